//! The best matching that keeps enough of the one before: corners of the hull of what is kept and what it is worth.

use super::Standing;
use super::circles::between;
use crate::matching::objective::Aim;
use crate::matching::optimal::{best_weighed, reach_of, worths};
use crate::matching::pairing::Matching;
use crate::matching::prices::Weighed;
use crate::matching::request::Request;
use crate::matching::why::count;

/// A matching, how much it keeps, and what it is worth in all other aims.
#[derive(Debug, Clone)]
struct Corner {
    matching: Matching,
    kept: i128,
    worth: i128,
}

/// A request whose matchings are weighed in two ways.
struct Trade<'a> {
    request: &'a Request<'a>,
    /// What each aim counts, but for keeping.
    aims: Vec<Weighed>,
}

/// The best matching of which at most so many of the pairs before are gone.
pub(super) fn at_most(request: &Request<'_>, most_broken: usize) -> (Matching, Standing) {
    let n_before = request.conditions().kept.len();
    let limit = i128::try_from(n_before.saturating_sub(most_broken)).expect("fewer pairs than memory has bytes");
    let trade = Trade::new(request);
    let most_kept = trade.corner(1, trade.all()).expect("keeping above all is not too much to count");
    if most_kept.kept < limit {
        return (most_kept.matching, Standing::FewestPossible);
    }
    let freest = trade.corner(1 + i128::try_from(n_before).expect("as above"), 1).unwrap_or_else(|| most_kept.clone());
    if freest.kept >= limit {
        return (freest.matching, Standing::Optimal);
    }
    trade.search(most_kept, freest, limit)
}

impl<'a> Trade<'a> {
    fn new(request: &'a Request<'a>) -> Self {
        let most_wanted = request.conditions().wants.iter().copied().max().unwrap_or(0);
        let (before, after) = request.objective().aims(most_wanted);
        let aims: Vec<Aim> = before.into_iter().chain(after).filter(|&aim| aim != Aim::Kept).collect();
        Self { request, aims: worths(request, &aims) }
    }

    /// More than all aims but keeping can differ by.
    fn all(&self) -> i128 {
        1 + self.aims.iter().map(|aim| aim.weight * reach_of(self.request, aim.aim)).sum::<i128>()
    }

    /// The best matching if each kept pair counts `kept`, and each aim so many times what it counts; `None` where that is
    /// too much to count.
    fn corner(&self, times: i128, kept: i128) -> Option<Corner> {
        let matching = best_weighed(self.request, &self.aims, times, kept)?;
        Some(self.weighed(matching))
    }

    fn weighed(&self, matching: Matching) -> Corner {
        let worth = self.aims.iter().map(|&Weighed { aim, weight }| weight * self.far(&matching, aim)).sum();
        Corner { kept: self.far(&matching, Aim::Kept), worth, matching }
    }

    /// Goes from corner to corner between one that keeps enough and one that does not.
    fn search(&self, mut enough: Corner, mut too_little: Corner, limit: i128) -> (Matching, Standing) {
        loop {
            let (times, kept) = (enough.kept - too_little.kept, too_little.worth - enough.worth);
            let both = times * enough.worth + kept * enough.kept;
            let Some(between) = self.corner(times, kept) else {
                // The corners so far are all that can be counted: the hull lies below the freest.
                let standing = self.standing(&enough, too_little.worth - 1);
                return (enough.matching, standing);
            };
            let worth = times * between.worth + kept * between.kept;
            if worth == both {
                let best = self.nearest(&enough, &too_little, limit);
                let standing = self.standing(&best, (both - kept * limit).div_euclid(times));
                return (best.matching, standing);
            }
            if between.kept >= limit {
                enough = between;
            } else {
                too_little = between;
            }
        }
    }

    /// Of all matchings on the way from one corner to the next, the one that keeps just enough.
    fn nearest(&self, enough: &Corner, too_little: &Corner, limit: i128) -> Corner {
        let circles = between(self.request, &enough.matching, &too_little.matching);
        let kept = |pair: &(usize, usize)| i64::from(self.request.conditions().kept.binary_search(pair).is_ok());
        let changes: Vec<i64> = circles
            .iter()
            .map(|circle| circle.made.iter().map(kept).sum::<i64>() - circle.parted.iter().map(kept).sum::<i64>())
            .collect();
        let spare = i64::try_from(enough.kept - limit).expect("no more than there are pairs");
        let mut pairs: Vec<(usize, usize)> = enough.matching.pairs().collect();
        for at in nearest_sum(&changes, -spare) {
            pairs.retain(|pair| !circles[at].parted.contains(pair));
            pairs.extend(&circles[at].made);
        }
        self.weighed(Matching::of_pairs(enough.matching.n_mentees(), pairs))
    }

    /// What can be said of a matching if nothing that keeps enough is worth more than the bound.
    fn standing(&self, corner: &Corner, bound: i128) -> Standing {
        // What is left of the bound for this aim and those after it, if all before it stay as they are.
        let mut left = bound;
        for (at, &Weighed { aim, weight }) in self.aims.iter().enumerate() {
            let far = self.far(&corner.matching, aim);
            let most = (left - self.least_after(at)).div_euclid(weight);
            if most > far {
                return Standing::AtMostBetter { aim, by: most - far };
            }
            left -= weight * far;
        }
        Standing::Optimal
    }

    /// The least that the aims after this one can come to: spread alone counts below nothing.
    fn least_after(&self, at: usize) -> i128 {
        let spread = self.aims[at + 1..].iter().filter(|weighed| weighed.aim == Aim::Spread);
        -spread.map(|weighed| weighed.weight * reach_of(self.request, weighed.aim)).sum::<i128>()
    }

    /// How far a matching goes in an aim.
    fn far(&self, matching: &Matching, aim: Aim) -> i128 {
        count(self.request.table(), self.request.conditions(), matching, aim).into()
    }
}

/// Which numbers to add up so that their sum is `least` or as little above it as can be.
fn nearest_sum(numbers: &[i64], least: i64) -> Vec<usize> {
    let lowest: i64 = numbers.iter().filter(|number| **number < 0).sum();
    let highest: i64 = numbers.iter().filter(|number| **number > 0).sum();
    let at = |sum: i64| usize::try_from(sum - lowest).expect("no sum is below the lowest");
    // For each sum the number that was added last, when it was first reached.
    let mut by: Vec<Option<usize>> = vec![None; at(highest) + 1];
    let mut is_reached = vec![false; by.len()];
    is_reached[at(0)] = true;
    for (position, &number) in numbers.iter().enumerate().filter(|(_, number)| **number != 0) {
        let before = is_reached.clone();
        for sum in (lowest..=highest).filter(|&sum| before[at(sum)]) {
            let sum = sum + number;
            if !is_reached[at(sum)] {
                is_reached[at(sum)] = true;
                by[at(sum)] = Some(position);
            }
        }
    }
    let mut sum = (least.max(lowest)..=highest).find(|&sum| is_reached[at(sum)]).unwrap_or(0);
    let mut chosen = Vec::new();
    while let Some(position) = by[at(sum)] {
        chosen.push(position);
        sum -= numbers[position];
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::nearest_sum;

    #[track_caller]
    fn check(numbers: &[i64], least: i64, expected: i64) {
        let chosen = nearest_sum(numbers, least);
        let mut once = chosen.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), chosen.len(), "each is added once");
        assert_eq!(chosen.iter().map(|&at| numbers[at]).sum::<i64>(), expected);
    }

    #[test]
    fn numbers_are_added_up_to_the_nearest_sum_that_is_enough() {
        check(&[], -3, 0);
        check(&[-1, -1, -1], -2, -2);
        check(&[-3, -3], -2, 0);
        check(&[-3, 1, -3], -2, -2);
        check(&[-5, -4, 2], -7, -7);
        check(&[-2, -2, -2], -5, -4);
    }
}
