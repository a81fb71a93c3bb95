//! What is left when the page breaks: a sentence, and the last good work to save.
//!
//! After a panic nothing in this module's memory can be trusted. `www/start.js` therefore holds the last good work as
//! text, and shows it with elements of its own; this file only hands it over while all is well.
//!
//! A journey test makes the page panic by the event `tandem-break-on-purpose` at the window. Who can send it runs
//! scripts in the page already, so it opens no door.

use gloo::events::EventListener;
use wasm_bindgen::prelude::wasm_bindgen;

use super::window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemRescue, js_name = keep)]
    fn keep_text(name: &str, text: &str);
    #[wasm_bindgen(js_namespace = tandemRescue)]
    fn forget(name: &str);
    #[wasm_bindgen(js_namespace = tandemRescue)]
    fn show(details: &str);
    #[wasm_bindgen(thread_local_v2, js_name = tandemRescue)]
    static RESCUE: js_sys::Object;
}

/// Keeps a file of the last good work, or forgets it where there is nothing of the person's own in it.
pub(crate) fn keep(name: &str, text: Option<&str>) {
    match text {
        Some(text) => keep_text(name, text),
        None => forget(name),
    }
}

/// Shows what is left when the page panics, now or on purpose.
pub(crate) fn stand_by() {
    std::panic::set_hook(Box::new(|panic| show(&panic.to_string())));
    EventListener::new(&window(), "tandem-break-on-purpose", |_| panic!("broken on purpose, by a test")).forget();
}

/// Whether the page broke, and what is left was shown.
pub(crate) fn has_stopped() -> bool {
    RESCUE.with(|rescue| js_sys::Reflect::has(rescue, &"stopped".into()).unwrap_or(false))
}
