//! One WebAssembly module: compiled by cargo, given its JavaScript by wasm-bindgen, made small by wasm-opt. The desk's is cut
//! in two before (`split.rs`).
//!
//! The steps are skipped together while nothing has changed that they read. Cargo alone would not do: all modules
//! are the same crate, so that cargo links anew whenever it is asked for another one.

use std::collections::BTreeMap;
use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use super::inputs::{self, Stamp};
use super::mirror::files_below;
use super::{script, split};
use crate::process::{run, say};
use crate::project;
use crate::setup::{Setup, Speed, WasmOpt, WasmToolchain, artifacts};

/// These files are the recipe: when one changes, what was made by it is old.
const STEPS: &str = concat!(include_str!("wasm.rs"), include_str!("split.rs"));

/// What makes a module small once it is compressed: `-Oz` and code that is folded, moved or kept for later are shorter as they
/// are, but repeat themselves less, and so do addresses with their alignment. Of 278.8 kB `-Oz` saves 1.5, these 5.0.
const SMALL: &[&str] =
    &["-Os", "--dealign", "--skip-pass=local-cse", "--skip-pass=code-folding", "--skip-pass=code-pushing"];

/// Which of the crate's faces.
#[derive(Debug, Clone, Copy)]
pub(super) enum Face {
    /// The staff's page.
    Desk,
    /// The page on which people fill in a form.
    Applicant,
    /// A form alone, for other people's pages.
    Form,
    /// What follows from somebody's answers, which that page loads later.
    Sequel,
    /// What staff do with forms, which their page loads later.
    Studio,
    /// The module for other people's pages.
    Package,
    /// The module that matches: for workers, and for programs that have time to load it.
    Engine,
    /// The module that seals and opens responses, for whoever sends or opens one.
    Sealing,
}

/// How much trouble is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effort {
    /// As visitors get it.
    Full,
    /// As soon as possible.
    Quick,
}

impl Face {
    /// Every module.
    pub(super) const ALL: [Self; 8] = [
        Self::Desk,
        Self::Applicant,
        Self::Sequel,
        Self::Studio,
        Self::Engine,
        Self::Package,
        Self::Form,
        Self::Sealing,
    ];

    fn feature(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Applicant => "applicant",
            Self::Form => "form",
            Self::Sequel => "sequel",
            Self::Studio => "studio",
            Self::Package => "js",
            Self::Engine => "engine",
            Self::Sealing => "sealing",
        }
    }

    /// Whether only our own scripts call it, so that nobody reads its JavaScript or needs its types.
    fn is_ours(self) -> bool {
        matches!(self, Self::Desk | Self::Applicant | Self::Form | Self::Sequel | Self::Studio)
    }

    /// The name of the files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Applicant => "applicant",
            Self::Form => "form",
            Self::Sequel => "sequel",
            Self::Studio => "studio",
            Self::Package => "tandem",
            Self::Engine => "engine",
            Self::Sealing => "sealing",
        }
    }

    /// The profile and the folder that cargo names after it.
    fn profile(self, effort: Effort) -> (&'static str, &'static str) {
        match (self, effort) {
            (_, Effort::Quick) => ("dev", "debug"),
            (Self::Desk | Self::Applicant | Self::Sequel | Self::Studio, Effort::Full) => ("release", "release"),
            (Self::Form | Self::Package | Self::Sealing, Effort::Full) => ("packaged", "packaged"),
            (Self::Engine, Effort::Full) => ("engine", "engine"),
        }
    }

    /// Whether the module is of our own pages, and of nothing else.
    fn is_page(self) -> bool {
        matches!(self, Self::Desk | Self::Applicant | Self::Sequel | Self::Studio)
    }

    /// Whether a part of the module is fetched later.
    fn is_split(self) -> bool {
        matches!(self, Self::Desk)
    }

    /// What counts more of this module.
    fn speed(self) -> Speed {
        match self {
            Self::Engine => Speed::Quick,
            _ => Speed::Small,
        }
    }
}

/// Makes several modules, and returns their folders in the same order.
///
/// The linker's optimiser has one thread, so that the pages' modules are made beside all others: in profiles of their own,
/// which cargo locks each by itself.
pub(super) fn make_all(faces: &[Face], effort: Effort, setup: &Setup) -> Result<Vec<PathBuf>> {
    if effort == Effort::Quick {
        return faces.iter().map(|face| make(*face, effort, setup)).collect();
    }
    let some = |is_page: bool| {
        let faces = faces.iter().enumerate().filter(move |(_, face)| face.is_page() == is_page);
        faces.map(|(at, face)| Ok((at, make(*face, effort, setup)?))).collect::<Result<Vec<_>>>()
    };
    let (pages, others) = thread::scope(|scope| {
        let others = scope.spawn(|| some(false));
        (some(true), others.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    let made: BTreeMap<usize, PathBuf> = pages?.into_iter().chain(others?).collect();
    Ok(made.into_values().collect())
}

/// Makes the module's JavaScript, its WebAssembly and what they need, and returns their folder.
pub(super) fn make(face: Face, effort: Effort, setup: &Setup) -> Result<PathBuf> {
    let name = format!("{}-{}", face.feature(), face.profile(effort).0);
    let folder = project::target().join("generated").join(&name);
    let stamp_file = folder.with_extension("json");
    let wasm_opt = setup.wasm_opt.as_ref().filter(|_| effort == Effort::Full);
    let recipe = recipe(setup.toolchain, wasm_opt)?;
    if folder.is_dir() && Stamp::read(&stamp_file).is_some_and(|stamp| stamp.is_current(&recipe)) {
        return Ok(folder);
    }
    let start = SystemTime::now();
    let compiled = compile(face, effort, setup.toolchain)?;
    empty(&folder)?;
    let first = if face.is_split() { split::split(&compiled, &folder, face.name())? } else { compiled.clone() };
    bind(face, &first, &folder)?;
    if let Some(wasm_opt) = wasm_opt {
        optimise_all(face, &folder, wasm_opt)?;
    }
    Stamp::of(recipe, &inputs::of(&compiled)?, start)?.write(&stamp_file)?;
    Ok(folder)
}

/// All that the result depends on besides the files that are read.
fn recipe(toolchain: WasmToolchain, wasm_opt: Option<&WasmOpt>) -> Result<String> {
    let optimiser = if wasm_opt.is_some() { WasmOpt::version() } else { "none" };
    Ok([STEPS, &toolchain.version()?, optimiser].join("\n"))
}

fn compile(face: Face, effort: Effort, toolchain: WasmToolchain) -> Result<PathBuf> {
    say(format_args!("compiling the feature `{}` to WebAssembly", face.feature()));
    let (profile, folder) = face.profile(effort);
    let mut cargo = toolchain.cargo("rustc", face.speed());
    cargo.args(["--package", "tandem", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--features", face.feature(), "--profile", profile]);
    // One page leaves out what others use: the stage clippy-ui looks at all of them together.
    cargo.args(["--", "-Adead_code"]);
    if face.is_split() {
        cargo.arg(split::LINK_ARGS);
    }
    run(&mut cargo)?;
    Ok(artifacts(folder).join("tandem.wasm"))
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

fn bind(face: Face, compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .web(true)
        .map_err(bindgen_failed)?
        .out_name(face.name())
        .typescript(!face.is_ours())
        .omit_default_module_path(false)
        // A part that comes later uses what the first one has.
        .keep_lld_exports(face.is_split())
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .map_err(bindgen_failed)?;
    if face.is_ours() { make_lean(&folder.join(format!("{}.js", face.name()))) } else { Ok(()) }
}

/// Leaves out of a script what only people read.
fn make_lean(script: &Path) -> Result<()> {
    let text = fs::read_to_string(script).with_context(|| format!("{} cannot be read", script.display()))?;
    fs::write(script, script::lean(&text)).with_context(|| format!("{} cannot be written", script.display()))
}

/// wasm-bindgen's reason as a plain error.
fn bindgen_failed(error: impl Into<anyhow::Error>) -> anyhow::Error {
    anyhow!("wasm-bindgen failed: {:#}", error.into())
}

/// Makes every part of the module smaller or quicker.
fn optimise_all(face: Face, folder: &Path, wasm_opt: &WasmOpt) -> Result<()> {
    let files = files_below(folder)?.into_values();
    let parts = files.filter(|file| file.extension().is_some_and(|extension| extension == "wasm"));
    parts.collect::<Vec<_>>().iter().try_for_each(|part| optimise(face, part, wasm_opt))
}

/// Makes a part smaller or quicker, in place. The features to allow are those that the module itself declares.
fn optimise(face: Face, wasm: &Path, wasm_opt: &WasmOpt) -> Result<()> {
    let passes: &[&str] = match face.speed() {
        Speed::Small => SMALL,
        Speed::Quick => &["-O3"],
    };
    say(format_args!("optimising it with wasm-opt {}", passes.join(" ")));
    let small = wasm.with_extension("small");
    let mut command = wasm_opt.command();
    command.args(passes).arg(wasm).arg("-o").arg(&small);
    run(&mut command)?;
    fs::rename(&small, wasm).with_context(|| format!("{} cannot be replaced", wasm.display()))
}
