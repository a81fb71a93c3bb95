//! Pairs that were chosen by hand, by the ids of the two.

use serde::Deserialize;
use tsify::Tsify;

use crate::cohort::Cohort;
use crate::matching::{self, Clash};
use crate::person::Side;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// A pair that was chosen by hand, and that a matching keeps.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Lock {
    /// The mentee's id.
    mentee: String,
    /// The mentor's id.
    mentor: String,
}

/// What a matching has to keep to.
#[derive(Default, Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MatchOptions {
    /// Pairs that were chosen by hand.
    #[serde(default)]
    locks: Vec<Lock>,
}

impl MatchOptions {
    /// The locks by position; whoever is not in the cohort is a problem.
    pub(super) fn positions(&self, cohort: &Cohort) -> Checked<Vec<matching::Lock>> {
        let mut problems = Vec::new();
        let mut locks = Vec::new();
        for (index, lock) in self.locks.iter().enumerate() {
            let mut known = |side, id: &str| {
                let position = cohort.position(side, id);
                if position.is_none() {
                    problems.push(stranger(side, id, index));
                }
                position
            };
            let both = (known(Side::Mentee, &lock.mentee), known(Side::Mentor, &lock.mentor));
            if let (Some(mentee), Some(mentor)) = both {
                locks.push(matching::Lock { mentee, mentor });
            }
        }
        Checked::unless_refused(problems, || locks)
    }
}

fn stranger(side: Side, id: &str, index: usize) -> Problem {
    let place = Place::item(format!("locks[{index}].{side}"));
    let problem = Problem::new(Code::UnknownPairMember, place, Effect::Refused).found(id);
    problem.expected(format!("the id of a {side} in this cohort"))
}

/// A condition that cannot be kept together with those before it, by the ids of the two.
pub(super) fn clash(cohort: &Cohort, clash: Clash) -> Problem {
    let code = match clash {
        Clash::WrongLength { .. } | Clash::NoSuchPair { .. } | Clash::WantsTooMany { .. } | Clash::NobodyThere(_) => {
            Code::UnknownPairMember
        }
        Clash::Blocked(_) | Clash::Banned(_) => Code::BlockedPair,
        Clash::WantsNoMore { .. } | Clash::NoPlace { .. } | Clash::TooManyOfAKind { .. } => Code::OverCapacity,
    };
    let expected = match clash {
        Clash::WantsNoMore { wants, .. } => {
            format!("at most {wants} locked pairs of this mentee, as many as she wants")
        }
        Clash::NoPlace { places, .. } => format!("at most {places} locked pairs with this mentor"),
        Clash::TooManyOfAKind { most, .. } => format!("at most {most} requests of one kind with this mentor"),
        _ => String::new(),
    };
    let problem = Problem::new(code, Place::item("locks"), Effect::Refused).expected(expected);
    let Some(lock) = clash.lock() else { return problem.found(clash.to_string()) };
    let (mentee, mentor) = (cohort.mentees()[lock.mentee].id(), cohort.mentors()[lock.mentor].id());
    problem.found(format!("{mentee} with {mentor}"))
}
