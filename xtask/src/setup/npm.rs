//! What is taken from npm: pinned by a lock file that stands in the tree, installed below `target`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::node;
use crate::process::{output, say};
use crate::project;

/// Packages that are installed together.
pub(super) struct Packages {
    /// What they are, for the person who waits.
    pub(super) what: &'static str,
    /// Their folder below `target`.
    pub(super) folder: &'static str,
    /// Names the versions.
    pub(super) package: &'static str,
    /// Names the checksums.
    pub(super) lock: &'static str,
}

impl Packages {
    /// Their `node_modules`: installed by the lock file, unless the very same lock file has been installed before.
    ///
    /// # Errors
    /// If there is no npm, or it fails.
    pub(super) fn ready(&self) -> Result<PathBuf> {
        let folder = project::target().join(self.folder);
        let modules = folder.join("node_modules");
        let done = folder.join("installed.json");
        if modules.is_dir() && fs::read_to_string(&done).is_ok_and(|lock| lock == self.lock) {
            return Ok(modules);
        }
        let mut npm = node::npm().context("npm is missing")?;
        say(format_args!("installing {} into target/{}", self.what, self.folder));
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        fs::write(folder.join("package.json"), self.package)?;
        fs::write(folder.join("package-lock.json"), self.lock)?;
        output(npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder))?;
        fs::write(done, self.lock)?;
        Ok(modules)
    }
}
