//! The stages that cargo runs.

use std::process::Command;

use anyhow::Result;

use super::Count;
use crate::process::{cargo, line, say, stream};
use crate::setup::{WasmToolchain, need_component};

pub(super) fn format() -> Result<Count> {
    need_component("rustfmt", "fmt")?;
    check(cargo().args(["fmt", "--all", "--check"]))
}

pub(super) fn clippy() -> Result<Count> {
    need_component("clippy", "clippy")?;
    check(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

pub(super) fn clippy_js() -> Result<Count> {
    clippy_wasm("engine")
}

pub(super) fn clippy_sealing() -> Result<Count> {
    clippy_wasm("sealing")
}

pub(super) fn clippy_ui() -> Result<Count> {
    clippy_wasm("desk,applicant,form,sequel,studio")
}

pub(super) fn native() -> Result<Count> {
    let mut tests = tests_of("tandem");
    count(tests.args(["--lib", "--bins", "--tests", "--examples"]))
}

/// What the page thinks, apart from what it shows: plain values, which need no browser.
pub(super) fn page() -> Result<Count> {
    count(tests_of("tandem").args(["--features", "desk,applicant,form,sequel,studio", "--lib", "ui::"]))
}

/// What draws by chance, apart from the core, which does not.
pub(super) fn sealing() -> Result<Count> {
    count(tests_of("tandem").args(["--features", "sealing", "--test", "sealing"]))
}

pub(super) fn doc() -> Result<Count> {
    count(tests_of("tandem").arg("--doc"))
}

/// Apart from the core's: its tests shall not hide that the core has none.
pub(super) fn tool() -> Result<Count> {
    count(&mut tests_of("xtask"))
}

/// `cargo test` for one crate; a failure does not keep its other test programs from running.
pub(super) fn tests_of(package: &str) -> Command {
    let mut tests = cargo();
    tests.args(["test", "--no-fail-fast", "--package", package]);
    tests
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
