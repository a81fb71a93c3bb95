//! Node, which runs `wasm-opt` and the tests of the boundary.

use std::process::Command;

use anyhow::{Context, Result};

use super::apt;
use crate::process::{command, say, succeeds};

/// `node`, if it is there.
pub(super) fn found() -> Option<Command> {
    succeeds(command("node").arg("--version")).then(|| command("node"))
}

/// `npm`, if it is there. On Windows it is no program but a script, whose name must be whole.
pub(super) fn npm() -> Option<Command> {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    succeeds(command(name).arg("--version")).then(|| command(name))
}

/// Makes sure of `node` and `npm`: installed by apt where they are missing.
///
/// # Errors
/// If they are missing and cannot be installed; they guard the project, so that nothing goes on without them.
pub(crate) fn ready() -> Result<Command> {
    if found().is_none() && apt::is_here() {
        say("Node is missing: it runs the tests of the boundary");
        apt::update_and_install(&["nodejs"])?;
    }
    if npm().is_none() && apt::is_here() {
        say("npm is missing: it brings wasm-opt");
        apt::update_and_install(&["npm"])?;
    }
    npm().and(found()).context("Node.js and npm are missing: install them (https://nodejs.org), then start again")
}
