//! What the search climbs by: like the quality, but with a slope where the quality has steps.

use std::ops::{Add, Sub};

use crate::matching::circles::ground::Tally;

/// What a person in a sound circle counts. One in a group that is no circle yet counts less, so that circles can grow.
const IN_CIRCLE: i64 = 12;

/// What groups are worth on the way, added up over all; the greater is the better one.
///
/// The least share of wants is no sum, so it is led up by an aim: how far all shares stay below it is added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Guide {
    placed: i64,
    asked_for: i64,
    short: i64,
    covered: i64,
    further_stages: i64,
    without_convener: i64,
}

impl Guide {
    /// What a group of this size and tally is worth.
    pub(super) fn of(n_people: usize, least: usize, tally: &Tally) -> Self {
        let number = |number: usize| i64::try_from(number).expect("a number of people");
        match tally.quality {
            Some(quality) => Self {
                placed: number(quality.people) * IN_CIRCLE,
                asked_for: number(quality.asked_for),
                short: -i64::from(tally.short),
                covered: i64::from(quality.covered),
                further_stages: i64::from(quality.further_stages),
                without_convener: -number(quality.without_convener.0),
            },
            None => {
                Self { placed: unfinished(number(n_people), number(least), number(tally.n_wanting)), ..Self::default() }
            }
        }
    }
}

/// The worth of people in a group that is no circle yet: more the fewer of them are in want of something.
fn unfinished(n_people: i64, least: i64, n_wanting: i64) -> i64 {
    if n_people < least { (n_people - 1).max(0) } else { (4 * n_people - 3 * n_wanting).max(n_people) }
}

impl Add for Guide {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            placed: self.placed + other.placed,
            asked_for: self.asked_for + other.asked_for,
            short: self.short + other.short,
            covered: self.covered + other.covered,
            further_stages: self.further_stages + other.further_stages,
            without_convener: self.without_convener + other.without_convener,
        }
    }
}

impl Sub for Guide {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            placed: self.placed - other.placed,
            asked_for: self.asked_for - other.asked_for,
            short: self.short - other.short,
            covered: self.covered - other.covered,
            further_stages: self.further_stages - other.further_stages,
            without_convener: self.without_convener - other.without_convener,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::circles::made::Quality;

    fn placed(n_people: usize, n_wanting: usize) -> i64 {
        let quality = (n_wanting == 0 && n_people >= 3).then(|| Quality { people: n_people, ..Quality::default() });
        Guide::of(n_people, 3, &Tally { n_wanting, quality, short: 0 }).placed
    }

    #[test]
    fn a_circle_is_worth_more_than_any_group_that_is_none() {
        let best_group = (0..=8).flat_map(|n| (1..=n).map(move |wanting| placed(n, wanting))).max();
        assert!(best_group < Some(placed(3, 0)), "{best_group:?}");
    }

    #[test]
    fn a_group_is_worth_more_as_it_comes_nearer_to_a_circle() {
        assert!(placed(1, 0) < placed(2, 0) && placed(2, 0) < placed(3, 2) && placed(3, 2) < placed(3, 1));
    }
}
