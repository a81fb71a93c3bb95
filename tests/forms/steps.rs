//! A form while it is filled in: the cases that a person would tell. The oracle in Node tells the others.

use serde_json::{Value as Json, json};
use tandem::form::expression::Moment;
use tandem::form::flow::{FaultKind, Filling, Flow};
use tandem::form::model::Form;
use tandem::form::schema;

fn form(json: Json) -> Form {
    Form::from_json("form.json", json).value.expect("a form")
}

fn flow(form: &Form) -> Flow<'_> {
    Flow::new(form, Moment::date(2026, 11, 23), "en")
}

fn filled(flow: &Flow<'_>, answers: &[(&str, Json)]) -> Filling {
    answers.iter().fold(flow.begin(), |filling, (name, value)| flow.answer(&filling, name, value))
}

#[test]
fn going_back_loses_nothing_and_the_end_keeps_what_is_in_sight() {
    let form = form(json!({"elements": [
        {"type": "boolean", "name": "mentors"},
        {"type": "text", "name": "places", "inputType": "number", "visibleIf": "{mentors} = true"}
    ]}));
    let flow = flow(&form);
    let yes = filled(&flow, &[("mentors", json!(true)), ("places", json!(2))]);
    let no = flow.answer(&yes, "mentors", &json!(false));
    assert_eq!(flow.answers(&no), json!({"mentors": false, "places": 2}), "hidden, and kept until the end");
    assert_eq!(flow.answer(&no, "mentors", &json!(true)), flow.answer(&yes, "mentors", &json!(true)));
    assert_eq!(flow.answers(&flow.complete(&no)), json!({"mentors": false}));
}

#[test]
fn answers_of_a_file_are_resumed_as_they_were() {
    let form = form(json!({"elements": [
        {"type": "text", "name": "name", "defaultValue": "Ana"}, {"type": "text", "name": "other", "visibleIf": "{name} = 'Bea'"}
    ]}));
    let flow = flow(&form);
    let filling = flow.resume(&json!({"name": "Bea", "other": "x", "unknown": [1]}));
    assert_eq!(flow.answers(&filling), json!({"name": "Bea", "other": "x", "unknown": [1]}));
    let view = flow.view(&filling);
    assert_eq!((view.n_questions, view.n_answered), (2, 2));
}

#[test]
fn today_is_an_argument() {
    let form = form(json!({"elements": [{"type": "text", "name": "adult", "visibleIf": "age('2008-11-23') >= 18"}]}));
    let is_shown = |day| {
        let flow = Flow::new(&form, Moment::date(2026, 11, day), "en");
        flow.view(&flow.begin()).pages[0].is_visible
    };
    assert!(!is_shown(22));
    assert!(is_shown(23));
}

#[test]
fn a_trigger_may_end_the_form_before_its_last_page() {
    let form = form(json!({
        "triggers": [{"type": "complete", "expression": "{enough} = true"}],
        "pages": [{"elements": [{"type": "boolean", "name": "enough"}]}, {"elements": [{"type": "text", "name": "more"}]}]
    }));
    let flow = flow(&form);
    assert!(!flow.ends_after(&flow.begin(), 0));
    let filling = filled(&flow, &[("enough", json!(true))]);
    assert!(flow.ends_after(&filling, 0));
    assert!(!flow.ends_after(&filling, 1), "the second page asks nothing that the trigger waits for");
}

#[test]
fn a_value_out_of_bounds_stays_with_its_question_and_is_no_answer() {
    let form =
        form(json!({"elements": [{"type": "text", "name": "places", "inputType": "number", "min": 1, "max": 5}]}));
    let flow = flow(&form);
    let filling = filled(&flow, &[("places", json!(9))]);
    assert_eq!(flow.answers(&filling), json!({}));
    assert_eq!(flow.faults(&filling)[0].kind, FaultKind::TooGreat(5.0.into()));
}

#[test]
fn texts_are_told_in_the_language_with_answers_in_them() {
    let form = form(json!({"elements": [
        {"type": "radiogroup", "name": "who", "choices": [{"value": 1, "text": {"default": "a mentor", "es": "una mentora"}}]},
        {"type": "text", "name": "why", "title": {"default": "Why {who}?", "es": "¿Por qué {who}, {nobody}?"}}
    ]}));
    let flow = Flow::new(&form, Moment::date(2026, 11, 23), "es");
    let filling = filled(&flow, &[("who", json!(1))]);
    let title = &form.question("why").expect("it is asked").title;
    assert_eq!(flow.text(&filling, title), "¿Por qué una mentora, {nobody}?");
}

#[test]
fn nothing_that_a_file_says_stops_anything() {
    let form = form(json!({"elements": [
        {"type": "matrix", "name": "m", "rows": ["a"], "columns": [1]}, {"type": "paneldynamic", "name": "p",
         "templateElements": [{"type": "text", "name": "x", "visibleIf": "{panel.y} > {p[7].x}"}]},
        {"type": "checkbox", "name": "c", "choices": [1, 2]}, {"type": "text", "name": "t", "inputType": "date", "min": "x",
         "validators": [{"type": "regex", "regex": "(["}]}
    ]}));
    let flow = flow(&form);
    for value in
        [json!(7), json!("x"), json!([[1], {"a": {}}]), json!({"a": [1], "b": {"c": null}}), json!(null), json!(true)]
    {
        let answers: Vec<_> = ["m", "p", "c", "t"].map(|name| (name, value.clone())).into();
        let filling = filled(&flow, &answers);
        flow.faults(&filling);
        flow.view(&flow.complete(&filling));
        flow.view(&flow.resume(&json!({"m": value, "p": value, "c": value, "t": value})));
    }
}

#[test]
fn the_schema_says_what_answers_may_be() {
    let form = form(json!({"elements": [
        {"type": "text", "name": "mail", "inputType": "email", "isRequired": true, "title": "E-mail"},
        {"type": "text", "name": "hidden", "isRequired": true, "visibleIf": "{mail} notempty"},
        {"type": "text", "name": "places", "inputType": "number", "min": 1, "max": 5},
        {"type": "dropdown", "name": "zone", "choices": [1, 2], "hasOther": true},
        {"type": "paneldynamic", "name": "jobs", "maxPanelCount": 3, "templateElements": [{"type": "boolean", "name": "paid", "isRequired": true}]}
    ]}));
    let schema = schema::of_answers(&form, "en");
    assert_eq!(schema["required"], json!(["mail"]));
    let properties = &schema["properties"];
    assert_eq!(properties["mail"], json!({"type": "string", "format": "email", "title": "E-mail"}));
    assert_eq!(properties["places"], json!({"type": "number", "minimum": 1, "maximum": 5, "title": "places"}));
    assert_eq!(properties["zone"]["enum"], json!([1, 2, "other"]));
    assert_eq!(properties["zone-Comment"], json!({"type": "string"}));
    assert_eq!(properties["jobs"]["maxItems"], json!(3));
    assert_eq!(properties["jobs"]["items"]["required"], json!(["paid"]));
}
