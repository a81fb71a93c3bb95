//! The matching that follows from the work, and what changed since the one before.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::work::{ByHand, Kept};
use crate::cohort::Cohort;
use crate::fit::Scorer;
use crate::fit::text::Meanings;
use crate::format::matching::Saved;
use crate::matching::{Asked, Conditions, Lock, Matching, Request, Table, judge, optimal};
use crate::person::Side;

/// Every pair, scored.
#[derive(Debug)]
pub(crate) struct Scored {
    /// What explains a pair.
    pub(crate) scorer: Arc<Scorer>,
    /// The points of every pair.
    pub(crate) table: Table,
    /// What is asked of the matching.
    pub(crate) asked: Asked,
}

impl Scored {
    /// Scores every pair of a cohort; where the one before has the same people and differs in weights alone, nobody is
    /// read again.
    pub(crate) fn after(before: Option<&Kept<Self>>, cohort: Arc<Cohort>, meanings: Option<Arc<Meanings>>) -> Self {
        let has_same_table = |before: &&Kept<Self>| match (before.scorer.meanings(), &meanings) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (before, now) => before.is_none() && now.is_none(),
        };
        Self::new(match before.filter(has_same_table) {
            Some(before) => Scorer::after(&before.scorer, cohort),
            None => Scorer::with_meaning(cohort, meanings),
        })
    }

    /// Scores every pair of a cohort.
    pub(crate) fn new(scorer: Scorer) -> Self {
        Self { table: Table::of(&scorer), asked: Asked::of(scorer.cohort()), scorer: Arc::new(scorer) }
    }
}

/// How many pairs are matched at once, in the time of a frame or two. More are left to the engine in its worker.
const AT_ONCE: usize = 40_000;

/// What the engine found for a cohort and its pairs by hand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// What it was found for.
    pub(crate) scored: Kept<Scored>,
    /// The pairs that were chosen by hand then.
    pub(crate) by_hand: Vec<ByHand>,
    /// The pairs that were banned then.
    pub(crate) bans: Vec<ByHand>,
    /// Who goes with whom.
    pub(crate) matching: Matching,
    /// What all pairs are worth together.
    pub(crate) points: u64,
    /// Whether the judge found it proven that nothing is better.
    pub(crate) is_optimal: bool,
}

/// The best matching around the pairs chosen by hand, and the judge's word on it.
#[derive(Debug)]
pub(crate) struct Solved {
    /// What it was made from.
    pub(crate) scored: Kept<Scored>,
    /// The pairs by hand that stand.
    pub(crate) locks: Vec<Lock>,
    /// The pairs that are never made, as mentee and mentor; of those who are gone there is none.
    pub(crate) bans: Vec<(usize, usize)>,
    /// The pairs by hand that cannot stand: somebody is gone, a rule blocks them, or no place is left.
    pub(crate) given_up: Vec<ByHand>,
    /// Who goes with whom; nobody, as long as it is not found.
    pub(crate) matching: Matching,
    /// What all pairs are worth together, each by the rules of its round.
    pub(crate) points: u64,
    /// Whether it is proven that nothing is better; in rounds, that each is the best given those before it.
    pub(crate) is_optimal: bool,
    /// Whether it is found, or still to be asked of the engine.
    pub(crate) is_found: bool,
}

impl Solved {
    /// Matches around the pairs chosen by hand: at once where that is quick, else by what the engine found for the same.
    pub(crate) fn new(scored: Kept<Scored>, by_hand: &[ByHand], bans: &[ByHand], found: Option<&Found>) -> Self {
        let is_same = |found: &&Found| found.scored == scored && found.by_hand == by_hand && found.bans == bans;
        let found = found.filter(is_same);
        let bans = positions(&scored, bans);
        let (locks, given_up) = locks(&scored, by_hand, &bans);
        let nobody = || Matching::new(vec![Vec::new(); scored.table.n_mentees()]);
        let asked = Self {
            matching: found.map_or_else(nobody, |found| found.matching.clone()),
            points: found.map_or(0, |found| found.points),
            is_optimal: found.is_some_and(|found| found.is_optimal),
            is_found: found.is_some(),
            scored,
            locks,
            bans,
            given_up,
        };
        if asked.is_quick() { asked.at_once() } else { asked }
    }

    /// Whether it is matched in the time of a frame or two. The page holds no more of the engine than that takes.
    fn is_quick(&self) -> bool {
        self.is_plain() && self.scored.table.n_mentees() * self.scored.table.n_mentors() <= AT_ONCE
    }

    /// The same, matched now.
    fn at_once(self) -> Self {
        let (table, conditions) = (&self.scored.table, self.conditions());
        let request = Request::new(table, conditions.clone()).expect("locks that clash were given up");
        let best = optimal(&request);
        let verdict = judge(table, &conditions, &best.matching, Some((&best).into()));
        let (points, is_optimal) = (best.matching.total_points(table), verdict.is_optimal());
        Self { matching: best.matching, points, is_optimal, is_found: true, ..self }
    }

    /// What is written to a file.
    pub(crate) fn saved(&self) -> Saved {
        Saved { matching: self.matching.clone(), locks: self.locks.clone(), bans: self.bans.clone() }
    }

    /// Whether this mentee's mentor was chosen by hand.
    pub(crate) fn is_by_hand(&self, mentee: usize) -> bool {
        self.locks.iter().any(|lock| lock.mentee == mentee)
    }

    /// Whether this very pair was chosen by hand.
    pub(crate) fn is_chosen(&self, mentee: usize, mentor: usize) -> bool {
        self.locks.contains(&Lock { mentee, mentor })
    }

    /// Whether this pair must not be made.
    pub(crate) fn is_banned(&self, mentee: usize, mentor: usize) -> bool {
        self.bans.contains(&(mentee, mentor))
    }

    /// What is asked of the matching, with what was decided by hand.
    pub(crate) fn conditions(&self) -> Conditions {
        keeping(&self.scored.asked, &self.locks, &self.bans)
    }

    /// Whether all are matched at once and by places alone. Only such a matching can be questioned.
    pub(crate) fn is_plain(&self) -> bool {
        self.scored.asked.rounds.is_empty() && self.scored.asked.hours.is_none()
    }

    /// How many places of this mentor pairs by hand take, leaving this mentee aside.
    pub(crate) fn places_by_hand(&self, mentor: usize, aside: usize) -> usize {
        self.locks.iter().filter(|lock| lock.mentor == mentor && lock.mentee != aside).count()
    }

    /// The figures and pairs, by id.
    pub(crate) fn outcome(&self) -> Outcome {
        let cohort = self.scored.scorer.cohort();
        let id = |side, at: usize| cohort.side(side)[at].id().to_owned();
        Outcome {
            placed: self.matching.n_placed(),
            points: self.points,
            mentor_of: self.matching.pairs().map(|(a, b)| (id(Side::Mentee, a), id(Side::Mentor, b))).collect(),
        }
    }
}

/// What is asked, these pairs kept, and those never made.
fn keeping(asked: &Asked, locks: &[Lock], bans: &[(usize, usize)]) -> Conditions {
    Conditions { locks: locks.to_vec(), bans: bans.to_vec(), ..asked.conditions.clone() }
}

/// These pairs by position; whoever is gone is passed over.
fn positions(scored: &Scored, pairs: &[ByHand]) -> Vec<(usize, usize)> {
    let cohort = scored.scorer.cohort();
    let position = |pair: &ByHand| {
        let mentee = cohort.position(Side::Mentee, &pair.mentee)?;
        Some((mentee, cohort.position(Side::Mentor, &pair.mentor)?))
    };
    pairs.iter().filter_map(position).collect()
}

/// The locks of these pairs, and the pairs that cannot be kept.
fn locks(scored: &Scored, by_hand: &[ByHand], bans: &[(usize, usize)]) -> (Vec<Lock>, Vec<ByHand>) {
    let cohort = scored.scorer.cohort();
    let (mut locks, mut given_up) = (Vec::new(), Vec::new());
    for pair in by_hand {
        let mentee = cohort.position(Side::Mentee, &pair.mentee);
        let mentor = cohort.position(Side::Mentor, &pair.mentor);
        let lock = mentee.zip(mentor).map(|(mentee, mentor)| Lock { mentee, mentor });
        locks.extend(lock);
        if lock.is_none_or(|_| !scored.asked.clashes(&scored.table, &keeping(&scored.asked, &locks, bans)).is_empty()) {
            locks.truncate(locks.len() - usize::from(lock.is_some()));
            given_up.push(pair.clone());
        }
    }
    (locks, given_up)
}

/// The figures and pairs of a matching, by id, so that two of them can be compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Outcome {
    placed: usize,
    points: u64,
    mentor_of: BTreeMap<String, String>,
}

/// What changed from one matching to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// How many are placed now.
    pub(crate) placed: usize,
    /// How many more than before; fewer where negative.
    pub(crate) placed_more: i64,
    /// The points of all pairs now.
    pub(crate) points: u64,
    /// How many points more than before; fewer where negative.
    pub(crate) points_more: i64,
    /// How many mentees have another mentor than before, or one where they had none, or none where they had one.
    pub(crate) moved: usize,
}

impl Outcome {
    /// What changed since `before`.
    pub(crate) fn since(&self, before: &Self) -> Change {
        let mentees: BTreeSet<&String> = self.mentor_of.keys().chain(before.mentor_of.keys()).collect();
        let moved = |mentee: &&&String| self.mentor_of.get(**mentee) != before.mentor_of.get(**mentee);
        Change {
            placed: self.placed,
            placed_more: difference(self.placed as u64, before.placed as u64),
            points: self.points,
            points_more: difference(self.points, before.points),
            moved: mentees.iter().filter(moved).count(),
        }
    }
}

fn difference(now: u64, before: u64) -> i64 {
    now.cast_signed() - before.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(points: u64, pairs: &[(&str, &str)]) -> Outcome {
        let mentor_of = pairs.iter().map(|(mentee, mentor)| ((*mentee).to_owned(), (*mentor).to_owned())).collect();
        Outcome { placed: pairs.len(), points, mentor_of }
    }

    #[test]
    fn a_change_counts_who_moved_who_came_and_who_went() {
        let before = outcome(900, &[("ana", "dolores"), ("bea", "emil"), ("chidi", "emil")]);
        let after = outcome(700, &[("ana", "dolores"), ("bea", "dolores"), ("dina", "emil"), ("eva", "emil")]);
        let change = after.since(&before);
        assert_eq!((change.placed, change.placed_more), (4, 1));
        assert_eq!((change.points, change.points_more), (700, -200));
        assert_eq!(change.moved, 4);
    }

    #[test]
    fn nothing_changed_since_itself() {
        let same = outcome(5, &[("ana", "dolores")]);
        assert_eq!(same.since(&same).moved, 0);
    }
}
