//! The package in Node: what a caller in JavaScript sees.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::Count;
use crate::build::package;
use crate::process::{line, say, stream};
use crate::project;
use crate::setup::{Setup, node};

const ENDING: &str = ".test.mjs";

pub(super) fn run() -> Result<Count> {
    let mut node = node::ready()?;
    package::write(&Setup::for_wasm()?)?;
    let files = test_files()?;
    if files.is_empty() {
        // Node would look for tests all over the tree.
        return Ok(Count::default());
    }
    node.args(["--test", "--test-reporter=spec"]).args(files);
    say(line(&node));
    let mut count = Count::default();
    let ended_well = stream(&mut node, |line| count += Count::in_node_line(line))?;
    Ok(count.or_failed(ended_well))
}

/// Named one by one: not every system's shell, and no shell is used, knows what `*` is.
fn test_files() -> Result<Vec<PathBuf>> {
    let folder = project::root().join("tests").join("boundary");
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let mut tests: Vec<_> = paths.into_iter().filter(|path| path.to_string_lossy().ends_with(ENDING)).collect();
    tests.sort();
    Ok(tests)
}
