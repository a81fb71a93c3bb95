//! Repairs against every matching there is, and alternates against what they promise.

use fastrand::Rng;
use tandem::matching::{
    Aim, Changes, Conditions, First, Joined, Leaves, Matching, Moved, Objective, Repair, Request, Standing, Table,
    alternates, judge, optimal, repair,
};

use crate::draw::{Draw, TIED, conditions};
use crate::every::{EveryMatching, Value};

/// A table, conditions without anything kept, and a matching of some time before as far as it can be named.
fn drawn(seed: u64, most: usize, draw: Draw) -> (Table, Conditions, Vec<(usize, usize)>) {
    let mut rng = Rng::with_seed(seed);
    let (n_mentees, n_mentors) = (rng.usize(1..=most), rng.usize(1..=most.min(4)));
    let old = draw.table(&mut rng, n_mentees, n_mentors);
    let before = optimal(&Request::unlocked(&old)).matching.pairs().collect();
    let table = draw.table(&mut rng, n_mentees, n_mentors);
    let mut asked = conditions(&mut rng, &table, draw);
    asked.kept.clear();
    asked.objective.raise_worst = false;
    (table, asked, before)
}

#[track_caller]
fn assert_sound(table: &Table, asked: &Conditions, before: &[(usize, usize)], repaired: &Repair) {
    let verdict = judge(table, asked, &repaired.matching, None);
    assert_eq!(verdict.faults(), []);
    let broken = before.iter().filter(|pair| !repaired.matching.has(pair.0, pair.1)).count();
    assert_eq!(repaired.n_broken, broken);
    assert_moves_are_told(before, repaired);
}

/// Whoever's mentors are not as before is told of, and nobody else; and what is said of her is so.
#[track_caller]
fn assert_moves_are_told(before: &[(usize, usize)], repaired: &Repair) {
    let after = &repaired.matching;
    let before = Matching::of_pairs(after.n_mentees(), before.iter().copied());
    let changed = (0..after.n_mentees()).filter(|&mentee| before.mentors_of(mentee) != after.mentors_of(mentee));
    assert_eq!(repaired.moved.iter().map(|moved| moved.mentee).collect::<Vec<_>>(), changed.collect::<Vec<_>>());
    for Moved { mentee, leaves, joins } in &repaired.moved {
        for left in leaves {
            assert!(before.has(*mentee, left.mentor) && !after.has(*mentee, left.mentor));
            if let Leaves::MakesRoom(comes) = &left.why {
                let is_new = |&comes: &usize| after.has(comes, left.mentor) && !before.has(comes, left.mentor);
                assert!(!comes.is_empty() && comes.iter().all(is_new));
            }
        }
        for Joined { mentor, after: leave } in joins {
            assert!(after.has(*mentee, *mentor) && !before.has(*mentee, *mentor));
            assert!(leave.iter().all(|&leaves| before.has(leaves, *mentor) && !after.has(leaves, *mentor)));
        }
    }
}

/// What a matching is worth beside what it keeps, and how much it keeps.
fn without_kept(asked: &Conditions, value: &Value) -> (Value, i128) {
    let at = if asked.objective.first == First::BestFits { 0 } else { 7 };
    let mut rest = value.clone();
    let kept = rest.remove(at);
    (rest, kept)
}

/// The best of all matchings of which at most so many pairs are gone, and the most that any keeps.
fn best_at_most(table: &Table, asked: &Conditions, limit: i128) -> (Option<Value>, i128) {
    let (mut best, mut most_kept) = (None, 0);
    for value in EveryMatching::values(table, asked) {
        let (rest, kept) = without_kept(asked, &value);
        most_kept = most_kept.max(kept);
        if kept >= limit && best.as_ref().is_none_or(|best| *best < rest) {
            best = Some(rest);
        }
    }
    (best, most_kept)
}

#[track_caller]
fn assert_at_most(seeds: std::ops::Range<u64>, most: usize, draw: Draw) -> [usize; 3] {
    let mut counts = [0; 3];
    for seed in seeds {
        let (table, asked, before) = drawn(seed, most, draw);
        let request = Request::new(&table, asked.clone()).expect("the conditions can be kept");
        let keeping = Conditions { kept: before.clone(), ..asked.clone() };
        for most_broken in 0..=before.len() {
            let limit = (before.len() - most_broken) as i128;
            let repaired = repair(&request, &before, Changes::AtMost(most_broken));
            assert_sound(&table, &asked, &before, &repaired);
            let (best, most_kept) = best_at_most(&table, &keeping, limit);
            let value = EveryMatching::value_of(&table, &keeping, &repaired.matching);
            let (worth, kept) = without_kept(&keeping, &value);
            let context = format!("seed {seed}, {most_broken}: {table:?} with {keeping:?} gave {repaired:?}");
            match repaired.standing {
                Standing::Optimal => assert_eq!((Some(worth), kept >= limit), (best, true), "{context}"),
                Standing::FewestPossible => assert_eq!((best, kept), (None, most_kept), "{context}"),
                Standing::AtMostBetter { aim, by } => {
                    assert!(kept >= limit, "{context}");
                    let better = best.expect("this one is there");
                    let first = better.iter().zip(&worth).position(|(better, own)| better != own);
                    let aims = aims(&keeping);
                    let at = aims.iter().position(|other| *other == aim).expect("an aim that was asked for");
                    assert!(first.is_none_or(|first| first >= at), "{context}");
                    assert!(better[at] - worth[at] <= by, "{context}");
                }
            }
            counts[match repaired.standing {
                Standing::Optimal => 0,
                Standing::FewestPossible => 1,
                Standing::AtMostBetter { .. } => 2,
            }] += 1;
        }
    }
    counts
}

/// The aims in the order of `EveryMatching`, but for keeping.
fn aims(asked: &Conditions) -> Vec<Aim> {
    let placing = [Aim::Placed, Aim::Waited, Aim::Least].into_iter().chain((2..=5).map(Aim::Further));
    let mut aims: Vec<Aim> = match asked.objective.first {
        First::MostPlaced => placing.chain([Aim::Points]).collect(),
        First::BestFits => [Aim::Points].into_iter().chain(placing).collect(),
    };
    aims.extend(asked.objective.spread.then_some(Aim::Spread));
    aims
}

#[test]
fn with_so_many_changes_allowed_nothing_better_is_called_optimal_or_missed_by_more_than_is_said() {
    let tied = assert_at_most(0..1_500, 4, TIED);
    let wide = assert_at_most(0..1_500, 4, Draw { n_values: 10_001, blocked: 5, ..TIED });
    let [optimal, fewest, open] = [0, 1, 2].map(|at| tied[at] + wide[at]);
    assert!(optimal > 3_000 && fewest > 300 && open > 10, "all kinds are met: {optimal}, {fewest}, {open}");
    assert!(open * 20 < optimal, "a gap is rare: {open} beside {optimal}");
}

#[test]
fn the_fewest_changes_are_the_fewest_of_the_best_placed() {
    for seed in 0..2_000 {
        let (table, mut asked, before) = drawn(seed, 4, TIED);
        asked.objective.raise_worst = seed % 3 == 0;
        let request = Request::new(&table, asked.clone()).expect("the conditions can be kept");
        let repaired = repair(&request, &before, Changes::Fewest);
        assert_sound(&table, &asked, &before, &repaired);
        let keeping = Conditions { kept: before, ..asked };
        let (_, expected) = EveryMatching::best_of(&table, &keeping);
        assert_eq!((repaired.matching, repaired.standing), (expected, Standing::Optimal), "seed {seed}");
    }
}

#[test]
fn larger_repairs_keep_what_must_be_kept_and_gain_with_every_change_allowed() {
    for seed in 0..6 {
        let wide = Draw { n_values: 10_001, blocked: 10, most_places: 4, ..TIED };
        let mut rng = Rng::with_seed(seed);
        let table = wide.table(&mut rng, 60, 20);
        let before: Vec<_> = optimal(&Request::unlocked(&wide.table(&mut rng, 60, 20))).matching.pairs().collect();
        let asked =
            Conditions { objective: Objective { spread: false, ..Objective::default() }, ..Conditions::default() };
        let request = Request::new(&table, asked.clone()).expect("nothing is asked");
        let mut last = None;
        for most_broken in (0..before.len()).step_by(3).chain([before.len()]) {
            let repaired = repair(&request, &before, Changes::AtMost(most_broken));
            assert_sound(&table, &asked, &before, &repaired);
            if repaired.standing != Standing::FewestPossible {
                assert!(repaired.n_broken <= most_broken);
                let worth = (repaired.matching.n_placed(), repaired.matching.total_points(&table));
                assert!(repaired.standing != Standing::Optimal || last.is_none_or(|last| worth >= last), "seed {seed}");
                last = Some(worth);
            }
        }
        let best = optimal(&request).matching;
        assert_eq!(last, Some((best.n_placed(), best.total_points(&table))));
    }
}

#[test]
fn alternates_of_all_together_can_be_carried_out_and_are_the_best_that_are_left() {
    let mut n_alternates = 0;
    for seed in 0..600 {
        let (table, asked, _) = drawn(seed, 4, TIED);
        let request = Request::new(&table, asked.clone()).expect("the conditions can be kept");
        let matching = optimal(&request).matching;
        let rounds = alternates(&request, &matching, 3);
        assert_eq!(rounds.len(), 3);
        let mut used: Vec<(usize, usize)> = matching.pairs().collect();
        for round in &rounds {
            let wants = (0..table.n_mentees()).map(|mentee| asked.wants.get(mentee).copied().unwrap_or(1).min(1));
            let mut left = Conditions { wants: wants.collect(), locks: Vec::new(), least: Vec::new(), ..asked.clone() };
            left.bans.extend(&used);
            let (_, expected) = EveryMatching::best_of(&table, &left);
            assert_eq!(*round, expected, "seed {seed}");
            used.extend(round.pairs());
            n_alternates += round.n_pairs();
        }
    }
    assert!(n_alternates > 300, "{n_alternates}");
}
