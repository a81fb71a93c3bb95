//! The forms and the program that they serve, as the site offers them.

use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tandem::form::expression::Moment;
use tandem::form::flow::Flow;
use tandem::form::model::{Choice, Form};
use tandem::format;
use tandem::program::Program;

/// A form with what the list says of it.
pub(crate) struct Listed {
    pub(crate) id: String,
    pub(crate) file: String,
    /// Its entry in the list.
    pub(crate) entry: Json,
    pub(crate) form: Form,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/forms")
}

fn text(file: &str) -> String {
    std::fs::read_to_string(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Reads a form of which nothing may be outside of the subset.
fn read(file: &str) -> Form {
    let (form, problems) = Form::read(file, &text(file)).into_result().expect("it is an object");
    assert_eq!(problems, [], "{file}");
    form
}

/// The forms in the order of the list.
pub(crate) fn all() -> Vec<Listed> {
    let index: Json = serde_json::from_str(&text("index.json")).expect("the list is JSON");
    let entries = index["forms"].as_array().expect("a list of forms");
    let listed = entries.iter().map(|entry| {
        let said = |name: &str| entry[name].as_str().unwrap_or_else(|| panic!("{entry} has no {name}")).to_owned();
        Listed { id: said("id"), file: said("file"), entry: entry.clone(), form: read(&said("file")) }
    });
    listed.collect()
}

/// The forms of a stage.
pub(crate) fn of_stage(stage: &str) -> Vec<Listed> {
    let found: Vec<_> = all().into_iter().filter(|listed| listed.entry["stage"] == stage).collect();
    assert!(!found.is_empty(), "no form is for {stage}");
    found
}

/// A form by its id.
pub(crate) fn form(id: &str) -> Form {
    all().into_iter().find(|listed| listed.id == id).unwrap_or_else(|| panic!("nobody lists {id}")).form
}

/// The program whose questions and rules the intakes serve.
pub(crate) fn program() -> Program {
    let read = format::json::program("starter.json", include_str!("../../www/programs/starter.json"));
    assert_eq!(read.problems, []);
    read.value.expect("nothing refuses it")
}

/// Somebody fills in a form, on a day that is always the same.
pub(crate) fn flow(form: &Form) -> Flow<'_> {
    Flow::new(form, Moment::date(2027, 1, 18), "en")
}

/// What is kept when this is chosen.
pub(crate) fn kept(choice: &Choice) -> Json {
    choice.value.clone().into_json().expect("a choice is a word or a number")
}

/// What is kept when this is chosen, as a word.
pub(crate) fn word(choice: &Choice) -> String {
    let kept = kept(choice);
    kept.as_str().map_or_else(|| kept.to_string(), str::to_owned)
}

#[test]
fn the_list_names_every_form_and_nothing_else() {
    let mut listed: Vec<String> =
        all().into_iter().map(|listed| listed.file).chain(["examples.json", "index.json"].map(str::to_owned)).collect();
    listed.sort();
    let files = std::fs::read_dir(folder()).expect("the folder of the forms");
    let mut found: Vec<String> =
        files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect();
    found.sort();
    assert_eq!(listed, found);
}

#[test]
fn the_list_calls_each_form_as_it_calls_itself() {
    for Listed { id, file, entry, form } in all() {
        assert_eq!(file, format!("{id}.json"));
        for language in ["en", "es"] {
            assert_eq!(entry["title"][language], form.title.in_language(language), "{id}");
        }
    }
}

#[test]
fn every_stage_of_a_round_has_its_forms() {
    let of = |stage: &str| of_stage(stage).iter().map(|listed| listed.entry["who"].to_string()).collect::<Vec<_>>();
    for (stage, who) in [
        ("intake", vec!["mentee", "mentor", "member"]),
        ("preparation", vec!["pair"]),
        ("check-in", vec!["mentee", "mentor"]),
        ("middle", vec!["mentee", "mentor"]),
        ("exit", vec!["mentee", "mentor"]),
        ("after", vec!["alumni"]),
        ("learning-lab", vec!["organization"]),
        ("practice", vec!["mentor"; 5]),
    ] {
        assert_eq!(of(stage), who.iter().map(|who| format!("\"{who}\"")).collect::<Vec<_>>(), "{stage}");
    }
}
