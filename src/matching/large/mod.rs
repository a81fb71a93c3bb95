//! Large.

mod best;
mod check;
mod pairs;
mod seed;

use std::ops::ControlFlow;

use super::auction::{self, Cancelled, Progress, Proven, Start, Teller};
use check::check;
pub use pairs::AllPairs;
use seed::{Width, seed};

pub fn solve(
    pairs: &impl AllPairs,
    places: &[u32],
    placing: i64,
    on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Proven, Cancelled> {
    let mut teller = Teller::new(on_progress);
    let width = Width { of_mentee: envi("KM", 24) as usize, of_mentor: envi("KC", 6) as usize };
    let mut seed = seed(pairs, width, &mut teller)?;
    let mut start = Start::cold(pairs.n_mentees(), pairs.n_mentors());
    loop {
        teller.next_round();
        let proven = auction::settle(&mut seed.lists, places, placing, start, &mut teller)?;
        let finding = check(pairs, &seed, placing, &proven, &mut teller)?;
        if envi("VV", 0) > 0 { eprintln!("edges {} missing {} gap {} most {}", seed.lists.n_pairs(), finding.missing.len(), finding.gap, finding.most); }
        if finding.gap == 0 {
            return Ok(proven);
        }
        teller.knows_gap(finding.gap);
        seed.lists.widen(&finding.missing);
        start = Start::warm(proven, (finding.most / envi("WD", 4)).max(1));
    }
}
use auction::envi;
