//! The best matching of a whole community: every pair counts, but few are looked at closely.
//!
//! Whom a mentee could be given in the end is nearly always among her best, or has her among his. So lists of these are
//! solved first; then prices tell which of the other pairs could still matter, and hardly any does:
//!
//! ```
//! use std::ops::ControlFlow;
//!
//! use tandem::fit::Points;
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
//! let proven = large::solve(&Road, &places, 0, &mut |_| ControlFlow::Continue(()))?;
//! assert_eq!(proven.mentor_of.iter().flatten().count(), 1_500);
//! # Ok::<(), tandem::matching::auction::Cancelled>(())
//! ```
//!
//! # Scope
//! Every mentee gets at most one mentor, and nothing is locked: leave out who has a place, and the place.

mod best;
mod check;
mod pairs;
mod seed;

use std::ops::ControlFlow;

use super::auction::{self, Cancelled, Progress, Proven, Start, Teller};
use crate::fit::Points;
use check::{Finding, check};
pub use pairs::AllPairs;
use seed::{Width, seed};

/// Finds a matching of all pairs that is worth most, with prices that prove it over all pairs.
///
/// What a pair is worth, and `placing`, are as for [`auction::solve`].
///
/// 1. Every row is read once. Each mentee lists her best mentors, 32 or, of many, 64; each mentor is listed by
///    his 16 best mentees.
/// 2. The best matching of the lists is found, with prices.
/// 3. Mentors are sorted by price. A mentee can only be better off with one who is not on her list if his price is less
///    than the points of the last of her best exceed her own price: those pairs are looked at, one in some hundred.
/// 4. If no pair is worth more than its two prices, they prove the matching over all pairs. If any is, such pairs join
///    the lists, and it goes on from step 2 with the prices and places that were found.
///
/// **Cost.** One reading of all rows, at some three nanoseconds a pair beside what the points cost; then one to three
/// rounds of an auction over some fifty pairs a mentee. 5,000 by 5,000 from a table take 0.25 s natively and 0.5 s as
/// WebAssembly. Memory beside the pairs is some twelve bytes for each listed one: 40,000 mentees and 10,000 mentors, with
/// 400 million pairs, take 35 MB. From 300 by 300 on this is faster than shortest paths, by far where everybody wants the
/// same mentors; below 100 by 100 it is not.
///
/// **Source.** A. Volgenant, *Linear and semi-assignment problems: a core oriented approach* (Computers & Operations
/// Research 23, 1996), for solving the promising pairs and checking the others.
///
/// # Errors
/// If the caller said stop.
///
/// # Panics
/// If there are not as many `places` as mentors, or if `placing` is below zero or, times the number of people and places,
/// beyond 59 bits.
pub fn solve(
    pairs: &impl AllPairs,
    places: &[u32],
    placing: i64,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Proven, Cancelled> {
    let mut teller = Teller::new(on_progress);
    let mut seed = seed(pairs, Width::of(pairs.n_mentors()), &mut teller)?;
    let mut start = Start::Cold;
    loop {
        teller.next_round();
        let proven = auction::settle(&mut seed.lists, places, placing, start, &mut teller)?;
        let finding = check(pairs, &seed, placing, &proven, &mut teller)?;
        if finding.gap == 0 {
            return Ok(proven);
        }
        teller.knows_gap(finding.gap);
        seed.lists.widen(&finding.missing);
        start = again(proven, &finding);
    }
}

/// From where to go on: from the prices that were found, unless placing is at stake.
fn again(best: Proven, finding: &Finding) -> Start {
    if finding.most > i64::from(Points::MOST) { Start::Cold } else { Start::Warm { best, error: finding.most } }
}
