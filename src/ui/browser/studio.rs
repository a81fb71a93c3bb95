//! The door between the staff's page and the studio, a module of its own that `www/start.js` loads when it is first asked.
//!
//! Only texts go through it: a screen's address, the program, the people, a language; and back the files that the desk shall
//! take as if somebody had dropped them.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::thrown::message;
use super::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemStudio, js_name = open, catch)]
    async fn open_in(
        element: &HtmlElement,
        screen: &str,
        program: &str,
        people: &str,
        language: &str,
        take: &JsValue,
    ) -> Result<(), JsValue>;
}

/// A file that goes through the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Passed {
    /// Its name.
    pub(crate) name: String,
    /// What stands in it.
    pub(crate) text: String,
}

/// What the studio is told of the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The address of the screen: `#/forms`.
    pub(crate) screen: String,
    /// The program, as its file.
    pub(crate) program: String,
    /// The people, as their file.
    pub(crate) people: String,
    /// The language's tag.
    pub(crate) language: String,
}

/// Where the studio hands files to; it stands as long as the page.
#[derive(Clone, Debug)]
pub(crate) struct Taker(JsValue);

impl Taker {
    /// Whatever comes goes to `take`.
    pub(crate) fn new(take: impl Fn(Vec<Passed>) + 'static) -> Self {
        let heard = Closure::<dyn Fn(String)>::new(move |files: String| {
            take(serde_json::from_str(&files).unwrap_or_default());
        });
        Self(heard.into_js_value())
    }
}

/// Opens a screen of the studio in the element of this id.
///
/// # Errors
/// A sentence, where the module cannot be loaded.
pub(crate) async fn open(id: &str, told: &Told, taker: &Taker) -> Result<(), String> {
    let element = window().document().and_then(|document| document.get_element_by_id(id));
    // The screen was left before the studio could open.
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return Ok(()) };
    let opened = open_in(&element, &told.screen, &told.program, &told.people, &told.language, &taker.0).await;
    opened.map_err(|why| message(&why))
}

/// Hands files to the desk, from inside of the studio.
pub(crate) fn hand_over(take: &js_sys::Function, files: &[Passed]) {
    let text = serde_json::to_string(files).unwrap_or_default();
    drop(take.call1(&JsValue::UNDEFINED, &text.into()));
}
