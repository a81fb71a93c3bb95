//! Making one folder the same as several folders together.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

/// Every file below a folder, by its path within it, in order of name. Hidden files are left out.
pub(super) fn files_below(folder: &Path) -> Result<BTreeMap<PathBuf, PathBuf>> {
    let mut files = BTreeMap::new();
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(folder).into_iter().filter_entry(visible) {
        let entry = entry.with_context(|| format!("{} cannot be read", folder.display()))?;
        if entry.file_type().is_file() {
            files.insert(entry.path().strip_prefix(folder)?.to_owned(), entry.into_path());
        }
    }
    Ok(files)
}

/// Makes `folder` hold exactly the files of `sources`, but for types, which no browser reads; a file that is the same
/// already is not touched.
///
/// # Errors
/// If two sources have a file of the same name, or the system refuses.
pub(super) fn mirror(sources: &[&Path], folder: &Path) -> Result<()> {
    let wanted = union(sources)?;
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, path) in files_below(folder)? {
        if !wanted.contains_key(&name) {
            fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
        }
    }
    for (name, source) in wanted {
        copy_if_changed(&source, &folder.join(name))?;
    }
    Ok(())
}

/// Copies a file, and makes the folders above it, unless the same bytes are there.
pub(super) fn copy_if_changed(source: &Path, destination: &Path) -> Result<()> {
    let bytes = fs::read(source).with_context(|| format!("{} cannot be read", source.display()))?;
    if fs::read(destination).is_ok_and(|found| found == bytes) {
        return Ok(());
    }
    let parent = destination.parent().context("a file has a folder")?;
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(destination, bytes))
        .with_context(|| format!("{} cannot be written", destination.display()))
}

fn union(sources: &[&Path]) -> Result<BTreeMap<PathBuf, PathBuf>> {
    let mut wanted = BTreeMap::new();
    for source in sources {
        let is_read = |(name, _): &(PathBuf, PathBuf)| !name.to_string_lossy().ends_with(".d.ts");
        for (name, path) in files_below(source)?.into_iter().filter(is_read) {
            if let Some(other) = wanted.insert(name, path.clone()) {
                bail!("{} and {} would be the same file", other.display(), path.display());
            }
        }
    }
    Ok(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn names_in(folder: &Path) -> Vec<String> {
        let names = files_below(folder).unwrap().into_keys();
        names.map(|name| name.to_string_lossy().replace('\\', "/")).collect()
    }

    #[test]
    fn the_folder_holds_the_sources_and_nothing_else() {
        let page = folder_with(&[("index.html", "new"), ("demo/people.json", "{}"), (".hidden", "")]);
        let module = folder_with(&[("tandem.js", "")]);
        let site = folder_with(&[("index.html", "old"), ("left/over.js", "")]);
        mirror(&[page.path(), module.path()], site.path()).unwrap();
        assert_eq!(names_in(site.path()), ["demo/people.json", "index.html", "tandem.js"]);
        assert_eq!(fs::read_to_string(site.path().join("index.html")).unwrap(), "new");
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let page = folder_with(&[("tandem.js", "by hand")]);
        let module = folder_with(&[("tandem.js", "generated")]);
        let site = folder_with(&[]);
        assert!(mirror(&[page.path(), module.path()], site.path()).is_err());
    }
}
