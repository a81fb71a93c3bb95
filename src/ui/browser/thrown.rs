//! What JavaScript throws.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What an error says of itself.
pub(super) fn message(why: &JsValue) -> String {
    let message = Reflect::get(why, &"message".into()).ok().and_then(|message| message.as_string());
    message.or_else(|| why.as_string()).unwrap_or_else(|| format!("{why:?}"))
}
