//! What people want of a matching beside points, as plain lists.

use super::MOST_WANTED;
use super::clash::{Clash, Lock};
use crate::matching::objective::Objective;
use crate::matching::table::Table;

/// What people want of a matching beside points. An empty list says the usual thing for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions {
    /// What is best.
    pub objective: Objective,
    /// How many mentors each mentee wants, at most [`MOST_WANTED`]; empty: one each.
    pub wants: Vec<u8>,
    /// In how many rounds before each mentee got nobody; empty: none.
    pub waited: Vec<u32>,
    /// How many mentees each mentor should have at least, if it can be; empty: none.
    pub least: Vec<u32>,
    /// The kinds of request, where no more than so many of one kind shall fall on one mentor.
    pub kinds: Option<Kinds>,
    /// Pairs that were chosen by hand, and stay.
    pub locks: Vec<Lock>,
    /// Pairs that must not be made, as mentee and mentor.
    pub bans: Vec<(usize, usize)>,
    /// Pairs of a matching before, of which as many as possible shall stay.
    pub kept: Vec<(usize, usize)>,
}

/// What kind of request each mentee makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kinds {
    /// The kind of each mentee's request, numbered from zero.
    pub of_mentee: Vec<usize>,
    /// How many of one kind may fall on one mentor.
    pub most: u32,
}

impl Conditions {
    /// Writes out what an empty list leaves to be understood.
    pub(super) fn fill(&mut self, table: &Table) {
        if self.wants.is_empty() {
            self.wants = vec![1; table.n_mentees()];
        }
        if self.waited.is_empty() {
            self.waited = vec![0; table.n_mentees()];
        }
        if self.least.is_empty() {
            self.least = vec![0; table.n_mentors()];
        }
        self.kept.sort_unstable();
        self.kept.dedup();
    }

    /// What is not of so many people.
    pub(crate) fn misfits(&self, n_mentees: usize, n_mentors: usize) -> Vec<Clash> {
        let of_kinds = self.kinds.as_ref().map_or(n_mentees, |kinds| kinds.of_mentee.len());
        let lengths = [
            ("wants", self.wants.len(), n_mentees),
            ("waited", self.waited.len(), n_mentees),
            ("least", self.least.len(), n_mentors),
            ("kinds", of_kinds, n_mentees),
        ];
        let wrong = lengths.into_iter().filter(|(_, found, expected)| *found > 0 && found != expected);
        let lengths = wrong.map(|(list, found, expected)| Clash::WrongLength { list, found, expected });
        let greedy = self.wants.iter().enumerate().filter(|&(_, &wants)| wants > MOST_WANTED);
        let greedy = greedy.map(|(mentee, &wants)| Clash::WantsTooMany { mentee, wants });
        let named = self.bans.iter().map(|&pair| ("bans", pair)).chain(self.kept.iter().map(|&pair| ("kept", pair)));
        let strangers = named.filter(|&(_, (mentee, mentor))| mentee >= n_mentees || mentor >= n_mentors);
        let strangers = strangers.map(|(list, (mentee, mentor))| Clash::NoSuchPair { list, mentee, mentor });
        lengths.chain(greedy).chain(strangers).collect()
    }
}
