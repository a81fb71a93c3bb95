//! The record that stands in the file.

use serde::{Deserialize, Serialize};

use super::claim::{Claim, settle};
use crate::fit::{Points, Scorer};
use crate::matching::{Lock, Matching};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::VERSION;

/// A matching with people by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
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
    /// The pairs, in the order of the mentees' ids.
    pub pairs: Vec<Pair>,
    /// The ids of the mentees who have no mentor, in order.
    pub unplaced: Vec<String>,
}

/// What a file of this shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A matching.
    Matching,
}

/// One pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
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

impl Pairs {
    /// The record of a matching of this cohort.
    ///
    /// # Panics
    /// If the matching names a mentor whom the cohort does not have.
    pub fn new(scorer: &Scorer, matching: &Matching, locks: &[Lock]) -> Self {
        let program = scorer.program();
        let pair = |(mentee, mentor)| {
            let by_hand = locks.contains(&Lock { mentee, mentor });
            let (mentee, mentor) = (&scorer.mentees()[mentee], &scorer.mentors()[mentor]);
            let points = scorer.fit(mentee, mentor).points().map_or(0, Points::get);
            Pair { mentee: mentee.member().id().to_owned(), mentor: mentor.member().id().to_owned(), points, by_hand }
        };
        let pairs: Vec<Pair> = matching.pairs().map(pair).collect();
        let unplaced = matching.unplaced().map(|mentee| scorer.mentees()[mentee].member().id().to_owned());
        Self {
            tandem: VERSION,
            kind: Kind::Matching,
            program: program.name.in_language(program.first_language(), program.first_language()).to_owned(),
            placed: pairs.len(),
            points: pairs.iter().map(|pair| u64::from(pair.points)).sum(),
            unplaced: unplaced.collect(),
            pairs,
        }
    }
}

/// The matching that the record tells of, if it is one of this cohort.
pub(super) fn check(pairs: &Pairs, scorer: &Scorer, file: &str) -> Checked<(Matching, Vec<Lock>)> {
    let item = |item: String| Place { item: Some(item), ..Place::file(file) };
    let placed = pairs.pairs.iter().enumerate().map(|(index, pair)| Claim {
        place: item(format!("pairs[{index}]")),
        mentee: &pair.mentee,
        mentor: Some(&pair.mentor),
        points: pair.points.to_string().into(),
        by_hand: pair.by_hand,
    });
    let unplaced = pairs.unplaced.iter().enumerate().map(|(index, mentee)| Claim {
        place: item(format!("unplaced[{index}]")),
        mentee,
        mentor: None,
        points: "".into(),
        by_hand: false,
    });
    let claims: Vec<Claim> = placed.chain(unplaced).collect();
    let Checked { value, mut problems } = settle(&claims, scorer, file);
    let Some((matching, locks)) = value else { return Checked::refused(problems) };
    let actual = Pairs::new(scorer, &matching, &locks);
    for (total, found, expected) in [
        ("placed", pairs.placed.to_string(), actual.placed.to_string()),
        ("points", pairs.points.to_string(), actual.points.to_string()),
    ] {
        if found != expected {
            let expected = format!("{expected}, to which the pairs add up");
            let problem = Problem::new(Code::WrongTotal, item(total.to_owned()), Effect::Noted);
            problems.push(problem.found(found).expected(expected));
        }
    }
    Checked::sound((matching, locks), problems)
}
