//! Whom to look for.

use js_sys::Error;
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::insight::{PlacesAsked, Wanted, places_to_ask_for, whom_to_look_for};
use crate::js::cohort::Cohort;
use crate::js::error::into_error;
use crate::js::read;
use crate::js::write::write_all;

#[wasm_bindgen]
impl Cohort {
    /// Whom to look for: what one more person of a side is worth, by each answer that she could give to a question that is
    /// not private. The most worth first; each is solved again.
    ///
    /// # Errors
    /// A `TandemError` if there is no such side, or what was decided by hand cannot all be kept.
    #[wasm_bindgen(js_name = whomToLookFor)]
    pub fn whom_to_look_for(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Side")] side: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Vec<Ts<Wanted>>, Error> {
        let side = read::asked(side).map_err(|problem| into_error(vec![problem]))?;
        let (_, conditions) = self.conditions(options)?;
        Ok(write_all(whom_to_look_for(&self.scorer, &conditions, side)))
    }

    /// Which mentors to ask for one more place: those of whom one is worth something, the most worth first.
    ///
    /// # Errors
    /// A `TandemError` if what was decided by hand cannot all be kept.
    #[wasm_bindgen(js_name = placesToAskFor)]
    pub fn places_to_ask_for(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Vec<Ts<PlacesAsked>>, Error> {
        Ok(write_all(places_to_ask_for(&self.scorer, &*self.insight(options)?)))
    }
}
