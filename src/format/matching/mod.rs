//! A matching as a file, in JSON or CSV, and back.
//!
//! A file names people by id. It is read for a cohort that may have changed since: whoever is gone, whatever a rule now
//! blocks and whoever now has more mentees than places is listed, all of it, and refuses the file. Points are only
//! compared: they are always those of the present rules.

mod claim;
mod pairs;
mod sheet;

pub use pairs::{Kind, Pair, Pairs};

use crate::fit::Scorer;
use crate::format::json::{self, Content};
use crate::matching::{Lock, Matching};
use crate::problem::Checked;

/// The matching as JSON: a [`Pairs`], indented, ending in a line end.
pub fn write_json(scorer: &Scorer, matching: &Matching, locks: &[Lock]) -> String {
    json::pretty(&Pairs::new(scorer, matching, locks))
}

/// The matching as CSV: a row a mentee, in the order of their ids; the mentor's cells of an unplaced one are blank.
///
/// It begins with a byte order mark, because without one Excel reads "Muñoz" as "MuÃ±oz". No cell can run as a formula.
pub fn write_csv(scorer: &Scorer, matching: &Matching, locks: &[Lock]) -> String {
    sheet::write(scorer, &Pairs::new(scorer, matching, locks))
}

/// Reads a matching and the pairs that were chosen by hand.
///
/// # Problems
/// Whatever is not true of this cohort refuses the file; points and totals that are no longer right are noted.
pub fn read_json(scorer: &Scorer, file: &str, text: &str) -> Checked<(Matching, Vec<Lock>)> {
    match json::read(Content::Matching, file, text) {
        Ok(pairs) => pairs::check(&pairs, scorer, file),
        Err(problems) => Checked::refused(problems),
    }
}

/// Reads a matching and the pairs that were chosen by hand. Columns beside the written ones are passed over, so that
/// staff may add remarks.
///
/// # Problems
/// As [`read_json`], and columns that are missing.
pub fn read_csv(scorer: &Scorer, file: &str, text: &str) -> Checked<(Matching, Vec<Lock>)> {
    sheet::read(scorer, file, text)
}
