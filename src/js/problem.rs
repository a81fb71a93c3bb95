//! A problem as callers see it: with its sentence.

use serde::Serialize;
use tsify::Tsify;

use crate::problem::{self, Code, Effect, Place};

/// One thing that is wrong.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What kind of thing is wrong; stable between versions.
    code: Code,
    /// Where it stands.
    place: Place,
    /// What stood there, word for word; empty where nothing stood.
    found: String,
    /// What would be right, where the code alone does not say it: the options, the other place, the reason.
    expected: String,
    /// What follows from it.
    effect: Effect,
    /// All of this in an English sentence.
    message: String,
}

impl From<problem::Problem> for Problem {
    fn from(problem: problem::Problem) -> Self {
        let message = problem.to_string();
        let problem::Problem { code, place, found, expected, effect } = problem;
        Self { code, place, found, expected, effect, message }
    }
}
