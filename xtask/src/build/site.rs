//! The site: what stands in `www/`, and beside it the modules of its pages, the one that a worker runs, and those that a page
//! loads when they are asked for: the studio, what follows from an applicant's answers, and the sealing.

use std::path::PathBuf;

use anyhow::Result;

use super::wasm::{self, Effort, Face};
use super::{links, mirror};
use crate::process::say;
use crate::project;
use crate::setup::Setup;

/// Writes `dist/`, as visitors get it.
pub(crate) fn write(setup: &Setup) -> Result<PathBuf> {
    assemble(Effort::Full, project::dist(), setup)
}

/// Writes a site that is large and soon there, outside `dist/` so that nobody publishes it.
pub(crate) fn write_quickly(setup: &Setup) -> Result<PathBuf> {
    assemble(Effort::Quick, project::target().join("quick-site"), setup)
}

fn assemble(effort: Effort, folder: PathBuf, setup: &Setup) -> Result<PathBuf> {
    let desk = wasm::make(Face::Desk, effort, setup)?;
    let applicant = wasm::make(Face::Applicant, effort, setup)?;
    let sequel = wasm::make(Face::Sequel, effort, setup)?;
    let studio = wasm::make(Face::Studio, effort, setup)?;
    let engine = wasm::make(Face::Engine, effort, setup)?;
    let sealing = wasm::make(Face::Sealing, effort, setup)?;
    mirror::mirror(&[&project::www(), &desk, &applicant, &sequel, &studio, &engine, &sealing], &folder)?;
    links::check(&folder)?;
    say(format_args!("the site is in {}", folder.display()));
    Ok(folder)
}
