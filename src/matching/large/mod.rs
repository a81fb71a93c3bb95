//! The best matching of a whole community: every pair counts, but few are looked at closely.
//!
//! Whom a mentee could be given in the end is nearly always among her best, or has her among his. So lists of these are
//! solved first; then prices tell which of the other pairs could still matter, and hardly any does:
//!
//! ```
//! use std::ops::ControlFlow;
//!
//! use tandem::fit::Points;
//! use tandem::matching::auction::Worth;
//! use tandem::matching::large::{self, AllPairs};
//!
//! /// 2,000 mentees and 500 mentors who live along a road, and points that are made when they are asked for.
//! struct Road;
//!
//! impl AllPairs for Road {
//!     fn n_mentees(&self) -> usize { 2_000 }
//!     fn n_mentors(&self) -> usize { 500 }
//!     fn row<'space>(&'space self, mentee: usize, space: &'space mut Vec<Option<Points>>) -> &'space [Option<Points>] {
//!         space.clear();
//!         space.extend((0..500).map(|mentor| self.points(mentee, mentor)));
//!         space
//!     }
//!     fn points(&self, mentee: usize, mentor: usize) -> Option<Points> {
//!         Points::new(9_000 - u16::try_from(mentee.abs_diff(mentor * 4)).ok()?)
//!     }
//! }
//!
//! let places = [3; 500];
//! let proven = large::solve(&Road, &places, Worth::POINTS, &mut |_| ControlFlow::Continue(()))?;
//! assert_eq!(proven.mentor_of.iter().flatten().count(), 1_500);
//! # Ok::<(), tandem::matching::auction::Cancelled>(())
//! ```
//!
//! # Scope
//! Every mentee gets at most one mentor, and nothing is locked: leave out who has a place, and the place.

mod check;
mod listed;
mod pairs;

use std::ops::ControlFlow;

use super::auction::{self, Cancelled, Progress, Proven, Start, Step, Teller, Worth};
use crate::fit::{Keep, Points, Shortlisted};
use check::{Finding, check, is_wide};
use listed::Listed;
pub use pairs::AllPairs;

/// How many rows are read before progress is told.
const N_READ_AT_ONCE: usize = 256;

/// How often lists are made anew. After that they only grow, so that it ends.
const MOST_NEW_LISTS: usize = 4;

/// Finds a matching of all pairs that is worth most, with prices that prove it over all pairs.
///
/// 1. Every row is read once. Each mentee lists her best mentors, 32 or, of many, 56, and 16 from all over the row; each
///    mentor is listed by his 16 best mentees.
/// 2. The best matching of the lists is found, with prices.
/// 3. Mentors are sorted by price. A mentee can only be better off with one who is not on her list if his price is less
///    than the points of the last of her best exceed her own price: those pairs are looked at, one in some hundred.
/// 4. If no pair is worth more than its two prices, they prove the matching over all pairs. If any is, such pairs join
///    the lists, and it goes on from step 2 with the prices and places that were found.
/// 5. Where so many pairs would have to be looked at that all may as well be, that makes new lists: of the pairs that are
///    worth most beyond their prices, with those that are made. Of all others it is then known by how much they fall short
///    of their prices, so that later only mentors matter who have become cheaper by more than that.
///
/// **Cost.** One reading of all rows, at some three nanoseconds a pair beside what the points cost; then one to three
/// rounds of an auction over some fifty pairs a mentee. 5,000 by 5,000 from a table take 0.25 s natively and 0.5 s as
/// WebAssembly. Memory beside the pairs is some twelve bytes for each listed one: 40,000 mentees and 10,000 mentors, with
/// 400 million pairs, take 35 MB. From 300 by 300 on this is faster than shortest paths, by far where everybody wants the
/// same mentors; below 100 by 100 it is not.
///
/// **Source.** A. Volgenant, *Linear and semi-assignment problems: a core oriented approach* (Computers & Operations
/// Research 23, 1996), for solving the promising pairs and checking the others. That lists are best made anew by reduced
/// costs is column generation's way of pricing, as in Desrosiers and Lübbecke, *A primer in column generation* (in Column
/// Generation, Springer 2005).
///
/// # Errors
/// If the caller said stop.
///
/// # Panics
/// If there are not as many `places` as mentors, or if what a pair is worth is below zero or, times the number of people and
/// places, beyond 59 bits.
pub fn solve(
    pairs: &impl AllPairs,
    places: &[u32],
    worth: Worth,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Proven, Cancelled> {
    let mut teller = Teller::new(on_progress);
    let mut telling = |n_read: usize| {
        let is_time = n_read.is_multiple_of(N_READ_AT_ONCE);
        if is_time && teller.tell(Step::Reading(n_read)).is_err() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    match pairs.shortlist(keep(pairs.n_mentors()), &mut telling) {
        ControlFlow::Continue(listed) => settle(pairs, listed, keep(pairs.n_mentors()), places, worth, &mut teller),
        ControlFlow::Break(()) => Err(Cancelled),
    }
}

/// As [`solve`], from lists of these pairs that were made before.
///
/// # Errors
/// If the caller said stop.
///
/// # Panics
/// As [`solve`], or if the lists are of other people.
pub fn solve_listed(
    pairs: &impl AllPairs,
    listed: Shortlisted,
    places: &[u32],
    worth: Worth,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Proven, Cancelled> {
    assert_eq!(listed.most_of_others.len(), pairs.n_mentees(), "every mentee has some list");
    settle(pairs, listed, keep(pairs.n_mentors()), places, worth, &mut Teller::new(on_progress))
}

/// How many are put on the first lists: what was found to need one to three rounds on points that look alike to
/// everybody, from 500 to 10,000 mentors.
///
/// Both sides are needed. A mentor whom no mentee has among her best would cost nothing, and then every mentee would
/// seem to miss him.
pub fn keep(n_mentors: usize) -> Keep {
    Keep { of_mentee: if n_mentors > 5_000 { 56 } else { 32 }, of_mentor: 16 }
}

fn settle(
    pairs: &impl AllPairs,
    listed: Shortlisted,
    keep: Keep,
    places: &[u32],
    worth: Worth,
    teller: &mut Teller<'_>,
) -> Result<Proven, Cancelled> {
    let mut listed = Listed::first(listed, worth);
    let mut start = Start::Cold;
    let mut n_new_lists = 0;
    loop {
        teller.next_round();
        let proven = auction::settle(&mut listed.lists, places, worth, start, teller)?;
        let mut finding = Finding::default();
        if n_new_lists < MOST_NEW_LISTS && is_wide(pairs, &listed, worth, &proven) {
            n_new_lists += 1;
            drop(listed);
            listed = Listed::beyond(pairs, keep, worth, &proven, teller)?;
            finding = listed.finding(worth, &proven);
        }
        if finding.gap == 0 {
            finding = check(pairs, &listed, worth, &proven, teller)?;
        }
        if finding.gap == 0 {
            return Ok(proven);
        }
        teller.knows_gap(finding.gap);
        listed.lists.widen(&finding.missing);
        start = again(proven, &finding, worth);
    }
}

/// From where to go on: from the prices that were found, unless placing is at stake.
fn again(best: Proven, finding: &Finding, worth: Worth) -> Start {
    if finding.most > worth.of_points(Points::new(Points::MOST)) {
        Start::Cold
    } else {
        Start::Warm { best, error: finding.most }
    }
}
