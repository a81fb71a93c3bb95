//! A matching as callers see it: people by id, and the judge's word.

use std::ops::ControlFlow;

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::large::into_stopped;
use super::tell::tell;
use crate::community::Settled;
use crate::fit::Scorer;
use crate::format::matching::{NeverPair, Pair, Pairs, Saved, write_csv, write_json};
use crate::js::cohort::Cohort;
use crate::js::write::write;
use crate::matching::{Aim, Conditions, Doing, Goal, Matched, Solving, Step};

/// Who goes with whom.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(rename = "Matching", missing_as_null)]
pub struct JudgedPairs {
    /// How many mentees have a mentor.
    placed: usize,
    /// What all pairs are worth together.
    points: u64,
    /// Whether it is proven that nothing is better by what the program says is best, with everything kept that was decided
    /// by hand; in rounds, that each is the best given those before it.
    optimal: bool,
    /// What the program asks as the last thing and what is not known, because there are too many pairs for a table of
    /// them: whether loads are spread as evenly as they could be, of all matchings that are as good. Mostly nothing.
    left_out: Vec<Aim>,
    /// Where mentees need different hours and the search ended before it was done: how far from the best it can be.
    gap: Option<Gap>,
    /// The pairs, in the order of the mentees' ids; a mentee of several mentors is in as many.
    pairs: Vec<Pair>,
    /// The ids of the mentees who have no mentor, in order.
    unplaced: Vec<String>,
    /// The pairs that somebody decided must not be made.
    never: Vec<NeverPair>,
    /// What each round of the program made; nothing where it has no rounds.
    rounds: Vec<RoundPairs>,
}

/// How far from the best a matching can be.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub(super) struct Gap {
    /// The first aim in which something better may exist; `null` where that is the worst fit.
    aim: Option<Aim>,
    /// By how much at most.
    most: i64,
}

/// What a round made.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub(super) struct RoundPairs {
    /// The round's id.
    id: String,
    /// Whether it is proven that nothing is better given the rounds before it.
    optimal: bool,
    /// What its pairs are worth by the rules of the round.
    points: u64,
    /// The ids of mentee and mentor of each pair.
    pairs: Vec<(String, String)>,
}

#[wasm_bindgen]
impl Cohort {
    /// The best matching there is by what the program asks of it: who is placed, by how many mentors, in which rounds.
    ///
    /// Beyond 25 million pairs no table of all pairs is made; the result is as good and proven over all of them, but for
    /// what `leftOut` names. What cannot be had so (several mentors for one mentee, who waited, least loads, kinds, pairs
    /// to be kept, the worst fit raised, hours, rounds) still has a table up to 100 million pairs, and is refused beyond.
    ///
    /// # Errors
    /// A `TandemError` if what was decided by hand cannot all be kept, or if there are too many pairs for what is asked.
    #[wasm_bindgen(js_name = "match")]
    pub fn matching(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "(phase: string, done: number, of: number) => void")]
        told: &JsValue,
    ) -> Result<Ts<JudgedPairs>, Error> {
        Ok(write(&self.judged(options, told)?.into_pairs()))
    }

    /// The same matching as the text of a JSON file, which Tandem's page reads back.
    ///
    /// # Errors
    /// A `TandemError` if what was decided by hand cannot all be kept.
    #[wasm_bindgen(js_name = matchingJson)]
    pub fn matching_json(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<String, Error> {
        Ok(self.judged(options, &JsValue::UNDEFINED)?.json())
    }

    /// The same matching as the text of a CSV file, which spreadsheets open and Tandem's page reads back.
    ///
    /// # Errors
    /// A `TandemError` if what was decided by hand cannot all be kept.
    #[wasm_bindgen(js_name = matchingCsv)]
    pub fn matching_csv(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<String, Error> {
        Ok(self.judged(options, &JsValue::UNDEFINED)?.csv())
    }
}

impl Cohort {
    /// The best matching, and what the judge says of it.
    fn judged(&self, options: &JsValue, told: &JsValue) -> Result<Judged<'_>, Error> {
        if let Some((community, conditions)) = self.community(options)? {
            return Ok(self.settled(community.solve(&mut self.telling(told)).map_err(into_stopped)?, conditions));
        }
        let (options, conditions) = self.conditions(options)?;
        let asked = self.asked()?;
        let on = |doing: Doing<'_>| {
            match doing {
                Doing::Placing(Solving { done, of }) => tell(told, "match", done, of),
                Doing::Searching(progress) => tell(told, "search", progress.n_steps, options.steps as usize),
            }
            ControlFlow::Continue(())
        };
        let (table, asked) = &*asked;
        let matched =
            asked.solve(table, &conditions, options.steps as usize, on).map_err(|clashes| self.refused(clashes))?;
        Ok(self.matched(matched, conditions))
    }

    fn matched(&self, matched: Matched, conditions: Conditions) -> Judged<'_> {
        let rounds = self.scorer.program().matching.rounds.iter().zip(&matched.steps);
        let proof = Proof {
            optimal: matched.is_optimal(),
            left_out: Vec::new(),
            gap: matched.steps.iter().find_map(|step| step.gap).map(Gap::from),
            rounds: rounds.map(|(round, step)| self.round(&round.id, step)).collect(),
        };
        let Conditions { locks, bans, .. } = conditions;
        Judged { scorer: &self.scorer, saved: Saved { matching: matched.matching, locks, bans }, proof }
    }

    /// A matching that was made without a table.
    pub(super) fn settled(&self, settled: Settled, conditions: Conditions) -> Judged<'_> {
        let Conditions { locks, bans, objective, .. } = conditions;
        let is_left_out = objective.spread && !settled.is_even;
        let left_out = is_left_out.then_some(Aim::Spread).into_iter().collect();
        let proof = Proof { optimal: true, left_out, gap: None, rounds: Vec::new() };
        Judged { scorer: &self.scorer, saved: Saved { matching: settled.matching, locks, bans }, proof }
    }

    fn round(&self, id: &str, step: &Step) -> RoundPairs {
        let pairs = step.made.iter().map(|&(mentee, mentor)| self.ids(mentee, mentor)).collect();
        RoundPairs { id: id.to_owned(), optimal: step.is_optimal(), points: step.points, pairs }
    }
}

/// A matching, what was decided by hand, and what is known of it.
pub(super) struct Judged<'a> {
    scorer: &'a Scorer,
    saved: Saved,
    proof: Proof,
}

/// How good a matching is known to be.
struct Proof {
    optimal: bool,
    left_out: Vec<Aim>,
    gap: Option<Gap>,
    rounds: Vec<RoundPairs>,
}

impl Judged<'_> {
    pub(super) fn into_pairs(self) -> JudgedPairs {
        let Pairs { placed, points, pairs, unplaced, never, .. } = Pairs::new(self.scorer, &self.saved);
        let Proof { optimal, left_out, gap, rounds } = self.proof;
        JudgedPairs { placed, points, optimal, left_out, gap, pairs, unplaced, never, rounds }
    }

    fn json(&self) -> String {
        write_json(self.scorer, &self.saved)
    }

    fn csv(&self) -> String {
        write_csv(self.scorer, &self.saved)
    }
}

impl From<(Goal, i128)> for Gap {
    fn from((goal, most): (Goal, i128)) -> Self {
        let aim = match goal {
            Goal::Aim(aim) => Some(aim),
            Goal::Worst => None,
        };
        Self { aim, most: i64::try_from(most).unwrap_or(i64::MAX) }
    }
}
