//! What a run says of itself.

use anyhow::{Context, Result};
use serde::Deserialize;

/// What one run took, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Figures {
    pub(super) seconds: f64,
    /// By how much the process grew; nothing where the system does not say.
    pub(super) mib: Option<f64>,
    /// The memory of Tandem's module.
    pub(super) wasm_mib: Option<f64>,
    /// The points of all pairs together; nothing where others count other points.
    pub(super) total: Option<u64>,
    /// How many mentees have a mentor.
    pub(super) placed: Option<usize>,
    /// Of several questions the seconds of the first.
    pub(super) first: Option<f64>,
    /// The cycles of a pair.
    pub(super) cycles: Option<f64>,
}

impl Figures {
    /// From the last line of what a run printed.
    pub(super) fn read(printed: &str) -> Result<Self> {
        let line = printed.lines().rev().find(|line| line.starts_with('{')).context("it printed no figures")?;
        serde_json::from_str(line).with_context(|| format!("`{line}` has no figures"))
    }

    /// Of each figure the one in the middle of all runs.
    pub(super) fn median(runs: &[Self]) -> Option<Self> {
        let last = runs.last()?;
        Some(Self {
            seconds: middle(runs.iter().map(|run| run.seconds))?,
            mib: middle(runs.iter().filter_map(|run| run.mib)),
            wasm_mib: middle(runs.iter().filter_map(|run| run.wasm_mib)),
            first: middle(runs.iter().filter_map(|run| run.first)),
            cycles: middle(runs.iter().filter_map(|run| run.cycles)),
            ..last.clone()
        })
    }
}

fn middle(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_are_the_last_line_that_has_any() {
        let printed = "a warning\n{\"seconds\": 0.25, \"wasmMib\": 12, \"total\": 901, \"placed\": null}\n";
        let figures = Figures::read(printed).unwrap();
        assert_eq!((figures.seconds, figures.wasm_mib, figures.total), (0.25, Some(12.0), Some(901)));
        assert_eq!(Figures::read("nothing\n").unwrap_err().to_string(), "it printed no figures");
    }

    #[test]
    fn each_figure_has_its_own_middle() {
        let run = |seconds, mib| Figures { seconds, mib, ..Figures::default() };
        let median = Figures::median(&[run(3.0, Some(10.0)), run(1.0, None), run(2.0, Some(30.0))]).unwrap();
        assert_eq!((median.seconds, median.mib), (2.0, Some(30.0)));
        assert_eq!(Figures::median(&[]), None);
    }
}
