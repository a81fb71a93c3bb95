//! Keys that work anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::window;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Ctrl+Z or Cmd+Z.
    Undo,
    /// Ctrl+Shift+Z, Cmd+Shift+Z or Ctrl+Y.
    Redo,
}

/// Calls back on undo and redo, except inside of text fields, which undo their own typing.
pub(crate) fn on_wish(mut wished: impl FnMut(Wish) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(wish) = event.dyn_ref::<KeyboardEvent>().and_then(wish) else { return };
        if !is_text_field(event) {
            event.prevent_default();
            wished(wish);
        }
    })
    .forget();
}

fn wish(event: &KeyboardEvent) -> Option<Wish> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Wish::Undo),
        ("z", true) | ("y", false) => Some(Wish::Redo),
        _ => None,
    }
}

fn is_text_field(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let text_fields = "textarea, input:not([type=range], [type=checkbox], [type=radio], [type=file])";
    element.is_some_and(|element| element.matches(text_fields).unwrap_or(false))
}
