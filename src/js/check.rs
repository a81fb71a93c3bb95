//! What stands by itself: the version, and checks.

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::problem::Problem;
use super::read;
use super::write::write_all;

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
