//! Pairs that were chosen by hand, by the ids of the two.

use serde::Deserialize;
use tsify::Tsify;

use crate::cohort::Cohort;
use crate::matching::{self, LockClash};
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

/// A lock that cannot be kept together with those before it, by the ids of the two.
pub(super) fn clash(cohort: &Cohort, clash: LockClash) -> Problem {
    let (LockClash::NobodyThere(lock)
    | LockClash::Blocked(lock)
    | LockClash::TwoMentors { lock, .. }
    | LockClash::NoPlace { lock, .. }) = clash;
    let (code, expected) = match clash {
        LockClash::NobodyThere(_) => (Code::UnknownPairMember, String::new()),
        LockClash::Blocked(_) => (Code::BlockedPair, String::new()),
        LockClash::TwoMentors { kept, .. } => {
            (Code::OverCapacity, format!("one mentor for her, and {} is locked already", cohort.mentors()[kept].id()))
        }
        LockClash::NoPlace { places, .. } => {
            (Code::OverCapacity, format!("at most {places} locked pairs with this mentor"))
        }
    };
    let (mentee, mentor) = (cohort.mentees()[lock.mentee].id(), cohort.mentors()[lock.mentor].id());
    let problem = Problem::new(code, Place::item("locks"), Effect::Refused);
    problem.found(format!("{mentee} with {mentor}")).expected(expected)
}
