//! What callers give, as core values. Whatever is wrong with it is a problem like any other.

use std::sync::Arc;

use js_sys::{JSON, JsString, Map, Reflect, Set, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsError, JsValue};

use super::given::{bytes, in_words};
use crate::cohort::Cohort;
use crate::fit::text::Meanings;
use crate::format::json;
use crate::intl;
use crate::person::{People, Side};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::Program;
use crate::publication::PublishedRoster;

/// Program and people, checked.
pub(super) fn cohort(program: &JsValue, people: &JsValue) -> Checked<Cohort> {
    both(checked("program", program, json::program), checked("people", people, json::people))
}

/// A program, checked by itself.
pub(super) fn cohort_of_nobody(program: &JsValue) -> Checked<Cohort> {
    both(checked("program", program, json::program), Checked::sound(People::default(), Vec::new()))
}

fn both(program: Checked<Program>, people: Checked<People>) -> Checked<Cohort> {
    let mut problems = program.problems;
    problems.extend(people.problems);
    let (Some(program), Some(people)) = (program.value, people.value) else { return Checked::refused(problems) };
    let zones = intl::zones_of(&program, &people);
    let cohort = Cohort::new(program, people, zones);
    problems.extend(cohort.problems);
    Checked { value: cohort.value, problems }
}

/// A published roster.
pub(super) fn roster(given: &JsValue) -> Checked<PublishedRoster> {
    checked("roster", given, PublishedRoster::read)
}

/// A value that is no file of its own.
pub(super) fn value<T: DeserializeOwned>(name: &str, given: &JsValue) -> Checked<T> {
    checked(name, given, json::value)
}

/// Choices that may be left out.
pub(super) fn options<T: DeserializeOwned + Default>(given: &JsValue) -> Checked<T> {
    if given.is_undefined() || given.is_null() {
        return Checked::sound(T::default(), Vec::new());
    }
    value("options", given)
}

/// What a cohort may be given beside its program and people. The tests of the boundary hold the two together.
#[wasm_bindgen(typescript_custom_section)]
const COHORT_OPTIONS: &str = r#"
/** What a cohort may be given beside its program and people. */
export interface CohortOptions {
    /** The bytes of `meaning/en-es.sem`, for programs that compare free texts by their meaning. */
    meaning?: Uint8Array | ArrayBuffer | null;
}
"#;

/// The table of meanings, where the program asks for it and it was given. One that is missing or another is a problem
/// with which the rest goes on. The small module knows of no table: whoever needs one loads the engine.
pub(super) fn meanings(options: &JsValue, program: &Program) -> Checked<Option<Arc<Meanings>>> {
    if !program.asks_for_meaning() {
        return Checked::sound(None, Vec::new());
    }
    // What is no object has no table.
    let given = Reflect::get(options, &"meaning".into()).unwrap_or_default();
    if given.is_undefined() || given.is_null() || cfg!(not(feature = "engine")) {
        let problem = Problem::new(Code::NoMeanings, Place::file(Meanings::FILE), Effect::Noted);
        return Checked::sound(None, vec![problem]);
    }
    match bytes(Meanings::FILE, &given).map(|bytes| Meanings::read(&bytes)) {
        Ok(Checked { value, problems }) => Checked::sound(value.map(Arc::new), problems),
        Err(problem) => Checked::refused(vec![problem]),
    }
}

#[wasm_bindgen]
extern "C" {
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;
}

/// A text, in exactly as much room as it takes. `as_string` takes three times as much for a moment where a letter is not of
/// ASCII, and what the module's memory has grown by it keeps.
fn text_of(given: &JsValue) -> Option<String> {
    let bytes = TextEncoder::new().encode(given.dyn_ref::<JsString>()?).to_vec();
    String::from_utf8(bytes).ok()
}

/// Reads a text as it is, and anything else as the JSON that it stands for.
pub(super) fn checked<T>(name: &str, given: &JsValue, read: impl FnOnce(&str, &str) -> Checked<T>) -> Checked<T> {
    if let Some(text) = text_of(given) {
        return read(name, &text);
    }
    match json_text(name, given) {
        Ok(text) => {
            let Checked { value, problems } = read(name, &text);
            Checked { value, problems: problems.into_iter().map(without_position).collect() }
        }
        Err(problem) => Checked::refused(vec![problem]),
    }
}

/// The JSON of an object. What JSON would drop or change in silence, such as a function, `NaN` or a `Map`, is refused.
fn json_text(name: &str, given: &JsValue) -> Result<String, Problem> {
    let mut refused = None;
    let mut keep = |key: JsString, value: JsValue| {
        if let Some(found) = unlike_json(&value) {
            refused = Some((String::from(key), found));
            return Err(JsError::new("no JSON"));
        }
        Ok(Some(value))
    };
    let text = JSON::stringify_with_replacer_func(given, &mut keep, None);
    let not_json = |item: Option<String>, found: String| {
        let place = Place { item, ..Place::file(name) };
        let problem = Problem::new(Code::NotJson, place, Effect::Refused).found(found);
        problem.expected("an object of texts, numbers, true, false, null, lists and such objects; or its JSON text")
    };
    match (text, refused) {
        (_, Some((key, found))) => Err(not_json(Some(key).filter(|key| !key.is_empty()), found)),
        (Ok(text), None) => text_of(&text).ok_or_else(|| not_json(None, "undefined".to_owned())),
        (Err(error), None) => Err(not_json(None, reason(&error))),
    }
}

/// The name of something that JSON has no word for.
fn unlike_json(value: &JsValue) -> Option<String> {
    let is_strange = value.is_function()
        || value.is_symbol()
        || value.is_instance_of::<Map>()
        || value.is_instance_of::<Set>()
        || value.as_f64().is_some_and(|number| !number.is_finite());
    is_strange.then(|| in_words(value))
}

/// What an engine says of an object that goes round in circles, or of a big integer.
fn reason(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| in_words(error), |error| error.message().into())
}

/// The problem without line and column: an object has none.
fn without_position(problem: Problem) -> Problem {
    let item = problem.place.item.as_deref().filter(|item| !item.starts_with("line "));
    let item = item.map(|item| item.rsplit_once(" (line ").map_or(item, |(path, _)| path).to_owned());
    Problem { place: Place { item, ..problem.place }, ..problem }
}

pub(super) fn asked(side: &JsValue) -> Result<Side, Problem> {
    let name = side.as_string().unwrap_or_else(|| in_words(side));
    let known = [Side::Mentee, Side::Mentor].into_iter().find(|side| side.to_string() == name);
    known.ok_or_else(|| {
        let problem = Problem::new(Code::UnknownOption, Place::item("side"), Effect::Refused);
        problem.found(name).expected("\"mentee\" or \"mentor\"")
    })
}
