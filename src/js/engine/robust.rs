//! Whether pairs hold when weights move.

use std::ops::ControlFlow;

use js_sys::Error;
use serde::Deserialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::tell::tell;
use crate::insight::{Held, Nearby, robustness};
use crate::js::cohort::Cohort;
use crate::js::error::or_throw;
use crate::js::read;
use crate::js::write::write_all;
use crate::matching::{Request, optimal};

/// Which weights are tried.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct NearbyOptions {
    /// From what chance begins: the same seed, the same weights; 1 where nothing is said.
    #[tsify(optional)]
    seed: u32,
    /// How many times all weights are drawn; 32 where nothing is said.
    #[tsify(optional)]
    draws: u16,
}

impl Default for NearbyOptions {
    fn default() -> Self {
        Self { seed: 1, draws: 32 }
    }
}

#[wasm_bindgen]
impl Cohort {
    /// How each pair of the best matching holds when each rule's weight moves by up to a fifth, up or down.
    ///
    /// # Errors
    /// A `TandemError` if the options cannot be read, or what was decided by hand cannot all be kept.
    pub fn robustness(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "NearbyOptions")] nearby: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "(phase: string, done: number, of: number) => void")]
        told: &JsValue,
    ) -> Result<Vec<Ts<Held>>, Error> {
        let NearbyOptions { seed, draws } = or_throw(read::options(nearby))?;
        let nearby = Nearby { seed: seed.into(), draws: draws.into() };
        let (_, conditions) = self.conditions(options)?;
        let asked = self.asked()?;
        let request = Request::new(&asked.0, conditions.clone()).map_err(|clashes| self.refused(clashes))?;
        let matching = optimal(&request).matching;
        let done = |done| {
            tell(told, "draws", done, nearby.draws);
            ControlFlow::Continue(())
        };
        let held = robustness(&self.scorer, &conditions, &matching, nearby, done);
        Ok(write_all(held.unwrap_or_default()))
    }
}
