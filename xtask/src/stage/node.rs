//! Tests that Node runs.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::Count;
use crate::process::{line, say, stream};
use crate::project;

const ENDING: &str = ".test.mjs";

/// Runs the tests in a folder of `tests`.
pub(super) fn tests_in(folder: &str, mut node: Command) -> Result<Count> {
    let files = test_files(folder)?;
    if files.is_empty() {
        // Node would look for tests all over the tree.
        return Ok(Count::default());
    }
    node.args(["--test", "--test-reporter=spec"]).args(&files);
    say(line(&node));
    let mut count = Count::default();
    let ended_well = stream(&mut node, |line| count += counted(line, &files))?;
    Ok(count.or_failed(ended_well))
}

/// What a line of Node's output adds to the count. A file that holds no test is itself reported as a test that passed:
/// here it has failed.
fn counted(line: &str, files: &[PathBuf]) -> Count {
    let title = line.trim().strip_prefix("✔ ").and_then(|test| test.rsplit_once(" (")).map(|(title, _)| title);
    if title.is_some_and(|title| files.iter().any(|file| file.as_os_str() == title)) {
        return Count { passed: 0, failed: 1 };
    }
    Count::in_node_line(line)
}

/// Named one by one: not every system's shell, and no shell is used, knows what `*` is.
fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let folder = project::root().join("tests").join(folder);
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let mut tests: Vec<_> = paths.into_iter().filter(|path| path.to_string_lossy().ends_with(ENDING)).collect();
    tests.sort();
    Ok(tests)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_test_has_failed() {
        let files = [PathBuf::from("/tandem (2)/tests/boundary/empty.test.mjs")];
        assert_eq!(counted("✔ /tandem (2)/tests/boundary/empty.test.mjs (327.8ms)", &files), Count::of(false));
        assert_eq!(counted("✔ the version is known (28.0ms)", &files), Count::default());
        assert_eq!(counted("ℹ pass 2", &files), Count { passed: 2, failed: 0 });
    }
}
