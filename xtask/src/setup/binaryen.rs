//! `wasm-opt`, which makes the module about four times smaller. It comes from npm's `binaryen`, which runs wherever
//! Node does; the versions in distributions are older than what the compiler emits.

use std::path::PathBuf;
use std::process::Command;

use super::node;
use super::npm::Packages;
use crate::process::say;

const TOOLS: Packages = Packages {
    what: "wasm-opt (npm's binaryen)",
    folder: "tools",
    package: include_str!("../../tools/package.json"),
    lock: include_str!("../../tools/package-lock.json"),
};

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
        match TOOLS.ready() {
            Ok(modules) => Some(Self { script: modules.join("binaryen/bin/wasm-opt") }),
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
        TOOLS.lock
    }
}
