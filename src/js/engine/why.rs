//! Why, and why not: what another pair would cost, what stands in somebody's way, and what would help.

use js_sys::Error;
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::insight::{Help, MoveById, Obstacles, helps, obstacles};
use crate::js::cohort::Cohort;
use crate::js::error::or_throw;
use crate::js::read;
use crate::js::write::{write, write_all};
use crate::matching::{Change, Counted, Lock};
use crate::person::Side;

/// How many helps are named.
const MOST_HELPS: usize = 5;

/// What would be, if a pair had to be made.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Price {
    /// How far the matching goes in each aim, before and after.
    aims: Vec<Counted>,
    /// The points of the pair that fits least, before and after.
    worst: (Option<u16>, Option<u16>),
    /// Who would move, she herself among them; nobody, where the pair is made already.
    moves: Vec<MoveById>,
}

/// Somebody of the cohort.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Who {
    /// The side.
    side: Side,
    /// The id.
    id: String,
}

#[wasm_bindgen]
impl Cohort {
    /// What it would cost, if these two had to be a pair: exactly, in each aim, and who would move.
    ///
    /// # Errors
    /// A `TandemError` if they cannot be a pair whatever is given up for it, or one of them is not in the cohort.
    pub fn price(
        &self,
        #[wasm_bindgen(js_name = menteeId)] mentee: &str,
        #[wasm_bindgen(js_name = mentorId)] mentor: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Ts<Price>, Error> {
        let lock = Lock { mentee: self.position(Side::Mentee, mentee)?, mentor: self.position(Side::Mentor, mentor)? };
        let Change { aims, worst, moves, .. } =
            self.insight(options)?.price(lock).map_err(|clash| self.refused(vec![clash]))?;
        let points = |points: Option<crate::fit::Points>| points.map(crate::fit::Points::get);
        let moves = MoveById::all(self.scorer.cohort(), &moves);
        Ok(write(&Price { aims, worst: (points(worst.0), points(worst.1)), moves }))
    }

    /// What stands between somebody and each one of the other side: the rules that block, counted.
    ///
    /// # Errors
    /// A `TandemError` if she is not in the cohort, or what was decided by hand cannot all be kept.
    pub fn obstacles(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ side: Side; id: string }")] who: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Ts<Obstacles>, Error> {
        let (side, position) = self.who(who)?;
        Ok(write(&self.with_request(options, |request| obstacles(&self.scorer, request, side, position))?))
    }

    /// What would help somebody who has nobody, the smallest first: a rule that is off for her alone, one more place, a
    /// choice by hand less. Each is solved again, and is true.
    ///
    /// # Errors
    /// A `TandemError` if she is not in the cohort, or what was decided by hand cannot all be kept.
    pub fn helps(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ side: Side; id: string }")] who: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Vec<Ts<Help>>, Error> {
        let (side, position) = self.who(who)?;
        let insight = self.insight(options)?;
        Ok(write_all(helps(&self.scorer, &insight, side, position, MOST_HELPS)))
    }
}

impl Cohort {
    fn who(&self, who: &JsValue) -> Result<(Side, usize), Error> {
        let Who { side, id } = or_throw(read::value("who", who))?;
        Ok((side, self.position(side, &id)?))
    }
}
