//! The matching that follows from the work, and what changed since the one before.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::work::{ByHand, Decided, Kept};
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

/// All that a matching follows from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Basis {
    /// Who may be with whom, and how well they fit.
    pub(crate) scored: Kept<Scored>,
    /// What staff decided.
    pub(crate) decided: Decided,
}

impl Basis {
    /// Whether it can be matched in the time of a frame or two, by places alone: the page holds no more of the engine than
    /// that takes.
    pub(crate) fn is_quick(&self) -> bool {
        let table = &self.scored.table;
        let is_small = table.n_mentees() * table.n_mentors() <= AT_ONCE;
        is_small && self.scored.asked.is_plain() && self.at_most().is_none()
    }

    /// How many pairs of the agreed matching may be broken up, where that is limited. Only the engine matches so.
    pub(crate) fn at_most(&self) -> Option<u32> {
        self.decided.repair.as_ref().and_then(|repair| repair.at_most)
    }

    /// The pairs of the agreed matching that are to be kept, as far as their people are there.
    fn kept(&self) -> Vec<(usize, usize)> {
        self.decided.repair.as_ref().map_or_else(Vec::new, |repair| positions(&self.scored, &repair.agreed.pairs))
    }
}

/// What the engine found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Who goes with whom.
    pub(crate) matching: Matching,
    /// What all pairs are worth together.
    pub(crate) points: u64,
    /// Whether it is proven that nothing is better.
    pub(crate) is_optimal: bool,
}

/// The best matching around what was decided by hand, and the judge's word on it.
#[derive(Debug)]
pub(crate) struct Solved {
    /// What it was made from.
    pub(crate) basis: Arc<Basis>,
    /// The same people, scored.
    pub(crate) scored: Kept<Scored>,
    /// The pairs by hand that stand.
    pub(crate) locks: Vec<Lock>,
    /// The pairs that are never made, as mentee and mentor; of those who are gone there is none.
    pub(crate) bans: Vec<(usize, usize)>,
    /// The pairs of an agreed matching of which as many as possible are kept.
    pub(crate) kept: Vec<(usize, usize)>,
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
    /// Matches around what was decided by hand: at once where that is quick, else by what the engine found for the same.
    pub(crate) fn new(basis: Arc<Basis>, found: Option<&Found>) -> Self {
        if basis.is_quick() {
            return Self::at_once(basis);
        }
        let unknown = Self::unknown(basis);
        match found {
            Some(found) => Self {
                matching: found.matching.clone(),
                points: found.points,
                is_optimal: found.is_optimal,
                is_found: true,
                ..unknown
            },
            None => unknown,
        }
    }

    /// Matches around what was decided by hand, now.
    pub(crate) fn at_once(basis: Arc<Basis>) -> Self {
        let unknown = Self::unknown(basis);
        let (table, conditions) = (&unknown.scored.table, unknown.conditions());
        let best = optimal(&Request::new(table, conditions.clone()).expect("locks that clash were given up"));
        let verdict = judge(table, &conditions, &best.matching, Some((&best).into()));
        let (points, is_optimal) = (best.matching.total_points(table), verdict.is_optimal());
        Self { matching: best.matching, points, is_optimal, is_found: true, ..unknown }
    }

    /// What is asked, as long as nothing is found.
    fn unknown(basis: Arc<Basis>) -> Self {
        let scored = basis.scored.clone();
        let bans = positions(&scored, &basis.decided.bans);
        let (locks, given_up) = locks(&scored, &basis.decided.by_hand, &bans);
        Self {
            kept: basis.kept(),
            matching: Matching::new(vec![Vec::new(); scored.table.n_mentees()]),
            points: 0,
            is_optimal: false,
            is_found: false,
            basis,
            scored,
            locks,
            bans,
            given_up,
        }
    }

    /// It, as the engine would have found it.
    pub(crate) fn found(&self) -> Found {
        Found { matching: self.matching.clone(), points: self.points, is_optimal: self.is_optimal }
    }

    /// What is written to a file.
    pub(crate) fn saved(&self) -> Saved {
        Saved { matching: self.matching.clone(), locks: self.locks.clone(), bans: self.bans.clone() }
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
        Conditions { kept: self.kept.clone(), ..keeping(&self.scored.asked, &self.locks, &self.bans) }
    }

    /// Whether all are matched at once and by places alone. Only then a limit can be set to the changes of a repair.
    pub(crate) fn is_plain(&self) -> bool {
        self.scored.asked.is_plain()
    }

    /// Whether it is the best of all that keep to what was decided. Only such a matching can be questioned.
    pub(crate) fn can_be_questioned(&self) -> bool {
        self.is_plain() && self.basis.at_most().is_none()
    }

    /// The pair by hand that gives way if this one is chosen: where the mentee has as many mentors by hand as she wants,
    /// the one that fits her least.
    pub(crate) fn gives_way(&self, pair: &ByHand) -> Option<ByHand> {
        let cohort = self.scored.scorer.cohort();
        let mentee = cohort.position(Side::Mentee, &pair.mentee)?;
        let hers: Vec<usize> = self.locks.iter().filter(|lock| lock.mentee == mentee).map(|lock| lock.mentor).collect();
        let mentor = cohort.position(Side::Mentor, &pair.mentor)?;
        let is_full = hers.len() >= usize::from(cohort.mentees()[mentee].wants()) && !hers.contains(&mentor);
        let least = hers.into_iter().min_by_key(|&mentor| self.scored.table.points(mentee, mentor));
        least.filter(|_| is_full).map(|mentor| self.by_ids(mentee, mentor))
    }

    /// A pair by the ids of both.
    pub(crate) fn by_ids(&self, mentee: usize, mentor: usize) -> ByHand {
        let id = |side: Side, at: usize| self.scored.scorer.cohort().side(side)[at].id().to_owned();
        ByHand { mentee: id(Side::Mentee, mentee), mentor: id(Side::Mentor, mentor) }
    }

    /// All pairs by ids.
    pub(crate) fn all_by_ids(&self) -> Vec<ByHand> {
        self.matching.pairs().map(|(mentee, mentor)| self.by_ids(mentee, mentor)).collect()
    }

    /// How many places of this mentor pairs by hand take, leaving this mentee aside.
    pub(crate) fn places_by_hand(&self, mentor: usize, aside: usize) -> usize {
        self.locks.iter().filter(|lock| lock.mentor == mentor && lock.mentee != aside).count()
    }

    /// The figures and pairs, by id.
    pub(crate) fn outcome(&self) -> Outcome {
        let mut mentors_of: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for ByHand { mentee, mentor } in self.all_by_ids() {
            mentors_of.entry(mentee).or_default().push(mentor);
        }
        Outcome { placed: self.matching.n_placed(), points: self.points, mentors_of }
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
    mentors_of: BTreeMap<String, Vec<String>>,
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
    /// How many mentees who had a mentor and have one still have another.
    pub(crate) moved: usize,
}

impl Outcome {
    /// What changed since `before`.
    pub(crate) fn since(&self, before: &Self) -> Change {
        let has_other =
            |(mentee, mentors): &(&String, _)| before.mentors_of.get(*mentee).is_some_and(|known| known != *mentors);
        Change {
            placed: self.placed,
            placed_more: difference(self.placed as u64, before.placed as u64),
            points: self.points,
            points_more: difference(self.points, before.points),
            moved: self.mentors_of.iter().filter(has_other).count(),
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
        let mentors_of = pairs.iter().map(|(mentee, mentor)| ((*mentee).to_owned(), vec![(*mentor).to_owned()]));
        Outcome { placed: pairs.len(), points, mentors_of: mentors_of.collect() }
    }

    #[test]
    fn a_change_counts_who_moved_and_how_many_more_are_placed() {
        let before = outcome(900, &[("ana", "dolores"), ("bea", "emil"), ("chidi", "emil")]);
        let after = outcome(700, &[("ana", "dolores"), ("bea", "dolores"), ("dina", "emil"), ("eva", "emil")]);
        let change = after.since(&before);
        assert_eq!((change.placed, change.placed_more), (4, 1));
        assert_eq!((change.points, change.points_more), (700, -200));
        assert_eq!(change.moved, 1, "bea alone had a mentor and has another");
    }

    #[test]
    fn nothing_changed_since_itself() {
        let same = outcome(5, &[("ana", "dolores")]);
        assert_eq!(same.since(&same).moved, 0);
    }
}
