//! Cuts a module in two: what a page needs at first, and what it fetches later.
//!
//! The sources mark where with `#[wasm_split(NAME)]`. All that nothing but a function so marked reaches goes into
//! `split_NAME.wasm`, which shares memory and functions with the first part.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::process::say;

/// What the compiler is told, so that the module says which of its functions use which others.
pub(super) const LINK_ARGS: &str = "-Clink-args=--emit-relocs";

/// How the script makes a part of what it fetched: only where the host says that it is WebAssembly.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// The same from a host that calls it anything else, as old ones do; wasm-bindgen does so for the first part.
const FROM_BYTES: &str =
    "src.then((part) => part.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))";

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
        bail!("nothing comes later in {}", compiled.display());
    }
    let script = folder.join(later);
    let text = fs::read_to_string(&script).with_context(|| format!("{} cannot be read", script.display()))?;
    fs::write(&script, from_any_host(&text)?).with_context(|| format!("{} cannot be written", script.display()))?;
    Ok(first)
}

/// The script, for hosts old and new.
fn from_any_host(script: &str) -> Result<String> {
    if !script.contains(STREAMED) {
        bail!("the script that fetches what comes later does it in another way than is known here");
    }
    Ok(script.replace(STREAMED, FROM_BYTES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_comes_from_a_host_that_does_not_know_what_it_is() {
        let script = from_any_host(&format!("return async (imports) => ({STREAMED});")).unwrap();
        assert_eq!(script, format!("return async (imports) => ({FROM_BYTES});"));
    }

    #[test]
    fn a_script_that_fetches_in_an_unknown_way_is_not_taken() {
        assert!(from_any_host("return async (imports) => part;").is_err());
    }
}
