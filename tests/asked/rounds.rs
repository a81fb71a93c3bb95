//! Matching in sequence: each round is the best there is given those before it.

use std::collections::BTreeSet;

use fastrand::Rng;
use tandem::fit::Points;
use tandem::matching::{Conditions, Lock, Optimum, RoundResult, Table, judge, optimal, rounds};

fn points(points: u16) -> Option<Points> {
    Points::new(points)
}

fn table(n_mentees: usize, places: &[u32], cells: &[Option<u16>]) -> Table {
    let cells = cells.iter().map(|cell| cell.and_then(points)).collect();
    Table::new(n_mentees, places.to_vec(), cells).expect("one cell for each pair")
}

#[track_caller]
fn run(tables: &[Table], asked: &Conditions) -> Vec<RoundResult<Optimum>> {
    rounds(tables, asked, optimal).unwrap_or_else(|clashes| panic!("{clashes:?}"))
}

#[track_caller]
fn assert_made(tables: &[Table], asked: &Conditions, expected: &[&[(usize, usize)]]) {
    let made: Vec<_> = run(tables, asked).into_iter().map(|result| result.made).collect();
    assert_eq!(made, expected);
}

fn wanting(wants: &[u8]) -> Conditions {
    Conditions { wants: wants.to_vec(), ..Conditions::default() }
}

#[test]
fn no_pair_is_made_twice_and_nobody_gets_more_than_one_a_round_or_than_she_wants() {
    let all = table(2, &[2, 2, 2], &[Some(9), Some(8), Some(7), Some(9), Some(8), Some(7)]);
    assert_made(
        &[all.clone(), all.clone(), all],
        &wanting(&[3, 2]),
        &[&[(0, 0), (1, 0)], &[(0, 1), (1, 1)], &[(0, 2)]],
    );
}

#[test]
fn who_has_nobody_yet_comes_before_who_wants_a_second() {
    let first = table(2, &[1, 1], &[Some(9), None, Some(1), None]);
    let second = table(2, &[1, 1], &[None, Some(9), None, Some(1)]);
    assert_made(&[first, second], &wanting(&[2, 1]), &[&[(0, 0)], &[(1, 1)]]);
}

#[test]
fn a_pair_of_a_round_before_takes_its_place_even_where_it_is_blocked_now() {
    let first = table(1, &[1], &[Some(5)]);
    let second = table(1, &[1], &[None]);
    let results = run(&[first, second], &wanting(&[2]));
    assert_eq!(results[1].solved.matching.mentors_of(0), [0]);
    assert_eq!((results[0].made.len(), results[1].made.len()), (1, 0));
}

#[test]
fn a_pair_by_hand_belongs_to_the_first_round_that_allows_it_and_its_place_is_kept() {
    // Mentee 1 would take the place of mentor 1 in the first round, but it is kept for mentee 0 in the second.
    let first = table(2, &[1, 1], &[Some(5), None, None, Some(5)]);
    let second = table(2, &[1, 1], &[None, Some(5), None, Some(5)]);
    let by_hand = Conditions { locks: vec![Lock { mentee: 0, mentor: 1 }], ..wanting(&[2, 1]) };
    assert_made(&[first, second], &by_hand, &[&[(0, 0)], &[(0, 1)]]);
}

#[test]
fn who_has_one_by_hand_in_a_round_gets_no_other_in_it() {
    let all = table(1, &[1, 1, 1], &[Some(9), Some(8), Some(7)]);
    let by_hand = Conditions { locks: vec![Lock { mentee: 0, mentor: 2 }], ..wanting(&[3]) };
    assert_made(&[all.clone(), all.clone(), all], &by_hand, &[&[(0, 2)], &[(0, 0)], &[(0, 1)]]);
}

#[test]
fn a_pair_by_hand_that_no_round_can_take_is_named() {
    let only_first = table(1, &[1, 1], &[Some(5), Some(5)]);
    let nobody = table(1, &[1, 1], &[None, None]);
    let locks = vec![Lock { mentee: 0, mentor: 0 }, Lock { mentee: 0, mentor: 1 }];
    let by_hand = Conditions { locks, ..wanting(&[2]) };
    let sentences = |tables: &[Table]| -> Vec<String> {
        let clashes = rounds(tables, &by_hand, optimal).expect_err("no round can take both");
        clashes.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        sentences(&[only_first, nobody.clone()]),
        ["mentee 0 cannot be kept with mentor 1: every round that allows it has a pair by hand of hers already"]
    );
    assert_eq!(
        sentences(&[nobody]),
        [
            "mentee 0 cannot be kept with mentor 0: this pair is blocked",
            "mentee 0 cannot be kept with mentor 1: this pair is blocked",
        ]
    );
}

/// The best way to give some mentees one new mentor each, found by trying all: how many have one, two, three; points;
/// how even.
fn best_by_trying(table: &Table, wants: &[u8], before: &BTreeSet<(usize, usize)>) -> Vec<i128> {
    let mut best = Vec::new();
    let mut new = Vec::new();
    try_all(table, wants, before, 0, &mut new, &mut best);
    best
}

fn try_all(
    table: &Table,
    wants: &[u8],
    before: &BTreeSet<(usize, usize)>,
    mentee: usize,
    new: &mut Vec<(usize, usize)>,
    best: &mut Vec<i128>,
) {
    if mentee == table.n_mentees() {
        *best = best.clone().max(value(table, before, new));
        return;
    }
    try_all(table, wants, before, mentee + 1, new, best);
    let has = before.iter().filter(|pair| pair.0 == mentee).count();
    for mentor in 0..table.n_mentors() {
        let load = before.iter().chain(new.iter()).filter(|pair| pair.1 == mentor).count();
        let can = has < usize::from(wants[mentee])
            && load < table.places()[mentor] as usize
            && !before.contains(&(mentee, mentor))
            && table.points(mentee, mentor).is_some();
        if can {
            new.push((mentee, mentor));
            try_all(table, wants, before, mentee + 1, new, best);
            new.pop();
        }
    }
}

fn value(table: &Table, before: &BTreeSet<(usize, usize)>, new: &[(usize, usize)]) -> Vec<i128> {
    let all = || before.iter().chain(new);
    let having = |n: usize| {
        let mentees = 0..table.n_mentees();
        mentees.filter(|&mentee| all().filter(|pair| pair.0 == mentee).count() >= n).count() as i128
    };
    let points: i128 =
        new.iter().map(|&(mentee, mentor)| i128::from(table.points(mentee, mentor).expect("it is open").get())).sum();
    let squares = (0..table.n_mentors()).map(|mentor| (all().filter(|pair| pair.1 == mentor).count() as i128).pow(2));
    vec![having(1), having(2), having(3), points, -squares.sum::<i128>()]
}

#[test]
fn each_round_is_as_good_as_the_best_of_all_ways_to_go_on_from_those_before_it() {
    let mut n_made = 0;
    for seed in 0..800 {
        let rng = &mut Rng::with_seed(seed);
        let (n_mentees, n_mentors) = (rng.usize(1..=4), rng.usize(1..=3));
        let places: Vec<u32> = (0..n_mentors).map(|_| rng.u32(0..=3)).collect();
        let tables: Vec<Table> = (0..3)
            .map(|_| {
                let cells: Vec<_> =
                    (0..n_mentees * n_mentors).map(|_| (rng.u8(0..4) > 0).then(|| rng.u16(0..4))).collect();
                table(n_mentees, &places, &cells)
            })
            .collect();
        let wants: Vec<u8> = (0..n_mentees).map(|_| rng.u8(0..=3)).collect();
        let mut before = BTreeSet::new();
        for (result, table) in run(&tables, &wanting(&wants)).iter().zip(&tables) {
            let solved = &result.solved;
            let verdict = judge(&result.table, &result.conditions, &solved.matching, Some(solved.into()));
            assert!(verdict.is_optimal(), "seed {seed}: {:?}", verdict.faults());
            assert_eq!(value(table, &before, &result.made), best_by_trying(table, &wants, &before), "seed {seed}");
            n_made += result.made.len();
            before.extend(result.made.iter().copied());
            assert!(solved.matching.pairs().eq(before.iter().copied()), "seed {seed}");
        }
    }
    assert!(n_made > 1_000, "{n_made} pairs show less than the test says");
}
