//! Hands a file to the person in front of the screen.

use gloo::timers::callback::Timeout;
use gloo_file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::window;

/// How long the browser is given to take the file, in milliseconds.
const PATIENCE: u32 = 60_000;

/// Saves a text as a file of this name.
pub(crate) fn save(name: &str, media_type: &str, text: &str) {
    save_blob(name, Blob::new_with_options(text, Some(media_type)));
}

/// Saves bytes as a file of this name.
pub(crate) fn save_bytes(name: &str, bytes: &[u8]) {
    save_blob(name, Blob::new_with_options(bytes, Some("application/octet-stream")));
}

fn save_blob(name: &str, blob: Blob) {
    let url = ObjectUrl::from(blob);
    let link = window().document().and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else { return };
    drop(link.set_attribute("href", &url));
    drop(link.set_attribute("download", name));
    link.click();
    Timeout::new(PATIENCE, move || drop(url)).forget();
}
