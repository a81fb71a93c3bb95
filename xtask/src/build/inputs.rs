//! Has anything changed that a module was made from?

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::project;

/// What something was made from: the recipe, and the content of every file that was read.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    recipe: String,
    files: BTreeMap<PathBuf, String>,
}

impl Stamp {
    /// A file that was written after `start` may have been read before that: it is recorded as unknown, so that the
    /// next build reads it again.
    pub(super) fn of(recipe: String, files: &[PathBuf], start: SystemTime) -> Result<Self> {
        let files = files.iter().map(|file| Ok((file.clone(), digest_unless_newer(file, start)?)));
        Ok(Self { recipe, files: files.collect::<Result<_>>()? })
    }

    /// The stamp in that file, if there is a sound one.
    pub(super) fn read(file: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(file).ok()?).ok()
    }

    pub(super) fn write(&self, file: &Path) -> Result<()> {
        fs::write(file, serde_json::to_vec(self)?).with_context(|| format!("{} cannot be written", file.display()))
    }

    /// Whether the same recipe would read the same files now.
    pub(super) fn is_current(&self, recipe: &str) -> bool {
        let same = |(file, expected): (&PathBuf, &String)| digest(file).is_ok_and(|found| found == *expected);
        self.recipe == recipe && self.files.iter().all(same)
    }
}

/// Every file that cargo read for what it made, as it wrote beside it, and the project's own settings.
pub(super) fn of(made: &Path) -> Result<Vec<PathBuf>> {
    let list = made.with_extension("d");
    let text = fs::read_to_string(&list).with_context(|| format!("{} cannot be read", list.display()))?;
    let settings = ["Cargo.toml", "Cargo.lock", ".cargo/config.toml"];
    Ok(prerequisites(&text).chain(settings.map(|file| project::root().join(file))).collect())
}

/// The files to the right of the colon. Cargo writes a space inside a name as `\ `.
fn prerequisites(make_rule: &str) -> impl Iterator<Item = PathBuf> {
    const INNER_SPACE: &str = "\u{0}";
    let line = make_rule.lines().next().unwrap_or_default().replace("\\ ", INNER_SPACE);
    let files = line.split_once(": ").map(|(_, files)| files.to_owned()).unwrap_or_default();
    files
        .split(' ')
        .filter(|file| !file.is_empty())
        .map(|file| file.replace(INNER_SPACE, " ").into())
        .collect::<Vec<_>>()
        .into_iter()
}

fn digest_unless_newer(file: &Path, start: SystemTime) -> Result<String> {
    let is_newer = fs::metadata(file).and_then(|metadata| metadata.modified()).is_ok_and(|written| written >= start);
    if is_newer { Ok("unknown".into()) } else { digest(file) }
}

fn digest(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(format!("{:x?}", Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn file_saying(text: &str) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    fn stamp_of(file: &Path) -> Stamp {
        let later = SystemTime::now() + Duration::from_secs(1);
        Stamp::of("recipe".into(), &[file.to_owned()], later).unwrap()
    }

    #[test]
    fn an_unchanged_file_is_current() {
        let file = file_saying("one");
        let stamp = stamp_of(file.path());
        fs::write(&file, "one").unwrap();
        assert!(stamp.is_current("recipe"));
    }

    #[test]
    fn a_changed_or_missing_file_or_recipe_is_not() {
        let file = file_saying("one");
        let stamp = stamp_of(file.path());
        assert!(!stamp.is_current("another recipe"));
        fs::write(&file, "two").unwrap();
        assert!(!stamp.is_current("recipe"));
        file.close().unwrap();
        assert!(!stamp.is_current("recipe"));
    }

    #[test]
    fn a_file_written_during_the_build_is_read_again() {
        let file = file_saying("one");
        let before = SystemTime::now() - Duration::from_secs(1);
        let stamp = Stamp::of("recipe".into(), &[file.path().to_owned()], before).unwrap();
        assert!(!stamp.is_current("recipe"));
    }

    #[test]
    fn a_stamp_reads_back_the_same() {
        let file = file_saying("one");
        let stamp = stamp_of(file.path());
        let kept = file_saying("");
        stamp.write(kept.path()).unwrap();
        assert_eq!(Stamp::read(kept.path()), Some(stamp));
        assert_eq!(Stamp::read(Path::new("no such file")), None);
        assert_eq!(Stamp::read(file.path()), None);
    }

    #[test]
    fn the_files_of_a_make_rule_may_hold_spaces_and_drives() {
        let rule = "C:\\t\\tandem.wasm: C:\\src\\lib.rs C:\\my\\ files\\a.rs\n\nC:\\src\\lib.rs:\n";
        let expected = ["C:\\src\\lib.rs", "C:\\my files\\a.rs"].map(PathBuf::from);
        assert_eq!(prerequisites(rule).collect::<Vec<_>>(), expected);
    }
}
