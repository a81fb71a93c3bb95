//! The people of one CSV file.

use serde::Serialize;
use tsify::Tsify;

use super::problem::Problem;
use crate::person::Person;
use crate::problem;

/// The people of one side, as read from a CSV file.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Whoever could be read, in the order of the rows.
    people: Vec<Person>,
    /// What is wrong with the file, row by row.
    problems: Vec<Problem>,
}

impl Sheet {
    pub(super) fn new(people: Vec<Person>, problems: Vec<problem::Problem>) -> Self {
        Self { people, problems: problems.into_iter().map(Problem::from).collect() }
    }
}
