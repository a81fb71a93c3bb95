//! The judge: checks any matching, and any proof that none is better, from the table and what was asked alone.

mod bound;
mod count;
mod fault;

use std::collections::BTreeSet;

pub use fault::Fault;

use super::objective::Aim;
use super::pairing::Matching;
use super::prices::{Proof, Raised};
use super::request::Conditions;
use super::table::Table;
use crate::fit::Points;
use bound::Bound;

/// What the judge found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    tally: Vec<(Aim, i128)>,
    n_placed: usize,
    total_points: u64,
    faults: Vec<Fault>,
    had_proof: bool,
}

impl Verdict {
    /// How many mentees have a mentor whom the table knows.
    pub fn n_placed(&self) -> usize {
        self.n_placed
    }

    /// What all pairs that are not blocked are worth together.
    pub fn total_points(&self) -> u64 {
        self.total_points
    }

    /// How far the matching goes in each aim of what was asked, in their order.
    pub fn tally(&self) -> &[(Aim, i128)] {
        &self.tally
    }

    /// Everything that is wrong: with the matching first, then with its proof.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether the matching can be carried out: everything that was asked of it holds, places and blocked pairs first.
    pub fn is_sound(&self) -> bool {
        self.faults.iter().all(Fault::is_of_proof)
    }

    /// Whether it is proven that no matching which can be carried out is better.
    pub fn is_optimal(&self) -> bool {
        self.had_proof && self.faults.is_empty()
    }
}

/// Checks a matching, and with a proof also that none is better.
///
/// 1. The matching has a row for each mentee and names only mentors who are there.
/// 2. No pair is blocked, banned or below the least points unless it is locked; nobody has more than she wants or offers;
///    no more of one kind fall on one mentor than may; every lock is kept.
/// 3. The aims that the prices weigh are those that were asked for, in their order, and each weighs more than all after
///    it can come to.
/// 4. Where the worst fit was to be raised: no pair that was chosen freely has fewer points than it was raised to, and
///    with more at least, by prices of its own, something of the aims before would be lost.
/// 5. What the prices allow for is what the matching is worth. By weak duality nothing can be worth more: see [`Prices`](super::Prices).
///
/// **Cost.** One look at each cell for each set of prices. All sums are of 128 bits, and prices beyond all reason are
/// refused, so that none, however wrong, overflows.
///
/// **Source.** Weak duality of the minimum cost flow problem: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network Flows*
/// (1993), chapter 9. Nothing here is shared with a solver but the table and the words in which something is asked of it.
///
/// # Example
/// Somebody matched Jo and Kim by hand. It can be carried out, but without a proof it is not known to be best:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Conditions, Matching, Table, judge};
///
/// let cells = vec![
///     Points::new(100), Points::new(900), // Jo with Lena, with Max
///     Points::new(800), None,             // Kim must not be with Max
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let usual = Conditions::default();
///
/// let by_hand = judge(&table, &usual, &Matching::one_each(vec![Some(0), None]), None);
/// assert!(by_hand.is_sound() && !by_hand.is_optimal());
///
/// let careless = judge(&table, &usual, &Matching::one_each(vec![Some(1), Some(1)]), None);
/// let sentences: Vec<String> = careless.faults().iter().map(ToString::to_string).collect();
/// assert_eq!(sentences, [
///     "mentee 1 has mentor 1, but this pair is blocked",
///     "mentor 1 has 2 mentees, but places for 1",
/// ]);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn judge(table: &Table, asked: &Conditions, matching: &Matching, proof: Option<Proof<'_>>) -> Verdict {
    let mut case = Case::new(table, asked, matching);
    case.check_shape();
    case.check_pairs();
    case.check_loads();
    case.check_locks();
    if let Some(proof) = proof {
        case.check_proof(proof);
    }
    Verdict {
        tally: case.aims().into_iter().map(|aim| (aim, case.count(&case.known, aim))).collect(),
        n_placed: case.known.n_placed(),
        total_points: case.known.total_points(table),
        faults: case.faults,
        had_proof: proof.is_some(),
    }
}

/// What is before the judge, and what was found so far.
struct Case<'a> {
    table: &'a Table,
    asked: &'a Conditions,
    matching: &'a Matching,
    /// The pairs of the matching of whom both are in the table.
    known: Matching,
    /// The locks of whom both are in the table.
    locked: Matching,
    bans: BTreeSet<(usize, usize)>,
    /// The pairs of a matching before.
    kept: BTreeSet<(usize, usize)>,
    faults: Vec<Fault>,
}

impl<'a> Case<'a> {
    fn new(table: &'a Table, asked: &'a Conditions, matching: &'a Matching) -> Self {
        let is_known = |&(mentee, mentor): &(usize, usize)| mentee < table.n_mentees() && mentor < table.n_mentors();
        let locks = asked.locks.iter().map(|lock| (lock.mentee, lock.mentor));
        Self {
            table,
            asked,
            matching,
            known: Matching::of_pairs(table.n_mentees(), matching.pairs().filter(is_known)),
            locked: Matching::of_pairs(table.n_mentees(), locks.filter(is_known)),
            bans: asked.bans.iter().copied().collect(),
            kept: asked.kept.iter().copied().collect(),
            faults: Vec::new(),
        }
    }

    fn wants(&self, mentee: usize) -> u8 {
        self.asked.wants.get(mentee).copied().unwrap_or(1)
    }

    fn kind_of(&self, mentee: usize) -> usize {
        self.asked.kinds.as_ref().and_then(|kinds| kinds.of_mentee.get(mentee)).copied().unwrap_or(0)
    }

    fn n_kinds(&self) -> usize {
        (0..self.table.n_mentees()).map(|mentee| self.kind_of(mentee) + 1).max().unwrap_or(1)
    }

    /// How many of each kind fall on each mentor: by kind, then by mentor.
    fn loads_of_kinds(&self, matching: &Matching) -> Vec<Vec<u64>> {
        let mut loads = vec![vec![0; self.table.n_mentors()]; self.n_kinds()];
        for (mentee, mentor) in matching.pairs() {
            loads[self.kind_of(mentee)][mentor] += 1;
        }
        loads
    }

    fn check_shape(&mut self) {
        let (rows, mentees) = (self.matching.n_mentees(), self.table.n_mentees());
        if rows != mentees {
            self.faults.push(Fault::WrongLength { rows, mentees });
        }
        let n_mentors = self.table.n_mentors();
        let strangers = self.matching.pairs().filter(|&(_, mentor)| mentor >= n_mentors);
        self.faults.extend(strangers.map(|(mentee, mentor)| Fault::UnknownMentor { mentee, mentor }));
    }

    fn check_pairs(&mut self) {
        let faults: Vec<Fault> =
            self.known.pairs().filter_map(|(mentee, mentor)| self.fault_of_pair(mentee, mentor)).collect();
        self.faults.extend(faults);
    }

    fn fault_of_pair(&self, mentee: usize, mentor: usize) -> Option<Fault> {
        let least = self.asked.objective.least_points;
        match self.table.points(mentee, mentor) {
            None => Some(Fault::BlockedPair { mentee, mentor }),
            Some(_) if self.bans.contains(&(mentee, mentor)) => Some(Fault::BannedPair { mentee, mentor }),
            Some(points) if points.get() < least && !self.locked.has(mentee, mentor) => {
                Some(Fault::TooFewPoints { mentee, mentor, points: points.get(), least })
            }
            Some(_) => None,
        }
    }

    fn check_loads(&mut self) {
        for mentee in 0..self.table.n_mentees() {
            let (mentors, wants) = (self.known.mentors_of(mentee).len(), self.wants(mentee));
            if mentors > usize::from(wants) {
                self.faults.push(Fault::TooManyMentors { mentee, mentors, wants });
            }
        }
        let loads = self.known.loads(self.table.n_mentors());
        for (mentor, (&load, &places)) in loads.iter().zip(self.table.places()).enumerate() {
            if load > places as usize {
                self.faults.push(Fault::TooFewPlaces { mentor, load: load as u64, places });
            }
        }
        let Some(kinds) = &self.asked.kinds else { return };
        for (kind, loads) in self.loads_of_kinds(&self.known).into_iter().enumerate() {
            let over = loads.into_iter().enumerate().filter(|&(_, load)| load > u64::from(kinds.most));
            let most = kinds.most;
            self.faults.extend(over.map(|(mentor, load)| Fault::TooManyOfAKind { mentor, kind, load, most }));
        }
    }

    fn check_locks(&mut self) {
        for lock in &self.asked.locks {
            if !self.matching.has(lock.mentee, lock.mentor) {
                self.faults.push(Fault::BrokenLock { mentee: lock.mentee, mentor: lock.mentor });
            }
        }
    }

    fn check_proof(&mut self, proof: Proof<'_>) {
        let (before, after) = self.aims_by_worst();
        let is_raised = self.asked.objective.raise_worst;
        match proof.raised {
            Some(raised) if is_raised => self.check_raised(raised, &before),
            None if !is_raised => {}
            _ => self.faults.push(Fault::WrongRaise { asked: is_raised }),
        }
        let least = proof.raised.map_or(self.asked.objective.least_points, |raised| raised.to.get());
        let aims: Vec<Aim> = before.into_iter().chain(after).collect();
        let n_faults = self.faults.len();
        self.check_prices(proof.prices, &aims);
        if self.faults.len() == n_faults {
            let Bound { bound, reached } = self.bound(proof.prices, least);
            if bound != reached {
                self.faults.push(Fault::Gap { bound, reached });
            }
        }
    }

    fn check_raised(&mut self, raised: &Raised, before: &[Aim]) {
        let to = raised.to;
        let freely = self.known.pairs().filter(|&(mentee, mentor)| !self.locked.has(mentee, mentor));
        let below =
            freely.filter(|&(mentee, mentor)| self.table.points(mentee, mentor).is_some_and(|points| points < to));
        let below: Vec<_> = below.map(|(mentee, mentor)| Fault::BelowRaised { mentee, mentor, to: to.get() }).collect();
        self.faults.extend(below);
        let Some(prices) = &raised.prices else {
            if to.get() < Points::MOST && self.has_open_pair(to.get() + 1) {
                self.faults.push(Fault::NotRaisedEnough { to: to.get() });
            }
            return;
        };
        let n_faults = self.faults.len();
        self.check_prices(prices, before);
        if self.faults.len() == n_faults {
            let Bound { bound, reached } = self.bound(prices, to.get() + 1);
            if bound >= reached {
                self.faults.push(Fault::NotRaisedEnough { to: to.get() });
            }
        }
    }

    /// What is asked for, before and after the worst fit is looked at, as far as anybody could differ in it.
    fn aims_by_worst(&self) -> (Vec<Aim>, Vec<Aim>) {
        let most_wanted = (0..self.table.n_mentees()).map(|mentee| self.wants(mentee)).max().unwrap_or(0);
        let (before, after) = self.asked.objective.aims(most_wanted);
        let can_differ = |aims: Vec<Aim>| aims.into_iter().filter(|&aim| self.reach(aim) > 0).collect();
        (can_differ(before), can_differ(after))
    }

    fn aims(&self) -> Vec<Aim> {
        let (before, after) = self.aims_by_worst();
        before.into_iter().chain(after).collect()
    }
}

#[cfg(test)]
mod tests;
