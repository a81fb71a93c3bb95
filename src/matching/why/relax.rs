//! What would place whoever has nobody: one thing less to be kept.

use std::cmp::Reverse;

use super::step::{Someone, Step};
use super::{Change, Insight, Variation, with_locks};
use crate::fit::Points;
use crate::matching::objective::MOST_WANTED;
use crate::matching::request::Lock;

/// One thing that could be let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relaxed {
    /// Other points for her, of those that were given: `rows[at]`, with one rule off for her.
    RuleOff {
        /// The position in the list that was given.
        at: usize,
    },
    /// One more place with this mentor.
    Place {
        /// The mentor.
        mentor: usize,
    },
    /// One more mentor for this mentee.
    Want {
        /// The mentee.
        mentee: usize,
    },
    /// This lock less.
    Lock(Lock),
}

/// One thing that, let go, places somebody who has nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxation {
    /// What is let go.
    pub relaxed: Relaxed,
    /// Whether every best matching has her then. If not, some best one does, and the order of rows decides.
    pub is_certain: bool,
    /// What that changes.
    pub change: Change,
}

/// How many of the mentees who suit a mentor best are asked whether they would take one more mentor.
const MOST_ASKED: usize = 12;

impl Insight {
    /// What would place a mentee who has nobody, the smallest first: what is certain before ties, what moves few others
    /// before what moves many, then what is best for all. At most so many; of places, only the `most` smallest are looked
    /// at. `rows` are other points for her, each with one rule off.
    ///
    /// Where the worst fit is to be raised, places are looked for at the points to which it was raised, and each is then
    /// solved on its own: one that helps only by raising it further can be missed.
    pub fn relaxations_of_mentee(&self, mentee: usize, rows: &[Vec<Option<Points>>], most: usize) -> Vec<Relaxation> {
        if !self.matching.mentors_of(mentee).is_empty() || self.asked.conditions.wants[mentee] == 0 {
            return Vec::new();
        }
        let someone = Someone::Mentee(mentee);
        let rows = rows.iter().enumerate().map(|(at, row)| (Relaxed::RuleOff { at }, Step::Row(mentee, row.clone())));
        let steps = rows.chain(self.locks_to_lift());
        let mut found: Vec<Relaxation> =
            steps.filter_map(|(relaxed, step)| self.relaxation(relaxed, &step, someone)).collect();
        let offers = self.optimum.places_for(mentee).into_iter();
        found.extend(offers.take(most).filter_map(|offer| self.by_place(mentee, offer.mentor, offer.is_certain)));
        smallest_first(found, someone, most)
    }

    /// What would give a mentor who has places a mentee, likewise. `columns` are what she is worth to each mentee, each
    /// with one rule off. Of the mentees, those twelve are asked for one more mentor who suit her best.
    pub fn relaxations_of_mentor(
        &self,
        mentor: usize,
        columns: &[Vec<Option<Points>>],
        most: usize,
    ) -> Vec<Relaxation> {
        let has_none = self.matching.pairs().all(|pair| pair.1 != mentor);
        if !has_none || self.asked.table.places()[mentor] == 0 {
            return Vec::new();
        }
        let someone = Someone::Mentor(mentor);
        let columns = columns.iter().enumerate();
        let columns = columns.map(|(at, column)| (Relaxed::RuleOff { at }, Step::Column(mentor, column.clone())));
        let wants = self.who_suit(mentor).into_iter().take(MOST_ASKED);
        let wants = wants.map(|mentee| (Relaxed::Want { mentee }, Step::Wants(mentee, 1)));
        let steps = columns.chain(wants).chain(self.locks_to_lift());
        let found = steps.filter_map(|(relaxed, step)| self.relaxation(relaxed, &step, someone)).collect();
        smallest_first(found, someone, most)
    }

    fn locks_to_lift(&self) -> impl Iterator<Item = (Relaxed, Step)> {
        self.asked.locked.pairs().map(|(mentee, mentor)| {
            let lock = Lock { mentee, mentor };
            (Relaxed::Lock(lock), Step::Lift(lock))
        })
    }

    /// The mentees who have all that they want, and could be with this mentor beside: who suits her best first.
    fn who_suit(&self, mentor: usize) -> Vec<usize> {
        let has_all = |&mentee: &usize| {
            let wants = self.asked.conditions.wants[mentee];
            wants < MOST_WANTED && self.matching.mentors_of(mentee).len() == usize::from(wants)
        };
        let fitting = |&mentee: &usize| self.asked.fitting(mentee, mentor);
        let all = 0..self.asked.table.n_mentees();
        let mut mentees: Vec<usize> = all.filter(has_all).filter(|mentee| fitting(mentee).is_some()).collect();
        mentees.sort_by_key(|mentee| Reverse(fitting(mentee)));
        mentees
    }

    fn relaxation(&self, relaxed: Relaxed, step: &Step, someone: Someone) -> Option<Relaxation> {
        let (varied, matching, has) = self.after(step, Some(someone));
        Some(Relaxation { relaxed, is_certain: has?, change: self.between(&varied, matching) })
    }

    fn by_place(&self, mentee: usize, mentor: usize, is_certain: bool) -> Option<Relaxation> {
        let (relaxed, step) = (Relaxed::Place { mentor }, Step::Places(mentor, 1));
        if self.levels.is_some() {
            return self.relaxation(relaxed, &step, Someone::Mentee(mentee));
        }
        let varied = Variation::new(&self.asked, &step);
        let matching = with_locks(&varied, self.optimum.placed_by(mentee, mentor));
        Some(Relaxation { relaxed, is_certain, change: self.between(&varied, matching) })
    }
}

/// Sorts by size: certain ones, then those that move few others, then those that are best for all.
fn smallest_first(mut found: Vec<Relaxation>, someone: Someone, most: usize) -> Vec<Relaxation> {
    let n_others = |found: &Relaxation| {
        let is_other = |mentee| someone != Someone::Mentee(mentee);
        found.change.moves.iter().filter(|moved| is_other(moved.mentee)).count()
    };
    found.sort_by_cached_key(|found| {
        let losses: Vec<i64> = found.change.gains().map(|gain| -gain).collect();
        (!found.is_certain, n_others(found), losses)
    });
    found.truncate(most);
    found
}
