//! Problems as a real JavaScript `Error`.

use js_sys::{Array, Error, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::problem::Problem;
use super::write::write_all;
use crate::problem::{self, Checked, Effect};

/// The shape of what [`into_error`] makes. The tests of the boundary hold the two together.
#[wasm_bindgen(typescript_custom_section)]
const TANDEM_ERROR: &str = r#"
/** What is thrown where nothing can be made of the input. */
export interface TandemError extends Error {
    name: "TandemError";
    /** Everything that is wrong, in the order of the input. */
    problems: Problem[];
}
"#;

/// The one error that is thrown: it says the first thing that refuses the input, and holds everything that is wrong.
pub(super) fn into_error(problems: Vec<problem::Problem>) -> Error {
    let error = Error::new(&sentence(&problems));
    error.set_name("TandemError");
    let problems: Array = write_all(problems.into_iter().map(Problem::from)).into_iter().map(JsValue::from).collect();
    Reflect::set(&error, &"problems".into(), &problems).expect("a new error takes a property");
    error
}

/// The value without its problems, or everything that is wrong, thrown.
pub(super) fn or_throw<T>(checked: Checked<T>) -> Result<T, Error> {
    checked.into_result().map(|(value, _)| value).map_err(into_error)
}

fn sentence(problems: &[problem::Problem]) -> String {
    let grave = problems.iter().find(|problem| problem.effect == Effect::Refused).or(problems.first());
    let first = grave.map(ToString::to_string).unwrap_or_default();
    match problems.len() {
        0 | 1 => first,
        several => format!("{first} ({} more in `problems`)", several - 1),
    }
}
