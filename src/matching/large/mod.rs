//! Large.

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

/// Large.
///
/// # Errors
/// If the caller said stop.
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
