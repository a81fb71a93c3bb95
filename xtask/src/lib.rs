//! How is Tandem built, served, proven and measured?
//!
//! ```text
//! cargo xtask serve    # the site on this machine, everything missing set up first
//! cargo xtask test     # all that guards the project
//! ```
//!
//! It is plain Rust, so that the same commands work on Linux, macOS and Windows. It holds no knowledge of matching.
//! [`server`] is public so that the journeys serve the site as `serve` does, and [`build::size`] so that they can check
//! what it claims about the first load.

mod command;
mod process;
mod project;
mod setup;
mod stage;

pub mod build;
pub mod server;

pub use command::main;
