//! The engine in its worker, which `www/start.js` holds and starts when it is first asked.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemEngine, js_name = ask, catch)]
    async fn ask_text(
        what: &str,
        program: &str,
        people: &str,
        meaning: Option<String>,
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

/// What the engine is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Opened {
    /// The program as JSON.
    pub(crate) program: String,
    /// The people as JSON.
    pub(crate) people: String,
    /// The address of the table of meanings, where that counts.
    pub(crate) meaning: Option<String>,
}

/// What is told how far the engine is: what it does, how much of it is done, and how much there is.
pub(crate) type Tell = Box<dyn FnMut(String, f64, f64)>;

/// Asks the engine for a call of the cohort that these texts are. Arguments are a JSON list, and so is the answer JSON.
/// `what` names the question: another one of the same name stops it.
pub(crate) async fn ask(what: &str, opened: Opened, call: &str, args: &str, tell: Tell) -> Result<String, Unanswered> {
    let tell = Closure::wrap(tell);
    let Opened { program, people, meaning } = opened;
    let answer = ask_text(what, &program, &people, meaning, call, args, &tell).await;
    answer.map(|answer| answer.as_string().unwrap_or_default()).map_err(|why| unanswered(&why))
}

/// Stops what was asked by this name.
pub(crate) fn cancel(what: &str) {
    stop(what);
}

fn unanswered(why: &JsValue) -> Unanswered {
    let property = |name: &str| Reflect::get(why, &name.into()).ok().and_then(|value| value.as_string());
    if property("name").as_deref() == Some("AbortError") {
        return Unanswered::Stopped;
    }
    Unanswered::Failed(property("message").unwrap_or_else(|| format!("{why:?}")))
}
