//! Bytes as callers give them, and what to call a value that is of no use.

use js_sys::{ArrayBuffer, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::problem::{Code, Effect, Place, Problem};

/// The bytes of a file: a text, or bytes in either of the two ways of JavaScript.
pub(super) fn bytes(file: &str, content: &JsValue) -> Result<Vec<u8>, Problem> {
    if let Some(text) = content.as_string() {
        return Ok(text.into_bytes());
    }
    if content.is_instance_of::<Uint8Array>() || content.is_instance_of::<ArrayBuffer>() {
        return Ok(Uint8Array::new(content).to_vec());
    }
    let problem = Problem::new(Code::NotText, Place::file(file), Effect::Refused).found(in_words(content));
    Err(problem.expected("a text, a Uint8Array or an ArrayBuffer"))
}

/// A value as a caller would call it: `NaN`, `[object Map]`, `undefined`.
pub(super) fn in_words(value: &JsValue) -> String {
    if value.is_object() || value.as_f64().is_some() {
        return value.unchecked_ref::<Object>().to_string().into();
    }
    value.js_typeof().as_string().unwrap_or_default()
}
