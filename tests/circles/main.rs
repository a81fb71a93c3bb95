//! Circles: the search beside the best there is, the judge, and what people are told.

mod made_up;

use std::ops::ControlFlow;
use std::time::Instant;
use tandem::matching::circles::*;

#[test]
fn experiment() {
    let n: u64 = 1000;
    let (mut equal, mut some, mut people) = (0, 0, 0);
    let t = Instant::now();
    for seed in 0..n {
        let table = made_up::few(seed);
        let full =
            circles(&table, &CircleSearch::for_people(table.n_people(), seed), &mut |_| ControlFlow::Continue(()));
        let found = search_circles(
            &table,
            &CircleSearch { steps: 100_000, ..CircleSearch::for_people(table.n_people(), seed) },
            &mut |_| ControlFlow::Continue(()),
        );
        if full.quality.people > 0 {
            some += 1;
        }
        people += full.quality.people;
        if found.quality == full.quality {
            equal += 1
        } else if equal + 20 > seed {
            println!("{seed} {:?}\n   {:?}", found.quality, full.quality)
        }
    }
    println!("equal {equal} of {n}, {some} have circles, {people} {:?}", t.elapsed());
    for n in [60, 200] {
        let t = Instant::now();
        let mut sum = (0, 0, 0);
        for seed in 0..if n == 60 { 12 } else { 4 } {
            let table = made_up::many(n, seed);
            let found = search_circles(&table, &CircleSearch::for_people(n, seed), &mut |_| ControlFlow::Continue(()));
            sum = (sum.0 + found.quality.people, sum.1 + u32::from(found.quality.worst), sum.2 + found.quality.covered);
        }
        println!("RES {n} {:?} {:?}", sum, t.elapsed());
    }
}
