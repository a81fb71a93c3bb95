//! The people of one CSV file.

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::format::{csv, json};
use crate::js::error::or_throw;
use crate::js::given::bytes;
use crate::js::problem::Problem;
use crate::js::read::{asked, checked};
use crate::js::write::write;
use crate::person::Person;
use crate::problem::{self, Checked};

/// The people of one side, as read from a CSV file.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Whoever could be read, in the order of the rows.
    people: Vec<Person>,
    /// What is wrong with the file, row by row.
    problems: Vec<Problem>,
}

impl Sheet {
    fn new(people: Vec<Person>, problems: Vec<problem::Problem>) -> Self {
        Self { people, problems: problems.into_iter().map(Problem::from).collect() }
    }
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
    let sheet = or_throw(sheet(program, side, file_name, content))?;
    Ok(write(&sheet))
}

/// The people of one side from a CSV file.
fn sheet(program: &JsValue, side: &JsValue, file: &str, content: &JsValue) -> Checked<Sheet> {
    let Checked { value: program, mut problems } = checked("program", program, json::program);
    let side = asked(side).map_err(|problem| problems.push(problem)).ok();
    let bytes = bytes(file, content).map_err(|problem| problems.push(problem)).ok();
    let (Some(program), Some(side), Some(bytes)) = (program, side, bytes) else { return Checked::refused(problems) };
    let Checked { value, problems } = csv::people(&program, side, file, &bytes);
    match value {
        Some(people) => Checked::sound(Sheet::new(people, problems), Vec::new()),
        None => Checked::refused(problems),
    }
}
