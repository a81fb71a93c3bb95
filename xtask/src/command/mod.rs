//! What a person can ask for: one file per command.

mod bench;
mod build;
mod serve;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::process::say;

/// Builds, serves, tests and measures Tandem, and sets up what is missing.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Asked,
}

#[derive(Subcommand)]
enum Asked {
    /// Build the site, serve it on this machine and print its address
    Serve(serve::Options),
    /// Write the site to dist/ and the npm package to pkg/
    Build,
    /// Run all that guards the project, or only the stages named
    Test(test::Options),
    /// Run the benchmarks, or only those whose name contains FILTER
    Bench(bench::Options),
}

/// Reads the command line and does what it asks.
pub fn main() -> ExitCode {
    match perform(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            say(format_args!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn perform(asked: Asked) -> Result<ExitCode> {
    match asked {
        Asked::Serve(options) => serve::run(&options).map(|()| ExitCode::SUCCESS),
        Asked::Build => build::run().map(|()| ExitCode::SUCCESS),
        Asked::Test(options) => test::run(&options),
        Asked::Bench(options) => bench::run(&options).map(|()| ExitCode::SUCCESS),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn help_has_a_line_for_every_command() {
        for command in Arguments::command().get_subcommands() {
            assert!(command.get_about().is_some(), "{} says nothing", command.get_name());
        }
    }
}
