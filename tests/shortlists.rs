//! The best lists against a naive sort of every pair, and parts of them against the whole.

mod sample;

use std::collections::BTreeSet;
use std::ops::{ControlFlow, Range};
use std::sync::Arc;

use sample::random_cohort;
use serde_json::json;
use tandem::fit::{Barred, Keep, PartError, Points, Scorer, ShortlistPart, Shortlisted};
use tandem::matching::Table;

fn part(scorer: &Scorer, mentees: Range<usize>, keep: Keep, barred: &Barred) -> ShortlistPart {
    let ControlFlow::Continue(part) = scorer.shortlist(mentees, keep, barred, |_| ControlFlow::Continue(())) else {
        panic!("nobody broke it off");
    };
    part
}

fn shortlist(scorer: &Scorer, keep: Keep, barred: &Barred) -> Shortlisted {
    part(scorer, 0..scorer.mentees().len(), keep, barred).finish()
}

/// What every pair is worth that is not barred.
fn open_table(scorer: &Scorer, barred: &Barred) -> Table {
    let table = Table::of(scorer);
    let pairs = (0..table.n_mentees()).flat_map(|mentee| (0..table.n_mentors()).map(move |mentor| (mentee, mentor)));
    let cell = |(mentee, mentor)| table.points(mentee, mentor).filter(|points| barred.allows(mentee, mentor, *points));
    Table::new(table.n_mentees(), table.places().to_vec(), pairs.map(cell).collect()).expect("one cell for each pair")
}

/// The points of some pairs, the best first.
fn best_points(points: impl Iterator<Item = Option<Points>>) -> Vec<Points> {
    let mut best: Vec<Points> = points.flatten().collect();
    best.sort_unstable_by(|one, next| next.cmp(one));
    best
}

/// Whether a list has all that is better than its nth best, and as many that are as good as that as it must.
#[track_caller]
fn check_list(listed: &[Points], all: &[Points], n_kept: usize, who: &str) {
    assert_eq!(listed, &all[..n_kept.min(all.len())], "{who}");
}

#[track_caller]
fn check(seed: u64, (n_mentees, n_mentors): (usize, usize), (of_mentee, of_mentor): (usize, usize), barred: &Barred) {
    let (scorer, keep) = (random_cohort(seed, n_mentees, n_mentors), Keep { of_mentee, of_mentor });
    let (listed, table) = (shortlist(&scorer, keep, barred), open_table(&scorer, barred));
    assert_eq!((listed.lists.n_mentees(), listed.lists.n_mentors()), (n_mentees, n_mentors));
    let mut pairs = BTreeSet::new();
    for mentee in 0..n_mentees {
        let list: Vec<(u32, Points)> = listed.lists.list(mentee).collect();
        let all = best_points(table.row(mentee).iter().copied());
        let best: Vec<Points> = list.iter().map(|(_, points)| *points).take(of_mentee).collect();
        check_list(&best, &all, of_mentee, &format!("mentee {mentee}"));
        for &(mentor, points) in &list {
            assert_eq!(table.points(mentee, mentor as usize), Some(points));
            assert!(pairs.insert((mentee, mentor as usize)), "nobody is named twice");
        }
        check_others(&table, mentee, &list, listed.most_of_others[mentee]);
    }
    for mentor in 0..n_mentors {
        let column = |mentee: usize| table.points(mentee, mentor);
        let all = best_points((0..n_mentees).map(column));
        let named = best_points((0..n_mentees).filter(|mentee| pairs.contains(&(*mentee, mentor))).map(column));
        check_list(&named[..of_mentor.min(named.len())], &all, of_mentor, &format!("mentor {mentor}"));
    }
    assert!(pairs.len() <= n_mentees * of_mentee.min(n_mentors) + n_mentors * of_mentor.min(n_mentees));
}

/// No pair that a list lacks is worth more than is said of it.
#[track_caller]
fn check_others(table: &Table, mentee: usize, list: &[(u32, Points)], most_of_others: Option<Points>) {
    let is_listed = |mentor: usize| list.iter().any(|(listed, _)| *listed as usize == mentor);
    let others = (0..table.n_mentors()).filter(|mentor| !is_listed(*mentor));
    let most = others.filter_map(|mentor| table.points(mentee, mentor)).max();
    assert!(most <= most_of_others, "mentee {mentee} lacks {most:?}, but at most {most_of_others:?}");
}

#[test]
fn the_best_of_both_sides_are_kept() {
    for seed in 0..12 {
        check(seed, (40, 60), (5, 3), &Barred::default());
        check(seed, (60, 23), (2, 7), &Barred::default());
    }
}

#[test]
fn one_side_may_keep_nobody() {
    check(20, (30, 50), (0, 4), &Barred::default());
    check(21, (30, 50), (4, 0), &Barred::default());
    check(22, (30, 50), (0, 0), &Barred::default());
}

#[test]
fn who_would_keep_more_than_there_are_keeps_all_that_are_not_blocked() {
    check(30, (20, 30), (64, 16), &Barred::default());
    check(31, (20, 30), (30, 20), &Barred::default());
    check(32, (1, 1), (1, 1), &Barred::default());
}

#[test]
fn long_rows_are_thinned_out_on_the_way() {
    check(40, (5, 900), (3, 1), &Barred::default());
    check(41, (300, 40), (1, 5), &Barred::default());
}

#[test]
fn whoever_is_barred_is_in_no_list() {
    for seed in 50..60 {
        let mut barred = Barred::below(4_000);
        for (mentee, mentor) in [(3, 0), (17, 20), (39, 59)] {
            barred.bar_mentee(mentee);
            barred.bar_mentor(mentor);
        }
        for mentee in 0..40 {
            barred.bar_pair(mentee, (mentee * 7) % 60);
        }
        check(seed, (40, 60), (5, 3), &barred);
    }
}

#[test]
fn where_all_are_equal_the_lists_name_as_many_mentors_as_they_can() {
    let silent = |n: usize| (0..n).map(|at| json!({"id": format!("{at}")})).collect();
    let scorer = Scorer::new(Arc::new(sample::cohort(silent(200), silent(320))));
    let listed = shortlist(&scorer, Keep { of_mentee: 4, of_mentor: 0 }, &Barred::default());
    let named: BTreeSet<u32> =
        (0..200).flat_map(|mentee| listed.lists.list(mentee)).map(|(mentor, _)| mentor).collect();
    assert!(named.len() >= 60, "{} mentors", named.len());
}

/// Cuts the mentees, sends each part as bytes, and puts all of them together.
#[track_caller]
fn check_parts(seed: u64, cuts: &[usize]) {
    let (scorer, keep) = (random_cohort(seed, 70, 45), Keep { of_mentee: 6, of_mentor: 4 });
    let mut barred = Barred::below(2_500);
    barred.bar_mentee(30);
    let mut all: Option<ShortlistPart> = None;
    for ends in cuts.windows(2) {
        let bytes = part(&scorer, ends[0]..ends[1], keep, &barred).to_bytes();
        let next = ShortlistPart::from_bytes(&bytes, 45).expect("the part as it was sent");
        match &mut all {
            Some(all) => all.append(&next).expect("the next part"),
            None => all = Some(next),
        }
    }
    let all = all.expect("a part");
    let whole = part(&scorer, 0..70, keep, &barred);
    assert!(all.to_bytes() == whole.to_bytes(), "parts that are cut at {cuts:?} are not the whole");
    assert!(all.finish() == whole.finish(), "parts that are cut at {cuts:?} are not the whole");
}

#[test]
fn parts_put_together_are_the_whole_byte_by_byte() {
    for seed in 60..64 {
        check_parts(seed, &[0, 70]);
        check_parts(seed, &[0, 35, 70]);
        check_parts(seed, &[0, 1, 2, 50, 50, 70]);
    }
}

#[test]
fn parts_that_do_not_follow_each_other_are_refused() {
    let (scorer, keep) = (random_cohort(1, 20, 10), Keep { of_mentee: 3, of_mentor: 2 });
    let some = |mentees| part(&scorer, mentees, keep, &Barred::default());
    let refused = |next: ShortlistPart| some(0..9).append(&next).expect_err("no next part").to_string();
    assert_eq!(refused(some(10..20)), "the part begins with mentee 10, but mentee 9 is next");
    let wide = part(&scorer, 9..20, Keep { of_mentee: 3, of_mentor: 5 }, &Barred::default());
    assert_eq!(refused(wide), "the part is of other mentors, or keeps another number of pairs");
}

#[test]
fn bytes_that_are_no_part_are_refused() {
    let part = part(&random_cohort(2, 20, 10), 5..15, Keep { of_mentee: 3, of_mentor: 2 }, &Barred::default());
    let bytes = part.to_bytes();
    assert_eq!(ShortlistPart::from_bytes(&bytes, 10), Ok(part));
    assert_eq!(ShortlistPart::from_bytes(&bytes, 11), Err(PartError::Unlike));
    for n in 0..bytes.len() {
        ShortlistPart::from_bytes(&bytes[..n], 10).expect_err("bytes are missing");
    }
    ShortlistPart::from_bytes(&[&bytes[..], &[0]].concat(), 10).expect_err("a byte too many");
    let mut points = bytes;
    points.splice(points.len() - 2.., 20_000_u16.to_le_bytes());
    ShortlistPart::from_bytes(&points, 10).expect_err("more points than there are");
}

#[test]
fn whoever_waits_is_told_and_may_break_it_off() {
    let scorer = random_cohort(1, 9, 12);
    let mut told = Vec::new();
    let part = scorer.shortlist(2..9, Keep { of_mentee: 3, of_mentor: 3 }, &Barred::default(), |n_done| {
        told.push(n_done);
        if n_done == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(told, [0, 1, 2, 3, 4]);
    assert_eq!(part, ControlFlow::Break(()));
}
