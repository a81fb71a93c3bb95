//! A matching that can be checked long after: with what it was made of, what was asked, and what proves it.
//!
//! A receipt names people by id and says nothing else of them; program and people stand in it as fingerprints. Whoever has
//! the two can [`verify`] it, on another day and in another place, and needs to trust nobody for it.
//!
//! ```
//! use std::sync::Arc;
//!
//! use tandem::cohort::Cohort;
//! use tandem::fit::Scorer;
//! use tandem::format::{json, receipt};
//! use tandem::matching::{Request, Table, optimal};
//! use tandem::person::hours::Zones;
//!
//! # let program = r#"{"tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23",
//! #     "capacity": {"blank": 1},
//! #     "questions": [{"name": "skills", "label": "Skills", "of": "both", "kind": "skills"}],
//! #     "rules": [{"id": "skills", "label": "Skills", "mentee": "skills", "mentor": "skills",
//! #         "comparison": {"type": "overlap"}, "level": "should", "weight": 10}]}"#;
//! let people = r#"{"tandem": 1,
//!     "mentees": [{"id": "ana", "answers": {"skills": "Rust, SQL"}}],
//!     "mentors": [{"id": "bea", "answers": {"skills": "Rust"}}, {"id": "carla", "answers": {"skills": "Rust, SQL"}}]
//! }"#;
//! # let program = json::program("program.json", program).value.expect("a sound program");
//! # let people = json::people("people.json", people).value.expect("people");
//! let cohort = Cohort::new(program, people, Zones::default()).value.expect("a sound cohort");
//! let scorer = Scorer::new(Arc::new(cohort));
//! let table = Table::of(&scorer);
//! let request = Request::unlocked(&table);
//! let best = optimal(&request);
//!
//! let text = receipt::write(&scorer, &table, request.conditions(), &best.matching, Some((&best).into()));
//! assert!(receipt::verify(&scorer, "receipt.json", &text).is_optimal());
//!
//! // Somebody would rather have had Bea.
//! let forged = text.replacen("carla", "bea", 1);
//! assert!(!receipt::verify(&scorer, "receipt.json", &forged).is_verified());
//! ```

mod fault;
mod fingerprint;
mod record;
mod settle;
mod verify;
mod write;

pub use fingerprint::{of_people, of_program};
pub use record::{
    Asked, AskedKinds, Counted, CountsFor, Kind, Made, Named, OfPeople, OfProgram, OfRound, Priced, Proven, RaisedTo,
    Receipt,
};
pub use verify::{Verification, verify};

use super::json::{self, Content};
use crate::fit::Scorer;
use crate::matching::{Conditions, Matching, Proof, RoundResult, Solved, Table};
use crate::problem::Checked;

/// The receipt as the text of a JSON file: indented, ending in a line end. The same for the same matching, everywhere.
///
/// # Panics
/// If conditions, matching or prices are not of this cohort.
pub fn write(
    scorer: &Scorer,
    table: &Table,
    asked: &Conditions,
    matching: &Matching,
    proof: Option<Proof<'_>>,
) -> String {
    json::pretty(&Receipt::new(scorer, table, asked, matching, proof))
}

/// The receipt of a matching by steps ([`Asked::steps`](crate::matching::Asked::steps)) as the text of a JSON file: in
/// rounds where the program has some, else of the one step.
///
/// # Panics
/// If there is no step, or they are not of this cohort.
pub fn write_steps(scorer: &Scorer, asked: &Conditions, steps: &[RoundResult<Solved>]) -> String {
    let is_in_rounds = !scorer.program().matching.rounds.is_empty();
    match steps {
        [RoundResult { table, solved, .. }] if !is_in_rounds => {
            write(scorer, table, asked, &solved.matching, solved.proof())
        }
        rounds => json::pretty(&Receipt::in_rounds(scorer, asked, rounds)),
    }
}

/// Reads a receipt. Whether it is true is for [`verify`] to say.
///
/// # Problems
/// Whatever is no receipt refuses the file.
pub fn read(file: &str, text: &str) -> Checked<Receipt> {
    match json::read(Content::Receipt, file, text) {
        Ok(receipt) => Checked::sound(receipt, Vec::new()),
        Err(problems) => Checked::refused(problems),
    }
}
