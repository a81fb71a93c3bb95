//! The record that stands in the file.

use serde::{Deserialize, Serialize};

use super::Saved;
use super::claim::{self, Claim, Says, settle};
use super::rules::PairRules;
use crate::fit::Scorer;
use crate::matching::Lock;
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::VERSION;

/// A matching with people by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pairs {
    /// The version of this file's shape: 1.
    pub tandem: u32,
    /// What this file is.
    pub kind: Kind,
    /// What the programme is called, in its first language.
    pub program: String,
    /// How many mentees have a mentor.
    pub placed: usize,
    /// What all pairs are worth together.
    pub points: u64,
    /// The pairs, in the order of the mentees' ids, then of the mentors'; a mentee of several mentors is in as many.
    pub pairs: Vec<Pair>,
    /// The ids of the mentees who have no mentor, in order.
    pub unplaced: Vec<String>,
    /// The pairs that somebody decided must not be made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<NeverPair>,
}

/// What a file of this shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A matching.
    Matching,
}

/// One pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pair {
    /// The mentee's id.
    pub mentee: String,
    /// The mentor's id.
    pub mentor: String,
    /// How well they fit.
    pub points: u16,
    /// Whether somebody chose this pair, so that a new matching keeps it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub by_hand: bool,
}

/// A pair that must not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NeverPair {
    /// The mentee's id.
    pub mentee: String,
    /// The mentor's id.
    pub mentor: String,
}

impl Pairs {
    /// The record of a matching of this cohort.
    ///
    /// # Panics
    /// If the matching names a mentor whom the cohort does not have.
    pub fn new(scorer: &Scorer, saved: &Saved) -> Self {
        let (program, rules) = (scorer.program(), PairRules::of(scorer));
        let mentee = |at: usize| scorer.mentees()[at].member().id().to_owned();
        let mentor = |at: usize| scorer.mentors()[at].member().id().to_owned();
        let pair = |(one, other)| {
            let by_hand = saved.locks.contains(&Lock { mentee: one, mentor: other });
            Pair { mentee: mentee(one), mentor: mentor(other), points: rules.points(one, other).unwrap_or(0), by_hand }
        };
        let pairs: Vec<Pair> = saved.matching.pairs().map(pair).collect();
        let never = saved.bans.iter().map(|&(one, other)| NeverPair { mentee: mentee(one), mentor: mentor(other) });
        Self {
            tandem: VERSION,
            kind: Kind::Matching,
            program: program.name.in_language(program.first_language(), program.first_language()).to_owned(),
            placed: saved.matching.n_placed(),
            points: pairs.iter().map(|pair| u64::from(pair.points)).sum(),
            unplaced: saved.matching.unplaced().map(mentee).collect(),
            never: never.collect(),
            pairs,
        }
    }

    fn claims(&self, file: &str) -> Vec<Claim<'_>> {
        let place = |list: &str, index: usize| item(file, format!("{list}[{index}]"));
        let pairs = self.pairs.iter().enumerate().map(|(index, pair)| Claim {
            place: place("pairs", index),
            mentee: &pair.mentee,
            says: Says::Pair { mentor: &pair.mentor, points: pair.points.to_string().into(), by_hand: pair.by_hand },
        });
        let unplaced = self.unplaced.iter().enumerate();
        let unplaced =
            unplaced.map(|(index, mentee)| Claim { place: place("unplaced", index), mentee, says: Says::Unplaced });
        let never = self.never.iter().enumerate().map(|(index, pair)| Claim {
            place: place("never", index),
            mentee: &pair.mentee,
            says: Says::Never { mentor: &pair.mentor },
        });
        pairs.chain(unplaced).chain(never).collect()
    }
}

fn item(file: &str, item: String) -> Place {
    Place { item: Some(item), ..Place::file(file) }
}

/// The pairs of an older matching that could be made again.
pub(super) fn kept(pairs: &Pairs, scorer: &Scorer, file: &str) -> Checked<Vec<(usize, usize)>> {
    claim::kept(&pairs.claims(file), scorer)
}

/// The pairs, whoever is still there.
pub(super) fn named(pairs: &Pairs, file: &str) -> Vec<(String, String)> {
    claim::named(&pairs.claims(file))
}

/// The matching that the record tells of, if it is one of this cohort.
pub(super) fn check(pairs: &Pairs, scorer: &Scorer, file: &str) -> Checked<Saved> {
    let Checked { value, mut problems } = settle(&pairs.claims(file), scorer, file);
    let Some(saved) = value else { return Checked::refused(problems) };
    let actual = Pairs::new(scorer, &saved);
    for (total, found, expected) in [
        ("placed", pairs.placed.to_string(), actual.placed.to_string()),
        ("points", pairs.points.to_string(), actual.points.to_string()),
    ] {
        if found != expected {
            let expected = format!("{expected}, to which the pairs add up");
            let problem = Problem::new(Code::WrongTotal, item(file, total.to_owned()), Effect::Noted);
            problems.push(problem.found(found).expected(expected));
        }
    }
    Checked::sound(saved, problems)
}
