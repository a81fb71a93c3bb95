//! What runs beside Tandem in `cargo xtask bench`: packages from Python and npm, pinned, installed below `target/peers`.
//!
//! Whatever is missing, the rest is measured all the same: nothing here is an error before somebody asks for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

use super::npm;
use crate::process::{command, output, say, succeeds};
use crate::project;

const PACKAGES: npm::Packages = npm::Packages {
    what: "what npm has to run beside Tandem",
    folder: "peers/npm",
    package: include_str!("../../../tests/benches/peers/package.json"),
    lock: include_str!("../../../tests/benches/peers/package-lock.json"),
};

const SOLVERS: Environment = Environment {
    what: "scipy, lapx and OR-tools",
    folder: "peers/solvers",
    requirements: include_str!("../../../tests/benches/peers/requirements.txt"),
};

const MENTOR_MATCH: Environment = Environment {
    what: "mentor-match",
    folder: "peers/mentor-match",
    requirements: include_str!("../../../tests/benches/peers/requirements-mentor-match.txt"),
};

/// What is installed, or why it is not.
pub(crate) struct Peers {
    packages: Result<PathBuf>,
    solvers: Result<PathBuf>,
    mentor_match: Result<PathBuf>,
}

impl Peers {
    /// Installs what is missing, and says what cannot be installed.
    pub(crate) fn ready() -> Self {
        Self {
            packages: told(PACKAGES.what, PACKAGES.ready()),
            solvers: told(SOLVERS.what, SOLVERS.ready()),
            mentor_match: told(MENTOR_MATCH.what, MENTOR_MATCH.ready()),
        }
    }

    /// The folder `node_modules`.
    pub(crate) fn packages(&self) -> Result<&Path> {
        there(&self.packages)
    }

    /// The Python that has the solvers.
    pub(crate) fn solvers(&self) -> Result<&Path> {
        there(&self.solvers)
    }

    /// The Python that has mentor-match.
    pub(crate) fn mentor_match(&self) -> Result<&Path> {
        there(&self.mentor_match)
    }
}

fn told(what: &str, ready: Result<PathBuf>) -> Result<PathBuf> {
    ready.inspect_err(|error| say(format_args!("measuring without {what}: {error:#}")))
}

fn there(ready: &Result<PathBuf>) -> Result<&Path> {
    ready.as_deref().map_err(|error| anyhow!("not installed: {error:#}"))
}

/// A Python of its own, with packages that are installed together.
struct Environment {
    /// What they are, for the person who waits.
    what: &'static str,
    /// Its folder below `target`.
    folder: &'static str,
    /// Names the versions.
    requirements: &'static str,
}

impl Environment {
    /// Its Python: made by the requirements, unless the very same have been installed before.
    fn ready(&self) -> Result<PathBuf> {
        let folder = project::target().join(self.folder);
        let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
        let done = folder.join("installed.txt");
        if python.exists() && fs::read_to_string(&done).is_ok_and(|installed| installed == self.requirements) {
            return Ok(python);
        }
        say(format_args!("installing {} into target/{}", self.what, self.folder));
        make(&folder)?;
        let requirements = folder.join("requirements.txt");
        fs::write(&requirements, self.requirements)?;
        let mut pip = command(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        output(pip.arg(requirements))?;
        fs::write(done, self.requirements)?;
        Ok(python)
    }
}

/// Makes an environment that has nothing but pip.
fn make(folder: &Path) -> Result<()> {
    let mut python = python().context("Python 3 is missing: install python3, then start again")?;
    let made = output(python.args(["-m", "venv", "--clear"]).arg(folder));
    if made.is_err() && !succeeds(command(python.get_program()).args(["-c", "import ensurepip"])) {
        bail!("Python has no `venv`: install python3-venv, then start again");
    }
    made.map(|_| ())
}

/// Python 3, under the name that it has on this system.
fn python() -> Option<Command> {
    let is_new = ["-c", "import sys; sys.exit(sys.version_info < (3,))"];
    ["python3", "python"].into_iter().find(|name| succeeds(command(name).args(is_new))).map(command)
}
