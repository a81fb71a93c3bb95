//! What `cargo xtask build` writes, step by step: sources to a module, a module to a site and a package.

mod inputs;
mod links;
mod mirror;
mod script;
mod split;
mod wasm;

pub(crate) mod package;
pub(crate) mod site;

pub mod size;

use anyhow::Result;

use crate::setup::Setup;
use wasm::{Effort, Face};

/// Makes every module of site and package, as visitors get them: what writes the two finds them made.
pub(crate) fn modules(setup: &Setup) -> Result<()> {
    wasm::make_all(&Face::ALL, Effort::Full, setup).map(drop)
}
