//! One WebAssembly module: compiled by cargo, given its JavaScript by wasm-bindgen, made small by wasm-opt.
//!
//! The three steps are skipped together while nothing has changed that they read. Cargo alone would not do: both modules
//! are the same crate, so that cargo links anew whenever it is asked for the other one.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use super::inputs::{self, Stamp};
use crate::process::{run, say};
use crate::project;
use crate::setup::{Setup, WasmOpt, WasmToolchain, artifacts};

/// This file is the recipe: when it changes, what was made by it is old.
const STEPS: &str = include_str!("wasm.rs");

/// Which of the crate's two faces.
#[derive(Debug, Clone, Copy)]
pub(super) enum Face {
    /// The page.
    Site,
    /// The module for other people's pages.
    Package,
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
    fn feature(self) -> &'static str {
        match self {
            Self::Site => "ui",
            Self::Package => "js",
        }
    }
}

impl Effort {
    fn profile(self) -> &'static str {
        match self {
            Self::Full => "release",
            Self::Quick => "dev",
        }
    }

    /// The folder that cargo names after the profile.
    fn folder(self) -> &'static str {
        match self {
            Self::Full => "release",
            Self::Quick => "debug",
        }
    }
}

/// Makes `tandem.js`, `tandem_bg.wasm` and what they need, and returns their folder.
pub(super) fn make(face: Face, effort: Effort, setup: &Setup) -> Result<PathBuf> {
    let name = format!("{}-{}", face.feature(), effort.profile());
    let folder = project::target().join("generated").join(&name);
    let stamp_file = folder.with_extension("json");
    let wasm_opt = setup.wasm_opt.as_ref().filter(|_| effort == Effort::Full);
    let recipe = recipe(setup.toolchain, wasm_opt)?;
    if folder.is_dir() && Stamp::read(&stamp_file).is_some_and(|stamp| stamp.is_current(&recipe)) {
        return Ok(folder);
    }
    let start = SystemTime::now();
    let compiled = compile(face, effort, setup.toolchain)?;
    bind(face, &compiled, &folder)?;
    if let Some(wasm_opt) = wasm_opt {
        shrink(&folder.join("tandem_bg.wasm"), wasm_opt)?;
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
    let mut cargo = toolchain.cargo("rustc");
    cargo.args(["--package", "tandem", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--features", face.feature(), "--profile", effort.profile()]);
    run(&mut cargo)?;
    Ok(artifacts(effort.folder()).join("tandem.wasm"))
}

fn bind(face: Face, compiled: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    Bindgen::new()
        .input_path(compiled)
        .web(true)
        .map_err(bindgen_failed)?
        .typescript(matches!(face, Face::Package))
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .map_err(bindgen_failed)
}

/// wasm-bindgen's reason as a plain error.
fn bindgen_failed(error: impl Into<anyhow::Error>) -> anyhow::Error {
    anyhow!("wasm-bindgen failed: {:#}", error.into())
}

/// Makes the module smaller, in place. The features to allow are those that the module itself declares.
fn shrink(wasm: &Path, wasm_opt: &WasmOpt) -> Result<()> {
    say("making it small with wasm-opt");
    let small = wasm.with_extension("small");
    let mut command = wasm_opt.command();
    command.arg("-Oz").arg(wasm).arg("-o").arg(&small);
    run(&mut command)?;
    fs::rename(&small, wasm).with_context(|| format!("{} cannot be replaced", wasm.display()))
}
