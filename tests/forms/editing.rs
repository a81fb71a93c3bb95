//! A definition is changed in its own text: one place, and back again.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use tandem::form::edit::{Change, Draft, Need, OWN, Refusal, Wording};
use tandem::form::map::Map;

const FORM: &str = r#"{
  "pages": [
    {
      "name": "one",
      "elements": [
        { "type": "radiogroup", "name": "side", "choices": ["mentee", { "value": "mentor", "text": {"default": "Mentor", "es": "Mentora"} }], "zzz": 1.50 },
        { "type": "text", "name": "places", "isRequired": false, "title": "Places" }
      ]
    },
    {"name":"two","elements":[{"type":"comment","name":"why"}]}
  ]
}
"#;

#[track_caller]
fn draft(text: &str) -> Draft {
    Draft::read("form.json", text).value.expect("a JSON object")
}

fn text(at: &str, wording: Wording, language: &str, text: &str) -> Change {
    Change::Text { at: at.into(), wording, language: language.into(), text: text.into() }
}

fn title(at: &str, language: &str, words: &str) -> Change {
    text(at, Wording::Title, language, words)
}

fn moved(list: &str, item: usize, to_list: &str, position: usize) -> Change {
    Change::Move { list: list.into(), item, to_list: to_list.into(), position }
}

/// The change puts `after` in the place of `before`, and nothing else; undoing it gives the same bytes.
#[track_caller]
fn assert_changes(change: &Change, before: &str, after: &str) {
    assert_eq!(FORM.matches(before).count(), 1, "the place is clear: {before}");
    let before_all = draft(FORM);
    let edit = before_all.edit(change).expect("it changes something");
    let changed = before_all.with(&edit);
    assert_eq!(changed.text(), FORM.replace(before, after));
    assert_eq!(changed.with(&edit.undone()), before_all);
}

#[track_caller]
fn assert_refused(change: &Change, expected: Refusal) {
    assert_eq!(draft(FORM).edit(change), Err(expected));
}

const SIDE: &str = "pages[0].elements[0]";
const CHOICES: &str = "pages[0].elements[0].choices";
const PLACES: &str = "pages[0].elements[1]";
const WHY: &str = "pages[1].elements[0]";

#[test]
fn a_title_is_written_where_people_look_for_it() {
    assert_changes(
        &title(SIDE, OWN, "Which \"side\"?"),
        r#""name": "side", "#,
        r#""name": "side", "title": "Which \"side\"?", "#,
    );
    assert_changes(&title(WHY, OWN, "Why"), r#""name":"why""#, r#""name":"why","title":"Why""#);
    assert_changes(&title(WHY, "es", "¿Por qué?"), r#""name":"why""#, r#""name":"why","title":{"es": "¿Por qué?"}"#);
    assert_changes(&title(PLACES, OWN, "Plätze"), r#""Places""#, r#""Plätze""#);
    assert_changes(&title(PLACES, "es", "Plazas"), r#""Places""#, r#"{"default": "Places", "es": "Plazas"}"#);
    assert_changes(&title(PLACES, OWN, ""), r#", "title": "Places""#, "");
    assert_changes(&title("", OWN, "Intake"), "\n  ]\n}", "\n  ],\n  \"title\": \"Intake\"\n}");
}

#[test]
fn a_choice_is_called_otherwise_and_keeps_its_value() {
    let choice = |item: usize| format!("{CHOICES}[{item}]");
    let called = |item, language, words| text(&choice(item), Wording::Text, language, words);
    assert_changes(&called(0, OWN, "Mentee"), r#""mentee""#, r#"{"value": "mentee", "text": "Mentee"}"#);
    assert_changes(&called(0, "es", "Aprendiz"), r#""mentee""#, r#"{"value": "mentee", "text": {"es": "Aprendiz"}}"#);
    assert_changes(&called(1, "es", "Mentor/a"), r#""Mentora""#, r#""Mentor/a""#);
    assert_changes(&called(1, "pt", "Mentor"), r#""es": "Mentora""#, r#""es": "Mentora", "pt": "Mentor""#);
    assert_changes(&called(1, "es", ""), r#", "es": "Mentora""#, "");
    assert_refused(&called(0, OWN, "mentee"), Refusal::NothingChanges);
    assert_refused(&called(2, OWN, "Both"), Refusal::NothingThere);
}

#[test]
fn a_question_must_be_answered_or_need_not() {
    let need = |at: &str, need| Change::Need { at: at.into(), need };
    assert_changes(&need(PLACES, Need::Required), r#""isRequired": false"#, r#""isRequired": true"#);
    assert_changes(&need(SIDE, Need::Required), r#""name": "side", "#, r#""name": "side", "isRequired": true, "#);
    assert_refused(&need(PLACES, Need::Optional), Refusal::NothingChanges);
    assert_refused(&need(SIDE, Need::Optional), Refusal::NothingChanges);
    assert_refused(&need("pages[7]", Need::Required), Refusal::NothingThere);
}

#[test]
fn choices_are_added_and_taken_away_in_the_layout_of_the_file() {
    let mentor = r#"{ "value": "mentor", "text": {"default": "Mentor", "es": "Mentora"} }"#;
    let added = Change::Add { list: CHOICES.into(), value: " both ".into() };
    assert_changes(&added, &format!("{mentor}]"), &format!("{mentor}, \"both\"]"));
    let to_none = Change::Add { list: format!("{WHY}.choices"), value: "x".into() };
    assert_changes(&to_none, r#""name":"why""#, r#""name":"why","choices":["x"]"#);
    assert_changes(&Change::Remove { list: CHOICES.into(), item: 0 }, r#""mentee", "#, "");
    assert_changes(&Change::Remove { list: CHOICES.into(), item: 1 }, &format!(", {mentor}"), "");
    assert_refused(&Change::Add { list: CHOICES.into(), value: "mentor".into() }, Refusal::AlreadyThere);
    assert_refused(&Change::Add { list: CHOICES.into(), value: "  ".into() }, Refusal::Blank);
    assert_refused(&Change::Remove { list: CHOICES.into(), item: 2 }, Refusal::NothingThere);
}

#[test]
fn choices_questions_and_pages_change_their_places() {
    let mentor = r#"{ "value": "mentor", "text": {"default": "Mentor", "es": "Mentora"} }"#;
    let (before, after) = (format!("\"mentee\", {mentor}"), format!("{mentor}, \"mentee\""));
    assert_changes(&moved(CHOICES, 0, CHOICES, 1), &before, &after);
    assert_changes(&moved(CHOICES, 1, CHOICES, 0), &before, &after);
    assert_refused(&moved(CHOICES, 0, CHOICES, 2), Refusal::NothingThere);
    assert_refused(&moved(CHOICES, 1, CHOICES, 1), Refusal::NothingChanges);
    let why = r#"{"type":"comment","name":"why"}"#;
    let places = r#"{ "type": "text", "name": "places", "isRequired": false, "title": "Places" }"#;
    let pages = |first: &str, second: &str| {
        let start = FORM.find(",\n        { \"type\": \"text\"").expect("there");
        let end = FORM.find("]}\n  ]").expect("there");
        (
            FORM[start..end].to_owned(),
            format!("{first}\n      ]\n    }},\n    {{\"name\":\"two\",\"elements\":[{second}"),
        )
    };
    let (before, after) = pages("", &format!("{why}, {places}"));
    assert_changes(&moved("pages[0].elements", 1, "pages[1].elements", 1), &before, &after);
    let (before, after) = pages("", &format!("{places}, {why}"));
    assert_changes(&moved("pages[0].elements", 1, "pages[1].elements", 0), &before, &after);
    assert_refused(&moved("pages", 0, "pages[0].elements", 0), Refusal::NothingThere);
}

/// The same JSON without what stands at a path.
fn without(json: &Json, path: &str) -> Json {
    let mut json = json.clone();
    let pointer = path.replace(['.', '['], "/").replace(']', "");
    *json.pointer_mut(&format!("/{pointer}")).expect("it stands there") = Json::Null;
    json
}

/// Every title, every need, on every spot of every form that is at hand: only that element changes, and undo gives the
/// same bytes.
#[test]
fn on_real_forms_an_edit_changes_its_element_alone_and_is_undone_to_the_byte() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/form_oracle/forms");
    let mut n_edits = 0;
    for file in fs::read_dir(folder).expect("forms").map(|entry| entry.expect("readable").path()) {
        let draft = draft(&fs::read_to_string(&file).expect("text"));
        let before: Json = serde_json::from_str(draft.text()).expect("JSON");
        let spots = Map::of(&draft.form("form.json").0).spots;
        for spot in spots.iter().filter(|spot| !spot.path.is_empty()) {
            let changes = [title(&spot.path, OWN, "Otherwise"), title(&spot.path, "es", "De otra manera")];
            let need = Change::Need { at: spot.path.clone(), need: Need::Required };
            for change in changes.iter().chain([&need]) {
                let Ok(edit) = draft.edit(change) else { continue };
                let edited = draft.with(&edit);
                let after: Json = serde_json::from_str(edited.text()).expect("still JSON");
                assert_ne!(before, after, "{change:?}");
                assert_eq!(without(&before, &spot.path), without(&after, &spot.path), "{change:?}");
                assert_eq!(edited.with(&edit.undone()), draft, "{change:?}");
                n_edits += 1;
            }
        }
    }
    assert!(n_edits > 100, "only {n_edits} edits were tried");
}

#[test]
fn a_text_is_read_as_it_stands_in_exactly_one_language() {
    let draft = draft(FORM);
    let said = |at: &str, wording, language| draft.text_at(at, wording, language);
    assert_eq!(said(PLACES, Wording::Title, OWN).as_deref(), Some("Places"));
    assert_eq!(said(PLACES, Wording::Title, "es"), None);
    assert_eq!(said(&format!("{CHOICES}[0]"), Wording::Text, OWN).as_deref(), Some("mentee"));
    assert_eq!(said(&format!("{CHOICES}[1]"), Wording::Text, "es").as_deref(), Some("Mentora"));
    let values: Vec<_> = draft.items(CHOICES).into_iter().map(|item| item.value).collect();
    assert_eq!(values, ["mentee", "mentor"]);
}

#[test]
fn a_file_that_is_no_definition_is_met_with_its_place() {
    let refused = |text: &str| Draft::read("form.json", text).problems[0].to_string();
    assert_eq!(
        refused("{\n  \"pages\": [,]\n}"),
        "form.json, line 2, column 13: found \",]\"; expected JSON (expected value). Nothing is loaded until this is put right.",
    );
    assert!(refused("[]").contains("an object with pages"), "{}", refused("[]"));
}
