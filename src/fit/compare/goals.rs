//! *goals*: how much two free texts speak of the same.

use crate::fit::share::Share;
use crate::fit::text::{Similarity, TextVector, similarity};

/// `likeness ÷ enough`, at most all, where the likeness is the cosine of the two TF-IDF vectors; or half of that and
/// half of how near the texts are in meaning, where the rule asks for it (`text/meaning`).
pub(super) fn share(mentee: &TextVector, mentor: &TextVector, enough: u16) -> Share {
    of_likeness(similarity(mentee, mentor), enough)
}

/// The share that a likeness gives.
pub(in crate::fit) fn of_likeness(likeness: Similarity, enough: u16) -> Share {
    Share::of(likeness.share().into(), u64::from(enough) * 100)
}
