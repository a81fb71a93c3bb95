//! All that guards the project, in stages: the quick ones first.

mod boundary;
mod count;
mod forms;
mod inputs;
mod journeys;
mod node;
mod rust;
mod table;
mod weight;

pub(crate) use count::Count;
pub(crate) use table::{Report, table, verdict};

use anyhow::Result;

/// One thing that guards the project.
pub(crate) struct Stage {
    /// What it is called on the command line.
    pub(crate) name: &'static str,
    /// What it guards.
    pub(crate) about: &'static str,
    /// Does it. An error is a failure too: of something before the first test.
    pub(crate) run: fn() -> Result<Count>,
}

/// Every stage, in the order in which they run.
pub(crate) const STAGES: [Stage; 16] = [
    Stage { name: "format", about: "the sources are formatted", run: rust::format },
    Stage { name: "clippy", about: "no warning in any crate", run: rust::clippy },
    Stage { name: "clippy-js", about: "no warning in the boundary, for wasm32", run: rust::clippy_js },
    Stage { name: "clippy-sealing", about: "no warning in what seals, for wasm32", run: rust::clippy_sealing },
    Stage { name: "clippy-ui", about: "no warning in the page, for wasm32", run: rust::clippy_ui },
    Stage { name: "native", about: "the tests of the core", run: rust::native },
    Stage { name: "page", about: "the tests of what the page thinks", run: rust::page },
    Stage { name: "sealing", about: "the tests of what seals, opens and shows codes", run: rust::sealing },
    Stage { name: "doc", about: "the examples in the core's documentation", run: rust::doc },
    Stage { name: "tool", about: "the tests of the build tool", run: rust::tool },
    Stage { name: "forms", about: "forms do what survey-core does with them", run: forms::run },
    Stage { name: "inputs", about: "the inputs of the bench are what it says", run: inputs::run },
    Stage { name: "build", about: "site and package can be built, with relative addresses only", run: weight::build },
    Stage { name: "size", about: "first load and package keep to their budgets", run: weight::size },
    Stage { name: "boundary", about: "the package in Node", run: boundary::run },
    Stage { name: "journeys", about: "the site in headless Chromium", run: journeys::run },
];
