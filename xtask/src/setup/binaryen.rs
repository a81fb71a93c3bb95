//! `wasm-opt`, which makes the module about four times smaller. It comes from npm's `binaryen`, which runs wherever
//! Node does; the versions in distributions are older than what the compiler emits.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::node;
use crate::process::{output, say};
use crate::project;

/// `tools/package.json` names the version, and `package-lock.json` its checksum.
const PACKAGE: &str = include_str!("../../tools/package.json");
const LOCK: &str = include_str!("../../tools/package-lock.json");

/// A `wasm-opt` that is installed.
pub(crate) struct WasmOpt {
    script: PathBuf,
}

impl WasmOpt {
    /// The pinned one, installed into `target/tools` where it is missing; `None`, and the reason said, if that cannot be.
    pub(super) fn ready() -> Option<Self> {
        if node::found().is_none() {
            say("Node is missing: building without wasm-opt, so that the site is several times larger than it need be");
            return None;
        }
        match install() {
            Ok(script) => Some(Self { script }),
            Err(error) => {
                say(format_args!("building without wasm-opt, so that the site is larger than it need be: {error:#}"));
                None
            }
        }
    }

    /// `wasm-opt`; its arguments may follow.
    pub(crate) fn command(&self) -> Command {
        let mut command = crate::process::command("node");
        command.arg(&self.script);
        command
    }

    /// What distinguishes this version from the next one.
    pub(crate) fn version() -> &'static str {
        LOCK
    }
}

/// Installs by the lock file, unless the very same lock file has been installed before.
fn install() -> Result<PathBuf> {
    let folder = project::target().join("tools");
    let script = folder.join("node_modules/binaryen/bin/wasm-opt");
    let done = folder.join("installed.json");
    if script.is_file() && std::fs::read_to_string(&done).is_ok_and(|lock| lock == LOCK) {
        return Ok(script);
    }
    let mut npm = node::npm().context("npm is missing")?;
    say("installing wasm-opt (npm's binaryen) into target/tools");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    std::fs::write(folder.join("package.json"), PACKAGE)?;
    std::fs::write(folder.join("package-lock.json"), LOCK)?;
    output(npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder))?;
    std::fs::write(done, LOCK)?;
    Ok(script)
}
