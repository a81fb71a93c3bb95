//! The engine in its worker, which `www/start.js` holds and starts when it is first asked.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemEngine, js_name = open, catch)]
    async fn open_texts(program: &str, people: &str, meaning: Option<String>) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = tandemEngine, js_name = ask, catch)]
    async fn ask_text(
        what: &str,
        call: &str,
        args: &str,
        tell: &Closure<dyn FnMut(String, f64, f64)>,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = tandemEngine)]
    fn stop(what: &str);
}

/// Why the engine gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unanswered {
    /// Somebody stopped it.
    Stopped,
    /// What it said instead.
    Failed(String),
}

/// Gives the engine a program and its people, as JSON texts, for all that is asked afterwards; and the address of the table
/// of meanings, where that counts.
pub(crate) async fn open(program: &str, people: &str, meaning: Option<&str>) -> Result<(), Unanswered> {
    open_texts(program, people, meaning.map(str::to_owned)).await.map(drop).map_err(|why| unanswered(&why))
}

/// Asks the engine for a call of the cohort that was opened. Arguments are a JSON list, and so is the answer JSON. `tell`
/// is told what is being done, how much of it is done, and how much there is. `what` names the question: another one of
/// the same name stops it.
pub(crate) async fn ask(
    what: &str,
    call: &str,
    args: &str,
    tell: impl FnMut(String, f64, f64) + 'static,
) -> Result<String, Unanswered> {
    let tell = Closure::new(tell);
    let answer = ask_text(what, call, args, &tell).await;
    answer.map(|answer| answer.as_string().unwrap_or_default()).map_err(|why| unanswered(&why))
}

/// Stops what was asked by this name.
pub(crate) fn cancel(what: &str) {
    stop(what);
}

fn unanswered(why: &JsValue) -> Unanswered {
    let property = |name: &str| js_sys::Reflect::get(why, &name.into()).ok().and_then(|value| value.as_string());
    if property("name").as_deref() == Some("AbortError") {
        return Unanswered::Stopped;
    }
    Unanswered::Failed(property("message").unwrap_or_else(|| format!("{why:?}")))
}
