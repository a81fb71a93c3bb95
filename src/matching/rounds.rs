//! Matching in sequence: one mentor a round, each round by rules of its own.

use std::collections::BTreeSet;

use super::pairing::Matching;
use super::request::{Clash, Conditions, Lock, Request};
use super::table::Table;
use crate::fit::Points;

/// One round, and what anybody needs to check it: the pairs of `solved` are the best by `table` under `conditions`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundResult<S> {
    /// What pairs are worth in this round; pairs that stand already are open in it, whatever its rules say of them.
    pub table: Table,
    /// What was asked of this round: what stood before it is locked.
    pub conditions: Conditions,
    /// All pairs after this round.
    pub solved: S,
    /// The pairs that this round made or that were chosen by hand for it, as mentee and mentor.
    pub made: Vec<(usize, usize)>,
}

/// Matches in sequence: a table a round, all of the same people and places.
///
/// In each round, every mentee who wants more mentors than she has gets one at most, no pair is made a second time, and
/// the places, hours and kinds that the rounds before have used up are gone. Whoever has nobody yet comes first, whatever
/// her round: a first mentor counts before a second, a second before a third.
///
/// 1. A pair by hand belongs to the first round whose rules allow it and for which she has none by hand yet. Its place is
///    kept free from the first round on.
/// 2. In each round, all pairs before it and all pairs by hand are locked, everybody may have one mentor more, and
///    `solve`, which is [`optimal`](super::optimal()) or anything that answers with a matching, makes the rest.
///
/// **What is exact.** Each round is as good as can be given those before it, and the judge can say so of each by its
/// `table` and `conditions`. The sequence itself is the programme's choice: a worse first round may have left more to the
/// second, and nobody looks for that.
///
/// **Cost.** That of `solve`, and a copy of the table, once a round.
///
/// # Errors
/// Every lock that cannot be kept in any round, and every condition that is not of these tables.
///
/// # Panics
/// If the tables are not of the same people and places.
///
/// # Example
/// Ana wants two mentors: the first of her own profession, which is Dolores, the second of another, which is Emil:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Conditions, Table, optimal, rounds};
///
/// let same = Table::new(1, vec![1, 1], vec![Points::new(6_000), None])?;
/// let other = Table::new(1, vec![1, 1], vec![None, Points::new(5_000)])?;
/// let asked = Conditions { wants: vec![2], ..Conditions::default() };
/// let results = rounds(&[same, other], &asked, optimal).expect("nothing is locked");
///
/// assert_eq!(results[0].made, [(0, 0)]);
/// assert_eq!(results[1].made, [(0, 1)]);
/// assert_eq!(results[1].solved.matching.mentors_of(0), [0, 1]);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn rounds<S: AsRef<Matching>>(
    tables: &[Table],
    asked: &Conditions,
    mut solve: impl FnMut(&Request<'_>) -> S,
) -> Result<Vec<RoundResult<S>>, Vec<Clash>> {
    let mut sequence = Sequence::new(tables, asked)?;
    let mut results = Vec::with_capacity(tables.len());
    for round in 0..tables.len() {
        let (table, conditions) = sequence.ask(round);
        let solved = solve(&Request::new(&table, conditions.clone())?);
        let all = solved.as_ref().pairs();
        let made = sequence.stand(round, all);
        results.push(RoundResult { table, conditions, solved, made });
    }
    Ok(results)
}

/// What is asked of each round, if the rounds made these pairs, and which of them belong to it: for whoever checks a sequence
/// that somebody else made.
///
/// # Errors
/// As [`rounds`].
///
/// # Panics
/// As [`rounds`], or if there is not one list of pairs for each round, or one names somebody who is not there.
pub fn asked_of_rounds(
    tables: &[Table],
    asked: &Conditions,
    made: &[Vec<(usize, usize)>],
) -> Result<Vec<RoundResult<()>>, Vec<Clash>> {
    assert_eq!(tables.len(), made.len(), "each round made some pairs");
    let mut sequence = Sequence::new(tables, asked)?;
    let mut steps = Vec::with_capacity(tables.len());
    for (round, made) in made.iter().enumerate() {
        let (table, conditions) = sequence.ask(round);
        let made = sequence.stand(round, made.iter().copied());
        steps.push(RoundResult { table, conditions, solved: (), made });
    }
    Ok(steps)
}

/// The rounds, one after the other, and what stands before the next.
struct Sequence<'a> {
    tables: &'a [Table],
    asked: &'a Conditions,
    wants: Vec<u8>,
    /// The pairs by hand of each round.
    by_hand: Vec<Vec<Standing>>,
    /// All pairs by hand, and those of the rounds before.
    standing: Vec<Standing>,
}

impl<'a> Sequence<'a> {
    fn new(tables: &'a [Table], asked: &'a Conditions) -> Result<Self, Vec<Clash>> {
        let n_mentees = tables.first().map_or(0, Table::n_mentees);
        let of_same = |table: &Table| table.n_mentees() == n_mentees && table.places() == tables[0].places();
        assert!(tables.iter().all(of_same), "each round is of the same people and places");
        clashes(tables, asked)?;
        let wants = if asked.wants.is_empty() { vec![1; n_mentees] } else { asked.wants.clone() };
        let by_hand = by_round(tables, &asked.locks)?;
        Ok(Self { tables, asked, wants, standing: by_hand.concat(), by_hand })
    }

    /// What pairs are worth in this round, and what is asked of it.
    fn ask(&self, round: usize) -> (Table, Conditions) {
        let conditions = Conditions {
            wants: wants_now(&self.wants, &self.standing, &self.by_hand[round]),
            locks: self.standing.iter().map(|pair| pair.lock).collect(),
            ..self.asked.clone()
        };
        (opened(&self.tables[round], &self.standing), conditions)
    }

    /// Lets the new ones of these pairs stand, and says which belong to this round: those, and its own by hand.
    fn stand(&mut self, round: usize, pairs: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize)> {
        let stands: BTreeSet<Lock> = self.standing.iter().map(|pair| pair.lock).collect();
        let table = &self.tables[round];
        let new = pairs.map(|(mentee, mentor)| Lock { mentee, mentor }).filter(|lock| !stands.contains(lock));
        let new: Vec<Standing> =
            new.map(|lock| Standing { lock, points: table.points(lock.mentee, lock.mentor) }).collect();
        self.standing.extend(&new);
        let made: BTreeSet<Lock> = self.by_hand[round].iter().chain(&new).map(|pair| pair.lock).collect();
        made.into_iter().map(|lock| (lock.mentee, lock.mentor)).collect()
    }
}

/// Refuses every condition that cannot be kept in these rounds.
pub(super) fn clashes(tables: &[Table], asked: &Conditions) -> Result<(), Vec<Clash>> {
    if tables.is_empty() {
        return Ok(());
    }
    Request::new(&of_any_round(tables), asked.clone())?;
    by_round(tables, &asked.locks).map(|_| ())
}

/// A pair that stands, and what it was worth in the round to which it belongs.
#[derive(Debug, Clone, Copy)]
struct Standing {
    lock: Lock,
    points: Option<Points>,
}

/// What pairs are worth in the first round that allows them.
fn of_any_round(tables: &[Table]) -> Table {
    let mut cells = tables[0].cells().to_vec();
    for table in &tables[1..] {
        for (cell, other) in cells.iter_mut().zip(table.cells()) {
            *cell = cell.or(*other);
        }
    }
    with_cells(&tables[0], cells)
}

/// The table with these pairs open.
fn opened(table: &Table, standing: &[Standing]) -> Table {
    let mut cells = table.cells().to_vec();
    for Standing { lock, points } in standing {
        let cell = &mut cells[lock.mentee * table.n_mentors() + lock.mentor];
        *cell = cell.or(*points);
    }
    with_cells(table, cells)
}

fn with_cells(table: &Table, cells: Vec<Option<Points>>) -> Table {
    Table::new(table.n_mentees(), table.places().to_vec(), cells).expect("as many cells as before")
}

/// The pairs by hand of each round, each in the first round that allows it and in which she has none yet.
fn by_round(tables: &[Table], locks: &[Lock]) -> Result<Vec<Vec<Standing>>, Vec<Clash>> {
    let mut rounds: Vec<Vec<Standing>> = vec![Vec::new(); tables.len()];
    let mut clashes = Vec::new();
    for &lock in &locks.iter().copied().collect::<BTreeSet<Lock>>() {
        let is_free = |round: &Vec<Standing>| round.iter().all(|other| other.lock.mentee != lock.mentee);
        let points = |table: &Table| table.points(lock.mentee, lock.mentor);
        let mut allowed = tables.iter().zip(&mut rounds).filter(|(table, _)| points(table).is_some());
        match allowed.find(|(_, round)| is_free(round)) {
            Some((table, round)) => round.push(Standing { lock, points: points(table) }),
            None => clashes.push(Clash::NoRound(lock)),
        }
    }
    if clashes.is_empty() { Ok(rounds) } else { Err(clashes) }
}

/// How many mentors each mentee may have after this round: one more than she has, unless she has one of this round by
/// hand or as many as she wants.
fn wants_now(wants: &[u8], standing: &[Standing], by_hand: &[Standing]) -> Vec<u8> {
    let count = |pairs: &[Standing], mentee| pairs.iter().filter(|pair| pair.lock.mentee == mentee).count();
    let now = |(mentee, &wants): (usize, &u8)| {
        let has = u8::try_from(count(standing, mentee)).unwrap_or(u8::MAX);
        if count(by_hand, mentee) > 0 { has } else { wants.min(has.saturating_add(1)) }
    };
    wants.iter().enumerate().map(now).collect()
}
