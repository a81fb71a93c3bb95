//! `cargo xtask build`: the site and the package.

use anyhow::Result;

use crate::build::{self, package, site};
use crate::setup::Setup;

/// Writes `dist/` and `pkg/`.
pub(super) fn run() -> Result<()> {
    let setup = Setup::for_wasm()?;
    build::modules(&setup)?;
    site::write(&setup)?;
    package::write(&setup)
}
