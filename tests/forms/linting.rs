//! What the lint finds in forms, and between forms and rules.

use serde_json::{Value as Json, json};
use tandem::form::lint::{Intake, lint, lint_form};
use tandem::form::model::Form;
use tandem::format;
use tandem::person::Side;
use tandem::problem::{Code, Problem};
use tandem::program::Program;

fn form(elements: &Json) -> Form {
    Form::from_json("form.json", json!({ "elements": elements })).value.expect("a form")
}

fn program() -> Program {
    let program = json!({
        "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
        "questions": [
            {"name": "skills", "label": "Skills", "of": "both", "kind": "skills"},
            {"name": "employer", "label": "Employer", "of": "both", "kind": "text"},
            {"name": "avoid", "label": "Avoid", "of": "mentee", "kind": "people"},
            {"name": "style", "label": "Style", "of": "both", "kind": "choice",
             "options": [{"value": "talk", "aliases": ["talking"]}, {"value": "write"}]}
        ],
        "rules": [
            {"id": "skills", "label": "Skills", "mentee": "skills", "mentor": "skills",
             "comparison": {"type": "overlap"}, "level": "should", "weight": 10},
            {"id": "colleague", "label": "No colleague", "mentee": "employer", "mentor": "employer",
             "comparison": {"type": "same"}, "level": "mustNot"},
            {"id": "avoid", "label": "Nobody avoided", "mentee": "avoid", "comparison": {"type": "avoid"}, "level": "must"},
            {"id": "style", "label": "Style", "mentee": "style", "mentor": "style",
             "comparison": {"type": "same"}, "level": "should", "weight": 5}
        ],
        "columns": {"mentees": [{"heading": "mail", "means": {"person": "id"}}], "mentors": []}
    });
    let read = format::json::program("program.json", &program.to_string());
    read.value.unwrap_or_else(|| panic!("{:?}", read.problems))
}

/// A mentee form and a mentor form that the rules have nothing against.
fn sound() -> [Json; 2] {
    let questions = json!([
        {"type": "checkbox", "name": "skills", "choices": ["rust", "sql"]},
        {"type": "text", "name": "employer", "isRequired": true},
        {"type": "radiogroup", "name": "style", "choices": ["talk", "write"]}
    ]);
    let mut of_mentee = questions.clone();
    of_mentee.as_array_mut().expect("a list").push(json!({"type": "comment", "name": "avoid"}));
    [of_mentee, questions]
}

fn linted([mentee, mentor]: [Json; 2]) -> Vec<Problem> {
    let (mentee, mentor) = (form(&mentee), form(&mentor));
    let intakes = [
        Intake { file: "mentee.json", side: Side::Mentee, form: &mentee },
        Intake { file: "mentor.json", side: Side::Mentor, form: &mentor },
    ];
    lint(&program(), &intakes)
}

#[track_caller]
fn finds(problems: &[Problem], code: Code, sentence: &str) {
    let of_code: Vec<_> = problems.iter().filter(|one| one.code == code).map(ToString::to_string).collect();
    assert_eq!(of_code, [sentence], "all: {problems:#?}");
}

#[track_caller]
fn never_shows(elements: &Json, found: &str) {
    let problems = lint_form("form.json", &form(elements));
    let never: Vec<_> =
        problems.iter().filter(|one| one.code == Code::NeverShown).map(|one| one.found.as_str()).collect();
    assert_eq!(never, [found]);
}

#[track_caller]
fn is_clean(elements: &Json) {
    assert_eq!(lint_form("form.json", &form(elements)), []);
}

#[test]
fn forms_that_fit_the_rules_have_no_findings_though_whom_to_avoid_may_be_left_blank() {
    assert_eq!(linted(sound()), []);
}

#[test]
fn a_rule_whose_question_no_form_asks_is_found() {
    let [mentee, mut mentor] = sound();
    mentor.as_array_mut().expect("a list").remove(0);
    finds(
        &linted([mentee, mentor]),
        Code::UnaskedQuestion,
        "rule \"skills\", mentor: found \"skills\"; expected a form that asks every mentor this question.",
    );
}

#[test]
fn a_must_rule_on_a_question_that_may_be_left_blank_is_found() {
    let [mut mentee, mentor] = sound();
    mentee[1]["isRequired"] = json!(false);
    let problems = linted([mentee, mentor]);
    finds(
        &problems,
        Code::OptionalMust,
        "mentee.json, \"employer\", elements[1]: found \"rule \"colleague\"\"; expected a question that must be answered, \
         because a must rule hangs on it.",
    );
}

#[test]
fn options_that_one_side_has_alone_are_found() {
    let [mut mentee, mentor] = sound();
    mentee[0]["choices"] = json!(["Rust", "SQL", "welding"]);
    finds(
        &linted([mentee, mentor]),
        Code::DifferentOptions,
        "mentee.json, \"skills\", elements[0]: found \"welding\"; expected an option that a mentor has too, because rule \
         \"skills\" compares the two.",
    );
}

#[test]
fn options_that_the_program_does_not_know_are_found_and_its_other_words_are_not() {
    let [mut mentee, mut mentor] = sound();
    for form in [&mut mentee, &mut mentor] {
        form[2]["choices"] = json!(["Talking", "write", "sing"]);
    }
    let problems = linted([mentee, mentor]);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems.iter().all(|one| one.code == Code::DifferentOptions && one.found == "sing"));
    assert_eq!(problems[0].expected, "one of \"talk\", \"write\", as the program has them");
}

#[test]
fn a_question_that_nothing_uses_is_found_but_not_one_that_a_text_or_a_condition_or_a_column_uses() {
    let [mut mentee, mentor] = sound();
    mentee.as_array_mut().expect("a list").extend([
        json!({"type": "text", "name": "mail"}),
        json!({"type": "text", "name": "nick", "title": "Your nickname"}),
        json!({"type": "html", "name": "hello", "html": "Hello, {nick}"}),
        json!({"type": "boolean", "name": "more"}),
        json!({"type": "comment", "name": "idle", "visibleIf": "{more} = true"}),
    ]);
    finds(
        &linted([mentee, mentor]),
        Code::UnusedQuestion,
        "mentee.json, \"idle\", elements[8]: found \"idle\"; expected a rule, a condition or a column that uses the answer.",
    );
}

#[test]
fn what_can_never_be_shown_is_found() {
    let side = json!({"type": "radiogroup", "name": "side", "choices": ["a", "b"]});
    let shown_if = |condition: &str| json!([side, {"type": "text", "name": "x", "visibleIf": condition}]);
    never_shows(&shown_if("{side} = 'c'"), "({side} == 'c')");
    never_shows(&shown_if("{side} = 'a' and {side} = 'b'"), "(({side} == 'a') and ({side} == 'b'))");
    never_shows(&shown_if("1 = 2"), "(1 == 2)");
    never_shows(&shown_if("!({side} <> 'c')"), "! ({side} != 'c')");
    never_shows(&json!([side, {"type": "text", "name": "x", "visible": false}]), "visible: false");
    is_clean(&shown_if("{side} = 'B'"));
    is_clean(&shown_if("{side} <> 'c'"));
    is_clean(&shown_if("{side} = 'a' or {side} = 'c'"));
    is_clean(&shown_if("{side} empty"));
}

#[test]
fn an_empty_page_is_found() {
    let json = json!({"pages": [{"name": "one", "elements": []}, {"elements": [{"type": "text", "name": "x"}]}]});
    let form = Form::from_json("form.json", json).value.expect("a form");
    let problems = lint_form("form.json", &form);
    finds(&problems, Code::NeverShown, "form.json, \"one\", pages[0]: found nothing; expected something on it.");
}

#[test]
fn a_condition_on_a_question_that_the_form_does_not_ask_is_found() {
    let elements = json!([
        {"type": "text", "name": "one.two", "visibleIf": "{typo} = 1 and {one.two} empty"},
        {"type": "paneldynamic", "name": "jobs", "templateElements": [
            {"type": "text", "name": "a"}, {"type": "text", "name": "b", "visibleIf": "{panel.a} = 1 and {panelIndex} > 0"}]},
        {"type": "text", "name": "c", "visibleIf": "{jobs[0].a} = 1 and {one.two-Comment} notempty"}
    ]);
    let problems = lint_form("form.json", &form(&elements));
    finds(
        &problems,
        Code::UnknownName,
        "form.json, \"one.two\", elements[0], visibleIf: found \"typo\"; expected the name of a question of this form.",
    );
}
