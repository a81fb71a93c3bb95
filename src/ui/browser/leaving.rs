//! Asks before work is lost.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

use super::window;

/// Has the browser ask before the page is left while `is_unsaved` holds.
pub(crate) fn ask_while(is_unsaved: impl Fn() -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
        if !super::rescue::has_stopped() && is_unsaved() {
            event.prevent_default();
            // Older browsers ask only when there is a text, which none of them shows.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsaved");
            }
        }
    })
    .forget();
}
