//! The npm package: the modules for other people's pages, put beside the files of `pkg/` that are kept by hand.

use anyhow::Result;

use super::mirror::{copy_if_changed, files_below};
use super::wasm::{self, Effort, Face};
use crate::process::say;
use crate::project;
use crate::setup::Setup;

/// The types of the raw modules, which no caller sees: the `.d.ts` without `_bg` hold those that callers see.
const INNER_TYPES: &str = "_bg.wasm.d.ts";

/// The files of the site that run the engine in a worker: the package has them, too.
const WORKERS: [&str; 3] = ["engine-answers.js", "engine-client.js", "worker.js"];

/// The table of meanings with its notices, which the package carries as the site does.
const MEANING: &str = "meaning";

/// What `<tandem-form>` shows a form with: the rules of the site's stylesheet, and the words of forms in each language.
const FORM_RULES: &str = "styles.css";
const LANGUAGES: &str = "languages";
const FORM_WORDS: &str = "form.ftl";

/// Writes the generated files of `pkg/`.
pub(crate) fn write(setup: &Setup) -> Result<()> {
    let folder = project::pkg();
    for face in [Face::Package, Face::Engine, Face::Sealing, Face::Form] {
        write_module(face, setup)?;
    }
    for name in WORKERS {
        copy_if_changed(&project::www().join(name), &folder.join(name))?;
    }
    for (name, source) in files_below(&project::www().join(MEANING))? {
        copy_if_changed(&source, &folder.join(MEANING).join(name))?;
    }
    write_form_parts()?;
    say(format_args!("the package is in {}", folder.display()));
    Ok(())
}

/// Beside the module of forms, which fetches nothing by itself.
fn write_form_parts() -> Result<()> {
    let folder = project::pkg();
    copy_if_changed(&project::www().join(FORM_RULES), &folder.join(FORM_RULES))?;
    for (name, source) in files_below(&project::www().join(LANGUAGES))? {
        if name.ends_with(FORM_WORDS) {
            copy_if_changed(&source, &folder.join(LANGUAGES).join(name))?;
        }
    }
    Ok(())
}

/// Writes the engine alone, which needs none of the rest.
pub(crate) fn write_engine(setup: &Setup) -> Result<()> {
    write_module(Face::Engine, setup)
}

fn write_module(face: Face, setup: &Setup) -> Result<()> {
    let module = wasm::make(face, Effort::Full, setup)?;
    for (name, source) in files_below(&module)? {
        if !name.to_string_lossy().ends_with(INNER_TYPES) {
            copy_if_changed(&source, &project::pkg().join(name))?;
        }
    }
    Ok(())
}
