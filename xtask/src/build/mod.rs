//! What `cargo xtask build` writes, step by step: sources to a module, a module to a site and a package.

mod inputs;
mod links;
mod mirror;
mod script;
mod wasm;

pub(crate) mod package;
pub(crate) mod site;

pub mod size;
