//! Where a text points: a direction in whole numbers, and the cosine of two of them.
//!
//! Everything here is whole numbers but one division by a length. A square root, a division and a rounding give the same
//! in every engine, so the numbers are the same everywhere, to the last one.

use super::table::DIMENSIONS;

/// The length of a direction, as a power of two: its numbers fit 16 bits, and a product of two directions 32.
const LENGTH_BITS: u32 = 14;

/// A sum of rows, before it is given its length.
pub(super) type Sum = [i32; DIMENSIONS];

/// A direction: numbers whose squares add up to the square of 2¹⁴, but for their rounding.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Direction([i16; DIMENSIONS]);

impl Direction {
    /// Where a sum points; nowhere if it is nothing.
    #[expect(clippy::cast_possible_truncation, reason = "no number of a direction is longer than the whole")]
    pub(super) fn of(sum: &Sum) -> Option<Self> {
        let squares = sum.iter().map(|number| f64::from(*number) * f64::from(*number));
        let length = squares.fold(0.0, |sum, square| sum + square).sqrt();
        let whole = f64::from(1 << LENGTH_BITS);
        (length > 0.0).then(|| Self(sum.map(|number| (f64::from(number) / length * whole).round() as i16)))
    }

    /// The cosine in hundredths of a percent, halves up: 10,000 for the same, below 0 for what points away.
    pub(super) fn cosine(&self, other: &Self) -> i32 {
        let products = self.0.iter().zip(&other.0).map(|(mine, theirs)| i32::from(*mine) * i32::from(*theirs));
        let product: i32 = products.sum();
        let rounded = (i64::from(product) * 10_000 + (1 << (2 * LENGTH_BITS - 1))) >> (2 * LENGTH_BITS);
        i32::try_from(rounded).expect("a cosine is at most a little more than 10,000")
    }
}

/// What the texts of one side have in common: how people of this side write, whatever they write about.
///
/// It is the mean of the directions of all its texts, and of ten more that point nowhere: the common tone of two texts
/// is mostly what they are about, and is left to them; that of a hundred is taken from each. Sums of whole numbers do
/// not depend on the order of the texts.
#[derive(Clone, Debug)]
pub(super) struct Tone(Sum);

/// How many texts that point nowhere stand beside those of the side.
const SILENT_TEXTS: i32 = 10;

impl Tone {
    pub(super) fn of(directions: &[Direction]) -> Self {
        let mut sum = [0; DIMENSIONS];
        let mut n_texts = SILENT_TEXTS;
        for direction in directions {
            n_texts += 1;
            add(&mut sum, &direction.0);
        }
        Self(sum.map(|number: i32| (number + n_texts / 2).div_euclid(n_texts)))
    }

    /// A direction without this tone; nowhere if nothing is left.
    pub(super) fn taken_from(&self, direction: &Direction) -> Option<Direction> {
        let mut rest = [0; DIMENSIONS];
        for ((rest, number), tone) in rest.iter_mut().zip(direction.0).zip(self.0) {
            *rest = i32::from(number) - tone;
        }
        Direction::of(&rest)
    }
}

/// Adds a row.
pub(super) fn add<N: Copy + Into<i32>>(sum: &mut Sum, row: &[N; DIMENSIONS]) {
    for (sum, number) in sum.iter_mut().zip(row) {
        *sum += (*number).into();
    }
}

/// The exact product of two sums: what one word, or one text, does to the cosine with another.
pub(super) fn product(one: &Sum, other: &Sum) -> i64 {
    one.iter().zip(other).map(|(mine, theirs)| i64::from(*mine) * i64::from(*theirs)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointing(numbers: &[(usize, i32)]) -> Sum {
        let mut sum = [0; DIMENSIONS];
        for (dimension, number) in numbers {
            sum[*dimension] = *number;
        }
        sum
    }

    fn direction(numbers: &[(usize, i32)]) -> Direction {
        Direction::of(&pointing(numbers)).expect("it points somewhere")
    }

    #[track_caller]
    fn has_cosine(one: &[(usize, i32)], other: &[(usize, i32)], expected: i32) {
        assert_eq!(direction(one).cosine(&direction(other)), expected);
    }

    #[test]
    fn a_cosine_is_what_it_is_in_geometry() {
        has_cosine(&[(0, 5)], &[(0, 700)], 10_000);
        has_cosine(&[(0, 5)], &[(1, 700)], 0);
        has_cosine(&[(0, 5)], &[(0, -1)], -10_000);
        has_cosine(&[(0, 3), (1, 4)], &[(0, 1)], 6_000);
        has_cosine(&[(0, 1), (127, 1)], &[(0, 1)], 7_071);
    }

    #[test]
    fn nothing_points_nowhere() {
        assert_eq!(Direction::of(&[0; DIMENSIONS]), None);
    }

    #[test]
    fn a_tone_is_the_mean_of_the_texts_and_of_ten_silent_ones_in_any_order() {
        let texts = [direction(&[(0, 1)]), direction(&[(0, 1)]), direction(&[(1, -1)])];
        let tone = Tone::of(&texts);
        // 2 · 2¹⁴ ÷ 13 and -2¹⁴ ÷ 13, rounded.
        assert_eq!((tone.0[0], tone.0[1], tone.0[2]), (2_521, -1_260, 0));
        let [one, two, three] = texts;
        assert_eq!(Tone::of(&[three, one, two]).0, tone.0);
    }

    #[test]
    fn what_all_texts_of_a_side_say_is_taken_from_each() {
        let texts: Vec<Direction> = (1..=40).map(|own| direction(&[(0, 10), (own, 5)])).collect();
        let tone = Tone::of(&texts);
        let plain = texts[0].cosine(&texts[1]);
        let centred = [0, 1].map(|text| tone.taken_from(&texts[text]).expect("its own part is left"));
        assert_eq!(plain, 8_000);
        assert!(centred[0].cosine(&centred[1]) < 2_000);
    }
}
