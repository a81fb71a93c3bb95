//! Each fault that the judge knows, on a matching or proof that was tampered with.

use super::*;

/// Two mentees and two mentors, and a third mentee who must not be with mentor 1. Mentor 0 has two places.
fn table() -> Table {
    let cells = [Some(40), Some(90), Some(50), Some(50), Some(70), None];
    let cells = cells.map(|points| points.and_then(Points::new)).to_vec();
    Table::new(3, vec![2, 1], cells).expect("one cell for each pair")
}

fn matching(mentor_of: &[Option<usize>]) -> Matching {
    Matching::new(mentor_of.to_vec())
}

/// Mentee 0 with mentor 1, the others with mentor 0.
fn best() -> Matching {
    matching(&[Some(1), Some(0), Some(0)])
}

/// Of what [`best`] is worth: 210 points, and three times placing.
fn proof() -> Prices {
    Prices { placing: 30_001, mentee: vec![30_091, 30_051, 30_071], mentor: vec![0, 0] }
}

fn sentences(verdict: &Verdict) -> Vec<String> {
    verdict.faults().iter().map(ToString::to_string).collect()
}

#[track_caller]
fn assert_unsound(mentor_of: &[Option<usize>], locks: &[(usize, usize)], expected: &[&str]) {
    let locks: Vec<Lock> = locks.iter().map(|&(mentee, mentor)| Lock { mentee, mentor }).collect();
    let verdict = judge(&table(), &locks, &matching(mentor_of), None);
    assert_eq!(sentences(&verdict), expected);
    assert!(!verdict.is_sound() && !verdict.is_optimal());
}

#[track_caller]
fn assert_unproven(tamper: impl Fn(&mut Prices), expected: &[&str]) {
    let mut prices = proof();
    tamper(&mut prices);
    let verdict = judge(&table(), &[], &best(), Some(&prices));
    assert_eq!(sentences(&verdict), expected);
    assert!(verdict.is_sound() && !verdict.is_optimal());
}

#[test]
fn a_matching_with_its_proof_is_optimal_and_without_it_only_sound() {
    let proven = judge(&table(), &[], &best(), Some(&proof()));
    assert_eq!(sentences(&proven), [""; 0]);
    assert!(proven.is_sound() && proven.is_optimal());
    assert_eq!((proven.n_placed(), proven.total_points()), (3, 210));
    let alone = judge(&table(), &[], &best(), None);
    assert!(alone.is_sound() && !alone.is_optimal());
}

#[test]
fn a_matching_that_cannot_be_carried_out_is_refused_with_each_reason() {
    assert_unsound(&[Some(1), Some(0)], &[], &["the matching has 2 rows, but the table has 3 mentees"]);
    assert_unsound(&[None, None, None, Some(0)], &[], &["the matching has 4 rows, but the table has 3 mentees"]);
    assert_unsound(&[Some(2), None, None], &[], &["mentee 0 has mentor 2, who is not in the table"]);
    assert_unsound(&[None, None, Some(1)], &[], &["mentee 2 has mentor 1, but this pair is blocked"]);
    assert_unsound(&[Some(0); 3], &[], &["mentor 0 has 3 mentees, but places for 2"]);
    assert_unsound(&[None; 3], &[(1, 1)], &["mentee 1 was to stay with mentor 1, and does not"]);
    assert_unsound(&[None; 3], &[(7, 1)], &["mentee 7 was to stay with mentor 1, and does not"]);
    assert_unsound(
        &[Some(1), Some(1), Some(1)],
        &[(0, 0)],
        &[
            "mentee 2 has mentor 1, but this pair is blocked",
            "mentor 1 has 3 mentees, but places for 1",
            "mentee 0 was to stay with mentor 0, and does not",
        ],
    );
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
        |prices| *prices = Prices { placing: 30_000, mentee: vec![30_090, 30_050, 30_070], mentor: vec![0, 0] },
        &["placing a mentee counts 30000, but must count more than 30000, the most points there can be"],
    );
    assert_unproven(|prices| prices.mentee[0] += 1, &["the prices come to 90214, but the matching is worth 90213"]);
    assert_unproven(|prices| prices.mentor[1] += 1, &["the prices come to 90214, but the matching is worth 90213"]);
    assert_unproven(
        |prices| prices.mentee[2] -= 1,
        &[
            "mentee 2 with mentor 0 is worth 1 more than their two prices",
            "the prices come to 90212, but the matching is worth 90213",
        ],
    );
    assert_unproven(
        |prices| {
            prices.mentor[1] = -1;
            prices.mentee[0] += 1;
        },
        &["the price of mentor 1 is -1, below zero", "mentee 1 with mentor 1 is worth 1 more than their two prices"],
    );
}

#[test]
fn a_negative_price_of_a_mentee_is_refused_though_all_else_is_in_order() {
    // Nobody suits mentee 0. Her price would make up for mentee 1, whom this matching leaves out for nothing.
    let table = Table::new(2, vec![1], vec![None, Points::new(0)]).expect("one cell for each pair");
    let prices = Prices { placing: 10_001, mentee: vec![-10_001, 10_001], mentor: vec![0] };
    let verdict = judge(&table, &[], &matching(&[None, None]), Some(&prices));
    assert_eq!(sentences(&verdict), ["the price of mentee 0 is -10001, below zero"]);
}

#[test]
fn a_worse_matching_is_not_proven_by_the_best_prices() {
    let verdict = judge(&table(), &[], &matching(&[Some(0), Some(1), Some(0)]), Some(&proof()));
    assert_eq!(sentences(&verdict), ["the prices come to 90213, but the matching is worth 90163"]);
    assert!(verdict.is_sound() && !verdict.is_optimal());
}

#[test]
fn what_a_lock_decides_needs_no_proof() {
    let lock = Lock { mentee: 0, mentor: 0 };
    let kept = matching(&[Some(0), Some(1), Some(0)]);
    let prices = Prices { placing: 20_001, mentee: vec![0, 20_051, 20_071], mentor: vec![0, 0] };
    let verdict = judge(&table(), &[lock], &kept, Some(&prices));
    assert_eq!(sentences(&verdict), [""; 0]);
    assert!(verdict.is_optimal());
    assert!(!judge(&table(), &[], &kept, Some(&prices)).is_optimal());
}

#[test]
fn the_wildest_prices_are_refused_without_overflow() {
    let cells = vec![Points::new(Points::MOST); 4];
    let table = Table::new(2, vec![u32::MAX; 2], cells).expect("one cell for each pair");
    for wild in [i64::MAX, i64::MIN] {
        let prices = Prices { placing: wild, mentee: vec![wild; 2], mentor: vec![wild; 2] };
        assert!(!judge(&table, &[], &matching(&[Some(0), Some(1)]), Some(&prices)).is_optimal());
    }
}
