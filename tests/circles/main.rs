//! Circles: the search beside the best there is, the judge, and what people are told.

mod made_up;

use std::ops::ControlFlow;
use std::time::Instant;
use tandem::matching::circles::*;

#[test]
fn experiment() {
    let n: u64 = 600;
    let steps: u64 = std::env::var("STEPS").ok().and_then(|s| s.parse().ok()).unwrap_or(200_000);
    let (mut equal, mut some, mut people) = (0, 0, 0);
    let t = Instant::now();
    for seed in 0..n {
        let table = made_up::few(seed);
        let best = exhaustive_circles(&table).unwrap();
        let full = circles(&table, &CircleSearch::default(), &mut |_| ControlFlow::Continue(()));
        assert_eq!(best, full.circles);
        let found = search_circles(&table, &CircleSearch { seed, steps }, &mut |_| ControlFlow::Continue(()));
        if full.quality.people > 0 { some += 1; }
        people += full.quality.people;
        if found.quality == full.quality { equal += 1 } else if equal + 20 > seed { println!("{seed} {:?}\n   {:?}", found.quality, full.quality) }
    }
    println!("equal {equal} of {n}, {some} have circles, {people} {:?}", t.elapsed());
    for n in [60, 200] {
        for seed in 0..3 {
            let table = made_up::many(n, seed);
            for steps in [500_000, 2_000_000, 8_000_000] {
                let t = Instant::now();
                let found = search_circles(&table, &CircleSearch { seed, steps }, &mut |_| ControlFlow::Continue(()));
                println!("{n} {seed} {steps} {:?} {:?} {:?}", t.elapsed(), found.quality, found.bounds);
            }
        }
    }
}
