//! One side proposes, the other answers: one proposal at a time.

use serde::{Deserialize, Serialize};

use super::held::{Held, Reply};
use super::preferences::Preferences;
use super::rank::Rank;
use super::shortlist::Shortlists;
use crate::matching::pairing::Matching;

/// The side that proposes. Of all stable matchings, it gets the one that is best for each of its people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub enum Proposers {
    /// Mentees propose to mentors.
    #[default]
    Mentees,
    /// Mentors propose to mentees.
    Mentors,
}

/// One proposal, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// The mentee, whoever proposed.
    pub mentee: usize,
    /// The mentor, whoever proposed.
    pub mentor: usize,
    /// What the other said.
    pub reply: Reply,
}

/// Deferred acceptance, one proposal at a time: for a screen that shows how it goes, step by step.
///
/// Whoever was displaced is the next to propose; else it is the first in the table who still has room. The end is the same
/// in any order.
///
/// # Example
/// Both Ola and Pia propose to Quim first, who has one place and would rather have Pia:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Reply, Preferences, Proposal, Proposals, Proposers, Request, Table};
///
/// let cells = vec![
///     Points::new(7_000), Points::new(4_000), // Ola with Quim, with Rosa
///     Points::new(9_000), Points::new(2_000), // Pia
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let request = Request::unlocked(&table);
/// let mut proposals = Proposals::new(Preferences::shared(&request), Proposers::Mentees);
///
/// let (ola, pia, quim, rosa) = (0, 1, 0, 1);
/// assert_eq!(proposals.next(), Some(Proposal { mentee: ola, mentor: quim, reply: Reply::Accepted }));
/// assert_eq!(proposals.next(), Some(Proposal { mentee: pia, mentor: quim, reply: Reply::Displaced(ola) }));
/// assert_eq!(proposals.matching().pairs().collect::<Vec<_>>(), [(pia, quim)]);
/// assert_eq!(proposals.next(), Some(Proposal { mentee: ola, mentor: rosa, reply: Reply::Accepted }));
/// assert_eq!(proposals.next(), None);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub struct Proposals<'a> {
    preferences: Preferences<'a>,
    proposers: Proposers,
    shortlists: Shortlists<'a>,
    proposing: Held<'a>,
    answering: Held<'a>,
    /// Who may still propose, the next one last.
    turns: Vec<usize>,
    has_turn: Vec<bool>,
}

impl<'a> Proposals<'a> {
    /// Nobody has proposed to anybody; locked pairs stay as they are, and neither side sees them.
    pub fn new(preferences: Preferences<'a>, proposers: Proposers) -> Self {
        let request = preferences.request();
        let (by_mentees, by_mentors) = (Held::by_mentees(request), Held::by_mentors(request));
        let (n_proposing, shortlists, proposing, answering) = match proposers {
            Proposers::Mentees => {
                (request.table().n_mentees(), Shortlists::of_mentees(&preferences), by_mentees, by_mentors)
            }
            Proposers::Mentors => {
                (request.table().n_mentors(), Shortlists::of_mentors(&preferences), by_mentors, by_mentees)
            }
        };
        let turns = (0..n_proposing).rev().collect();
        Self { preferences, proposers, shortlists, proposing, answering, turns, has_turn: vec![true; n_proposing] }
    }

    /// The matching as it stands, with the locked pairs.
    pub fn matching(&self) -> Matching {
        let request = self.preferences.request();
        let made = self.proposing.pairs().map(|(proposer, other)| self.as_pair(proposer, other));
        Matching::of_pairs(request.table().n_mentees(), made.chain(request.locked().pairs()))
    }

    /// The two as mentee and mentor.
    fn as_pair(&self, proposer: usize, other: usize) -> (usize, usize) {
        match self.proposers {
            Proposers::Mentees => (proposer, other),
            Proposers::Mentors => (other, proposer),
        }
    }

    /// Takes whom this proposer would rather have next off her list, if she has room for any.
    fn next_choice(&mut self, proposer: usize) -> Option<Rank> {
        if self.proposing.is_full(proposer) {
            return None;
        }
        let kinds = 0..self.proposing.kinds().n_kinds();
        let with_room = kinds.filter(|&kind| !self.proposing.is_full_of(proposer, kind));
        let best = with_room.filter_map(|kind| Some((self.shortlists.best(proposer, kind)?, kind))).min();
        best.map(|(rank, kind)| {
            self.shortlists.take(proposer, kind);
            rank
        })
    }

    fn propose(&mut self, proposer: usize, choice: Rank) -> Proposal {
        let (mentee, mentor) = self.as_pair(proposer, choice.who());
        let to_other = match self.proposers {
            Proposers::Mentees => self.preferences.to_mentor(mentee, mentor),
            Proposers::Mentors => self.preferences.to_mentee(mentee, mentor),
        };
        let reply = self.answering.offer(choice.who(), Rank::new(to_other, proposer));
        if reply != Reply::Refused {
            self.proposing.hold(proposer, choice);
        }
        if let Reply::Displaced(displaced) = reply {
            self.proposing.release(displaced, choice.who());
            self.give_turn(proposer, displaced);
        }
        Proposal { mentee, mentor, reply }
    }

    /// The next turn is for whoever was displaced; who took her place comes again only if she has room.
    fn give_turn(&mut self, proposer: usize, displaced: usize) {
        if self.proposing.is_full(proposer) {
            self.end_turn();
        }
        if !std::mem::replace(&mut self.has_turn[displaced], true) {
            self.turns.push(displaced);
        }
    }

    fn end_turn(&mut self) {
        if let Some(proposer) = self.turns.pop() {
            self.has_turn[proposer] = false;
        }
    }
}

impl Iterator for Proposals<'_> {
    type Item = Proposal;

    fn next(&mut self) -> Option<Proposal> {
        while let Some(&proposer) = self.turns.last() {
            if let Some(choice) = self.next_choice(proposer) {
                return Some(self.propose(proposer, choice));
            }
            self.end_turn();
        }
        None
    }
}
