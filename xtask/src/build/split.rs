//! Cuts a module in two: what a page needs at first, and what it fetches later.
//!
//! The sources mark where with `#[wasm_split(NAME)]`. All that nothing but a function so marked reaches goes into
//! `split_NAME.wasm`, which shares memory and functions with the first part.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::process::say;

/// What the compiler is told, so that the module says which of its functions use which others.
pub(super) const LINK_ARGS: &str = "-Clink-args=--emit-relocs";

/// Writes the later parts into the folder, with the JavaScript that fetches them, and returns the first part, which stands
/// beside the folder and is still to be given the rest of its JavaScript, `NAME.js`.
pub(super) fn split(compiled: &Path, folder: &Path, name: &str) -> Result<PathBuf> {
    say(format_args!("taking out of it what comes later"));
    let module = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let first = folder.with_extension("wasm");
    let (script, later) = (format!("./{name}.js"), format!("./{name}-later.js"));
    let mut options = Options::new(&module);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = &script;
    options.link_name = &later;
    let parts = transform(options).map_err(|error| anyhow!("{} cannot be split: {error:#}", compiled.display()))?;
    if parts.split_modules.is_empty() {
        return Err(anyhow!("nothing comes later in {}", compiled.display()));
    }
    Ok(first)
}
