//! What was decided by hand, by the ids of the two.

use serde::Deserialize;
use tsify::Tsify;

use crate::cohort::Cohort;
use crate::matching::{self, Clash, Conditions, Matching};
use crate::person::Side;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// A pair that somebody decided.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Lock {
    /// The mentee's id.
    mentee: String,
    /// The mentor's id.
    mentor: String,
}

/// A pair of an earlier matching, as that matching tells of it; what else stands there is passed over.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub(super) struct EarlierPair {
    /// The mentee's id.
    mentee: String,
    /// The mentor's id.
    mentor: String,
}

/// Pairs of a matching, however it was made.
#[derive(Deserialize, Tsify)]
pub(super) struct NamedPairs(Vec<EarlierPair>);

impl NamedPairs {
    /// The matching that they are; whoever is not in the cohort is passed over.
    pub(super) fn matching(&self, cohort: &Cohort) -> Matching {
        let pairs = self.0.iter().filter_map(|pair| {
            let mentee = cohort.position(Side::Mentee, &pair.mentee)?;
            Some((mentee, cohort.position(Side::Mentor, &pair.mentor)?))
        });
        Matching::of_pairs(cohort.mentees().len(), pairs)
    }
}

/// What a matching has to keep to.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct MatchOptions {
    /// Pairs that were chosen by hand.
    #[tsify(optional)]
    locks: Vec<Lock>,
    /// Pairs that must not be made.
    #[tsify(optional)]
    bans: Vec<Lock>,
    /// The pairs of an earlier matching, of which as many as possible stay; whoever is gone is passed over.
    #[tsify(optional)]
    kept: Vec<EarlierPair>,
    /// How many steps the search for the best matching may take where mentees need different hours; 200 where nothing is
    /// said.
    #[tsify(optional)]
    pub(super) steps: u32,
}

impl Default for MatchOptions {
    fn default() -> Self {
        Self { locks: Vec::new(), bans: Vec::new(), kept: Vec::new(), steps: 200 }
    }
}

impl MatchOptions {
    /// What is asked, with what was decided by hand; whoever is decided about and not in the cohort is a problem.
    pub(super) fn conditions(&self, cohort: &Cohort, asked: &Conditions) -> Checked<Conditions> {
        let mut problems = Vec::new();
        let locks = positions(cohort, "locks", &self.locks, &mut problems);
        let bans = positions(cohort, "bans", &self.bans, &mut problems);
        let kept = self.kept.iter().filter_map(|pair| {
            let mentee = cohort.position(Side::Mentee, &pair.mentee)?;
            Some((mentee, cohort.position(Side::Mentor, &pair.mentor)?))
        });
        let locks = locks.into_iter().map(|(mentee, mentor)| matching::Lock { mentee, mentor }).collect();
        let kept = kept.collect();
        Checked::unless_refused(problems, || Conditions { locks, bans, kept, ..asked.clone() })
    }
}

/// The pairs of a list by position.
fn positions(cohort: &Cohort, list: &str, pairs: &[Lock], problems: &mut Vec<Problem>) -> Vec<(usize, usize)> {
    let mut known = |side, id: &str, index| {
        let position = cohort.position(side, id);
        if position.is_none() {
            problems.push(stranger(side, id, &format!("{list}[{index}].{side}")));
        }
        position
    };
    let mut both = |(index, pair): (usize, &Lock)| {
        let mentee = known(Side::Mentee, &pair.mentee, index);
        mentee.zip(known(Side::Mentor, &pair.mentor, index))
    };
    pairs.iter().enumerate().filter_map(&mut both).collect()
}

fn stranger(side: Side, id: &str, item: &str) -> Problem {
    let problem = Problem::new(Code::UnknownPairMember, Place::item(item), Effect::Refused).found(id);
    problem.expected(format!("the id of a {side} in this cohort"))
}

/// A condition that cannot be kept together with those before it, by the ids of the two.
pub(super) fn clash(cohort: &Cohort, clash: Clash) -> Problem {
    let code = match clash {
        Clash::WrongLength { .. } | Clash::NoSuchPair { .. } | Clash::WantsTooMany { .. } | Clash::NobodyThere(_) => {
            Code::UnknownPairMember
        }
        Clash::Blocked(_) | Clash::Banned(_) => Code::BlockedPair,
        Clash::WantsNoMore { .. }
        | Clash::NoPlace { .. }
        | Clash::TooManyOfAKind { .. }
        | Clash::NoRound(_)
        | Clash::NotEnoughHours { .. } => Code::OverCapacity,
    };
    let expected = match clash {
        Clash::Banned(_) => "a pair that is not banned as well".to_owned(),
        Clash::WantsNoMore { wants, .. } => {
            format!("at most {wants} locked pairs of this mentee, as many as she wants")
        }
        Clash::NoPlace { places, .. } => format!("at most {places} locked pairs with this mentor"),
        Clash::TooManyOfAKind { most, .. } => format!("at most {most} requests of one kind with this mentor"),
        Clash::NoRound(_) => "at most one locked pair of this mentee for each round that allows it".to_owned(),
        Clash::NotEnoughHours { minutes, .. } => {
            format!("locked pairs that need at most the {minutes} minutes a month of this mentor")
        }
        _ => String::new(),
    };
    let problem = Problem::new(code, Place::item("locks"), Effect::Refused).expected(expected);
    let Some(lock) = clash.lock() else { return problem.found(clash.to_string()) };
    let (mentee, mentor) = (cohort.mentees()[lock.mentee].id(), cohort.mentors()[lock.mentor].id());
    problem.found(format!("{mentee} with {mentor}"))
}
