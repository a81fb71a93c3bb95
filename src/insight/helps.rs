//! What would help whoever has nobody, by the ids of people and rules.

use serde::{Deserialize, Serialize};

use super::obstacles::with_one_rule_off;
use crate::cohort::Cohort;
use crate::fit::{Points, Scorer};
use crate::matching::{Change, Counted, Insight, Lock, Move, Relaxation, Relaxed};
use crate::person::Side;

/// One thing that, let go, gives somebody who has nobody a partner; and what else it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Help {
    /// What is let go.
    pub let_go: LetGo,
    /// Whether she is placed then for certain. If not, it is a tie: somebody else could as well be placed instead.
    pub is_certain: bool,
    /// How far the matching goes in each aim, before and after.
    pub aims: Vec<Counted>,
    /// Who would move, she herself among them.
    pub moves: Vec<MoveById>,
}

/// What could be let go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LetGo {
    /// A rule, for her alone.
    Rule {
        /// The rule's id.
        rule: String,
    },
    /// One more place with a mentor.
    Place {
        /// The mentor's id.
        mentor: String,
    },
    /// One more mentor for a mentee.
    Want {
        /// The mentee's id.
        mentee: String,
    },
    /// A pair that was chosen by hand.
    Lock {
        /// The mentee's id.
        mentee: String,
        /// The mentor's id.
        mentor: String,
    },
}

/// A mentee who would move, by ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct MoveById {
    /// The mentee's id.
    pub mentee: String,
    /// The ids of mentors whom she would leave.
    pub leaves: Vec<String>,
    /// The ids of mentors whom she would get.
    pub joins: Vec<String>,
}

impl MoveById {
    /// The moves of a change, by the ids of a cohort.
    pub fn all(cohort: &Cohort, moves: &[Move]) -> Vec<Self> {
        let mentors = |positions: &[usize]| positions.iter().map(|&mentor| id(cohort, Side::Mentor, mentor)).collect();
        let by_id = |moved: &Move| Self {
            mentee: id(cohort, Side::Mentee, moved.mentee),
            leaves: mentors(&moved.leaves),
            joins: mentors(&moved.joins),
        };
        moves.iter().map(by_id).collect()
    }
}

/// What would help somebody who has nobody, the smallest first: see [`Insight::relaxations_of_mentee`]. A rule that staff
/// may not see is never among it.
///
/// # Panics
/// If there is nobody at this position, or the insight is not of this scorer's table.
pub fn helps(scorer: &Scorer, insight: &Insight, side: Side, position: usize, most: usize) -> Vec<Help> {
    let (rules, cells): (Vec<String>, Vec<Vec<Option<Points>>>) =
        with_one_rule_off(scorer, side, position).into_iter().unzip();
    let found = match side {
        Side::Mentee => insight.relaxations_of_mentee(position, &cells, most),
        Side::Mentor => insight.relaxations_of_mentor(position, &cells, most),
    };
    found.into_iter().map(|relaxation| help(scorer.cohort(), &rules, relaxation)).collect()
}

fn help(cohort: &Cohort, rules: &[String], relaxation: Relaxation) -> Help {
    let Relaxation { relaxed, is_certain, change } = relaxation;
    let let_go = match relaxed {
        Relaxed::RuleOff { at } => LetGo::Rule { rule: rules[at].clone() },
        Relaxed::Place { mentor } => LetGo::Place { mentor: id(cohort, Side::Mentor, mentor) },
        Relaxed::Want { mentee } => LetGo::Want { mentee: id(cohort, Side::Mentee, mentee) },
        Relaxed::Lock(Lock { mentee, mentor }) => {
            LetGo::Lock { mentee: id(cohort, Side::Mentee, mentee), mentor: id(cohort, Side::Mentor, mentor) }
        }
    };
    Help { let_go, is_certain, moves: MoveById::all(cohort, &change.moves), aims: change.aims }
}

/// What one more place with a mentor is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct PlacesAsked {
    /// The mentor's id.
    pub mentor: String,
    /// How far the matching goes in each aim, before and after.
    pub aims: Vec<Counted>,
    /// Who would move.
    pub moves: Vec<MoveById>,
}

/// Which mentors to ask for one more place: those of whom one is worth something, the most worth first.
pub fn places_to_ask_for(scorer: &Scorer, insight: &Insight) -> Vec<PlacesAsked> {
    let cohort = scorer.cohort();
    let mut found = insight.places_worth_having();
    found.sort_by_cached_key(|(_, change)| losses(change));
    let asked = |(mentor, change): (usize, Change)| PlacesAsked {
        mentor: id(cohort, Side::Mentor, mentor),
        moves: MoveById::all(cohort, &change.moves),
        aims: change.aims,
    };
    found.into_iter().map(asked).collect()
}

/// What sorts changes so that the best come first.
pub(super) fn losses(change: &Change) -> Vec<i64> {
    change.gains().map(|gain| -gain).collect()
}

fn id(cohort: &Cohort, side: Side, position: usize) -> String {
    cohort.side(side)[position].id().to_owned()
}
