//! The boundary: Tandem for any page, in plain objects and real errors.
//!
//! Every export has the same shape: `read` what the caller gave, call the core, `write` what the core says. No decision
//! is taken here. The JavaScript and its types are made from these files, so that they cannot drift.
//!
//! - What goes in is an object or its JSON text, and is read by [`format::json`](crate::format::json) as a file is.
//! - What comes out is a plain object in camelCase, with `null` for what is absent.
//! - What refuses the input is thrown: an `Error` whose `problems` list all of it. What can be worked around is returned
//!   in `problems`.

pub(crate) mod cohort;
#[cfg(feature = "engine")]
mod engine;
mod error;
mod fits;
mod panic;
mod problem;
mod read;
mod roster;
mod self_check;
mod write;

use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub use cohort::Cohort;
#[cfg(feature = "engine")]
pub use engine::{Assigned, StablyAssigned, assign, assign_listed, assign_stably, read_csv};
use problem::Problem;
pub use self_check::SelfCheck;
use write::write_all;

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
