//! `cargo xtask bench`: how long the core takes, and how well it matches free texts.

use anyhow::Result;
use clap::Args;

use crate::process::{cargo, run as run_program};

#[derive(Args)]
pub(super) struct Options {
    /// Only the benchmarks whose name contains this
    filter: Option<String>,
    /// Instead, where the mentors that real organisers chose stand, by each way of comparing texts
    #[arg(long, conflicts_with = "filter")]
    quality: bool,
}

/// Runs the root crate's benchmarks, or prints the table of quality.
pub(super) fn run(options: &Options) -> Result<()> {
    if options.quality {
        return run_program(cargo().args(["run", "--quiet", "--package", "tandem", "--example", "quality"]));
    }
    let mut bench = cargo();
    bench.args(["bench", "--package", "tandem", "--benches"]);
    if let Some(filter) = &options.filter {
        bench.args(["--", filter]);
    }
    run_program(&mut bench)
}
