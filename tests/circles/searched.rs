//! The search beside the best of all ways, and all of it before the judge.

use std::ops::ControlFlow;

use tandem::matching::circles::{
    CircleProgress, CircleSearch, CircleTable, Circles, FoundCircles, Quality, circles, exhaustive_circles,
    judge_circles, search_circles,
};

use crate::made_up::{few, many};

/// How many tables of up to nine people are searched.
const CASES: u64 = 400;

fn go_on(_: CircleProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// What the search finds, after the judge had a look at it.
#[track_caller]
fn searched(table: &CircleTable, how: CircleSearch) -> FoundCircles {
    let found = search_circles(table, &how, &mut go_on);
    judged(table, &found.circles, found.quality);
    assert!(found.quality.people <= found.bounds.people, "{found:?}");
    assert!(found.quality.worst <= found.bounds.worst, "{found:?}");
    assert!(found.quality.covered <= found.bounds.covered, "{found:?}");
    found
}

#[track_caller]
fn judged(table: &CircleTable, circles: &Circles, quality: Quality) {
    let verdict = judge_circles(table, circles);
    assert_eq!(verdict.faults, []);
    assert_eq!(verdict.quality, quality);
}

#[test]
fn the_search_finds_the_best_of_up_to_nine_people() {
    let (mut equal, mut with_circles) = (0, 0);
    for seed in 0..CASES {
        let table = few(seed);
        let best = circles(&table, &CircleSearch { seed, steps: 0 }, &mut go_on);
        assert!(best.is_best);
        judged(&table, &best.circles, best.quality);
        let found = searched(&table, CircleSearch { seed, steps: 10_000 });
        assert!(!found.is_best && found.quality <= best.quality, "case {seed}: {found:?} is better than {best:?}");
        equal += u64::from(found.quality == best.quality);
        with_circles += u64::from(best.quality.people > 0);
    }
    println!("{equal} of {CASES} found the best; {with_circles} have circles");
    assert!(with_circles * 3 > CASES, "only {with_circles} cases have circles at all");
    assert!(equal * 100 >= CASES * 99, "only {equal} of {CASES} found the best");
}

/// Every way to put six people into groups or none, and for each whether the judge lets it pass: nothing of the search.
#[test]
fn the_best_of_all_is_the_best_that_passes_the_judge() {
    let mut with_circles = 0;
    for (seed, table) in (0..CASES / 2).map(|seed| (seed, few(seed))).filter(|(_, table)| table.n_people() == 6) {
        let mut best = (Quality::default(), Circles::default());
        for circles in every_way(table.n_people()) {
            let verdict = judge_circles(&table, &circles);
            let is_first = verdict.quality == best.0 && circles < best.1;
            if verdict.faults.is_empty() && (verdict.quality > best.0 || is_first) {
                best = (verdict.quality, circles);
            }
        }
        assert_eq!(exhaustive_circles(&table), Some(best.1), "case {seed}");
        with_circles += usize::from(best.0.people > 0);
    }
    assert!(with_circles > 10, "only {with_circles} cases have circles at all");
}

/// All ways to put people into groups of three or more, or into none.
fn every_way(n_people: usize) -> Vec<Circles> {
    let mut ways: Vec<(Vec<Vec<usize>>, Vec<usize>)> = vec![(Vec::new(), Vec::new())];
    for person in 0..n_people {
        let mut next = Vec::new();
        for (groups, left) in ways {
            for at in 0..groups.len() {
                let mut groups = groups.clone();
                groups[at].push(person);
                next.push((groups, left.clone()));
            }
            let (mut begun, mut alone) = (groups.clone(), left.clone());
            begun.push(vec![person]);
            next.push((begun, left));
            alone.push(person);
            next.push((groups, alone));
        }
        ways = next;
    }
    let are_circles = |groups: &Vec<Vec<usize>>| groups.iter().all(|group| group.len() >= 3);
    ways.into_iter().map(|(groups, _)| groups).filter(are_circles).map(Circles::new).collect()
}

#[test]
fn sixty_people_get_sound_circles_and_the_same_ones_each_time() {
    let table = many(60, 1);
    let how = CircleSearch { seed: 7, steps: 60_000 };
    let found = searched(&table, how);
    assert!(found.quality.people >= 30, "{:?}", found.quality);
    assert_eq!(searched(&table, how), found);
}

#[test]
fn more_steps_are_never_worse() {
    let table = many(40, 3);
    let short = searched(&table, CircleSearch { seed: 1, steps: 20_000 });
    let long = searched(&table, CircleSearch { seed: 1, steps: 60_000 });
    assert!(long.quality >= short.quality);
}

#[test]
fn a_search_that_is_broken_off_gives_the_best_so_far_and_says_so() {
    let table = many(60, 1);
    let mut told = 0;
    let how = CircleSearch { seed: 7, steps: 1_000_000 };
    let found = search_circles(&table, &how, &mut |progress| {
        told += 1;
        assert!(progress.done < progress.steps);
        if told == 6 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((told, found.is_finished), (6, false));
    assert!(found.quality.people > 0);
    judged(&table, &found.circles, found.quality);
}

#[test]
fn nobody_is_no_trouble() {
    let table = CircleTable::new(Vec::new(), *many(1, 0).limits()).expect("an empty table");
    assert_eq!(searched(&table, CircleSearch { seed: 1, steps: 1_000 }).circles, Circles::default());
    assert_eq!(exhaustive_circles(&table), Some(Circles::default()));
    assert_eq!(searched(&many(1, 0), CircleSearch { seed: 1, steps: 1_000 }).circles, Circles::default());
}
