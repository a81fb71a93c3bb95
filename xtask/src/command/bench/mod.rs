//! `cargo xtask bench`: Tandem beside others, how its cost grows, and how well it matches free texts.

mod case;
mod cases;
mod contender;
mod figures;
mod growth;
mod input;
mod machine;
mod table;
mod turns;

use anyhow::{Result, bail};
use clap::Args;

use crate::build::package;
use crate::process::{cargo, run as run_program, say};
use crate::setup::{self, Setup, peers::Peers};
use case::Case;
use turns::{Measured, Tools};

/// How many times each runs, one after the other and round again.
const N_ROUNDS: usize = 5;

#[derive(Args)]
#[command(after_help = "\
Without --core or --quality, the engine of pkg/ runs in Node beside what others use: each in a process of its own, in turns,
five times. Printed is a Markdown table of the medians: processor seconds where they are above 0.08, else the wall's; without
what it takes to make of the points what each wants. What the others make is compared, too: a worse matching is an error.

What is missing is installed below target/peers (Python 3 with venv, Node and npm must be there), and the inputs are made up
there, the same on every machine. The first run takes some ten minutes longer.")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that a person types")]
pub(super) struct Options {
    /// Only the cases, or with --core the benchmarks, whose name contains this
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Small sizes, and two rounds: whether all of it runs, not how quick it is
    #[arg(long)]
    quick: bool,
    /// With the engine that lies in pkg/, however old it is
    #[arg(long)]
    no_build: bool,
    /// Instead, the benchmarks of the core alone, natively
    #[arg(long, conflicts_with_all = ["quick", "no_build", "quality"])]
    core: bool,
    /// Instead, where the mentors that real organisers chose stand, by each way of comparing texts
    #[arg(long, conflicts_with_all = ["filter", "quick", "no_build"])]
    quality: bool,
}

/// Measures what is asked for.
pub(super) fn run(options: &Options) -> Result<()> {
    if options.quality {
        return run_program(cargo().args(["run", "--quiet", "--package", "tandem", "--example", "quality"]));
    }
    if options.core { core(options.filter.as_deref()) } else { beside_others(options) }
}

fn core(filter: Option<&str>) -> Result<()> {
    let mut bench = cargo();
    bench.args(["bench", "--package", "tandem", "--benches"]);
    if let Some(filter) = filter {
        bench.args(["--", filter]);
    }
    run_program(&mut bench)
}

fn beside_others(options: &Options) -> Result<()> {
    let cases = chosen(options)?;
    setup::node::ready()?;
    if !options.no_build {
        package::write_engine(&Setup::for_wasm()?)?;
    }
    let tools = Tools { peers: Peers::ready(), inputs: input::Inputs::ready()? };
    let n_rounds = if options.quick { 2 } else { N_ROUNDS };
    let mut all = Vec::new();
    for case in cases {
        say(format_args!("measuring {}", case.name));
        all.push(turns::measure(case, n_rounds, &tools)?);
    }
    println!("{}\n\n{}", machine::told(), table::of(&all));
    if let Some(growth) = growth::of(&all) {
        println!("{growth}");
    }
    sound(&all)
}

fn chosen(options: &Options) -> Result<Vec<Case>> {
    let mut cases = cases::all(options.quick);
    if let Some(filter) = &options.filter {
        cases.retain(|case| case.name.contains(filter.as_str()));
    }
    if cases.is_empty() {
        bail!("no case has a name that contains `{}`", options.filter.as_deref().unwrap_or_default());
    }
    Ok(cases)
}

/// Times of wrong results are no times.
fn sound(all: &[Measured]) -> Result<()> {
    let wrong: Vec<String> = all.iter().flat_map(Measured::wrong).collect();
    if !wrong.is_empty() {
        bail!("{} results are wrong or missing:\n  {}", wrong.len(), wrong.join("\n  "));
    }
    Ok(())
}
