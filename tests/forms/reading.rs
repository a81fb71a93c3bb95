//! Definitions are read without losing anything; what is not supported is listed by name and place.

use std::io::Write;
use std::path::Path;

use tandem::form::model::{Clearing, Deed, Form, Kind};
use tandem::problem::{Code, Problem};

fn read(json: &str) -> (Form, Vec<Problem>) {
    Form::read("form.json", json).into_result().expect("it is an object")
}

#[track_caller]
fn lists(json: &str, sentence: &str) {
    let (_, problems) = read(json);
    let sentences: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert!(sentences.iter().any(|one| one == sentence), "{sentences:#?}");
}

/// The real definitions beside the project, or none, said out loud.
fn definitions() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/surveyjs");
    let Ok(files) = std::fs::read_dir(&folder) else {
        writeln!(std::io::stderr(), "SKIPPED: ../shared/data/surveyjs is not here").expect("stderr takes a line");
        return Vec::new();
    };
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    let named = paths.iter().map(|path| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).expect("it is text"))
    });
    named.collect()
}

#[test]
fn every_real_definition_is_read_and_none_loses_anything() {
    for (name, text) in definitions() {
        let checked = Form::read(&name, &text);
        let form = checked.value.unwrap_or_else(|| panic!("{name}: {:?}", checked.problems));
        let kept: serde_json::Value = serde_json::from_str(&text).expect("strict JSON");
        assert_eq!(form.json(), &kept, "{name}");
        let written = serde_json::to_string(form.json()).expect("JSON can be written");
        let again = Form::read(&name, &written);
        assert_eq!(again.value.as_ref(), Some(&form), "{name}");
        assert_eq!(again.problems, checked.problems, "{name}");
        assert!(!form.questions().is_empty(), "{name}");
    }
}

#[test]
fn what_real_definitions_ask_for_beyond_the_subset_is_listed_by_name_and_place() {
    let found: Vec<String> = definitions()
        .iter()
        .flat_map(|(name, text)| Form::read(name, text).problems)
        .filter(|problem| problem.code == Code::NotSupported)
        .map(|problem| format!("{}: {}", problem.place, problem.found))
        .collect();
    if found.is_empty() {
        return;
    }
    for expected in [
        "custom-question.json, \"name\", questions[0]: emoji",
        "questiontype-file.json, \"image\", questions[0]: file",
        "questiontype-dropdownrestfull.json, \"country\", questions[0]: choicesByUrl",
        "survey-cookie.json: cookieName",
        "angular-example-survey.json: timeLimit",
    ] {
        assert!(found.iter().any(|one| one == expected), "nobody lists {expected}: {found:#?}");
    }
}

#[test]
fn what_cannot_be_read_as_a_form_is_refused_and_says_why() {
    let not_json = Form::read("form.json", "{");
    assert!(not_json.value.is_none());
    assert_eq!(not_json.problems[0].code, Code::NotJson);
    let no_object = Form::read("form.json", "[]");
    assert!(no_object.value.is_none());
    assert_eq!(no_object.problems[0].code, Code::WrongShape);
}

#[test]
fn strange_values_are_listed_and_stop_nothing() {
    let stray = r#"{"pages": [7, {"elements": ["x", {"type": "text", "name": "a", "isRequired": "maybe"}]}]}"#;
    lists(stray, "form.json, pages[0]: found \"7\"; expected an object.");
    lists(stray, "form.json, pages[1].elements[0]: found \"\"x\"\"; expected an object.");
    lists(stray, "form.json, pages[1].elements[1].isRequired: found \"\"maybe\"\"; expected true or false.");
    assert_eq!(read(stray).0.questions().len(), 1);
}

#[test]
fn a_condition_that_cannot_be_read_is_listed_and_never_executed() {
    let json = r#"{"elements": [{"type": "text", "name": "a", "visibleIf": "{b} ="},
                                {"type": "text", "name": "b", "enableIf": "steal({a}) = 1"}]}"#;
    lists(
        json,
        "form.json, \"a\", elements[0], visibleIf: found \"{b} =\"; expected a condition or calculation that can be read.",
    );
    lists(
        json,
        "form.json, \"b\", elements[1], enableIf: found \"steal\"; expected a function that exists; this one is not executed.",
    );
    assert_eq!(read(json).0.questions()[0].presence.visible_if, None);
}

#[test]
fn two_questions_of_one_name_are_listed() {
    let json = r#"{"elements": [{"type": "text", "name": "a"}, {"type": "comment", "name": "a"}]}"#;
    lists(json, "form.json, elements[1]: found \"a\"; expected a name that stands only once.");
}

#[test]
fn names_of_older_versions_are_read() {
    let json = r#"{"questions": [{"type": "checkbox", "name": "a", "hasOther": true, "choices": ["x|First", 2]}],
                   "triggers": [{"type": "setvalue", "name": "a", "operator": "contains", "value": "x",
                                 "setToName": "b", "setValue": 5}],
                   "clearInvisibleValues": "onHidden"}"#;
    let (form, problems) = read(json);
    assert_eq!(problems, []);
    assert_eq!(form.clearing, Clearing::WhenHidden);
    let Kind::Choosing(choosing) = &form.question("a").expect("it is there").kind else { panic!("it is a choice") };
    assert_eq!(choosing.choices[0].text_in("en"), "First");
    assert_eq!(choosing.choices[1].text_in("en"), "2");
    assert!(choosing.other.is_some());
    let trigger = &form.triggers[0];
    assert_eq!(trigger.condition.as_ref().expect("it has one").to_string(), "({a} contains 'x')");
    assert!(matches!(&trigger.deed, Deed::Set { name, .. } if name == "b"));
}

#[test]
fn the_languages_of_all_texts_are_known() {
    let json = r#"{"title": {"default": "Form", "es": "Formulario"},
                   "elements": [{"type": "html", "html": {"default": "Hi", "de": "Hallo"}}]}"#;
    assert_eq!(read(json).0.languages(), ["de", "es"]);
}
