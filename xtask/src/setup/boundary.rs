//! What the tests of the boundary take from npm: the TypeScript compiler, and a bundler such as other pages use.

use anyhow::Result;

use super::npm::Packages;

const TOOLS: Packages = Packages {
    what: "a TypeScript compiler and a bundler, for the tests of the boundary,",
    folder: "boundary",
    package: include_str!("../../../tests/boundary/package.json"),
    lock: include_str!("../../../tests/boundary/package-lock.json"),
};

/// Installs them where they are missing; the tests know where they lie.
///
/// # Errors
/// If they cannot be installed: without them nothing holds the types.
pub(crate) fn ready() -> Result<()> {
    TOOLS.ready().map(|_| ())
}
