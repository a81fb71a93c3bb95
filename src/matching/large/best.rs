//! The few best of many, by one comparison for most of them.

use crate::fit::Points;

/// How many cells are compared at once.
const LANES: usize = 16;

/// Points as a number that orders blocked pairs, which are zero, below all others.
#[inline]
pub(super) fn rank(cell: Option<Points>) -> u16 {
    cell.map_or(0, |points| points.get() + 1)
}

/// A candidate as one number: more points first, then the earlier one.
fn key(rank: u16, position: u32) -> u64 {
    u64::from(rank) << 32 | u64::from(u32::MAX - position)
}

fn rank_of(key: u64) -> u16 {
    u16::try_from(key >> 32).expect("a key has its rank above 32 bits")
}

fn position_of(key: u64) -> u32 {
    u32::MAX - u32::try_from(key & u64::from(u32::MAX)).expect("a key has its position in 32 bits")
}

/// Keeps the `n` largest keys, in no particular order, and returns the least rank that is among them.
fn keep_largest(keys: &mut [u64], n: usize) -> u16 {
    let (_, least, _) = keys.select_nth_unstable_by(n - 1, |one, other| other.cmp(one));
    rank_of(*least)
}

/// Finds the best mentors of one row after another.
pub(super) struct BestOfRow {
    n: usize,
    keys: Vec<u64>,
    /// Whoever does not rank above this is not among the best.
    bar: u16,
}

impl BestOfRow {
    /// The `n` best, of whom there is at least one.
    pub(super) fn new(n: usize) -> Self {
        Self { n, keys: Vec::with_capacity(4 * n), bar: 0 }
    }

    /// The best mentors of a row whose pairs are not blocked, the best first, and the points that none of the others
    /// exceeds; if the others are all blocked, `None`.
    ///
    /// Between equals the first is taken, counted from `first` around the row. Where many pairs are equal, mentees
    /// whose counts begin elsewhere take others, so that the lists of all name as many mentors as they can.
    pub(super) fn of<'row>(
        &'row mut self,
        row: &'row [Option<Points>],
        first: usize,
    ) -> (impl Iterator<Item = (u32, Points)> + 'row, Option<Points>) {
        self.keys.clear();
        self.bar = 0;
        let (before, from_first) = row.split_at(first);
        self.read(from_first, 0);
        self.read(before, from_first.len());
        if self.keys.len() > self.n {
            self.raise_bar();
        }
        self.keys.sort_unstable_by(|one, other| other.cmp(one));
        let most_of_others = Points::new(self.bar.wrapping_sub(1));
        let best = self.keys.iter().filter_map(move |&key| {
            let mentor = (position_of(key) as usize + first) % row.len();
            Some((u32::try_from(mentor).ok()?, row[mentor]?))
        });
        (best, most_of_others)
    }

    fn read(&mut self, cells: &[Option<Points>], offset: usize) {
        let (chunks, rest) = cells.as_chunks();
        for (chunk, cells) in chunks.iter().enumerate() {
            if any_above(cells, &[self.bar; LANES]) {
                self.read_closely(cells, offset + chunk * LANES);
            }
        }
        self.read_closely(rest, offset + cells.len() - rest.len());
    }

    fn read_closely(&mut self, cells: &[Option<Points>], offset: usize) {
        for (position, &cell) in (offset..).zip(cells) {
            if rank(cell) > self.bar {
                self.keys.push(key(rank(cell), u32::try_from(position).expect("mentors are numbered in 32 bits")));
                if self.keys.len() == 4 * self.n {
                    self.raise_bar();
                }
            }
        }
    }

    fn raise_bar(&mut self) {
        self.bar = keep_largest(&mut self.keys, self.n);
        self.keys.truncate(self.n);
    }
}

/// Whether any cell ranks above its bar. Eight cells fill a vector: the many that do not are passed in a few steps.
#[inline]
fn any_above(cells: &[Option<Points>; LANES], bars: &[u16; LANES]) -> bool {
    cells.iter().zip(bars).fold(false, |any, (&cell, &bar)| any | (rank(cell) > bar))
}

/// Finds the best mentees of every column while the rows pass by.
pub(super) struct BestOfColumns {
    n: usize,
    /// For each mentor room for twice as many keys as are wanted.
    keys: Vec<u64>,
    n_keys: Vec<usize>,
    /// For each mentor, whoever does not rank above this is not among the best.
    bars: Vec<u16>,
}

impl BestOfColumns {
    /// The `n` best of each column, of whom there is at least one.
    pub(super) fn new(n_mentors: usize, n: usize) -> Self {
        let keys = vec![0; n_mentors * 2 * n];
        Self { n, keys, n_keys: vec![0; n_mentors], bars: vec![0; n_mentors] }
    }

    pub(super) fn read_row(&mut self, mentee: u32, row: &[Option<Points>]) {
        let (chunks, rest) = row.as_chunks();
        for (chunk, cells) in chunks.iter().enumerate() {
            let (bars, _) = self.bars.as_chunks();
            if any_above(cells, &bars[chunk]) {
                self.read_closely(mentee, cells, chunk * LANES);
            }
        }
        self.read_closely(mentee, rest, row.len() - rest.len());
    }

    fn read_closely(&mut self, mentee: u32, cells: &[Option<Points>], start: usize) {
        for (mentor, &cell) in (start..).zip(cells) {
            if rank(cell) > self.bars[mentor] {
                self.push(mentor, key(rank(cell), mentee));
            }
        }
    }

    fn push(&mut self, mentor: usize, key: u64) {
        let room = &mut self.keys[mentor * 2 * self.n..][..2 * self.n];
        room[self.n_keys[mentor]] = key;
        self.n_keys[mentor] += 1;
        if self.n_keys[mentor] == room.len() {
            self.bars[mentor] = keep_largest(room, self.n);
            self.n_keys[mentor] = self.n;
        }
    }

    /// The best mentees of one mentor.
    pub(super) fn of(&mut self, mentor: usize) -> impl Iterator<Item = u32> {
        let keys = &mut self.keys[mentor * 2 * self.n..][..self.n_keys[mentor]];
        keys.sort_unstable_by(|one, other| other.cmp(one));
        keys.iter().take(self.n).map(|&key| position_of(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;

    fn row(rng: &mut Rng, n: usize, n_values: u16) -> Vec<Option<Points>> {
        (0..n).map(|_| if rng.u8(0..4) == 0 { None } else { Points::new(rng.u16(0..n_values)) }).collect()
    }

    /// The best by sorting everything.
    fn sorted(cells: impl Iterator<Item = (u32, Option<Points>)>) -> Vec<(u32, Points)> {
        let mut best: Vec<_> = cells.filter_map(|(number, cell)| Some((number, cell?))).collect();
        best.sort_by(|(_, one), (_, other)| other.cmp(one));
        best
    }

    #[test]
    fn the_best_of_a_row_are_those_that_sorting_finds() {
        for seed in 0..500 {
            let mut rng = Rng::with_seed(seed);
            let (n, n_values) = (rng.usize(1..300), [1, 3, 10_000][rng.usize(0..3)]);
            let row = row(&mut rng, n, n_values);
            let (wanted, first) = (rng.usize(1..20), rng.usize(0..n));
            let numbered = (0..).zip(row.iter().copied());
            let expected = sorted(numbered.clone().skip(first).chain(numbered.take(first)));
            let mut best_of_row = BestOfRow::new(wanted);
            let (best, most_of_others) = best_of_row.of(&row, first);
            assert_eq!(best.collect::<Vec<_>>(), expected[..wanted.min(expected.len())], "seed {seed}");
            let next = expected.get(wanted).map(|&(_, points)| points);
            assert!(most_of_others >= next, "seed {seed}: {most_of_others:?} bounds {next:?}");
        }
    }

    #[test]
    fn the_best_of_a_column_are_those_that_sorting_finds() {
        for seed in 0..200 {
            let mut rng = Rng::with_seed(seed);
            let (n_mentees, n_mentors, wanted) = (rng.usize(1..200), rng.usize(1..40), rng.usize(1..9));
            let rows: Vec<_> = (0..n_mentees).map(|_| row(&mut rng, n_mentors, 50)).collect();
            let mut best = BestOfColumns::new(n_mentors, wanted);
            (0..).zip(&rows).for_each(|(mentee, row)| best.read_row(mentee, row));
            for mentor in 0..n_mentors {
                let expected = sorted((0..).zip(&rows).map(|(mentee, row)| (mentee, row[mentor])));
                let expected = expected.iter().take(wanted).map(|&(mentee, _)| mentee);
                assert_eq!(best.of(mentor).collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "seed {seed}");
            }
        }
    }
}
