//! The best lists against a naive sort of every pair.

#[expect(dead_code, reason = "the other tests use the rest")]
mod sample;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use sample::random_cohort;
use tandem::fit::{Keep, Scorer, Shortlist};
use tandem::matching::Table;

fn shortlist(scorer: &Scorer, keep: Keep) -> Shortlist {
    let ControlFlow::Continue(list) = scorer.shortlist(keep, |_| ControlFlow::Continue(())) else {
        panic!("nobody broke it off");
    };
    list
}

/// The best of each side by sorting: of pairs that are worth the same the earlier ones.
fn naive(table: &Table, keep: Keep) -> BTreeSet<(usize, usize)> {
    let best = |mut pairs: Vec<(usize, usize)>, n_kept: usize| {
        pairs.retain(|(mentee, mentor)| table.points(*mentee, *mentor).is_some());
        pairs.sort_by_key(|(mentee, mentor)| std::cmp::Reverse(table.points(*mentee, *mentor)));
        pairs.into_iter().take(n_kept)
    };
    let (mentees, mentors) = (0..table.n_mentees(), 0..table.n_mentors());
    let of_mentees = mentees
        .clone()
        .flat_map(|mentee| best(mentors.clone().map(|mentor| (mentee, mentor)).collect(), keep.of_mentee));
    let of_mentors = mentors
        .clone()
        .flat_map(|mentor| best(mentees.clone().map(|mentee| (mentee, mentor)).collect(), keep.of_mentor));
    of_mentees.chain(of_mentors).collect()
}

#[track_caller]
fn check(seed: u64, n_mentees: usize, n_mentors: usize, of_mentee: usize, of_mentor: usize) {
    let (scorer, keep) = (random_cohort(seed, n_mentees, n_mentors), Keep { of_mentee, of_mentor });
    let (list, table) = (shortlist(&scorer, keep), Table::of(&scorer));
    assert_eq!((list.n_mentees(), list.n_mentors()), (n_mentees, n_mentors));
    let mut pairs = BTreeSet::new();
    for mentee in 0..n_mentees {
        let (mentors, points) = list.row(mentee);
        assert!(mentors.is_sorted_by(|one, next| one < next), "{mentors:?}");
        assert_eq!(mentors.len(), points.len());
        for (mentor, points) in mentors.iter().zip(points) {
            assert_eq!(table.points(mentee, *mentor as usize), Some(*points));
            assert_eq!(list.points(mentee, *mentor), Some(*points));
            pairs.insert((mentee, *mentor as usize));
        }
    }
    assert_eq!(pairs.len(), list.n_pairs());
    let (starts, mentors, points) = list.clone().into_parts();
    assert_eq!((starts.len(), mentors.len(), points.len()), (n_mentees + 1, pairs.len(), pairs.len()));
    assert_eq!((starts[0], starts[n_mentees]), (0, pairs.len()));
    assert_eq!(pairs, naive(&table, keep), "{n_mentees} by {n_mentors}, {keep:?}");
}

#[test]
fn the_best_of_both_sides_are_kept_and_nobody_else() {
    for seed in 0..12 {
        check(seed, 40, 60, 5, 3);
        check(seed, 60, 23, 2, 7);
    }
}

#[test]
fn one_side_may_keep_nobody() {
    check(20, 30, 50, 0, 4);
    check(21, 30, 50, 4, 0);
    check(22, 30, 50, 0, 0);
}

#[test]
fn who_would_keep_more_than_there_are_keeps_all_that_are_not_blocked() {
    check(30, 20, 30, 64, 16);
    check(31, 20, 30, 30, 20);
    check(32, 1, 1, 1, 1);
}

#[test]
fn long_rows_are_thinned_out_on_the_way() {
    check(40, 5, 900, 3, 1);
    check(41, 300, 40, 1, 5);
}

#[test]
fn whoever_waits_is_told_and_may_break_it_off() {
    let scorer = random_cohort(1, 9, 12);
    let keep = Keep { of_mentee: 3, of_mentor: 3 };
    let mut told = Vec::new();
    let list = scorer.shortlist(keep, |n_done| {
        told.push(n_done);
        if n_done == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(told, [1, 2, 3, 4]);
    assert_eq!(list, ControlFlow::Break(()));
}
