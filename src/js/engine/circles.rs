//! Circles: groups in which everybody teaches and learns.

use std::ops::ControlFlow;

use js_sys::Error;
use serde::Deserialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::tell::tell;
use crate::circles::{CirclesTold, Roster};
use crate::format::circles::{write_csv, write_json};
use crate::js::cohort::Cohort;
use crate::js::error::{into_error, or_throw};
use crate::js::read;
use crate::js::write::write;
use crate::matching::circles::{CircleProgress, CircleSearch, circles};
use crate::problem::{Code, Effect, Place, Problem};

/// How circles are looked for.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct CircleOptions {
    /// From what chance begins: the same seed finds the same circles; 1 where nothing is said.
    #[tsify(optional)]
    seed: u32,
}

impl Default for CircleOptions {
    fn default() -> Self {
        Self { seed: 1 }
    }
}

#[wasm_bindgen]
impl Cohort {
    /// Makes circles by the program's section `circles`, and says who teaches whom what, and why somebody is in none.
    ///
    /// # Errors
    /// A `TandemError` if the program has no circles.
    pub fn circles(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CircleOptions")] options: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "(phase: string, done: number, of: number) => void")]
        told: &JsValue,
    ) -> Result<Ts<CirclesTold>, Error> {
        let (_, circles) = self.made_circles(options, told)?;
        Ok(write(&circles))
    }

    /// The same circles as the text of a JSON file.
    ///
    /// # Errors
    /// A `TandemError` if the program has no circles.
    #[wasm_bindgen(js_name = circlesJson)]
    pub fn circles_json(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CircleOptions")] options: &JsValue,
    ) -> Result<String, Error> {
        let (roster, circles) = self.made_circles(options, &JsValue::UNDEFINED)?;
        Ok(write_json(&roster, &circles))
    }

    /// The same circles as the text of a CSV file.
    ///
    /// # Errors
    /// A `TandemError` if the program has no circles.
    #[wasm_bindgen(js_name = circlesCsv)]
    pub fn circles_csv(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CircleOptions")] options: &JsValue,
    ) -> Result<String, Error> {
        let (roster, circles) = self.made_circles(options, &JsValue::UNDEFINED)?;
        Ok(write_csv(&roster, &circles))
    }
}

impl Cohort {
    fn made_circles(&self, options: &JsValue, told: &JsValue) -> Result<(Roster, CirclesTold), Error> {
        let CircleOptions { seed } = or_throw(read::options(options))?;
        let roster = Roster::of(self.scorer.cohort()).ok_or_else(|| {
            let problem = Problem::new(Code::WrongShape, Place::item("circles"), Effect::Refused);
            into_error(vec![problem.expected("a section `circles` in the program")])
        })?;
        let how = CircleSearch::for_people(roster.ids().len(), seed.into());
        let mut progress = |CircleProgress { done, steps, .. }: CircleProgress| {
            let part = |steps: u64| usize::try_from(steps).unwrap_or(usize::MAX);
            tell(told, "circles", part(done), part(steps));
            ControlFlow::Continue(())
        };
        let found = circles(roster.table(), &how, &mut progress);
        let told = roster.tell(&found);
        Ok((roster, told))
    }
}
