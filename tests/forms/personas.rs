//! Somebody who fills in any form, as staff see it in the preview.

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};
use tandem::form::expression::Moment;
use tandem::form::flow::Flow;
use tandem::form::model::Form;
use tandem::form::persona::filled;

fn form(json: Json) -> Form {
    Form::from_json("form.json", json).value.expect("a form")
}

fn flow(form: &Form) -> Flow<'_> {
    Flow::new(form, Moment::date(2026, 11, 23), "en")
}

#[track_caller]
fn assert_filled(elements: impl Into<Json>, expected: impl Into<Json>) {
    let form = form(json!({"elements": elements.into()}));
    let flow = flow(&form);
    assert_eq!(flow.answers(&filled(&flow)), expected.into());
}

#[test]
fn every_kind_of_question_gets_a_plausible_answer() {
    assert_filled(json!([{"type": "text", "name": "a", "title": "Who?"}]), json!({"a": "(Who?)"}));
    assert_filled(json!([{"type": "text", "name": "a", "inputType": "email"}]), json!({"a": "ana@example.org"}));
    assert_filled(
        json!([{"type": "text", "name": "a", "inputType": "number", "min": 40, "max": 50}]),
        json!({"a": 40}),
    );
    assert_filled(json!([{"type": "comment", "name": "a", "maxLength": 2}]), json!({"a": "(a"}));
    assert_filled(
        json!([{"type": "checkbox", "name": "a", "choices": [1, 2, 3], "maxSelectedChoices": 1}]),
        json!({"a": [1]}),
    );
    assert_filled(json!([{"type": "ranking", "name": "a", "choices": ["x", "y"]}]), json!({"a": ["x", "y"]}));
    assert_filled(json!([{"type": "rating", "name": "a"}]), json!({"a": 4}));
    assert_filled(
        json!([{"type": "matrix", "name": "a", "rows": ["r", "s"], "columns": ["c", "d"]}]),
        json!({"a": {"r": "c", "s": "d"}}),
    );
    assert_filled(
        json!([{"type": "matrixdropdown", "name": "a", "rows": ["r"],
                "columns": [{"name": "c", "cellType": "dropdown", "choices": ["x"]}]}]),
        json!({"a": {"r": {"c": "x"}}}),
    );
    assert_filled(
        json!([{"type": "paneldynamic", "name": "a", "templateElements": [{"type": "boolean", "name": "b"}]}]),
        json!({"a": [{"b": true}]}),
    );
}

#[test]
fn what_answers_bring_to_sight_is_answered_too_and_what_nobody_can_guess_is_not() {
    let elements = json!([
        {"type": "radiogroup", "name": "a", "choices": ["yes"], "hasOther": true},
        {"type": "text", "name": "b", "visibleIf": "{a} = 'yes'", "validators": [{"type": "regex", "regex": "^[0-9]{5}$"}]},
        {"type": "text", "name": "c", "visibleIf": "{b} notempty", "validators": [{"type": "regex", "regex": "^§$"}]},
        {"type": "text", "name": "d", "visibleIf": "{a} = 'no'"},
        {"type": "html", "name": "e", "html": "<b>Read</b>"}
    ]);
    assert_filled(elements, json!({"a": "yes", "b": "12345"}));
}

/// The programme's own forms: all that must be answered is, nothing is wrong, and twice is the same.
#[test]
fn the_own_forms_are_filled_in_without_a_fault() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/forms");
    let mut n_forms = 0;
    for path in fs::read_dir(folder).expect("forms").map(|entry| entry.expect("readable").path()) {
        if ["index.json", "examples.json"].iter().any(|list| path.ends_with(list)) {
            continue;
        }
        let json: Json = serde_json::from_str(&fs::read_to_string(&path).expect("text")).expect("JSON");
        let form = form(json);
        let flow = flow(&form);
        let filling = filled(&flow);
        assert_eq!(flow.faults(&filling), [], "{}", path.display());
        assert!(flow.view(&filling).n_answered > 0, "{}", path.display());
        assert_eq!(filled(&flow), filling);
        n_forms += 1;
    }
    assert!(n_forms > 10, "only {n_forms} forms");
}
