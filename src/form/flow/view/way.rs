//! The way to a question that stands inside of another.

use super::super::presence::Item;
use crate::form::model::Question;

/// A stop on the way to a question: the first is its name, or that of the question around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// A question, a row or a line, by its name.
    Name(String),
    /// A panel that repeats, counted from 0.
    Panel(usize),
}

/// The way to a question of a page.
pub(super) fn to(question: &Question) -> Vec<Stop> {
    vec![Stop::Name(question.name.clone())]
}

/// The way, and then further.
pub(super) fn on<const N: usize>(way: &[Stop], further: [Stop; N]) -> Vec<Stop> {
    way.iter().cloned().chain(further).collect()
}

/// The way as faults tell it: `mentors[0].email`.
pub(super) fn told(way: &[Stop]) -> String {
    let told = way.iter().enumerate().map(|(at, stop)| match stop {
        Stop::Name(name) if at == 0 => name.clone(),
        Stop::Name(name) => format!(".{name}"),
        Stop::Panel(index) => format!("[{index}]"),
    });
    told.collect()
}

impl Item<'_> {
    /// The stop at this row or panel.
    pub(in super::super) fn stop(&self) -> Stop {
        self.row.map_or(Stop::Panel(self.index), |row| Stop::Name(row.value.to_text()))
    }
}
