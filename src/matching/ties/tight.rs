//! Which pairs are worth exactly both prices: one bit a pair.

use crate::matching::prices::Prices;
use crate::matching::request::Request;

/// A set of mentors, and the outside, as bits.
pub(super) type MentorSet = [u64];

/// The tight pairs of every open mentee, the outside among them.
pub(super) struct TightPairs {
    n_mentors: usize,
    /// A set of mentors for each mentee, one after the other.
    rows: Vec<u64>,
    /// The mentors without a price, who need not be full.
    unpriced: Vec<u64>,
}

impl TightPairs {
    pub(super) fn new(request: &Request<'_>, prices: &Prices) -> Self {
        let n_mentors = prices.mentor.len();
        let mut tight = Self { n_mentors, rows: Vec::new(), unpriced: set_of_size(n_mentors + 1) };
        tight.rows = vec![0; tight.unpriced.len() * prices.mentee.len()];
        for (mentor, &price) in prices.mentor.iter().enumerate() {
            if price == 0 {
                insert(&mut tight.unpriced, mentor);
            }
        }
        for mentee in request.open_mentees() {
            tight.fill_row(request, prices, mentee);
        }
        tight
    }

    fn fill_row(&mut self, request: &Request<'_>, prices: &Prices, mentee: usize) {
        let n_words = self.unpriced.len();
        let outside = self.n_mentors;
        let row = &mut self.rows[mentee * n_words..][..n_words];
        let left = prices.mentee[mentee];
        let cells = request.table().row(mentee).iter().zip(&prices.mentor);
        for (mentor, (cell, price)) in cells.enumerate() {
            if cell.is_some_and(|points| prices.placing + i64::from(points.get()) == left + price) {
                insert(row, mentor);
            }
        }
        if left == 0 {
            insert(row, outside);
        }
    }

    /// The number that stands for being unplaced, after all mentors.
    pub(super) fn outside(&self) -> usize {
        self.n_mentors
    }

    /// The mentors tight with this mentee, and the outside if she has no price.
    pub(super) fn row(&self, mentee: usize) -> &MentorSet {
        let n_words = self.unpriced.len();
        &self.rows[mentee * n_words..][..n_words]
    }

    /// The mentors without a price.
    pub(super) fn unpriced(&self) -> &MentorSet {
        &self.unpriced
    }
}

/// An empty set with room for this many.
pub(super) fn set_of_size(n: usize) -> Vec<u64> {
    vec![0; n.div_ceil(64)]
}

/// Adds one to a set.
pub(super) fn insert(set: &mut MentorSet, mentor: usize) {
    set[mentor / 64] |= 1 << (mentor % 64);
}

/// Those in a word of a set that begins with `first`, in order.
pub(super) fn members(first: usize, mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (word != 0).then_some(word.trailing_zeros() as usize)?;
        word &= word - 1;
        Some(first + lowest)
    })
}

/// Those in a set, in order.
pub(super) fn all_members(set: &MentorSet) -> impl Iterator<Item = usize> {
    set.iter().enumerate().flat_map(|(at, &word)| members(at * 64, word))
}
