//! The lists of a round, and what is known of the pairs that they lack.

use super::check::Finding;
use super::pairs::AllPairs;
use crate::fit::{Costs, Keep, Points, Relisted, Relister, Shortlisted, Shortlists};
use crate::matching::auction::{Cancelled, Proven, Step, Teller, Worth};

/// Lists, and what bounds all other pairs: none is worth more than what is known of its mentee and what its mentor cost when
/// the lists were made, together.
pub(super) struct Listed {
    pub(super) lists: Shortlists,
    /// By mentee; `None` where all other pairs are blocked.
    pub(super) most_of_others: Vec<Option<i64>>,
    /// By mentor; nothing at first.
    pub(super) cost: Vec<i64>,
}

impl Listed {
    /// The first lists, of the pairs that are worth most whatever they cost.
    pub(super) fn first(listed: Shortlisted, worth: Worth) -> Self {
        let cost = vec![0; listed.lists.n_mentors()];
        let most_of_others = listed.most_of_others.iter().map(|most| most.map(|most| worth.of(most))).collect();
        Self { lists: listed.lists, most_of_others, cost }
    }

    /// New lists, of the pairs that are worth most beyond these prices, with those that are made.
    pub(super) fn beyond(
        pairs: &impl AllPairs,
        keep: Keep,
        worth: Worth,
        proven: &Proven,
        teller: &mut Teller<'_>,
    ) -> Result<Self, Cancelled> {
        let costs = costs(proven, worth);
        let mut relister = Relister::new(keep, &costs);
        let mut space = Vec::new();
        for (mentee, held) in proven.mentor_of.iter().enumerate() {
            if mentee.is_multiple_of(super::N_READ_AT_ONCE) {
                teller.tell(Step::Checking(mentee))?;
            }
            relister.read_row(pairs.row(mentee, &mut space), *held);
        }
        let Relisted { lists, most_of_others } = relister.finish();
        let of_others = most_of_others.iter().zip(&costs.of_mentees);
        let most_of_others = of_others.map(|(&most, &cost)| Some(most_in_all(most, cost, worth))).collect();
        let cost = costs.of_mentors.iter().map(|&cost| i64::from(cost) * worth.point).collect();
        Ok(Self { lists, most_of_others, cost })
    }

    /// By how much listed pairs are worth more than their two prices.
    pub(super) fn finding(&self, worth: Worth, proven: &Proven) -> Finding {
        let mut finding = Finding::default();
        for (mentee, own) in proven.mentee_price.iter().enumerate() {
            let better =
                |(mentor, points): (u32, Points)| worth.of(points) - own - proven.mentor_price[mentor as usize];
            finding.add_one(self.lists.list(mentee).map(better).max().unwrap_or(0));
        }
        finding
    }
}

/// How many points it is worth at least to be placed, where lists are made.
///
/// Where placing counts more than all points, a mentor who seems to cost nothing would seem better to everybody than any
/// other, so that the next lists would name only such mentors.
const PLACING: i64 = 5_000;

/// Prices in points, cut to what lists can tell apart.
///
/// What a pair is worth for being made is taken off them, half of it on either side. A price from that half on is told
/// from one below by so much as [`PLACING`] says, if there is more between them.
fn costs(proven: &Proven, worth: Worth) -> Costs {
    let half = worth.pair / 2;
    let placing = half.min(PLACING / 2 * worth.point);
    let cost = |&price: &i64| {
        let cost = if price < half { price - placing } else { price - worth.pair + placing };
        let most = i64::from(Costs::MOST);
        i32::try_from(cost.div_euclid(worth.point).clamp(-most, most)).expect("cut to 32 bits")
    };
    Costs {
        of_mentees: proven.mentee_price.iter().map(cost).collect(),
        of_mentors: proven.mentor_price.iter().map(cost).collect(),
    }
}

/// What no other pair of a mentee is worth beyond what its mentor cost, if it has at most so many points beyond both costs.
fn most_in_all(most: i16, own_cost: i32, worth: Worth) -> i64 {
    if most == i16::MAX { i64::MAX / 4 } else { worth.pair + (i64::from(most) + i64::from(own_cost)) * worth.point }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use fastrand::Rng;

    use super::*;
    use crate::matching::auction::{self, Progress, Start};
    use crate::matching::large::settle;
    use crate::matching::{Request, Table, optimal};

    const SHORT: Keep = Keep { of_mentee: 2, of_mentor: 1 };

    fn table(rng: &mut Rng) -> Table {
        let (n_mentees, n_mentors) = (rng.usize(1..70), rng.usize(1..50));
        let (n_values, most_places) = ([3, 40, 10_000][rng.usize(0..3)], rng.u32(1..4));
        let blocked = rng.u8(0..4) * 25;
        let places = (0..n_mentors).map(|_| rng.u32(0..=most_places)).collect();
        let cell = |_| Points::new(rng.u16(0..n_values)).filter(|_| rng.u8(0..100) >= blocked);
        Table::new(n_mentees, places, (0..n_mentees * n_mentors).map(cell).collect()).expect("one cell for each pair")
    }

    fn worths(table: &Table) -> [Worth; 4] {
        let n_mentees = table.n_mentees();
        let of_some = Worth { pair: 7_001, point: 3 };
        [Worth::POINTS, of_some, Worth::most_placed(n_mentees), Worth::best_fits(n_mentees)]
    }

    fn shortlisted(table: &Table, keep: Keep) -> Shortlisted {
        let listed = table.shortlist(keep, &mut |_| ControlFlow::Continue(()));
        listed.continue_value().expect("nobody breaks it off")
    }

    fn worth_of(table: &Table, worth: Worth, proven: &Proven) -> i64 {
        let pairs = (0..).zip(&proven.mentor_of).filter_map(|(mentee, mentor)| Some((mentee, (*mentor)?)));
        pairs.map(|(mentee, mentor)| worth.of(table.points(mentee, mentor as usize).expect("open"))).sum()
    }

    #[track_caller]
    fn check_bounds(table: &Table, listed: &Listed, worth: Worth, proven: &Proven) {
        for mentee in 0..table.n_mentees() {
            let list: Vec<(u32, Points)> = listed.lists.list(mentee).collect();
            assert!(list.iter().all(|&(mentor, points)| table.points(mentee, mentor as usize) == Some(points)));
            assert!(proven.mentor_of[mentee].is_none_or(|held| list.iter().any(|&(mentor, _)| mentor == held)));
            let others = (0_u32..).zip(table.row(mentee)).filter_map(|(mentor, cell)| Some((mentor, (*cell)?)));
            for (mentor, points) in others.filter(|(mentor, _)| !listed.lists.names(mentee, *mentor)) {
                let most = listed.most_of_others[mentee].expect("it lacks an open pair");
                assert!(worth.of(points) <= most + listed.cost[mentor as usize], "{worth:?}");
            }
        }
    }

    #[test]
    fn no_other_pair_is_worth_more_than_is_known_of_it() {
        for seed in 0..300 {
            let table = table(&mut Rng::with_seed(seed));
            for worth in worths(&table) {
                let mut go_on = |_: Progress| ControlFlow::Continue(());
                let mut teller = Teller::new(&mut go_on);
                let mut listed = Listed::first(shortlisted(&table, SHORT), worth);
                let proven = auction::settle(&mut listed.lists, table.places(), worth, Start::Cold, &mut teller);
                let proven = proven.expect("nobody says stop");
                let listed = Listed::beyond(&table, SHORT, worth, &proven, &mut teller).expect("nobody says stop");
                check_bounds(&table, &listed, worth, &proven);
            }
        }
    }

    #[test]
    fn short_lists_lead_to_the_best_of_all_pairs_round_by_round() {
        let mut rounds = [0; 64];
        for seed in 0..600 {
            let table = table(&mut Rng::with_seed(seed));
            for worth in worths(&table) {
                let mut round = 0;
                let mut count = |progress: Progress| {
                    round = progress.round as usize;
                    ControlFlow::Continue(())
                };
                let listed = shortlisted(&table, SHORT);
                let proven = settle(&table, listed, SHORT, table.places(), worth, &mut Teller::new(&mut count));
                let all = Keep { of_mentee: 50, of_mentor: 0 };
                let best = auction::solve(shortlisted(&table, all).lists, table.places(), worth, &mut |_| {
                    ControlFlow::Continue(())
                });
                let totals = [proven, best].map(|found| worth_of(&table, worth, &found.expect("nobody says stop")));
                assert_eq!(totals[0], totals[1], "seed {seed}, {worth:?}");
                if worth == Worth::most_placed(table.n_mentees()) {
                    let best = optimal(&Request::unlocked(&table)).matching;
                    let n_placed = i64::try_from(best.n_placed()).expect("few");
                    let points = i64::try_from(best.total_points(&table)).expect("few");
                    assert_eq!(totals[0], n_placed * worth.pair + points, "seed {seed}");
                }
                rounds[round] += 1;
            }
        }
        assert!(rounds[3..].iter().sum::<u32>() > 100, "hardly any took three rounds: {rounds:?}");
    }
}
