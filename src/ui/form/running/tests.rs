use serde_json::json;

use super::*;

fn name(name: &str) -> Stop {
    Stop::Name(name.to_owned())
}

fn running(form: Json) -> Running {
    let form = Form::from_json("form.json", form).value.expect("a form");
    Running::begin(Arc::new(form), "en", Moment::date(2026, 11, 23))
}

/// Three pages, the second of which is asked of mentors alone.
fn intake() -> Running {
    running(json!({"pages": [
        {"name": "one", "elements": [
            {"type": "text", "name": "name", "isRequired": true, "maxLength": 5},
            {"type": "boolean", "name": "mentors"}
        ]},
        {"name": "two", "visibleIf": "{mentors} = true", "elements": [
            {"type": "text", "name": "places", "inputType": "number", "isRequired": true, "max": 9}
        ]},
        {"name": "three", "elements": [{"type": "comment", "name": "more"}]}
    ]}))
}

fn answered(running: &Running, question: &str, value: &Json) -> Running {
    running.answer(question, &[name(question)], value)
}

#[track_caller]
fn is_at(running: &Running, stage: Stage, step: usize, steps: usize) {
    assert_eq!(running.stage(), stage);
    assert_eq!(running.progress(), Some(Progress { step, steps }));
}

#[test]
fn nobody_goes_on_before_the_page_is_sound() {
    let stuck = intake().next();
    is_at(&stuck, Stage::Page(0), 1, 3);
    assert_eq!(stuck.told()[0].wrong, Wrong::Fault(crate::form::flow::FaultKind::Required));
    let on = answered(&stuck, "name", &json!("Ana")).next();
    is_at(&on, Stage::Page(2), 2, 3);
    assert!(on.told().is_empty());
}

#[test]
fn what_is_mended_is_no_longer_wrong_at_its_field_and_stays_told_until_somebody_goes_on() {
    let mended = answered(&intake().next(), "name", &json!("Ana"));
    assert!(mended.standing().is_empty());
    assert_eq!(mended.told().len(), 1);
}

#[test]
fn going_back_and_forth_loses_nothing() {
    let mentor = answered(&answered(&intake(), "name", &json!("Ana")), "mentors", &json!(true)).next();
    is_at(&mentor, Stage::Page(1), 2, 4);
    let places = answered(&mentor, "places", &json!("3"));
    let back = places.back().next();
    assert_eq!(back.answers(), json!({"name": "Ana", "mentors": true, "places": 3}));
    is_at(&back, Stage::Page(1), 2, 4);
}

#[test]
fn what_cannot_be_read_is_told_and_stays_where_it_was_typed() {
    let mentor = answered(&answered(&intake(), "name", &json!("Ana")), "mentors", &json!(true)).next();
    let typed = mentor.unreadable("places", &[name("places")], "a few").next();
    is_at(&typed, Stage::Page(1), 2, 4);
    assert_eq!(typed.told().len(), 1, "and not that nothing was answered, too");
    assert_eq!(typed.told()[0].wrong, Wrong::Unreadable("a few".to_owned()));
    assert_eq!(typed.unread_at("places"), Some("a few"));
    assert_eq!(answered(&typed, "places", &json!("2")).unread_at("places"), None);
}

#[test]
fn a_text_that_is_too_long_stays_and_is_told() {
    let long = answered(&intake(), "name", &json!("Anastasia")).next();
    assert_eq!(long.told()[0].wrong, Wrong::TooLong { length: 9, most: 5 });
    assert_eq!(long.answers(), json!({"name": "Anastasia"}));
}

#[test]
fn before_the_end_there_is_a_summary_and_every_page_leads_back_to_it() {
    let at_end = answered(&intake(), "name", &json!("Ana")).next().next();
    is_at(&at_end, Stage::Summary, 3, 3);
    let changing = at_end.turned_to(Stage::Page(0));
    is_at(&changing.next(), Stage::Summary, 3, 3);
    assert_eq!(at_end.back().stage(), Stage::Page(2));
    assert_eq!(at_end.finish().stage(), Stage::Done);
}

#[test]
fn the_end_waits_until_every_page_is_sound() {
    let at_end = answered(&intake(), "name", &json!("Ana")).next().next();
    let changed = answered(&at_end.turned_to(Stage::Page(0)), "mentors", &json!(true)).next();
    assert_eq!(changed.stage(), Stage::Summary);
    let stuck = changed.finish();
    assert_eq!((stuck.stage(), stuck.told()[0].place.as_str(), stuck.told()[0].page), (Stage::Summary, "places", 1));
    assert_eq!(stuck.turned_to(Stage::Page(1)).told().len(), 1, "told on its page, too");
}

#[test]
fn a_trigger_may_end_the_form_before_its_last_page() {
    let short = running(json!({
        "pages": [{"elements": [{"type": "boolean", "name": "leave"}]}, {"elements": [{"type": "text", "name": "why", "isRequired": true}]}],
        "triggers": [{"type": "complete", "expression": "{leave} = true"}]
    }));
    let leaving = answered(&short, "leave", &json!(true)).next();
    is_at(&leaving, Stage::Summary, 2, 2);
    assert_eq!(leaving.finish().stage(), Stage::Done);
}

#[test]
fn a_panel_that_was_taken_away_can_be_put_back() {
    let form =
        running(json!({"elements": [{"type": "paneldynamic", "name": "jobs", "panelCount": 2, "templateElements": [
            {"type": "text", "name": "title"}
        ]}]}));
    let way = [name("jobs"), Stop::Panel(1), name("title")];
    let filled = form.answer("jobs[1].title", &way, &json!("Baker"));
    let jobs = filled.shown("form").spots.at("jobs").expect("a question").question.clone();
    let removed = filled.remove_panel(&jobs, 1);
    assert_eq!(removed.answers(), json!({"jobs": [{}]}));
    assert_eq!(removed.removed_from(&[name("jobs")]), Some(1));
    assert_eq!(removed.put_back().answers(), filled.answers());
}

#[test]
fn answers_of_before_are_resumed_those_out_of_bounds_too() {
    let mentor = answered(&answered(&intake(), "mentors", &json!(true)), "places", &json!(12));
    assert_eq!(mentor.answers(), json!({"mentors": true}));
    let resumed = intake().resumed(&mentor.answers(), &mentor.refused());
    assert_eq!((resumed.answers(), resumed.refused()), (mentor.answers(), mentor.refused()));
    assert!(resumed.is_touched());
    assert!(!resumed.forgotten().is_touched());
}

#[test]
fn every_question_has_an_id_of_its_own_inside_of_others_too() {
    let form = running(json!({"elements": [
        {"type": "text", "name": "email"},
        {"type": "matrixdropdown", "name": "skills", "rows": ["a", "b"], "columns": [{"name": "years", "cellType": "text"}]}
    ]}));
    let spots = form.shown("form").spots;
    let ids: Vec<_> = spots.all().map(|spot| spot.id.clone()).collect();
    let unique: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!((ids.len(), unique.len()), (4, 4), "{ids:?}");
    assert!(spots.at("skills.b.years").is_some_and(|spot| spot.id.starts_with("form-") && spot.is_in_sight));
}
