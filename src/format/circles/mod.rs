//! Circles as a file, in JSON or CSV, and back.
//!
//! A file names people by id. It is read for a roster that may have changed since: whoever is gone, and whatever rule a
//! circle does not keep now, is listed, all of it, and refuses the file. Reasons and figures are not read: they are always
//! those of the present answers.

mod claim;
mod record;
mod sheet;

use crate::circles::{CirclesTold, Roster};
use crate::format::json::{self, Content};
use crate::matching::circles::Circles;
use crate::problem::Checked;

/// The circles as JSON: what is told of them, indented, ending in a line end.
pub fn write_json(roster: &Roster, told: &CirclesTold) -> String {
    json::pretty(&record::Record::new(roster, told))
}

/// The circles as CSV: a row a person, circle after circle; those in none stand last, with the reason.
///
/// It begins with a byte order mark, because without one Excel reads "Muñoz" as "MuÃ±oz". No cell can run as a formula.
pub fn write_csv(roster: &Roster, told: &CirclesTold) -> String {
    sheet::write(roster, told)
}

/// Reads circles.
///
/// # Problems
/// Whatever is not true of this roster refuses the file.
pub fn read_json(roster: &Roster, file: &str, text: &str) -> Checked<Circles> {
    match json::read(Content::Circles, file, text) {
        Ok(claimed) => claim::settle(&record::claims(claimed, file), roster, file),
        Err(problems) => Checked::refused(problems),
    }
}

/// Reads circles. Columns beside those of the circle and the id are passed over, so that staff may add remarks.
///
/// # Problems
/// As [`read_json`], and columns that are missing.
pub fn read_csv(roster: &Roster, file: &str, text: &str) -> Checked<Circles> {
    sheet::read(roster, file, text)
}
