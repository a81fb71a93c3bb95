//! The auction.

mod market;
mod phase;
mod places;
mod progress;
mod whole;

use std::ops::ControlFlow;

use super::shortlists::Shortlists;
use market::{Holding, Market};
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
pub(super) struct Start {
    /// What a place with each mentor costs, in whole points.
    mentor_price: Vec<i64>,
    holding: Vec<Holding>,
    /// The error that is allowed at first, in whole points; a part of what pairs are worth if it is not given.
    error: Option<i64>,
}

impl Start {
    /// Nobody has anything, and nothing costs anything.
    pub(super) fn cold(n_mentees: usize, n_mentors: usize) -> Self {
        Self { mentor_price: vec![0; n_mentors], holding: vec![Holding::Nothing; n_mentees], error: None }
    }

    /// The lists have grown since this was the best there was.
    pub(super) fn warm(proven: Proven, error: i64) -> Self {
        let holding = proven.mentor_of.into_iter().map(|mentor| mentor.map_or(Holding::Outside, Holding::Place));
        Self { mentor_price: proven.mentor_price, holding: holding.collect(), error: Some(error) }
    }
}

/// The best matching of shortlists.
pub fn solve(
    mut lists: Shortlists,
    places: &[u32],
    placing: i64,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Proven, Cancelled> {
    let start = Start::cold(lists.n_mentees(), lists.n_mentors());
    settle(&mut lists, places, placing, start, &mut Teller::new(on_progress))
}

pub(super) fn settle(
    lists: &mut Shortlists,
    places: &[u32],
    placing: i64,
    start: Start,
    teller: &mut Teller<'_>,
) -> Result<Proven, Cancelled> {
    let first_error = start.error;
    let mut market = Market::open(lists, places, placing, start);
    let mut error = first_error.map_or(market.most_worth() / envi("DIV", 16), |error| error * market.scale).max(1);
    loop {
        Phase::new(&mut market, error).run(teller)?;
        market.review();
        match whole::proof(&market) {
            Ok(proven) => return Ok(proven),
            Err(gap) => teller.knows_gap(gap),
        }
        teller.phase_ends()?;
        assert!(error > 1, "errors of one part for each person and place are less than one point together");
        error = (error / envi("FALL", 6)).max(1);
    }
}
pub fn envi(name: &str, default: i64) -> i64 { std::env::var(name).ok().and_then(|x| x.parse().ok()).unwrap_or(default) }
