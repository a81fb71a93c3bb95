//! The npm package: the module for other people's pages, put beside the files of `pkg/` that are kept by hand.

use anyhow::Result;

use super::mirror::{copy_if_changed, files_below};
use super::wasm::{self, Effort, Face};
use crate::process::say;
use crate::project;
use crate::setup::Setup;

/// The types of the raw module, which no caller sees: `tandem.d.ts` holds those that callers see.
const INNER_TYPES: &str = "tandem_bg.wasm.d.ts";

/// The table of meanings with its notices, which the package carries as the site does.
const MEANING: &str = "meaning";

/// Writes the generated files of `pkg/`.
pub(crate) fn write(setup: &Setup) -> Result<()> {
    let module = wasm::make(Face::Package, Effort::Full, setup)?;
    let folder = project::pkg();
    for (name, source) in files_below(&module)? {
        if name.as_os_str() != INNER_TYPES {
            copy_if_changed(&source, &folder.join(name))?;
        }
    }
    for (name, source) in files_below(&project::www().join(MEANING))? {
        copy_if_changed(&source, &folder.join(MEANING).join(name))?;
    }
    say(format_args!("the package is in {}", folder.display()));
    Ok(())
}
