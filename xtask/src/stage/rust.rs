//! The stages that cargo runs.

use std::process::Command;

use anyhow::Result;

use super::Count;
use crate::process::{cargo, line, say, stream};
use crate::setup::{WasmToolchain, need_component};

/// The crate of the journeys has a stage of its own: it needs a browser and the built site.
pub(super) const JOURNEYS: &str = "journeys";

pub(super) fn format() -> Result<Count> {
    need_component("rustfmt", "fmt")?;
    check(cargo().args(["fmt", "--all", "--check"]))
}

pub(super) fn clippy() -> Result<Count> {
    need_component("clippy", "clippy")?;
    check(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

pub(super) fn clippy_js() -> Result<Count> {
    clippy_wasm("js")
}

pub(super) fn clippy_ui() -> Result<Count> {
    clippy_wasm("ui")
}

pub(super) fn native() -> Result<Count> {
    let mut tests = cargo();
    tests.args(["test", "--workspace", "--exclude", JOURNEYS, "--no-fail-fast"]);
    count(tests.args(["--lib", "--bins", "--tests", "--examples"]))
}

pub(super) fn doc() -> Result<Count> {
    count(cargo().args(["test", "--workspace", "--exclude", JOURNEYS, "--no-fail-fast", "--doc"]))
}

/// Runs tests by cargo and counts them.
pub(super) fn count(tests: &mut Command) -> Result<Count> {
    say(line(tests));
    let mut count = Count::default();
    let ended_well = stream(tests, |line| count += Count::in_cargo_line(line))?;
    Ok(count.or_failed(ended_well))
}

fn clippy_wasm(feature: &str) -> Result<Count> {
    let toolchain = WasmToolchain::ready()?;
    if toolchain == WasmToolchain::Own {
        need_component("clippy", "clippy")?;
    }
    let mut clippy = toolchain.clippy();
    clippy.args(["--package", "tandem", "--lib", "--features", feature]);
    check(clippy.args(["--", "-D", "warnings"]))
}

/// Runs one check, which holds if its program ends well.
fn check(program: &mut Command) -> Result<Count> {
    say(line(program));
    Ok(Count::of(stream(program, |_| ())?))
}
