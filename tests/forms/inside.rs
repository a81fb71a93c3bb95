//! Answers inside of others, panels that come and go, and what a page is told of a question.

use serde_json::{Value as Json, json};
use tandem::form::expression::Moment;
use tandem::form::flow::{ElementView, FaultKind, Filling, Flow, Look, QuestionView, Stop};
use tandem::form::model::Form;

fn form(question: &Json) -> Form {
    Form::from_json("form.json", json!({"elements": [question]})).value.expect("a form")
}

fn flow(form: &Form) -> Flow<'_> {
    Flow::new(form, Moment::date(2026, 11, 23), "en")
}

fn name(name: &str) -> Stop {
    Stop::Name(name.to_owned())
}

fn first(flow: &Flow<'_>, filling: &Filling) -> QuestionView {
    match flow.view(filling).pages.remove(0).elements.remove(0) {
        ElementView::Question(question) => *question,
        ElementView::Panel(panel) => panic!("{panel:?} is no question"),
    }
}

#[track_caller]
fn answers(question: &Json, given: &[(&[Stop], Json)], expected: &Json) {
    let form = form(question);
    let flow = flow(&form);
    let filling = given.iter().fold(flow.begin(), |filling, (way, value)| flow.answer_at(&filling, way, value));
    assert_eq!(flow.answers(&filling), *expected);
}

fn mentors() -> Json {
    json!({"type": "paneldynamic", "name": "mentors", "panelCount": 1, "maxPanelCount": 3, "templateElements": [
        {"type": "text", "name": "name"},
        {"type": "text", "name": "places", "inputType": "number"},
        {"type": "checkbox", "name": "fields", "choices": ["law", "art"], "showNoneItem": true, "hasOther": true}
    ]})
}

#[test]
fn an_answer_inside_is_kept_as_its_own_question_keeps_it() {
    let at = |inside: &str| [name("mentors"), Stop::Panel(0), name(inside)];
    answers(&mentors(), &[(&at("places"), json!("2"))], &json!({"mentors": [{"places": 2}]}));
    answers(
        &mentors(),
        &[(&at("fields"), json!(["law"])), (&at("fields"), json!(["law", "none"]))],
        &json!({"mentors": [{"fields": ["none"]}]}),
    );
    let lines = json!({"type": "multipletext", "name": "contact", "items": [{"name": "age", "inputType": "number"}]});
    answers(&lines, &[(&[name("contact"), name("age")], json!("42"))], &json!({"contact": {"age": 42}}));
    let matrix = json!({"type": "matrix", "name": "care", "rows": ["pay", "time"], "columns": ["low", "high"]});
    answers(
        &matrix,
        &[(&[name("care"), name("pay")], json!("low")), (&[name("care"), name("time")], json!("high"))],
        &json!({"care": {"pay": "low", "time": "high"}}),
    );
    let table = json!({"type": "matrixdropdown", "name": "skills", "rows": ["rust"], "columns": [
        {"name": "years", "cellType": "text", "inputType": "number"}
    ]});
    let cell = [name("skills"), name("rust"), name("years")];
    answers(&table, &[(&cell, json!("3"))], &json!({"skills": {"rust": {"years": 3}}}));
}

#[test]
fn a_way_that_leads_nowhere_changes_nothing() {
    let form = form(&mentors());
    let flow = flow(&form);
    let before = flow.begin();
    for way in [
        vec![name("nobody")],
        vec![name("mentors"), Stop::Panel(1), name("name")],
        vec![name("mentors"), Stop::Panel(0), name("nobody")],
        vec![name("mentors"), name("name")],
        Vec::new(),
    ] {
        assert_eq!(flow.answer_at(&before, &way, &json!("x")), before, "{way:?}");
    }
}

#[test]
fn panels_come_and_go_as_far_as_the_form_allows() {
    let form = form(&mentors());
    let flow = flow(&form);
    let way = [name("mentors")];
    let at = |index| [name("mentors"), Stop::Panel(index), name("name")];
    let filling = flow.answer_at(&flow.begin(), &at(0), &json!("Ana"));
    let filling = flow.answer_at(&flow.add_panel(&filling, &way), &at(1), &json!("Bea"));
    assert_eq!(flow.answers(&filling), json!({"mentors": [{"name": "Ana"}, {"name": "Bea"}]}));
    let less = flow.remove_panel(&filling, &way, 0);
    assert_eq!(flow.answers(&less), json!({"mentors": [{"name": "Bea"}]}));
    assert_eq!(flow.insert_panel(&less, &way, 0, &json!({"name": "Ana"})), filling, "undone");
    let full = flow.add_panel(&filling, &way);
    assert_eq!(flow.add_panel(&full, &way), full, "three are the most");
    let Look::Panels(look) = first(&flow, &full).look else { panic!("panels") };
    assert!(!look.can_add && look.can_remove);
}

#[test]
fn a_comment_inside_goes_with_its_own_question() {
    let form = form(&mentors());
    let flow = flow(&form);
    let way = [name("mentors"), Stop::Panel(0), name("fields")];
    let filling = flow.answer_at(&flow.begin(), &way, &json!(["other"]));
    assert_eq!(flow.faults(&filling)[0].kind, FaultKind::OtherEmpty);
    let filling = flow.comment_at(&filling, &way, "music");
    assert_eq!(flow.answers(&filling), json!({"mentors": [{"fields": ["other"], "fields-Comment": "music"}]}));
    assert!(flow.faults(&filling).is_empty());
}

#[test]
fn a_page_is_told_what_a_line_is() {
    let form = form(&json!({"type": "text", "name": "age", "inputType": "number", "min": 18, "maxLength": 3,
        "placeholder": "In years", "autocomplete": "off"}));
    let flow = flow(&form);
    let Look::Line(line) = first(&flow, &flow.begin()).look else { panic!("a line") };
    assert_eq!((line.min.as_str(), line.max.as_str(), line.max_length), ("18", "", Some(3)));
    assert_eq!((line.placeholder.as_str(), line.autocomplete.as_str()), ("In years", "off"));
}

#[test]
fn an_answer_out_of_bounds_is_told_apart() {
    let form = form(&json!({"type": "text", "name": "age", "inputType": "number", "min": 18}));
    let flow = flow(&form);
    let filling = flow.answer(&flow.begin(), "age", &json!("12"));
    assert_eq!(flow.answers(&filling), json!({}));
    assert_eq!(flow.refused(&filling), [("age".to_owned(), json!(12))]);
}
