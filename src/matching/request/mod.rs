//! What a matching is asked to do: a table, what people want of it, and the pairs in it that were decided by hand.

mod clash;
mod conditions;
mod open;

use std::collections::BTreeSet;

pub use clash::{Clash, Lock};
pub use conditions::{Conditions, Kinds};
pub(super) use open::OpenPairs;

use super::objective::{MOST_WANTED, Objective};
use super::pairing::Matching;
use super::table::Table;

/// A table with conditions that can all be kept.
///
/// Locked pairs are taken out before anything is solved: the mentee wants a mentor less and the mentor has a place less.
/// What is left is *open*, and is matched as well as can be.
#[derive(Debug, Clone)]
pub struct Request<'table> {
    table: &'table Table,
    conditions: Conditions,
    locked: Matching,
    locked_loads: Vec<u32>,
    bans: BTreeSet<(usize, usize)>,
}

impl<'table> Request<'table> {
    /// A request in which everybody wants one mentor and nothing was decided by hand.
    pub fn unlocked(table: &'table Table) -> Self {
        let locked = Matching::new(vec![Vec::new(); table.n_mentees()]);
        let mut conditions = Conditions::default();
        conditions.fill(table);
        Self { table, conditions, locked, locked_loads: vec![0; table.n_mentors()], bans: BTreeSet::new() }
    }

    /// A request in which everybody wants one mentor and these pairs are kept.
    ///
    /// # Errors
    /// Every lock that cannot be kept together with those before it.
    pub fn keeping(table: &'table Table, locks: &[Lock]) -> Result<Self, Vec<Clash>> {
        Self::new(table, Conditions { locks: locks.to_vec(), ..Conditions::default() })
    }

    /// A request under these conditions; the same lock twice is the same as once.
    ///
    /// # Errors
    /// Every condition that is not one of this table, and every lock that cannot be kept together with those before it.
    pub fn new(table: &'table Table, mut conditions: Conditions) -> Result<Self, Vec<Clash>> {
        conditions.fill(table);
        let mut clashes = conditions.misfits(table.n_mentees(), table.n_mentors());
        if !clashes.is_empty() {
            return Err(clashes);
        }
        let bans = conditions.bans.iter().copied().collect();
        let locks = std::mem::take(&mut conditions.locks);
        let mut request = Self { conditions, bans, ..Self::unlocked(table) };
        clashes.extend(locks.iter().filter_map(|&lock| request.keep(lock).err()));
        request.conditions.locks = locks;
        if clashes.is_empty() { Ok(request) } else { Err(clashes) }
    }

    fn keep(&mut self, lock: Lock) -> Result<(), Clash> {
        if let Some(clash) = self.clash(lock) {
            return Err(clash);
        }
        if !self.locked.has(lock.mentee, lock.mentor) {
            self.locked.add(lock.mentee, lock.mentor);
            self.locked_loads[lock.mentor] += 1;
        }
        Ok(())
    }

    /// Why this pair cannot be locked, too; `None` where it can.
    pub fn clash(&self, lock: Lock) -> Option<Clash> {
        let Lock { mentee, mentor } = lock;
        if mentee >= self.table.n_mentees() || mentor >= self.table.n_mentors() {
            return Some(Clash::NobodyThere(lock));
        }
        if self.table.points(mentee, mentor).is_none() {
            return Some(Clash::Blocked(lock));
        }
        if self.bans.contains(&(mentee, mentor)) {
            return Some(Clash::Banned(lock));
        }
        if self.locked.has(mentee, mentor) {
            return None;
        }
        if self.open_wants(mentee) == 0 {
            return Some(Clash::WantsNoMore { lock, wants: self.conditions.wants[mentee] });
        }
        if self.open_places(mentor) == 0 {
            return Some(Clash::NoPlace { lock, places: self.table.places()[mentor] });
        }
        if self.open_of_kind(mentor, self.kind_of(mentee)) == 0 {
            return Some(Clash::TooManyOfAKind { lock, most: self.most_of_a_kind() });
        }
        None
    }

    /// The table that was given.
    pub fn table(&self) -> &'table Table {
        self.table
    }

    /// The conditions, with nothing left to be understood: `wants`, `waited` and `least` have an entry for everybody.
    pub fn conditions(&self) -> &Conditions {
        &self.conditions
    }

    /// What is best.
    pub fn objective(&self) -> &Objective {
        &self.conditions.objective
    }

    /// Whether somebody banned this pair.
    pub fn is_banned(&self, mentee: usize, mentor: usize) -> bool {
        self.bans.contains(&(mentee, mentor))
    }

    /// The pairs that are kept whatever happens.
    pub fn locked(&self) -> &Matching {
        &self.locked
    }

    /// How many pairs with this mentor are kept.
    pub fn locked_load(&self, mentor: usize) -> u32 {
        self.locked_loads[mentor]
    }

    /// How many mentors this mentee wants beside those she is locked to.
    pub fn open_wants(&self, mentee: usize) -> u8 {
        let n_locked = u8::try_from(self.locked.mentors_of(mentee).len()).unwrap_or(u8::MAX);
        self.conditions.wants[mentee].saturating_sub(n_locked)
    }

    /// The places of this mentor that no lock takes.
    pub fn open_places(&self, mentor: usize) -> u32 {
        self.table.places()[mentor] - self.locked_loads[mentor]
    }

    /// How many kinds of request are told apart; 1 where none are.
    pub fn n_kinds(&self) -> usize {
        self.conditions.kinds.as_ref().map_or(1, |kinds| kinds.of_mentee.iter().max().map_or(1, |most| most + 1))
    }

    /// The kind of this mentee's request.
    pub fn kind_of(&self, mentee: usize) -> usize {
        self.conditions.kinds.as_ref().map_or(0, |kinds| kinds.of_mentee[mentee])
    }

    fn most_of_a_kind(&self) -> u32 {
        self.conditions.kinds.as_ref().map_or(u32::MAX, |kinds| kinds.most)
    }

    /// How many more requests of this kind may fall on this mentor.
    pub fn open_of_kind(&self, mentor: usize, kind: usize) -> u32 {
        if self.conditions.kinds.is_none() {
            return u32::MAX;
        }
        let is_one = |&(mentee, of): &(usize, usize)| of == mentor && self.kind_of(mentee) == kind;
        let n_locked = u32::try_from(self.locked.pairs().filter(is_one).count()).unwrap_or(u32::MAX);
        self.most_of_a_kind().saturating_sub(n_locked)
    }

    /// Whether a solver may make this pair: it is not blocked, banned or locked already, it has enough points, she wants
    /// one more mentor, and a place is left for one of her kind.
    pub fn is_open(&self, mentee: usize, mentor: usize) -> bool {
        let enough = |points: crate::fit::Points| points.get() >= self.conditions.objective.least_points;
        self.table.points(mentee, mentor).is_some_and(enough)
            && !self.bans.contains(&(mentee, mentor))
            && !self.locked.has(mentee, mentor)
            && self.open_wants(mentee) > 0
            && self.open_places(mentor) > 0
            && self.open_of_kind(mentor, self.kind_of(mentee)) > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fit::Points;

    /// Three mentees, two mentors with one place each; mentee 2 and mentor 1 must not meet.
    fn table() -> Table {
        let mut cells = vec![Points::new(5); 6];
        cells[5] = None;
        Table::new(3, vec![1, 1], cells).expect("one cell for each pair")
    }

    fn lock((mentee, mentor): (usize, usize)) -> Lock {
        Lock { mentee, mentor }
    }

    #[track_caller]
    fn assert_clashes(conditions: Conditions, pairs: &[(usize, usize)], expected: &[&str]) {
        let locks: Vec<Lock> = pairs.iter().copied().map(lock).collect();
        let sentences: Vec<String> = match Request::new(&table(), Conditions { locks, ..conditions }) {
            Ok(_) => Vec::new(),
            Err(clashes) => clashes.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(sentences, expected);
    }

    #[test]
    fn every_lock_that_cannot_be_kept_is_named() {
        let plain = Conditions::default;
        assert_clashes(plain(), &[], &[]);
        assert_clashes(plain(), &[(0, 0), (1, 1)], &[]);
        assert_clashes(plain(), &[(0, 0), (0, 0)], &[]);
        assert_clashes(
            plain(),
            &[(3, 0), (0, 2)],
            &[
                "mentee 3 cannot be kept with mentor 0: the table has no such pair",
                "mentee 0 cannot be kept with mentor 2: the table has no such pair",
            ],
        );
        assert_clashes(plain(), &[(2, 1)], &["mentee 2 cannot be kept with mentor 1: this pair is blocked"]);
        assert_clashes(
            plain(),
            &[(0, 0), (0, 1)],
            &["mentee 0 cannot be kept with mentor 1: she wants 1, and is kept with as many already"],
        );
        assert_clashes(
            plain(),
            &[(0, 0), (1, 0)],
            &["mentee 1 cannot be kept with mentor 0: all places of this mentor (1) are kept for others"],
        );
        let banned = Conditions { bans: vec![(0, 0)], ..plain() };
        assert_clashes(banned, &[(0, 0)], &["mentee 0 cannot be kept with mentor 0: this pair is banned"]);
    }

    #[test]
    fn no_more_of_a_kind_are_kept_than_may_fall_on_one_mentor() {
        let table = Table::new(2, vec![2], vec![Points::new(5); 2]).expect("one cell for each pair");
        let kinds = Some(Kinds { of_mentee: vec![0, 0], most: 1 });
        let locks = vec![lock((0, 0)), lock((1, 0))];
        let clashes = Request::new(&table, Conditions { kinds, locks, ..Conditions::default() });
        let clashes: Vec<String> = clashes.expect_err("one too many").iter().map(ToString::to_string).collect();
        assert_eq!(
            clashes,
            [
                "mentee 1 cannot be kept with mentor 0: at most 1 of her kind may fall on one mentor, and that is reached"
            ]
        );
    }

    #[test]
    fn conditions_of_another_table_are_named() {
        let conditions = Conditions {
            wants: vec![1, 2],
            waited: vec![0; 4],
            least: vec![0; 5],
            kinds: Some(Kinds { of_mentee: vec![0], most: 1 }),
            bans: vec![(0, 7)],
            kept: vec![(9, 0)],
            ..Conditions::default()
        };
        assert_clashes(
            conditions,
            &[],
            &[
                "wants has 2 entries, but there are 3",
                "waited has 4 entries, but there are 3",
                "least has 5 entries, but there are 2",
                "kinds has 1 entries, but there are 3",
                "bans names mentee 0 and mentor 7, but the table has no such pair",
                "kept names mentee 9 and mentor 0, but the table has no such pair",
            ],
        );
        let greedy = Conditions { wants: vec![1, 6, 0], ..Conditions::default() };
        assert_clashes(greedy, &[], &["mentee 1 wants 6 mentors, but can have 0 to 5"]);
    }

    #[test]
    fn a_lock_takes_a_want_and_a_place_out() {
        let table = table();
        let request = Request::keeping(&table, &[lock((1, 1))]).expect("one lock is kept");
        assert_eq!((0..3).map(|mentee| request.open_wants(mentee)).collect::<Vec<_>>(), [1, 0, 1]);
        assert_eq!((0..2).map(|mentor| request.open_places(mentor)).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(request.locked().pairs().collect::<Vec<_>>(), [(1, 1)]);
        assert!(request.is_open(0, 0) && !request.is_open(0, 1) && !request.is_open(1, 0));
    }
}
