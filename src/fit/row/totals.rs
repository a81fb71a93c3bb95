//! The points of one mentee with every mentor, added up rule by rule.

use bytemuck::{cast, cast_slice, cast_slice_mut};
use wide::{i16x8, u8x16, u16x8};

use super::worths::{BLOCKED, Worths};
use crate::fit::points::Points;

/// How many mentors one step adds up: as many as there are bytes in a vector.
pub(in crate::fit) const LANES: usize = 16;

/// Whether the machine looks up sixteen bytes in a table of sixteen at once. Where it does not (WebAssembly without
/// `simd128`), looking up each by itself is quicker than doing as if.
const LOOKS_UP_AT_ONCE: bool = cfg!(any(
    target_feature = "simd128",
    target_feature = "ssse3",
    all(target_feature = "neon", target_arch = "aarch64")
));

/// Bytes of the mentors in steps of sixteen; those of the last that are no mentors are zero.
pub(super) fn in_steps(bytes: impl ExactSizeIterator<Item = u8>) -> Box<[u8x16]> {
    let mut steps = vec![u8x16::ZERO; bytes.len().div_ceil(LANES)];
    let by_mentor: &mut [u8] = cast_slice_mut(&mut steps);
    by_mentor.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
    steps.into()
}

/// The points of one mentee with every mentor, of the rules so far.
///
/// A blocked pair has [`BLOCKED`] points. Sums saturate there, so that it stays blocked whatever comes; the points of
/// all others together are at most [`Points::MOST`], so that they never do.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals {
    /// Sixteen mentors each; those of the last that are no mentors count for nothing.
    steps: Vec<[u16x8; 2]>,
}

impl Totals {
    /// Nothing, for so many mentors.
    pub(super) fn clear(&mut self, n_mentors: usize) {
        self.steps.clear();
        self.steps.resize(n_mentors.div_ceil(LANES), [u16x8::ZERO; 2]);
    }

    /// The total of each mentor, and of those who are none.
    pub(super) fn each(&mut self) -> &mut [u16] {
        cast_slice_mut(&mut self.steps)
    }

    /// Adds the same points to all.
    pub(super) fn add_to_all(&mut self, points: u16) {
        let points = u16x8::splat(points);
        for step in &mut self.steps {
            *step = step.map(|half| half.saturating_add(points));
        }
    }

    /// Adds what the code of each mentor is worth.
    pub(super) fn add(&mut self, codes: &[u8x16], worths: &Worths) {
        if LOOKS_UP_AT_ONCE {
            self.add_sixteen_at_once(codes, worths);
        } else {
            self.add_one_by_one(codes, worths);
        }
    }

    fn add_one_by_one(&mut self, codes: &[u8x16], worths: &Worths) {
        let codes: &[u8] = cast_slice(codes);
        for (total, code) in self.each().iter_mut().zip(codes) {
            *total = total.saturating_add(worths.of(*code));
        }
    }

    fn add_sixteen_at_once(&mut self, codes: &[u8x16], worths: &Worths) {
        let (fours, rest) = worths.tables().as_chunks();
        for (nth, four) in fours.iter().enumerate() {
            self.add_tables::<4>(codes, 4 * nth, four);
        }
        match *rest {
            [one] => self.add_tables(codes, 4 * fours.len(), &[one]),
            [one, two] => self.add_tables(codes, 4 * fours.len(), &[one, two]),
            [one, two, three] => self.add_tables(codes, 4 * fours.len(), &[one, two, three]),
            _ => {}
        }
    }

    /// Adds what these tables hold, which come after so many others.
    fn add_tables<const N: usize>(&mut self, codes: &[u8x16], n_before: usize, tables: &[Table; N]) {
        let starts: [u8x16; N] = std::array::from_fn(|nth| u8x16::splat(first_code(n_before + nth)));
        for (step, codes) in self.steps.iter_mut().zip(codes) {
            let (mut first, mut second) = (u8x16::ZERO, u8x16::ZERO);
            for (table, start) in tables.iter().zip(&starts) {
                // A code of another table lies outside of the sixteen of this one, and gives nothing.
                let place = *codes - *start;
                first |= table.first.shuffle_zeroing(place);
                second |= table.second.shuffle_zeroing(place);
            }
            step[0] = step[0].saturating_add(cast(u8x16::unpack_low(first, second)));
            step[1] = step[1].saturating_add(cast(u8x16::unpack_high(first, second)));
        }
    }

    /// Blocks those who are no mentors.
    pub(super) fn block_beyond(&mut self, n_mentors: usize) {
        self.each()[n_mentors..].fill(BLOCKED);
    }

    /// Sixteen totals a step, where a blocked one is less than all others: -1.
    pub(super) fn signed(&mut self) -> &mut [[i16x8; 2]] {
        cast_slice_mut(&mut self.steps)
    }

    /// The totals as cells, of so many mentors.
    pub(super) fn cells(&self) -> impl Iterator<Item = Option<Points>> {
        let totals: &[u16] = cast_slice(&self.steps);
        totals.iter().map(|total| Points::of_total(*total))
    }
}

/// What sixteen codes in a row are worth, the two bytes of each apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    first: u8x16,
    second: u8x16,
}

impl Table {
    pub(super) fn new(points: [u16; 16]) -> Self {
        let bytes = points.map(u16::to_ne_bytes);
        Self { first: u8x16::new(bytes.map(|[first, _]| first)), second: u8x16::new(bytes.map(|[_, second]| second)) }
    }
}

/// The first code that the nth table holds.
fn first_code(nth: usize) -> u8 {
    u8::try_from(16 * nth).expect("sixteen tables hold all codes")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes that go round all of those that there are.
    fn codes(n_steps: usize) -> Vec<u8x16> {
        let codes = (0_u8..=255).cycle().step_by(37).take(n_steps * LANES).collect::<Vec<_>>();
        in_steps(codes.into_iter()).into()
    }

    #[track_caller]
    fn check(n_codes: u16, worth: impl Fn(u16) -> u16) {
        let mut worths = Worths::default();
        worths.set((0..n_codes).map(worth));
        let codes = codes(40);
        let [mut by_sixteen, mut one_by_one] = [(); 2].map(|()| Totals::default());
        by_sixteen.clear(40 * LANES - 3);
        one_by_one.clear(40 * LANES - 3);
        for _ in 0..3 {
            by_sixteen.add_sixteen_at_once(&codes, &worths);
            one_by_one.add_one_by_one(&codes, &worths);
            assert_eq!(by_sixteen.each(), one_by_one.each(), "{n_codes} codes");
        }
        assert!(one_by_one.each().iter().any(|total| *total > 0), "{n_codes} codes are worth something");
    }

    #[test]
    fn sixteen_at_once_give_what_one_by_one_gives() {
        for n_codes in [1, 2, 15, 16, 17, 31, 32, 33, 48, 64, 65, 100, 128, 144, 160, 255, 256] {
            check(n_codes, |code| 1 + code * 12);
            check(n_codes, |code| if code % 3 == 0 { BLOCKED } else { code });
        }
    }

    #[test]
    fn a_blocked_pair_stays_blocked_whatever_else_it_has() {
        let mut totals = Totals::default();
        let mut worths = Worths::default();
        totals.clear(2);
        worths.set([BLOCKED, 7]);
        let codes = [u8x16::new(std::array::from_fn(|lane| u8::from(lane == 1)))];
        totals.add(&codes, &worths);
        totals.add_to_all(Points::MOST - 7);
        let cells: Vec<_> = totals.cells().take(2).collect();
        assert_eq!(cells, [None, Points::new(Points::MOST)]);
    }
}
