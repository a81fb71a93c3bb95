//! Requests at random, with every condition mixed in.

use fastrand::Rng;
use tandem::fit::Points;
use tandem::matching::{Conditions, First, Kinds, Lock, MOST_WANTED, Objective, Request, Table};

/// How tables are drawn.
#[derive(Clone, Copy)]
pub(crate) struct Draw {
    /// Points are multiples of `step` below `n_values * step`: few values make many ties.
    pub(crate) n_values: u16,
    pub(crate) step: u16,
    /// Of a hundred pairs, how many are blocked.
    pub(crate) blocked: u8,
    pub(crate) most_places: u32,
}

pub(crate) const TIED: Draw = Draw { n_values: 3, step: 1, blocked: 20, most_places: 3 };

impl Draw {
    pub(crate) fn points(self, rng: &mut Rng) -> Option<Points> {
        if rng.u8(0..100) < self.blocked {
            return None;
        }
        Points::new(rng.u16(0..self.n_values) * self.step)
    }

    pub(crate) fn table(self, rng: &mut Rng, n_mentees: usize, n_mentors: usize) -> Table {
        let places = (0..n_mentors).map(|_| rng.u32(0..=self.most_places)).collect();
        let cells = (0..n_mentees * n_mentors).map(|_| self.points(rng)).collect();
        Table::new(n_mentees, places, cells).expect("one cell for each pair")
    }
}

/// Conditions of every kind at random; locks only as long as they can be kept together.
pub(crate) fn conditions(rng: &mut Rng, table: &Table, draw: Draw) -> Conditions {
    let (n_mentees, n_mentors) = (table.n_mentees(), table.n_mentors());
    let sometimes = |rng: &mut Rng| rng.u8(0..2) == 0;
    let mut asked = Conditions {
        objective: Objective {
            first: if sometimes(rng) { First::MostPlaced } else { First::BestFits },
            least_points: if rng.u8(0..4) == 0 { rng.u16(0..draw.n_values) * draw.step } else { 0 },
            raise_worst: rng.u8(0..3) == 0,
            spread: sometimes(rng),
        },
        ..Conditions::default()
    };
    if sometimes(rng) {
        let most = rng.u8(1..=MOST_WANTED);
        asked.wants = (0..n_mentees).map(|_| rng.u8(0..=most)).collect();
    }
    if sometimes(rng) {
        asked.waited = (0..n_mentees).map(|_| rng.u32(0..4)).collect();
    }
    if sometimes(rng) {
        asked.least = (0..n_mentors).map(|_| rng.u32(0..3)).collect();
    }
    if rng.u8(0..3) == 0 {
        let n_kinds = rng.usize(1..=3);
        let of_mentee = (0..n_mentees).map(|_| rng.usize(0..n_kinds)).collect();
        asked.kinds = Some(Kinds { of_mentee, most: rng.u32(0..=2) });
    }
    asked.bans = some_pairs(rng, table, 3);
    asked.kept = some_pairs(rng, table, 4);
    add_locks(rng, table, &mut asked);
    asked
}

fn some_pairs(rng: &mut Rng, table: &Table, most: usize) -> Vec<(usize, usize)> {
    if table.n_mentees() == 0 || table.n_mentors() == 0 || rng.bool() {
        return Vec::new();
    }
    (0..rng.usize(0..=most)).map(|_| (rng.usize(0..table.n_mentees()), rng.usize(0..table.n_mentors()))).collect()
}

fn add_locks(rng: &mut Rng, table: &Table, asked: &mut Conditions) {
    for (mentee, mentor) in some_pairs(rng, table, 2) {
        asked.locks.push(Lock { mentee, mentor });
        if Request::new(table, asked.clone()).is_err() {
            asked.locks.pop();
        }
    }
}
