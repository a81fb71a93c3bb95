//! Chance, for what nobody may guess: the browser's own.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill(bytes: &Uint8Array);
}

/// How many bytes nobody guesses.
const BYTES: u32 = 16;

/// A text that nobody can guess: 32 letters and digits.
pub(crate) fn secret() -> String {
    let bytes = Uint8Array::new_with_length(BYTES);
    fill(&bytes);
    bytes.to_vec().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
