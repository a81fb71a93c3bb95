//! *wish* and *avoid*: whether one named the other.

use super::Pair;
use crate::fit::operand::Operand;
use crate::fit::share::Share;

/// The first name gives all, the next `1 − 1 ÷ most`, and so on; from `most` names on they give nothing, and so does
/// everybody whom she did not name. It does not pay to name fewer: the first is worth all in any case.
pub(super) fn wish(named: &[usize], other: Option<usize>, most: u16) -> Share {
    let rank = other.and_then(|other| named.iter().position(|name| *name == other));
    let most = u64::from(most);
    rank.map_or(Share::NONE, |rank| Share::of(most.saturating_sub(rank as u64), most))
}

/// Nothing where either named the other, else all: also where nobody named anybody.
pub(super) fn avoid(mentee: &Operand, mentor: &Operand, pair: Pair) -> Share {
    let names = |operand: &Operand, other: Option<usize>| match operand {
        Operand::People(named) => other.is_some_and(|other| named.contains(&other)),
        _ => false,
    };
    Share::all_if(!names(mentee, pair.mentor) && !names(mentor, pair.mentee))
}

#[cfg(test)]
mod tests {
    use super::{Pair, avoid, wish};
    use crate::fit::operand::Operand::{Missing, People};
    use crate::fit::share::Share;

    #[test]
    fn the_first_wish_counts_most_and_a_stranger_nothing() {
        assert_eq!(wish(&[7, 3], Some(7), 5).hundredths(), 10_000);
        assert_eq!(wish(&[7, 3], Some(3), 5).hundredths(), 8_000);
        assert_eq!(wish(&[7, 3], Some(1), 5), Share::NONE);
        assert_eq!(wish(&[7, 3], None, 5), Share::NONE);
    }

    #[test]
    fn names_beyond_the_most_count_nothing() {
        assert_eq!(wish(&[1, 2, 3], Some(2), 2).hundredths(), 5_000);
        assert_eq!(wish(&[1, 2, 3], Some(3), 2), Share::NONE);
    }

    #[test]
    fn whoever_is_avoided_by_either_side_gets_nothing() {
        let pair = Pair { mentee: Some(4), mentor: Some(9) };
        assert_eq!(avoid(&People([9].into()), &Missing, pair), Share::NONE);
        assert_eq!(avoid(&Missing, &People([4].into()), pair), Share::NONE);
        assert_eq!(avoid(&People([4].into()), &People([9].into()), pair), Share::ALL);
        assert_eq!(avoid(&Missing, &Missing, pair), Share::ALL);
    }
}
