//! What the journeys take from npm: `axe-core`, which looks inside of the page for whatever shuts somebody out.

use std::path::PathBuf;

use anyhow::Result;

use super::npm::Packages;

const TOOLS: Packages = Packages {
    what: "axe-core, for the journeys,",
    folder: "journeys-tools",
    package: include_str!("../../../tests/journeys/package.json"),
    lock: include_str!("../../../tests/journeys/package-lock.json"),
};

/// The script of `axe-core`, installed where it is missing.
///
/// # Errors
/// If it cannot be installed: without it nothing holds what the page promises to everybody.
pub(crate) fn axe() -> Result<PathBuf> {
    Ok(TOOLS.ready()?.join("axe-core").join("axe.min.js"))
}
