//! What stands by itself: the version, checks, and reading a table.

use js_sys::Error;
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::or_throw;
use super::problem::Problem;
use super::read;
use super::sheet::Sheet;
use super::write::{write, write_all};

/// The version of this module.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Lists all that is wrong with a program. It never throws.
#[wasm_bindgen(js_name = checkProgram)]
pub fn check_program(#[wasm_bindgen(unchecked_param_type = "Program | string")] program: &JsValue) -> Vec<Ts<Problem>> {
    write_all(read::cohort_of_nobody(program).problems.into_iter().map(Problem::from))
}

/// Lists all that is wrong with a program and its people. It never throws.
#[wasm_bindgen(js_name = checkPeople)]
pub fn check_people(
    #[wasm_bindgen(unchecked_param_type = "Program | string")] program: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "People | string")] people: &JsValue,
) -> Vec<Ts<Problem>> {
    write_all(read::cohort(program, people).problems.into_iter().map(Problem::from))
}

/// Reads the people of one side from a CSV file, by the program's `columns`.
///
/// # Errors
/// A `TandemError` if nothing can be read.
#[wasm_bindgen(js_name = readCsv)]
pub fn read_csv(
    #[wasm_bindgen(unchecked_param_type = "Program | string")] program: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Side")] side: &JsValue,
    #[wasm_bindgen(js_name = fileName)] file_name: &str,
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | ArrayBuffer")] content: &JsValue,
) -> Result<Ts<Sheet>, Error> {
    let sheet = or_throw(read::sheet(program, side, file_name, content))?;
    Ok(write(&sheet))
}
