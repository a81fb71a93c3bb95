//! The sealing, a module of its own that `www/start.js` loads when it is first asked.

use js_sys::Uint8Array;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use strum::IntoEnumIterator;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::thrown::message;
use crate::problem::{Code, Effect, Place, Problem};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemSealing, js_name = makeKey, catch)]
    async fn make_key_text() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = tandemSealing, js_name = readKeys, catch)]
    async fn read_keys_text(name: &str, text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = tandemSealing, js_name = keyFile, catch)]
    async fn key_file_text(secret_key: &str, remarks: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = tandemSealing, js_name = open, catch)]
    async fn open_text(name: &str, bytes: Uint8Array, secret_keys: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = tandemSealing, js_name = gather, catch)]
    async fn gather_texts(texts: &str) -> Result<JsValue, JsValue>;
}

/// The two halves of a key.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Key {
    /// The half that everybody may know.
    pub(crate) public_key: String,
    /// The half that opens.
    pub(crate) secret_key: String,
}

/// Makes a new key.
///
/// # Errors
/// Where the module cannot be loaded.
pub(crate) async fn make_key() -> Result<Key, Vec<Problem>> {
    answer("", make_key_text().await)
}

/// The keys in a key file.
///
/// # Errors
/// What of it is no key.
pub(crate) async fn read_keys(file: &str, text: &str) -> Result<Vec<Key>, Vec<Problem>> {
    answer(file, read_keys_text(file, text).await)
}

/// The text of a file in which a key is kept.
///
/// # Errors
/// Where it is no secret key.
pub(crate) async fn key_file(secret_key: &str, remarks: &str) -> Result<String, Vec<Problem>> {
    answer("", key_file_text(secret_key, remarks).await)
}

/// The text that was sealed in a file, for one of these keys.
///
/// # Errors
/// Why it cannot be opened.
pub(crate) async fn open(file: &str, bytes: &[u8], keys: &[Key]) -> Result<String, Vec<Problem>> {
    let secret_keys: Vec<&str> = keys.iter().map(|key| key.secret_key.as_str()).collect();
    let secret_keys = serde_json::to_string(&secret_keys).unwrap_or_default();
    answer(file, open_text(file, Uint8Array::from(bytes), &secret_keys).await)
}

/// What could be put together of what was scanned from codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Gathered {
    /// What was sealed, each whole.
    pub(crate) sealed: Vec<Vec<u8>>,
    /// What is missing, and what is no part of anything.
    pub(crate) problems: Vec<Problem>,
}

/// The sealed responses whose parts stand in these texts, in any order.
///
/// # Errors
/// Where the module cannot be loaded.
pub(crate) async fn gather(file: &str, texts: &[String]) -> Result<Gathered, Vec<Problem>> {
    #[derive(Deserialize)]
    struct Put {
        sealed: Vec<Vec<u8>>,
        problems: Vec<Told>,
    }
    let texts = serde_json::to_string(texts).unwrap_or_default();
    let Put { sealed, problems } = answer(file, gather_texts(&texts).await)?;
    let named = |problem: Problem| Problem { place: Place { file: Some(file.to_owned()), ..problem.place }, ..problem };
    Ok(Gathered { sealed, problems: problems.into_iter().map(problem).map(named).collect() })
}

/// What the module said.
#[derive(Deserialize)]
struct Said<T> {
    answer: Option<T>,
    #[serde(default)]
    problems: Vec<Told>,
}

/// A problem as it comes through the door.
#[derive(Deserialize)]
struct Told {
    code: String,
    place: ToldPlace,
    found: String,
    expected: String,
}

#[derive(Deserialize)]
struct ToldPlace {
    file: Option<String>,
    item: Option<String>,
}

fn answer<T: DeserializeOwned>(file: &str, said: Result<JsValue, JsValue>) -> Result<T, Vec<Problem>> {
    match said {
        Ok(text) => read(file, &text.as_string().unwrap_or_default()),
        Err(why) => Err(vec![unsaid(file, message(&why))]),
    }
}

fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<Problem>> {
    match serde_json::from_str::<Said<T>>(text) {
        Ok(Said { answer: Some(answer), .. }) => Ok(answer),
        Ok(Said { problems, .. }) => Err(problems.into_iter().map(problem).collect()),
        Err(why) => Err(vec![unsaid(file, why.to_string())]),
    }
}

/// The sealing itself failed, and so nothing is known of the file.
fn unsaid(file: &str, why: String) -> Problem {
    Problem::new(Code::NotText, Place::file(file), Effect::Refused).expected(why)
}

fn problem(told: Told) -> Problem {
    let code = Code::iter().find(|code| code.name() == told.code).unwrap_or(Code::WrongShape);
    let place = Place { file: told.place.file, item: told.place.item, ..Place::default() };
    Problem::new(code, place, Effect::Refused).found(told.found).expected(told.expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_through_the_door_is_an_answer_or_its_problems() {
        assert_eq!(read::<String>("a.age", r#"{"answer": "text"}"#), Ok("text".to_owned()));
        let problems = read::<String>(
            "a.age",
            r#"{"problems": [{"code": "other-key", "place": {"file": "a.age", "item": null, "row": null}, "found": "", "expected": "x", "effect": "refused", "message": ""}]}"#,
        );
        let expected = Problem::new(Code::OtherKey, Place::file("a.age"), Effect::Refused).expected("x");
        assert_eq!(problems, Err(vec![expected]));
    }
}
