//! Sealing and opening.

use js_sys::Error;
use serde::{Serialize, Serializer};
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::key::{public_keys, secret_keys};
use crate::js::error::{into_error, or_throw};
use crate::js::given::bytes;
use crate::js::write::write;
use crate::sealing::{armored, open, seal};

/// A sealed text, in both of its forms.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Sealed {
    /// The file, in the format of `age`.
    #[tsify(type = "Uint8Array")]
    bytes: Bytes,
    /// The same as text that can be pasted.
    text: String,
}

/// Bytes that become a `Uint8Array`.
pub struct Bytes(pub(super) Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

/// Seals a text for everybody who has the secret half of one of these keys.
///
/// # Errors
/// A `TandemError` if one of them is no public key, or there is none.
#[wasm_bindgen(js_name = seal)]
pub fn seal_text(text: &str, #[wasm_bindgen(js_name = publicKeys)] keys: Vec<String>) -> Result<Ts<Sealed>, Error> {
    let keys = or_throw(public_keys(keys))?;
    let sealed = or_throw(seal(text, &keys))?;
    Ok(write(&Sealed { text: armored(&sealed), bytes: Bytes(sealed) }))
}

/// The text that was sealed: from the file's bytes, or from any text in which it stands as text. A secret key may be the
/// text of a whole key file.
///
/// # Errors
/// A `TandemError` whose problem has the code `not-sealed`, `other-key`, `damaged`, `not-text`, or `not-a-key`.
#[wasm_bindgen(js_name = open)]
pub fn open_text(
    #[wasm_bindgen(js_name = fileName)] file_name: &str,
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArrayBuffer")] content: &JsValue,
    #[wasm_bindgen(js_name = secretKeys)] keys: Vec<String>,
) -> Result<String, Error> {
    let content = bytes(file_name, content).map_err(|problem| into_error(vec![problem]))?;
    let keys = or_throw(secret_keys(keys))?;
    or_throw(open(file_name, &content, &keys))
}
