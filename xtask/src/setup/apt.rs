//! Debian's packages.

use std::io::{IsTerminal, stdin};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{command, line, output, run, say, succeeds};

/// Whether packages can be installed by apt on this machine.
pub(super) fn is_here() -> bool {
    which::which("apt-get").is_ok()
}

/// Whether every one of these packages is installed.
pub(super) fn lacks_nothing(packages: &[String]) -> bool {
    let mut query = command("dpkg-query");
    query.args(["--show", "--showformat", "${db:Status-Status}\n"]).args(packages);
    output(&mut query).is_ok_and(|statuses| statuses.lines().all(|status| status == "installed"))
}

/// The packages that a package depends on; none if apt knows nothing of it.
pub(super) fn depends(package: &str) -> Vec<String> {
    let lines = output(command("apt-cache").args(["depends", package])).unwrap_or_default();
    lines.lines().filter_map(|line| line.trim().strip_prefix("Depends: ")).map(String::from).collect()
}

/// Fetches the lists of packages.
pub(super) fn update() -> Result<()> {
    as_root(&["update", "-qq"])
}

/// Installs packages.
pub(super) fn install(packages: &[String]) -> Result<()> {
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(packages.iter().map(String::as_str));
    as_root(&arguments)
}

/// Updates the lists, then installs packages known by name.
pub(super) fn update_and_install(packages: &[&str]) -> Result<()> {
    update()?;
    install(&packages.iter().map(ToString::to_string).collect::<Vec<_>>())
}

fn as_root(arguments: &[&str]) -> Result<()> {
    let Some(mut apt_get) = privileged("apt-get") else {
        bail!("only root can install packages: run `sudo apt-get {}`, then start again", arguments.join(" "));
    };
    apt_get.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    say(format_args!("running {}", line(&apt_get)));
    run(&mut apt_get)
}

/// The program with root's rights, if they can be had: by being root, by sudo without a password, or by sudo with a
/// person there to type one.
fn privileged(program: &str) -> Option<Command> {
    if output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return Some(command(program));
    }
    which::which("sudo").ok()?;
    let may_ask = stdin().is_terminal() || succeeds(command("sudo").args(["-n", "true"]));
    may_ask.then(|| {
        let mut sudo = command("sudo");
        sudo.arg(program);
        sudo
    })
}
