//! The mentors whom an applicant wishes for.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::publication::PublishedRoster;

/// How many mentors somebody may wish for.
pub const MOST_WISHES: usize = 5;

/// Published ids of mentors whom an applicant wishes for, the dearest first: at most five, each once. They go into her
/// response, where staff tell by their secret who is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Wishes(Vec<String>);

impl Wishes {
    /// Checks wishes against the roster from which they were picked.
    ///
    /// # Problems
    /// Somebody who is not published, somebody twice, or too many: each is left out and listed; the order of the rest stays.
    pub fn new(roster: &PublishedRoster, wished: &[String]) -> Checked<Self> {
        let mut problems = Vec::new();
        let mut leave_out = |code, found: &str, expected: &str| {
            let problem = Problem::new(code, Place::item("wishes"), Effect::IgnoredInPart);
            problems.push(problem.found(found).expected(expected));
        };
        let mut seen = BTreeSet::new();
        let mut kept = Vec::new();
        for id in wished {
            if roster.mentor(id).is_none() {
                leave_out(Code::UnknownPerson, id, "the id of a published mentor");
            } else if !seen.insert(id) {
                leave_out(Code::DuplicateId, id, "each mentor once");
            } else if kept.len() == MOST_WISHES {
                leave_out(Code::OutOfRange, id, "at most five wishes");
            } else {
                kept.push(id.clone());
            }
        }
        Checked::sound(Self(kept), problems)
    }

    /// The published ids, the dearest first.
    pub fn ids(&self) -> &[String] {
        &self.0
    }
}
