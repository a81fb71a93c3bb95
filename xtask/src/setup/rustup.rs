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
            say(format_args!("rustup cannot: {}", reason(&format!("{error:#}"))));
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
            reason(&format!("{error:#}"))
        );
    }
    Ok(())
}

/// rustup prints its progress before its reason, and may print a long backtrace behind it.
fn reason(text: &str) -> &str {
    let mut lines = text.lines();
    lines.find_map(|line| line.strip_prefix("error: ")).or(text.lines().next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_what_rustup_calls_an_error() {
        assert_eq!(
            reason("info: downloading component rust-std\nerror: no route to host\n   0: main"),
            "no route to host"
        );
        assert_eq!(reason("`rustup` cannot be started: not found"), "`rustup` cannot be started: not found");
        assert_eq!(reason(""), "");
    }
}
