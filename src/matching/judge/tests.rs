//! Each fault that the judge knows, on a matching or proof that was tampered with.

use super::*;
use crate::matching::objective::{First, Objective};
use crate::matching::prices::{Prices, Weighed};
use crate::matching::request::{Kinds, Lock};

/// Two mentees and two mentors, and a third mentee who must not be with mentor 1. Mentor 0 has two places.
fn table() -> Table {
    let cells = [Some(40), Some(90), Some(50), Some(50), Some(70), None];
    let cells = cells.map(|points| points.and_then(Points::new)).to_vec();
    Table::new(3, vec![2, 1], cells).expect("one cell for each pair")
}

fn matching(mentor_of: &[Option<usize>]) -> Matching {
    Matching::one_each(mentor_of.to_vec())
}

/// Mentee 0 with mentor 1, the others with mentor 0.
fn best() -> Matching {
    matching(&[Some(1), Some(0), Some(0)])
}

fn weights(placed: i128, points: i128, spread: i128) -> Vec<Weighed> {
    let aims = [(Aim::Placed, placed), (Aim::Points, points), (Aim::Spread, spread)];
    aims.map(|(aim, weight)| Weighed { aim, weight }).to_vec()
}

/// Of what [`best`] is worth: three times placing, 210 points of 2 each, less 1 for the two who share mentor 0.
fn proof() -> Prices {
    Prices { aims: weights(60_002, 2, 1), mentee: vec![179, 99, 139], mentor: vec![1, 1], kind: vec![vec![0, 0]] }
}

fn unraised(prices: &Prices) -> Proof<'_> {
    Proof { prices, raised: None }
}

fn sentences(verdict: &Verdict) -> Vec<String> {
    verdict.faults().iter().map(ToString::to_string).collect()
}

#[track_caller]
fn assert_unsound(asked: &Conditions, mentors_of: &[Vec<usize>], expected: &[&str]) {
    let matching = Matching::new(mentors_of.to_vec());
    let verdict = judge(&table(), asked, &matching, None);
    assert_eq!(sentences(&verdict), expected);
    assert!(!verdict.is_sound() && !verdict.is_optimal());
}

#[track_caller]
fn assert_unproven(tamper: impl Fn(&mut Prices), expected: &[&str]) {
    let mut prices = proof();
    tamper(&mut prices);
    let verdict = judge(&table(), &Conditions::default(), &best(), Some(unraised(&prices)));
    assert_eq!(sentences(&verdict), expected);
    assert!(verdict.is_sound() && !verdict.is_optimal());
}

#[test]
fn a_matching_with_its_proof_is_optimal_and_without_it_only_sound() {
    let usual = Conditions::default();
    let proven = judge(&table(), &usual, &best(), Some(unraised(&proof())));
    assert_eq!(sentences(&proven), [""; 0]);
    assert!(proven.is_sound() && proven.is_optimal());
    assert_eq!((proven.n_placed(), proven.total_points()), (3, 210));
    assert_eq!(proven.tally(), [(Aim::Placed, 3), (Aim::Points, 210), (Aim::Spread, -1)]);
    let alone = judge(&table(), &usual, &best(), None);
    assert!(alone.is_sound() && !alone.is_optimal());
}

#[test]
fn a_matching_that_cannot_be_carried_out_is_refused_with_each_reason() {
    let usual = Conditions::default();
    let locked = |mentee, mentor| Conditions { locks: vec![Lock { mentee, mentor }], ..Conditions::default() };
    assert_unsound(&usual, &[vec![1], vec![0]], &["the matching has 2 rows, but the table has 3 mentees"]);
    assert_unsound(
        &usual,
        &[vec![], vec![], vec![], vec![0]],
        &["the matching has 4 rows, but the table has 3 mentees"],
    );
    assert_unsound(&usual, &[vec![2], vec![], vec![]], &["mentee 0 has mentor 2, who is not in the table"]);
    assert_unsound(&usual, &[vec![], vec![], vec![1]], &["mentee 2 has mentor 1, but this pair is blocked"]);
    assert_unsound(&usual, &vec![vec![0]; 3], &["mentor 0 has 3 mentees, but places for 2"]);
    assert_unsound(&usual, &[vec![0, 1], vec![], vec![]], &["mentee 0 has 2 mentors, but wants 1"]);
    assert_unsound(&locked(1, 1), &vec![vec![]; 3], &["mentee 1 was to stay with mentor 1, and does not"]);
    assert_unsound(&locked(7, 1), &vec![vec![]; 3], &["mentee 7 was to stay with mentor 1, and does not"]);
    assert_unsound(
        &locked(0, 0),
        &vec![vec![1]; 3],
        &[
            "mentee 2 has mentor 1, but this pair is blocked",
            "mentor 1 has 3 mentees, but places for 1",
            "mentee 0 was to stay with mentor 0, and does not",
        ],
    );
    let banned = Conditions { bans: vec![(0, 1)], ..Conditions::default() };
    assert_unsound(&banned, &[vec![1], vec![], vec![]], &["mentee 0 has mentor 1, but this pair is banned"]);
    let kinds = Some(Kinds { of_mentee: vec![0, 1, 1], most: 1 });
    let kinds = Conditions { kinds, ..Conditions::default() };
    assert_unsound(
        &kinds,
        &[vec![], vec![0], vec![0]],
        &["mentor 0 has 2 requests of kind 1, but at most 1 may fall on one"],
    );
}

#[test]
fn a_pair_that_fits_too_little_is_refused_unless_it_was_chosen_by_hand() {
    let objective = Objective { least_points: 50, ..Objective::default() };
    let asked = Conditions { objective, ..Conditions::default() };
    assert_unsound(&asked, &[vec![0], vec![], vec![]], &["mentee 0 with mentor 0 has 40 points, fewer than 50"]);
    let by_hand = Conditions { locks: vec![Lock { mentee: 0, mentor: 0 }], ..asked };
    assert!(judge(&table(), &by_hand, &matching(&[Some(0), None, None]), None).is_sound());
}

#[test]
fn prices_that_prove_nothing_are_refused_with_each_reason() {
    assert_unproven(
        |prices| prices.mentor.push(0),
        &["there are prices for 3 mentees and 3 mentors, but the table has 3 and 2"],
    );
    assert_unproven(
        |prices| prices.mentee.clear(),
        &["there are prices for 0 mentees and 2 mentors, but the table has 3 and 2"],
    );
    assert_unproven(
        |prices| prices.aims[0].weight -= 1,
        &["one of the aim Placed counts 60001, but must count more than 60001, the most that all after it can come to"],
    );
    assert_unproven(
        |prices| prices.aims.swap(0, 1),
        &["the prices weigh other aims than those that were asked for, or in another order"],
    );
    let gap = |bound: i128| format!("the prices allow for {bound}, but the matching is worth 180425");
    assert_unproven(|prices| prices.mentee[0] += 1, &[&gap(180_426)]);
    assert_unproven(|prices| prices.mentor[1] += 1, &[&gap(180_426)]);
    assert_unproven(|prices| prices.mentor[1] -= 1, &[&gap(180_426)]);
    assert_unproven(|prices| prices.kind[0][1] += 1, &[&gap(180_428)]);
    assert_unproven(|prices| prices.kind[0][1] -= 1, &["the price of being one of a kind is below zero"]);
}

#[test]
fn a_worse_matching_is_not_proven_by_the_best_prices() {
    let usual = Conditions::default();
    let verdict = judge(&table(), &usual, &matching(&[Some(0), Some(1), Some(0)]), Some(unraised(&proof())));
    assert_eq!(sentences(&verdict), ["the prices allow for 180425, but the matching is worth 180325"]);
    assert!(verdict.is_sound() && !verdict.is_optimal());
}

#[test]
fn a_worst_fit_that_was_not_raised_or_not_enough_is_noticed() {
    let objective = Objective { first: First::MostPlaced, raise_worst: true, ..Objective::default() };
    let asked = Conditions { objective, ..Conditions::default() };
    let prices = proof();
    let missing = judge(&table(), &asked, &best(), Some(unraised(&prices)));
    assert_eq!(sentences(&missing), ["the worst fit was to be raised, but nothing says how high it goes"]);
    let says = |to, prices| Raised { to: Points::new(to).expect("points"), prices };
    let with = |raised: &Raised| {
        sentences(&judge(&table(), &asked, &best(), Some(Proof { prices: &prices, raised: Some(raised) })))
    };
    // With 51 points at least, mentee 1 has nobody: two are placed at most.
    let placed = Prices {
        aims: vec![Weighed { aim: Aim::Placed, weight: 1 }],
        mentee: vec![0, -1, 0],
        mentor: vec![0, 0],
        kind: vec![vec![0, 0]],
    };
    assert_eq!(with(&says(50, Some(placed.clone()))), [""; 0]);
    assert_eq!(with(&says(50, None)), ["it is not proven that the worst fit cannot be raised above 50"]);
    assert_eq!(
        with(&says(40, Some(placed.clone()))),
        ["it is not proven that the worst fit cannot be raised above 40"]
    );
    let too_high = with(&says(60, Some(placed)));
    assert!(
        too_high
            .contains(&"mentee 1 with mentor 0 has fewer than 60 points, to which the worst fit was raised".to_owned())
    );
}

#[test]
fn what_a_lock_decides_needs_no_proof() {
    let asked = Conditions { locks: vec![Lock { mentee: 0, mentor: 0 }], ..Conditions::default() };
    let kept = matching(&[Some(0), Some(1), Some(0)]);
    let prices = Prices { mentee: vec![0, 99, 139], ..proof() };
    let verdict = judge(&table(), &asked, &kept, Some(unraised(&prices)));
    assert_eq!(sentences(&verdict), [""; 0]);
    assert!(verdict.is_optimal());
    assert!(!judge(&table(), &Conditions::default(), &kept, Some(unraised(&prices))).is_optimal());
}

#[test]
fn the_wildest_prices_are_refused_without_overflow() {
    let cells = vec![Points::new(Points::MOST); 4];
    let table = Table::new(2, vec![u32::MAX; 2], cells).expect("one cell for each pair");
    for wild in [i128::MAX, i128::MIN + 1, 1 << 89] {
        let prices = Prices {
            aims: weights(wild, wild, wild),
            mentee: vec![wild; 2],
            mentor: vec![wild; 2],
            kind: vec![vec![wild.abs(); 2]],
        };
        let proof = Some(unraised(&prices));
        assert!(!judge(&table, &Conditions::default(), &matching(&[Some(0), Some(1)]), proof).is_optimal());
    }
}
