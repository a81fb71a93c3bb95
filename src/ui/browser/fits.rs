//! The small module that compares an applicant with a published roster, which `www/apply.js` loads when it is first asked.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemFit, js_name = open, catch)]
    async fn open_text(roster: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = tandemFit, js_name = outlook, catch)]
    fn outlook_text(answers: &str, options: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(js_namespace = tandemFit, js_name = wishes, catch)]
    fn wishes_text(ids: &str) -> Result<String, JsValue>;
}

/// Makes a roster ready, in place of the one before: the JSON of its file.
///
/// # Errors
/// Why nothing can be made of it, or why the module could not be loaded.
pub(crate) async fn open(roster: &str) -> Result<(), String> {
    open_text(roster).await.map(drop).map_err(|why| message(&why))
}

/// What somebody who answers so is told, as JSON; answers and options are JSON, too.
///
/// # Errors
/// Why it cannot be said.
pub(crate) fn outlook(answers: &str, options: &str) -> Result<String, String> {
    outlook_text(answers, options).map_err(|why| message(&why))
}

/// Those wishes of a JSON list that are published, as JSON.
///
/// # Errors
/// Why it cannot be said.
pub(crate) fn wishes(ids: &str) -> Result<String, String> {
    wishes_text(ids).map_err(|why| message(&why))
}

/// What an error says of itself.
pub(super) fn message(why: &JsValue) -> String {
    let message = Reflect::get(why, &"message".into()).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| format!("{why:?}"))
}
