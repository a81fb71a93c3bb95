//! The module that seals, which `www/apply.js` loads when it is first asked.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::thrown::message;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tandemSeal, js_name = seal, catch)]
    async fn seal_text(text: &str, keys: &str) -> Result<JsValue, JsValue>;
}

/// A sealed text, in all of its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sealed {
    /// The file.
    pub(crate) bytes: Vec<u8>,
    /// The same as text that can be pasted.
    pub(crate) text: String,
    /// The same as codes to scan, as JSON; an empty list where it does not fit.
    pub(crate) codes: String,
}

/// Seals a text for everybody who has the secret half of one of these public keys, a JSON list.
///
/// # Errors
/// Why it could not be sealed, or why the module could not be loaded.
pub(crate) async fn seal(text: &str, keys: &str) -> Result<Sealed, String> {
    let sealed = seal_text(text, keys).await.map_err(|why| message(&why))?;
    let part = |name: &str| Reflect::get(&sealed, &name.into()).unwrap_or_default();
    let text = |name: &str| part(name).as_string().ok_or_else(|| format!("The sealing gave no {name}."));
    Ok(Sealed { bytes: Uint8Array::new(&part("bytes")).to_vec(), text: text("text")?, codes: text("codes")? })
}
