//! The auction.

mod market;
mod phase;
mod places;
mod progress;
mod scarcity;
mod whole;

use std::ops::ControlFlow;

use super::shortlists::Shortlists;
use market::Market;
use phase::Phase;
pub(super) use progress::Teller;
pub use progress::{Cancelled, Progress, Step};

/// From one phase to the next, the error that is allowed falls to one in so many.
const FALL: i64 = 6;

/// Who goes with whom, and prices that prove that nothing is worth more.
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

/// The best matching of shortlists.
pub fn solve(
    mut lists: Shortlists,
    places: &[u32],
    placing: i64,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Proven, Cancelled> {
    settle(&mut lists, places, placing, Start::Cold, &mut Teller::new(on_progress))
}

pub(super) fn settle(
    lists: &mut Shortlists,
    places: &[u32],
    placing: i64,
    start: Start,
    teller: &mut Teller<'_>,
) -> Result<Proven, Cancelled> {
    let (mut market, mut error) = match start {
        Start::Cold => Market::cold(lists, places, placing),
        Start::Warm { best, error } => Market::warm(lists, places, placing, &best, error),
    };
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
