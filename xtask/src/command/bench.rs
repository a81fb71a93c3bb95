//! `cargo xtask bench`: how long the core takes.

use anyhow::Result;
use clap::Args;

use crate::process::{cargo, run as run_program};

#[derive(Args)]
pub(super) struct Options {
    /// Only the benchmarks whose name contains this
    filter: Option<String>,
}

/// Runs the root crate's benchmarks.
pub(super) fn run(options: &Options) -> Result<()> {
    let mut bench = cargo();
    bench.args(["bench", "--package", "tandem", "--benches"]);
    if let Some(filter) = &options.filter {
        bench.args(["--", filter]);
    }
    run_program(&mut bench)
}
