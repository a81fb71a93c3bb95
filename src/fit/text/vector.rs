//! One text as numbers: the weight of each of its terms, and what it means.

use std::sync::Arc;

use super::meaning::{Sense, mixed};

/// A text ready to be compared: unit length, terms in ascending order, each with the place where
/// the text says it first; and what it means, where that is compared, too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextVector {
    pub(super) text: Box<str>,
    pub(super) entries: Vec<Entry>,
    pub(super) sense: Option<Arc<Sense>>,
}

/// One term of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) term: u32,
    pub(super) weight: f64,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl TextVector {
    /// Whether it is compared by meaning, too.
    pub(in crate::fit) fn has_meaning(&self) -> bool {
        self.sense.is_some()
    }

    /// The weight of each term, in ascending order of terms.
    pub(in crate::fit) fn weights(&self) -> impl ExactSizeIterator<Item = (u32, f64)> {
        self.entries.iter().map(|entry| (entry.term, entry.weight))
    }
}

/// How much two texts speak of the same things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Similarity {
    share: u16,
}

impl Similarity {
    /// The likeness of the two texts in basis points: 0 for nothing in common, 10,000 for the same.
    pub fn share(self) -> u16 {
        self.share
    }

    /// Every similarity that there is, ascending.
    pub(in crate::fit) fn all() -> impl DoubleEndedIterator<Item = Similarity> {
        (0..=10_000).map(|share| Similarity { share })
    }

    /// Rounds a cosine to whole basis points, halves up.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=10,000 before")]
    pub(super) fn of_cosine(cosine: f64) -> Similarity {
        let share = (cosine * 10_000.0 + 0.5).clamp(0.0, 10_000.0);
        Similarity { share: share as u16 }
    }

    /// A likeness in basis points; one below nothing is nothing.
    pub(super) fn of_share(share: i32) -> Similarity {
        Similarity { share: u16::try_from(share.clamp(0, 10_000)).expect("clamped to 0..=10,000") }
    }
}

/// How much two texts speak of the same things: by their words whichever way round; by their meaning, where both have
/// one, the mentee's text comes first.
pub fn similarity(one: &TextVector, other: &TextVector) -> Similarity {
    let products = common_terms(one, other).map(|(mine, theirs)| mine.weight * theirs.weight);
    let words = Similarity::of_cosine(products.fold(0.0, |sum, product| sum + product));
    mixed(words, one.sense.as_deref(), other.sense.as_deref())
}

/// The terms that both texts have, in ascending order.
pub(super) fn common_terms<'vector>(
    one: &'vector TextVector,
    other: &'vector TextVector,
) -> impl Iterator<Item = (&'vector Entry, &'vector Entry)> {
    let mut theirs = other.entries.as_slice();
    one.entries.iter().filter_map(move |mine| {
        while let [first, rest @ ..] = theirs
            && first.term < mine.term
        {
            theirs = rest;
        }
        let first = theirs.first().filter(|first| first.term == mine.term)?;
        Some((mine, first))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cosine_is_rounded_to_whole_basis_points() {
        let shares =
            [0.0, 0.123_449, 0.123_45, 1.0, 1.000_000_000_1].map(|cosine| Similarity::of_cosine(cosine).share());
        assert_eq!(shares, [0, 1234, 1235, 10_000, 10_000]);
    }
}
