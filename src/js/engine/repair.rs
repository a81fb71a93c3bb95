//! After a change: matching again around what was there, and who comes next.

use js_sys::Error;
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::locks::NamedPairs;
use crate::insight::MoveById;
use crate::js::cohort::Cohort;
use crate::js::error::or_throw;
use crate::js::read;
use crate::js::write::{write, write_all};
use crate::matching::{Aim, Changes, Joined, Leaves, Left, Moved, Standing, alternates, optimal, repair};
use crate::person::Side;

/// How many alternates a mentee gets at most.
const MOST_ALTERNATES: usize = 3;

/// What was there before, and how much of it may go.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RepairOptions {
    /// The pairs of the matching before; whoever is gone is passed over.
    before: NamedPairs,
    /// How many pairs may be broken up; as few as possible where nothing is said.
    #[serde(default)]
    #[tsify(optional)]
    at_most: Option<u32>,
}

/// A matching that comes after another.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Repaired {
    /// The ids of mentee and mentor of each pair.
    pairs: Vec<(String, String)>,
    /// How many pairs of the matching before are gone.
    broken: usize,
    /// Who moves, and why.
    moved: Vec<MovedById>,
    /// Whether it is proven that nothing is better within these changes.
    optimal: bool,
    /// Where that is not known: the first aim in which something could be better, and by how much at most.
    open: Option<Open>,
}

/// What is not known of something better.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
struct Open {
    /// The first aim in which something could be better.
    aim: Aim,
    /// By how much at most.
    most: i64,
}

/// A mentee who moves, and why.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
struct MovedById {
    /// From whom, and to whom.
    #[serde(flatten)]
    moves: MoveById,
    /// Why she leaves each mentor, in the same order.
    why: Vec<WhyLeaves>,
}

/// Why a mentee leaves a mentor.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
enum WhyLeaves {
    /// The two cannot be a pair any more, or fit too little now.
    Cannot,
    /// Her place goes to somebody who comes.
    MakesRoom,
    /// The mentor has fewer places than before.
    NoPlaceLeft,
    /// Nothing stands in the way: what follows is better for all.
    MovesOn,
}

/// Who comes next for a mentee.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Alternates {
    /// The mentee's id.
    mentee: String,
    /// The ids of mentors, the first alternate first. All first ones together can be carried out, and all second ones.
    mentors: Vec<String>,
}

impl From<Leaves> for WhyLeaves {
    fn from(leaves: Leaves) -> Self {
        match leaves {
            Leaves::Cannot(_) | Leaves::TooFewPoints => Self::Cannot,
            Leaves::MakesRoom(_) => Self::MakesRoom,
            Leaves::NoPlaceLeft => Self::NoPlaceLeft,
            Leaves::MovesOn => Self::MovesOn,
        }
    }
}

#[wasm_bindgen]
impl Cohort {
    /// Matches again after something changed: with as few pairs of the matching before broken up as possible, or with at
    /// most so many; and says who moves and why.
    ///
    /// # Errors
    /// A `TandemError` if the pairs cannot be read, or what was decided by hand cannot all be kept.
    pub fn repair(
        &self,
        #[wasm_bindgen(unchecked_param_type = "RepairOptions")] after: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Ts<Repaired>, Error> {
        let RepairOptions { before, at_most } = or_throw(read::value("repair", after))?;
        let before: Vec<_> = before.matching(self.scorer.cohort()).pairs().collect();
        let changes = at_most.map_or(Changes::Fewest, |most| Changes::AtMost(most as usize));
        let repaired = self.with_request(options, |request| repair(request, &before, changes))?;
        let open = match repaired.standing {
            Standing::AtMostBetter { aim, by } => Some(Open { aim, most: i64::try_from(by).unwrap_or(i64::MAX) }),
            Standing::Optimal | Standing::FewestPossible => None,
        };
        Ok(write(&Repaired {
            pairs: repaired.matching.pairs().map(|(mentee, mentor)| self.ids(mentee, mentor)).collect(),
            broken: repaired.n_broken,
            moved: repaired.moved.into_iter().map(|moved| self.moved(moved)).collect(),
            optimal: repaired.standing == Standing::Optimal,
            open,
        }))
    }

    /// Up to three alternates for each mentee, should a mentor fall through.
    ///
    /// # Errors
    /// A `TandemError` if what was decided by hand cannot all be kept.
    pub fn alternates(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<Vec<Ts<Alternates>>, Error> {
        let rounds =
            self.with_request(options, |request| alternates(request, &optimal(request).matching, MOST_ALTERNATES))?;
        let of = |mentee: usize| Alternates {
            mentee: self.id(Side::Mentee, mentee),
            mentors: rounds
                .iter()
                .flat_map(|round| round.mentors_of(mentee))
                .map(|&mentor| self.id(Side::Mentor, mentor))
                .collect(),
        };
        Ok(write_all((0..self.scorer.mentees().len()).map(of)))
    }
}

impl Cohort {
    fn moved(&self, Moved { mentee, leaves, joins }: Moved) -> MovedById {
        let mentor = |mentor: usize| self.id(Side::Mentor, mentor);
        let moves = MoveById {
            mentee: self.id(Side::Mentee, mentee),
            leaves: leaves.iter().map(|Left { mentor: left, .. }| mentor(*left)).collect(),
            joins: joins.iter().map(|Joined { mentor: joined, .. }| mentor(*joined)).collect(),
        };
        MovedById { moves, why: leaves.into_iter().map(|Left { why, .. }| why.into()).collect() }
    }
}
