//! What the build stands on: found if it is there, set up if it is not, and said either way.

mod apt;
mod binaryen;
pub(crate) mod boundary;
pub(crate) mod browser;
pub(crate) mod forms;
pub(crate) mod journeys;
pub(crate) mod node;
mod npm;
pub(crate) mod peers;
mod rustup;
mod wasm_toolchain;

pub(crate) use binaryen::WasmOpt;
pub(crate) use rustup::need_component;
pub(crate) use wasm_toolchain::{Speed, WasmToolchain, artifacts};

use anyhow::Result;

/// All that a WebAssembly build needs.
pub(crate) struct Setup {
    pub(crate) toolchain: WasmToolchain,
    /// `None` where there is no Node to run it: what is built is then larger, and no different.
    pub(crate) wasm_opt: Option<WasmOpt>,
}

impl Setup {
    /// Sets up what is missing.
    ///
    /// # Errors
    /// If this machine needs something that only a person can install; the error says what.
    pub(crate) fn for_wasm() -> Result<Self> {
        Ok(Self { toolchain: WasmToolchain::ready()?, wasm_opt: WasmOpt::ready() })
    }
}
