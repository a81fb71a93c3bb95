//! Text outside, values inside: what organisations export, and what Tandem writes.
//!
//! Readers take the bytes or the text of one file and its name, and answer with a [`Checked`](crate::problem::Checked)
//! value: what could be read, and every problem with its place. Writers answer with the text of one file, the same for
//! the same values, and what is written reads back equal.
//!
//! ```
//! use tandem::format::json;
//!
//! let text = r#"{"tandem": 1, "mentors": [{"id": "ana"}, {"id": 7}]}"#;
//! let read = json::people("people.json", text);
//! assert_eq!(read.value.expect("the file is sound").mentors.len(), 1);
//! assert_eq!(
//!     read.problems[0].to_string(),
//!     "people.json, mentors[1].id (line 1, column 49): found \"7\"; expected a text. \
//!      The person takes no part until this is put right.",
//! );
//! ```
//!
//! Nothing here opens a file, and nothing here decides whether answers make sense: that is the cohort's work.

pub mod circles;
pub mod csv;
pub mod encoding;
pub mod json;
pub mod matching;
pub mod receipt;
pub mod recruit;
