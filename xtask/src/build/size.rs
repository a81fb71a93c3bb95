//! How much does a visitor download?
//!
//! Sizes are those of each file compressed by brotli at its best, as static hosts send them; a kilobyte has 1,000 bytes.

use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::CompressorWriter;

use super::mirror::files_below;
use crate::project;

/// What a page of the site fetches when it opens; `LANGUAGE` stands for the reader's own. The journeys hold that these lists
/// say the truth.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// The page, as the budget names it.
    pub page: &'static str,
    /// Its files.
    pub files: &'static [&'static str],
}

/// What stands in a path for the reader's language.
const LANGUAGE: &str = "LANGUAGE";

/// What the staff's page fetches.
pub const DESK: Opening = Opening {
    page: "index.html",
    files: &[
        "index.html",
        "styles.css",
        "mark.svg",
        "start.js",
        "rescue.js",
        "desk.js",
        "desk-later.js",
        "desk_bg.wasm",
        "languages/index.json",
        "languages/LANGUAGE/desk.ftl",
        "programs/demonstration.json",
        "people/demonstration.json",
    ],
};

/// What an applicant's page fetches later: besides it a roster, where mentors are shown, or the sealing, at the end.
pub const LATER: Opening =
    Opening { page: "apply.html", files: &["sequel.js", "sequel_bg.wasm", "languages/LANGUAGE/sequel.ftl"] };

/// What the applicant's page fetches.
pub const APPLICANT: Opening = Opening {
    page: "apply.html",
    files: &[
        "apply.html",
        "styles.css",
        "mark.svg",
        "apply.js",
        "apply.json",
        "rescue.js",
        "applicant.js",
        "applicant_bg.wasm",
        "languages/index.json",
        "languages/LANGUAGE/form.ftl",
        "forms/mentee-intake.json",
    ],
};

/// A number of bytes that must not be passed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    /// What it is of.
    pub(crate) name: &'static str,
    bytes: usize,
}

/// The first load of the staff's page: its modules, scripts, styles and markup. Words and the demonstration are shown beside
/// them and not counted; the parts of its module that are fetched when somebody needs them are neither.
pub(crate) const FIRST_LOAD: Budget = Budget { name: "the desk's modules, scripts, styles and markup", bytes: 450_000 };

/// The first load of the applicant's page, which is often a telephone's.
pub(crate) const APPLICANT_LOAD: Budget = Budget { name: "the applicant's first load", bytes: 300_000 };

/// What that page loads when somebody asks whom she fits, or has finished.
pub(crate) const SEQUEL: Budget = Budget { name: "the applicant's sequel", bytes: 300_000 };

/// The package's module for fits alone. The aim is 160 kB.
pub(crate) const PACKAGE: Budget = Budget { name: "the package's small module", bytes: 180_000 };

/// The package's module for workers.
pub(crate) const ENGINE: Budget = Budget { name: "the package's engine", bytes: 700_000 };

/// The package's module that seals and opens.
pub(crate) const SEALING: Budget = Budget { name: "the package's sealing", bytes: 170_000 };

/// One file, as it is and as it travels.
#[derive(Debug)]
pub(crate) struct Weight {
    name: PathBuf,
    plain: usize,
    compressed: usize,
}

impl Opening {
    /// The files by their paths in the site, for who reads this language.
    #[must_use]
    pub fn files_in(self, language: &str) -> Vec<String> {
        self.files.iter().map(|file| file.replace(LANGUAGE, language)).collect()
    }
}

impl Budget {
    /// Whether the files keep to it.
    pub(crate) fn holds(self, weights: &[Weight]) -> bool {
        used(weights) <= self.bytes
    }

    /// The figures in one line.
    pub(crate) fn verdict(self, weights: &[Weight]) -> String {
        let used = kilobytes(used(weights));
        let verdict = if self.holds(weights) { "holds" } else { "IS TOO LARGE" };
        format!("{} {verdict}: {used} of {} kB brotli", self.name, kilobytes(self.bytes))
    }
}

impl Weight {
    /// Whether the page is made of it: a module, a script, styles or markup, rather than words or people.
    pub(crate) fn is_of_page(&self) -> bool {
        let kind = self.name.extension().unwrap_or_default();
        ["wasm", "js", "css", "html", "svg"].iter().any(|of_page| kind == *of_page)
    }
}

impl Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name.display().to_string();
        write!(f, "{name:<40} {:>10} kB {:>10} kB brotli", kilobytes(self.plain), kilobytes(self.compressed))
    }
}

/// Every file of `dist/` that a page fetches when it opens, or later, in the language that weighs most.
pub(crate) fn first_load(opening: Opening) -> Result<Vec<Weight>> {
    let mut heaviest = Vec::new();
    for language in languages()? {
        let files = opening.files_in(&language).into_iter();
        let weights: Vec<Weight> =
            files.map(|name| weigh(name.clone().into(), &project::dist().join(name))).collect::<Result<_>>()?;
        if used(&weights) > used(&heaviest) {
            heaviest = weights;
        }
    }
    Ok(heaviest)
}

/// The languages of the site, by the folders of their words.
fn languages() -> Result<BTreeSet<String>> {
    let folder = project::dist().join("languages");
    let files = files_below(&folder)?.into_keys();
    let folders = files.filter_map(|file| Some(file.parent()?.to_string_lossy().into_owned()));
    Ok(folders.filter(|folder| !folder.is_empty()).collect())
}

/// The module of `pkg/`.
pub(crate) fn package() -> Result<Vec<Weight>> {
    module("tandem_bg.wasm")
}

/// The engine of `pkg/`.
pub(crate) fn engine() -> Result<Vec<Weight>> {
    module("engine_bg.wasm")
}

/// What seals and opens, of `pkg/`.
pub(crate) fn sealing() -> Result<Vec<Weight>> {
    module("sealing_bg.wasm")
}

fn module(name: &str) -> Result<Vec<Weight>> {
    Ok(vec![weigh(name.into(), &project::pkg().join(name))?])
}

/// What they take together.
fn used(weights: &[Weight]) -> usize {
    weights.iter().map(|weight| weight.compressed).sum()
}

fn weigh(name: PathBuf, path: &Path) -> Result<Weight> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Weight { name, plain: bytes.len(), compressed: compressed(&bytes)? })
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    const BUFFER: usize = 1 << 16;
    const BEST: u32 = 11;
    const LARGEST_WINDOW: u32 = 24;
    let mut compressor = CompressorWriter::new(Vec::new(), BUFFER, BEST, LARGEST_WINDOW);
    compressor.write_all(bytes).context("brotli failed")?;
    Ok(compressor.into_inner().len())
}

/// Thousands of bytes, with one decimal.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOME: Budget = Budget { name: "some module", bytes: 200_000 };

    fn weight(compressed: usize) -> Weight {
        Weight { name: "tandem_bg.wasm".into(), plain: 4 * compressed, compressed }
    }

    #[test]
    fn a_budget_holds_up_to_its_last_byte() {
        assert!(SOME.holds(&[weight(100_000), weight(100_000)]));
        assert!(!SOME.holds(&[weight(100_000), weight(100_001)]));
    }

    #[test]
    fn a_verdict_gives_the_figures() {
        assert_eq!(SOME.verdict(&[weight(98_760)]), "some module holds: 98.7 of 200.0 kB brotli");
        assert_eq!(SOME.verdict(&[weight(210_000)]), "some module IS TOO LARGE: 210.0 of 200.0 kB brotli");
    }

    #[test]
    fn words_and_people_stand_beside_what_a_page_is_made_of() {
        let is_of_page = |name: &str| Weight { name: name.into(), plain: 0, compressed: 0 }.is_of_page();
        assert!(["index.html", "styles.css", "start.js", "desk_bg.wasm"].into_iter().all(is_of_page));
        assert!(!["people/demonstration.json", "languages/en/desk.ftl"].into_iter().any(is_of_page));
    }

    #[test]
    fn a_page_fetches_the_words_of_one_language() {
        let files = APPLICANT.files_in("es");
        assert!(files.contains(&"languages/es/form.ftl".to_owned()), "{files:?}");
        assert!(!files.iter().any(|file| file.contains(LANGUAGE) || file.contains("/en/")), "{files:?}");
    }

    #[test]
    fn what_repeats_itself_travels_light() {
        let text = "mentor and mentee, ".repeat(1000).into_bytes();
        let size = compressed(&text).unwrap();
        assert!((10..100).contains(&size), "{size} bytes");
    }
}
