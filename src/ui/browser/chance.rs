//! Chance, which the browser has and the core has not.

use std::fmt::Write;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn get_random_values(into: &js_sys::Uint8Array) -> Result<JsValue, JsValue>;
}

/// So many random bytes.
const BYTES: u32 = 16;

/// A name that nothing else has, in hexadecimal.
pub(crate) fn new_id() -> String {
    let bytes = js_sys::Uint8Array::new_with_length(BYTES);
    get_random_values(&bytes).expect("every browser that runs this has chance");
    bytes.to_vec().iter().fold(String::new(), |mut id, byte| {
        write!(id, "{byte:02x}").expect("a text takes any letter");
        id
    })
}
