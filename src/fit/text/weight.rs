//! How much a term counts, computed alike on every machine.
//!
//! Logarithms come from `libm`, because the standard library's differ in the last bit from one
//! system to another; sums are taken in ascending order of terms.

use super::vector::Entry;

/// A term said often counts more than one said once, but not as many times more.
pub(super) fn frequency(n_uses: usize) -> f64 {
    1.0 + libm::log(as_float(n_uses))
}

/// A term that few texts have counts more. One that all have still counts a little, so that two
/// texts alone in the world can be alike.
pub(super) fn rarity(n_texts: usize, n_with: usize) -> f64 {
    libm::log(1.0 + as_float(n_texts) / as_float(n_with))
}

/// Scales a text's weights to length 1, counting what no other text says, too: it is part of what
/// this one is about.
pub(super) fn scale_to_unit(entries: &mut [Entry], n_unseen: usize, unseen_rarity: f64) {
    let unseen = as_float(n_unseen) * unseen_rarity * unseen_rarity;
    let squares = entries.iter().map(|entry| entry.weight * entry.weight);
    let length = squares.fold(unseen, |sum, square| sum + square).sqrt();
    for entry in entries {
        entry.weight /= length;
    }
}

/// A number of terms or of uses.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).expect("a cohort's texts have fewer than four billion terms")
}

fn as_float(count: usize) -> f64 {
    f64::from(number(count))
}
