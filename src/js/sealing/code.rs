//! Codes to scan, and back.

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::sealed::Bytes;
use crate::js::error::{into_error, or_throw};
use crate::js::given::bytes;
use crate::js::problem::Problem;
use crate::js::write::{write, write_all};
use crate::sealing::{self, Codes};

/// One code.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Code {
    /// What a scanner reads.
    text: String,
    /// How many units its picture has on each side, the light margin included: the `viewBox` is `0 0 size size`.
    size: u32,
    /// Its dark modules, as the `d` of an SVG path.
    path: String,
}

impl From<sealing::Code> for Code {
    fn from(sealing::Code { text, size, path }: sealing::Code) -> Self {
        Self { text, size, path }
    }
}

/// What could be put together of what was scanned.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Gathered {
    /// The bytes of each sealed file of which all parts are there.
    #[tsify(type = "Uint8Array[]")]
    pub sealed: Vec<Bytes>,
    /// Parts that are missing, and texts that are no parts.
    pub problems: Vec<Problem>,
}

/// The most bytes of a sealed file that fit into codes.
#[wasm_bindgen(js_name = mostBytesInCodes)]
pub fn most_bytes_in_codes() -> u32 {
    u32::try_from(Codes::LARGEST).unwrap_or(u32::MAX)
}

/// A sealed file as codes: one, or several that are numbered.
///
/// # Errors
/// A `TandemError` whose problem has the code `too-long`, if it does not fit.
#[wasm_bindgen]
pub fn codes(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array | ArrayBuffer")] sealed: &JsValue,
) -> Result<Vec<Ts<Code>>, Error> {
    let sealed = bytes("sealed", sealed).map_err(|problem| into_error(vec![problem]))?;
    let Codes { codes } = or_throw(Codes::of(&sealed))?;
    Ok(write_all(codes.into_iter().map(Code::from)))
}

/// Puts scanned codes together, of one sealed file or of several, in any order. It never throws.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "texts cross the boundary by value")]
pub fn gather(scanned: Vec<String>) -> Ts<Gathered> {
    let sealing::Gathered { sealed, problems } = sealing::gather(&scanned);
    let problems = problems.into_iter().map(Problem::from).collect();
    write(&Gathered { sealed: sealed.into_iter().map(Bytes).collect(), problems })
}
