//! The ways to match side by side, and the pairs that would rather.

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::locks::NamedPairs;
use crate::js::cohort::Cohort;
use crate::js::error::or_throw;
use crate::js::read;
use crate::js::write::write_all;
use crate::matching::{BlockingPair, Compared, Figures, Method, Preferences, blocking_pairs, compare};
use crate::person::Side;

/// One way to match, and what came of it.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct MatchedWay {
    /// The way.
    method: Method,
    /// What can be said of it.
    #[serde(flatten)]
    figures: Figures,
    /// The ids of mentee and mentor of each pair.
    matching: Vec<(String, String)>,
}

/// Two who are no pair, though they may be and both would rather.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct WouldRather {
    /// The mentee's id.
    mentee: String,
    /// The mentor's id.
    mentor: String,
    /// The id of the mentor whom she would give up; `null` where she wants one more.
    gives_up: Option<String>,
    /// The id of the mentee whom the mentor would give up; `null` where there is a place.
    turns_away: Option<String>,
}

#[wasm_bindgen]
impl Cohort {
    /// The same people matched in every way there is: the best, stable by mentees and by mentors, and the best pair first.
    ///
    /// # Errors
    /// A `TandemError` if what was decided by hand cannot all be kept.
    pub fn compare(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Vec<Ts<MatchedWay>>, Error> {
        let all = self.with_request(options, |request| compare(Preferences::shared(request)))?;
        let told = |Compared { method, matching, figures }| MatchedWay {
            method,
            figures,
            matching: matching.pairs().map(|(mentee, mentor)| self.ids(mentee, mentor)).collect(),
        };
        Ok(write_all(all.into_iter().map(told)))
    }

    /// The pairs that would rather be together than as a matching has them, however it was made. Whoever is named there
    /// and not in the cohort is passed over.
    ///
    /// # Errors
    /// A `TandemError` if the pairs cannot be read, or what was decided by hand cannot all be kept.
    #[wasm_bindgen(js_name = blockingPairs)]
    pub fn blocking_pairs(
        &self,
        #[wasm_bindgen(unchecked_param_type = "EarlierPair[]")] pairs: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Vec<Ts<WouldRather>>, Error> {
        let pairs: NamedPairs = or_throw(read::value("pairs", pairs))?;
        let matching = pairs.matching(self.scorer.cohort());
        let told = |pair: BlockingPair| {
            let (mentee, mentor) = self.ids(pair.mentee, pair.mentor);
            let gives_up = pair.gives_up.map(|mentor| self.id(Side::Mentor, mentor));
            let turns_away = pair.turns_away.map(|mentee| self.id(Side::Mentee, mentee));
            WouldRather { mentee, mentor, gives_up, turns_away }
        };
        let found = self.with_request(options, |request| {
            blocking_pairs(Preferences::shared(request), &matching).map(told).collect::<Vec<_>>()
        })?;
        Ok(write_all(found))
    }
}

impl Cohort {
    /// The id of the one at this position.
    pub(super) fn id(&self, side: Side, position: usize) -> String {
        self.scorer.cohort().side(side)[position].id().to_owned()
    }

    /// The ids of a pair.
    pub(super) fn ids(&self, mentee: usize, mentor: usize) -> (String, String) {
        (self.id(Side::Mentee, mentee), self.id(Side::Mentor, mentor))
    }
}
