//! The site: what stands in `www/`, and beside it the modules of its pages, the one that a worker runs, and those that a page
//! loads when they are asked for: the studio, what follows from an applicant's answers, and the sealing.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::wasm::{self, Effort, Face};
use super::{links, mirror};
use crate::process::say;
use crate::project;
use crate::setup::Setup;

/// The modules of the site.
const FACES: [Face; 6] = [Face::Desk, Face::Applicant, Face::Sequel, Face::Studio, Face::Engine, Face::Sealing];

/// Writes `dist/`, as visitors get it.
pub(crate) fn write(setup: &Setup) -> Result<PathBuf> {
    assemble(Effort::Full, project::dist(), setup)
}

/// Writes a site that is large and soon there, outside `dist/` so that nobody publishes it.
pub(crate) fn write_quickly(setup: &Setup) -> Result<PathBuf> {
    assemble(Effort::Quick, project::target().join("quick-site"), setup)
}

fn assemble(effort: Effort, folder: PathBuf, setup: &Setup) -> Result<PathBuf> {
    let modules = wasm::make_all(&FACES, effort, setup)?;
    let www = project::www();
    let sources: Vec<&Path> = [&www].into_iter().chain(&modules).map(PathBuf::as_path).collect();
    mirror::mirror(&sources, &folder)?;
    links::check(&folder)?;
    say(format_args!("the site is in {}", folder.display()));
    Ok(folder)
}
