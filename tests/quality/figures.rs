//! What each way of comparing reaches on one cohort.

use tandem::program::{Comparison, Program};

use super::baseline;
use super::cohorts::{Cohort, as_float, program};
use super::table::meanings;

/// A likeness of all gives all, so that no two that differ are even.
const WORDS: Comparison = Comparison::Goals { enough: 100, meaning: false };

/// The same by meaning, too.
const MEANING: Comparison = Comparison::Goals { enough: 100, meaning: true };

/// Where the organisers' own mentors stand, as mean percentiles: 1 is first, chance is a half.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figures {
    /// By plain TF-IDF.
    pub(crate) baseline: f64,
    /// By the rule *goals* alone, comparing words.
    pub(crate) words: f64,
    /// By the rule *goals* alone, comparing meaning, too.
    pub(crate) meaning: f64,
    /// By Tandem's program for these cohorts.
    pub(crate) program: f64,
}

impl Figures {
    /// Measures a cohort; nothing where it is not here.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let cohort = Cohort::read(name)?;
        let by = |program| cohort.mean_percentile_by(program, Some(meanings()));
        Some(Self {
            baseline: baseline::mean_percentile(&cohort),
            words: by(goals_alone(&WORDS)),
            meaning: by(goals_alone(&MEANING)),
            program: by(program()),
        })
    }
}

/// The program's rule *goals* and no other, compared so.
fn goals_alone(comparison: &Comparison) -> Program {
    let mut program = program();
    program.rules.retain(|rule| matches!(rule.comparison, Comparison::Goals { .. }));
    for rule in &mut program.rules {
        rule.comparison = comparison.clone();
    }
    program
}

pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / as_float(values.len())
}
