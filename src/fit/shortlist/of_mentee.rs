//! The best mentors of one mentee.

use std::cmp::Reverse;

use crate::fit::points::Points;

/// How many times as many as are kept are gathered before the worst are thrown away.
const GATHERED: usize = 4;

/// The best mentors of one mentee, of those who came so far. They are known by the place at which they came.
#[derive(Clone, Debug)]
pub(super) struct OfMentee {
    n_kept: usize,
    /// What no pair that counts has; one more is enough.
    too_little: i16,
    /// What a mentor must surpass to be among them.
    worst: i16,
    /// Those among whom the best are: points and places.
    found: Vec<(i16, Reverse<u32>)>,
}

impl OfMentee {
    pub(super) fn new(n_kept: usize, too_little: i16) -> Self {
        Self { n_kept, too_little, worst: too_little, found: Vec::with_capacity(n_kept * GATHERED) }
    }

    /// What a mentor must surpass to be taken.
    pub(super) fn worst(&self) -> i16 {
        self.worst
    }

    /// Takes a mentor, if she is better than the worst. Places ascend, so that of two who are worth the same the first
    /// stays.
    pub(super) fn take(&mut self, place: u32, points: i16) {
        if points <= self.worst {
            return;
        }
        self.found.push((points, Reverse(place)));
        if self.found.len() >= self.n_kept * GATHERED {
            self.throw_away_the_worst();
        }
    }

    /// Leaves the best, the best first. What [`worst`](Self::worst) says is what none of the others exceeds then.
    pub(super) fn settle(&mut self) {
        if self.found.len() > self.n_kept {
            self.throw_away_the_worst();
        }
        self.found.sort_unstable_by(|one, next| next.cmp(one));
    }

    /// What none of the others exceeds, once it is settled; nothing where the others do not count.
    pub(super) fn most_of_others(&self) -> Option<Points> {
        (self.worst > self.too_little).then(|| points(self.worst))
    }

    /// The best, by place, as far as it is settled.
    pub(super) fn best(&self) -> impl Iterator<Item = (u32, Points)> {
        self.found.iter().map(|&(total, Reverse(place))| (place, points(total)))
    }

    /// The places of the best, as far as it is settled.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> + Clone {
        self.found.iter().map(|&(_, Reverse(place))| place)
    }

    /// Begins anew.
    pub(super) fn forget(&mut self) {
        self.found.clear();
        self.worst = self.too_little;
    }

    fn throw_away_the_worst(&mut self) {
        let least = self.n_kept.checked_sub(1).map(|last| {
            let (_, (least, _), _) = self.found.select_nth_unstable_by(last, |one, next| next.cmp(one));
            *least
        });
        // Who keeps nobody lacks everybody.
        self.worst = least.unwrap_or_else(|| Points::MOST.cast_signed());
        self.found.truncate(self.n_kept);
    }
}

fn points(total: i16) -> Points {
    Points::of_total(total.cast_unsigned()).expect("nobody who is blocked is taken")
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;

    #[test]
    fn the_best_are_those_that_sorting_finds() {
        for seed in 0..500 {
            let mut random = Rng::with_seed(seed);
            let (n, n_kept) = (random.usize(0..300), random.usize(0..20));
            let (n_values, too_little) = ([1, 3, 10_000][random.usize(0..3)], random.i16(-1..2));
            let row: Vec<i16> = (0..n).map(|_| random.i16(-1..n_values)).collect();
            let mut best = OfMentee::new(n_kept, too_little);
            (0..).zip(&row).for_each(|(place, total)| best.take(place, *total));
            best.settle();
            let most_of_others = best.most_of_others().map(|points| points.get().cast_signed());
            let mut sorted: Vec<(u32, i16)> =
                (0..).zip(row).filter(|(_, total)| *total > too_little && *total >= 0).collect();
            sorted.sort_by_key(|(_, total)| Reverse(*total));
            let found: Vec<(u32, i16)> =
                best.best().map(|(place, points)| (place, points.get().cast_signed())).collect();
            assert_eq!(found, sorted[..n_kept.min(sorted.len())], "seed {seed}");
            let next = sorted.get(n_kept).map(|(_, total)| *total);
            assert!(most_of_others >= next, "seed {seed}: {most_of_others:?} bounds {next:?}");
        }
    }
}
