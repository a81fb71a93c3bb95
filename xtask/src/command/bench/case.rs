//! What is measured: one input, what Tandem does with it, and who stands beside it.

use super::contender::Peer;
use super::input::Input;

/// One line of the table, or several.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// What the table calls it.
    pub(super) name: String,
    pub(super) input: Input,
    /// What Tandem does with the input: the arguments of `ours.mjs` before and after it.
    pub(super) task: Task,
    /// Who does the same, and which part of their time Tandem may take at most.
    pub(super) beside: Vec<(Peer, Option<f64>)>,
    /// What Tandem must keep to by itself.
    pub(super) goals: Vec<Goal>,
    /// Whether it is a line of the table of growth.
    pub(super) grows: bool,
}

/// What Tandem does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Task {
    pub(super) name: &'static str,
    pub(super) way: Option<&'static str>,
}

/// The most that something may take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Goal {
    Seconds(f64),
    /// Of the module's own memory.
    Mebibytes(f64),
    /// For a pair.
    Cycles(f64),
}

impl Case {
    /// A case that nobody stands beside, and that has no goal.
    pub(super) fn new(name: impl Into<String>, input: Input, task: &'static str) -> Self {
        let task = Task { name: task, way: None };
        Self { name: name.into(), input, task, beside: Vec::new(), goals: Vec::new(), grows: false }
    }

    pub(super) fn by(self, way: &'static str) -> Self {
        Self { task: Task { way: Some(way), ..self.task }, ..self }
    }

    pub(super) fn beside(mut self, peer: Peer, at_most: f64) -> Self {
        self.beside.push((peer, Some(at_most)));
        self
    }

    /// Beside somebody with whom no goal has been set.
    pub(super) fn near(mut self, peer: Peer) -> Self {
        self.beside.push((peer, None));
        self
    }

    pub(super) fn keeps(mut self, goal: Goal) -> Self {
        self.goals.push(goal);
        self
    }

    pub(super) fn growing(self) -> Self {
        Self { grows: true, ..self }
    }

    /// Goals are about the sizes that they were set for.
    pub(super) fn without_goals(mut self) -> Self {
        self.goals.clear();
        self.beside.iter_mut().for_each(|(_, at_most)| *at_most = None);
        self
    }
}
