//! The best matching of shortlists, by bids that settle on prices.
//!
//! Ana, Bea and Chidi have shortlists. Dolores has two places and Emil one, and both Ana and Chidi like Emil best:
//!
//! ```
//! use std::ops::ControlFlow;
//!
//! use tandem::fit::Points;
//! use tandem::matching::Shortlists;
//! use tandem::matching::auction::{self, Worth};
//!
//! let (dolores, emil) = (0, 1);
//! let points: Option<Vec<Points>> = [4_000, 9_000, 3_000, 5_000, 6_000].map(Points::new).into_iter().collect();
//! let mentors = vec![dolores, emil, dolores, dolores, emil]; // two for Ana, one for Bea, two for Chidi
//! let lists = Shortlists::new(2, vec![0, 2, 3, 5], mentors, points.expect("none is more than 10,000"))?;
//!
//! let places = [2, 1];
//! let proven = auction::solve(lists, &places, Worth::POINTS, &mut |_| ControlFlow::Continue(()))?;
//! assert_eq!(proven.mentor_of, [Some(emil), Some(dolores), Some(dolores)]);
//!
//! // No matching can be worth more than all prices together, place by place, and this one is worth as much.
//! let of_places = 2 * proven.mentor_price[0] + proven.mentor_price[1];
//! assert_eq!(proven.mentee_price.iter().sum::<i64>() + of_places, 9_000 + 3_000 + 5_000);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Scope
//! It knows only pairs that are on a list. [`large`](super::large) makes the lists and proves the result for all pairs.

mod market;
mod phase;
mod places;
mod progress;
mod scarcity;
mod whole;
mod worth;

use std::ops::ControlFlow;

use crate::fit::Shortlists;
use market::Market;
use phase::Phase;
pub(super) use progress::Teller;
pub use progress::{Cancelled, Progress, Step};
pub use worth::Worth;

/// From one phase to the next, the error that is allowed falls to one in so many.
///
/// With 4 or 10 there were as many bids, but for extreme ties, where 10 took half as many again.
const FALL: i64 = 6;

/// Who goes with whom, and prices that prove that nothing is worth more.
///
/// No price is below zero, the prices of a mentee and a mentor together are at least what their pair is worth, and all
/// prices, place by place, add up to what the matching is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The mentor of each mentee, or nobody.
    pub mentor_of: Vec<Option<u32>>,
    /// What each mentee is left with once her place is paid; zero if she may as well be unplaced.
    pub mentee_price: Vec<i64>,
    /// What one place with each mentor costs; zero if one of them is empty.
    pub mentor_price: Vec<i64>,
}

/// Where an auction begins.
pub(super) enum Start {
    /// Nobody holds anything.
    Cold,
    /// The lists have grown since this was the best there was. The error is what is allowed at first, in whole points.
    Warm { best: Proven, error: i64 },
}

/// Finds a matching of listed pairs that is worth most, with prices that prove it.
///
/// 1. Nobody holds anything and nothing costs anything; but if placing counts, a place with a mentor who cannot take
///    all who need one costs as much as placing is worth.
/// 2. Mentees bid one after another. Each takes the place that leaves her with most, and bids the price at which her
///    next choice, or staying unplaced, would be better by the error that is allowed. All places of one mentor have one
///    price, the lowest of their bids; where none is free, the lowest bid gives way.
/// 3. An empty place must not cost anything. If one does, staying unplaced becomes dearer, which makes all places
///    cheaper at once, until whoever tolerates that least bids again.
/// 4. When nobody bids any more, all prices are rounded at the threshold that suits best. If they then add up to what
///    the matching is worth, it is proven. If not, the error falls, those whom it now rules out lose what they hold, and
///    it goes on from step 2.
///
/// **Cost.** A phase looks at every list once, and at one list for each bid: 500,000 bids for 40,000 mentees with 32
/// mentors each, in 0.2 s natively and 0.4 s as WebAssembly. The error falls at most to the part of a point that
/// no number of people can make a whole one of, so that there are some ten phases at most. Points of a dozen values cost
/// up to five times as many bids, unless they have a common unit. Memory is six bytes a pair and some sixty a mentee.
///
/// **Ties.** The order of lists and mentees decides, so that the result is a matter of the arguments alone; which of
/// several best matchings it is, nothing promises.
///
/// **Sources.** Bertsekas and Castañón, *The auction algorithm for the transportation problem* (Annals of Operations
/// Research 20, 1989), for places that share a price. Bertsekas, Castañón and Tsaknakis, *Reverse auction and the solution
/// of inequality constrained assignment problems* (SIAM Journal on Optimization 3, 1993), for why an error that falls is
/// not enough where places and mentees are not equally many; here, the price of staying unplaced plays that part.
///
/// # Errors
/// If the caller said stop.
///
/// # Panics
/// If there are not as many `places` as mentors, or if what a pair is worth is below zero or, times the number of people and
/// places, beyond 59 bits.
pub fn solve(
    mut lists: Shortlists,
    places: &[u32],
    worth: Worth,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Proven, Cancelled> {
    settle(&mut lists, places, worth, Start::Cold, &mut Teller::new(on_progress))
}

/// As [`solve`], but from any start, and with lists that can grow afterwards.
pub(super) fn settle(
    lists: &mut Shortlists,
    places: &[u32],
    worth: Worth,
    start: Start,
    teller: &mut Teller<'_>,
) -> Result<Proven, Cancelled> {
    assert_eq!(places.len(), lists.n_mentors(), "every mentor has some number of places");
    let (mut market, mut error) = match start {
        Start::Cold => Market::cold(lists, places, worth),
        Start::Warm { best, error } => Market::warm(lists, places, worth, &best, error),
    };
    teller.begin_phases(most_phases(error));
    loop {
        Phase::new(&mut market, error).run(teller)?;
        market.review();
        match whole::proof(&market) {
            Ok(proven) => return Ok(proven),
            Err(gap) => teller.knows_gap(gap),
        }
        teller.phase_ends()?;
        assert!(error > 1, "errors of one part for each person and place are less than one point together");
        error = (error / FALL).max(1);
    }
}

/// How many phases there are at most from this error on: until it is one part.
fn most_phases(error: i64) -> u32 {
    let falls = std::iter::successors(Some(error), |&error| (error > 1).then_some((error / FALL).max(1)));
    u32::try_from(falls.count()).expect("a number of 64 bits falls few times")
}
