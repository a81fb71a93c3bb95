//! A matching as a file, in JSON or CSV, and back.
//!
//! A file names people by id: a pair a row, so that a mentee may have several, and beside the pairs those that were chosen
//! by hand and those that must never be made. It is read for a cohort that may have changed since: whoever is gone,
//! whatever a rule now blocks and whoever now has more than may be given is listed, all of it, and refuses the file.
//! Points are only compared: they are always those of the present rules.
//!
//! The matching of a round before is read in another way ([`read_kept`]): what is no longer so is noted and left out, and
//! the rest is what a new matching may try to keep.

mod claim;
mod pairs;
mod rules;
mod sheet;

pub use pairs::{Kind, NeverPair, Pair, Pairs};

use crate::fit::Scorer;
use crate::format::json::{self, Content};
use crate::matching::{Lock, Matching};
use crate::problem::Checked;

/// What stands in a matching's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Who goes with whom.
    pub matching: Matching,
    /// The pairs of it that were chosen by hand.
    pub locks: Vec<Lock>,
    /// The pairs that must not be made, as mentee and mentor.
    pub bans: Vec<(usize, usize)>,
}

/// The matching as JSON: a [`Pairs`], indented, ending in a line end.
pub fn write_json(scorer: &Scorer, saved: &Saved) -> String {
    json::pretty(&Pairs::new(scorer, saved))
}

/// The matching as CSV: a row a pair, in the order of the mentees' ids, and a row for each mentee who has nobody, in which
/// the mentor's cells are blank. A pair that must not be made has "never" in its last cell.
///
/// It begins with a byte order mark, because without one Excel reads "Muñoz" as "MuÃ±oz". No cell can run as a formula.
pub fn write_csv(scorer: &Scorer, saved: &Saved) -> String {
    sheet::write(scorer, &Pairs::new(scorer, saved))
}

/// Reads a matching and what was decided by hand.
///
/// # Problems
/// Whatever is not true of this cohort refuses the file; points and totals that are no longer right are noted.
pub fn read_json(scorer: &Scorer, file: &str, text: &str) -> Checked<Saved> {
    match json::read(Content::Matching, file, text) {
        Ok(pairs) => pairs::check(&pairs, scorer, file),
        Err(problems) => Checked::refused(problems),
    }
}

/// Reads a matching and what was decided by hand. Columns beside the written ones are passed over, so that staff may add
/// remarks.
///
/// # Problems
/// As [`read_json`], and columns that are missing.
pub fn read_csv(scorer: &Scorer, file: &str, text: &str) -> Checked<Saved> {
    sheet::read(scorer, file, text)
}

/// The pairs of an older matching, in JSON or CSV, that can be made again, as mentee and mentor.
///
/// # Problems
/// Whoever is gone and whatever a rule now blocks is noted and left out; only what is no matching refuses the file.
pub fn read_kept(scorer: &Scorer, file: &str, text: &str) -> Checked<Vec<(usize, usize)>> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return sheet::read_kept(scorer, file, text);
    }
    match json::read(Content::Matching, file, text) {
        Ok(pairs) => pairs::kept(&pairs, scorer, file),
        Err(problems) => Checked::refused(problems),
    }
}

/// The pairs of a matching, in JSON or CSV, by the ids of mentee and mentor, whoever is still there.
///
/// # Problems
/// Only what is no matching refuses the file.
pub fn read_named(file: &str, text: &str) -> Checked<Vec<(String, String)>> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return sheet::read_named(file, text);
    }
    match json::read(Content::Matching, file, text) {
        Ok(pairs) => Checked::sound(pairs::named(&pairs, file), Vec::new()),
        Err(problems) => Checked::refused(problems),
    }
}
