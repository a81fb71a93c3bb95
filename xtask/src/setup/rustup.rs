//! What rustup can add to the toolchain in use.

use anyhow::{Result, bail};

use crate::process::{cargo, command, output, say, succeeds};

/// Adds a target. Whether that worked is said, and returned: there may be another way.
pub(super) fn add_target(target: &str) -> bool {
    let mut add = command("rustup");
    add.args(["target", "add", target]);
    say(format_args!("adding the Rust target {target} by rustup"));
    match output(&mut add) {
        Ok(_) => true,
        Err(error) => {
            say(first_line(&format!("{error:#}")));
            false
        }
    }
}

/// Makes sure of `cargo fmt` or `cargo clippy`, each named as rustup's component is.
///
/// # Errors
/// If it is missing and rustup cannot add it.
pub(crate) fn need_component(component: &str, subcommand: &str) -> Result<()> {
    if succeeds(cargo().args([subcommand, "--version"])) {
        return Ok(());
    }
    say(format_args!("adding {component} by rustup"));
    if let Err(error) = output(command("rustup").args(["component", "add", component])) {
        bail!(
            "`cargo {subcommand}` is missing, and rustup could not add {component}: {}",
            first_line(&format!("{error:#}"))
        );
    }
    Ok(())
}

/// rustup may print a long backtrace behind its reason.
fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
