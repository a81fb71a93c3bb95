//! Taking turns: everybody runs once, then everybody once more, so that what slows the machine slows all of them.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::case::Case;
use super::contender::Contender;
use super::figures::Figures;
use super::input::Inputs;
use crate::process::output;
use crate::setup::peers::Peers;

/// Whoever takes longer in one turn gets no other.
const LONG: Duration = Duration::from_mins(1);

/// All that running somebody takes.
pub(super) struct Tools {
    pub(super) peers: Peers,
    pub(super) inputs: Inputs,
}

/// A case, and how everybody did.
pub(super) struct Measured {
    pub(super) case: Case,
    /// Tandem first.
    pub(super) entries: Vec<Entry>,
}

/// How one did.
pub(super) struct Entry {
    pub(super) contender: Contender,
    pub(super) runs: Vec<Figures>,
    /// Why there are no more runs than these.
    pub(super) end: Option<End>,
}

/// Why somebody has no more turns.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It cannot be run on this machine, for this reason.
    Missing(String),
    /// It broke.
    Failed(String),
    /// It took too long.
    Long,
}

/// Measures everybody, in turns.
///
/// # Errors
/// If the input cannot be made.
pub(super) fn measure(case: Case, n_rounds: usize, tools: &Tools) -> Result<Measured> {
    let input = tools.inputs.folder(&case.input)?;
    let mut entries: Vec<Entry> = Contender::all(&case).into_iter().map(Entry::new).collect();
    for _ in 0..n_rounds {
        for entry in entries.iter_mut().filter(|entry| entry.end.is_none()) {
            entry.take_turn(&tools.peers, &input);
        }
    }
    Ok(Measured { case, entries })
}

impl Entry {
    fn new(contender: Contender) -> Self {
        Self { contender, runs: Vec::new(), end: None }
    }

    fn take_turn(&mut self, peers: &Peers, input: &Path) {
        let mut command = match self.contender.command(peers, input) {
            Ok(command) => command,
            Err(error) => {
                self.end = Some(End::Missing(format!("{error:#}")));
                return;
            }
        };
        let start = Instant::now();
        match output(&mut command).and_then(|printed| Figures::read(&printed)) {
            Ok(figures) => self.runs.push(figures),
            Err(error) => self.end = Some(End::Failed(format!("{error:#}"))),
        }
        if self.end.is_none() && start.elapsed() > LONG {
            self.end = Some(End::Long);
        }
    }

    /// The medians; nothing where it never ran to its end.
    pub(super) fn figures(&self) -> Option<Figures> {
        Figures::median(&self.runs).filter(|_| !matches!(self.end, Some(End::Failed(_))))
    }

    fn least_total(&self) -> Option<u64> {
        self.runs.iter().filter_map(|run| run.total).min()
    }
}

impl Measured {
    /// What is no result: who broke, and whose matching is worth less than somebody else's.
    pub(super) fn wrong(&self) -> Vec<String> {
        let best = self.entries.iter().flat_map(|entry| &entry.runs).filter_map(|run| run.total).max();
        let told = |entry: &Entry| {
            let why = match (&entry.end, entry.least_total(), best) {
                (Some(End::Failed(why)), ..) => why.clone(),
                (_, Some(total), Some(best)) if total < best => format!("{total} points, where there can be {best}"),
                _ => return None,
            };
            Some(format!("{}, {}: {why}", self.case.name, entry.contender))
        };
        self.entries.iter().filter_map(told).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::contender::Peer;
    use super::super::input::{Input, What};
    use super::*;

    /// A case in which Tandem and others made so many points in so many seconds.
    pub(in super::super) fn measured(case: Case, runs: &[(f64, u64)]) -> Measured {
        let figures = |&(seconds, total): &(f64, u64)| Figures {
            seconds,
            total: Some(total),
            wasm_mib: Some(20.0),
            ..Figures::default()
        };
        let entry = |(contender, run)| Entry { contender, runs: vec![figures(run)], end: None };
        let entries = Contender::all(&case).into_iter().zip(runs).map(entry).collect();
        Measured { case, entries }
    }

    /// A hundred by a hundred, beside two others.
    pub(in super::super) fn square() -> Case {
        let case = Case::new("100 x 100", Input::of(What::Table, 100, 100), "table");
        case.beside(Peer::Scipy, 0.5).near(Peer::Munkres)
    }

    #[test]
    fn whose_matching_is_worth_less_is_wrong_whoever_it_is() {
        let right = measured(square(), &[(1.0, 70), (2.0, 70), (3.0, 70)]);
        assert_eq!(right.wrong(), [""; 0]);
        let ours = measured(square(), &[(1.0, 69), (2.0, 70), (3.0, 70)]);
        assert_eq!(ours.wrong(), ["100 x 100, Tandem: 69 points, where there can be 70"]);
        let theirs = measured(square(), &[(1.0, 70), (2.0, 70), (3.0, 60)]);
        assert_eq!(theirs.wrong(), ["100 x 100, npm munkres: 60 points, where there can be 70"]);
    }

    #[test]
    fn who_broke_is_wrong_and_who_is_not_installed_is_not() {
        let mut one = measured(square(), &[(1.0, 70), (2.0, 70), (3.0, 70)]);
        one.entries[1].end = Some(End::Missing("not installed".into()));
        assert_eq!(one.wrong(), [""; 0]);
        one.entries[1].end = Some(End::Failed("it crashed".into()));
        assert_eq!(one.wrong(), ["100 x 100, native scipy: it crashed"]);
        assert_eq!(one.entries[1].figures(), None);
    }
}
