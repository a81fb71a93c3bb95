//! Responses to forms, on their way from the applicant to staff without any server.
//!
//! An applicant's answers are a small [`Response`]; she sends the file her own way ([`send`]). Staff open many at once:
//! an [`Inbox`] tells what counts from what was sent again, superseded, damaged or foreign, by the [`Intake`]s that say
//! which question of a form fills what of a person. A [`Merge`] is the preview of the people with the responses taken in,
//! and what it lists is what it commits.
//!
//! ```
//! use tandem::form::model::Form;
//! use tandem::format::json;
//! use tandem::person::{People, Side};
//! use tandem::response::{Desk, EntryKind, Inbox, Intake, Merge, Opened, Taking};
//!
//! let program = r#"{
//!     "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
//!     "questions": [{"name": "skills", "label": "Skills", "of": "both", "kind": "skills"}], "rules": []
//! }"#;
//! let program = json::program("program.json", program).value.expect("a program");
//! let form = r#"{"elements": [{"type": "text", "name": "email"}, {"type": "comment", "name": "skills"}]}"#;
//! let form = Form::read("mentee-intake.json", form).value.expect("a form");
//! let intake = Intake::new(&program, &form, "mentee-intake", Side::Mentee);
//!
//! let sent = format!(
//!     r#"{{"tandem": 1, "response": "4f1c", "program": "evenings", "language": "en", "when": "2026-11-23T18:04:05Z",
//!         "form": {{"id": "mentee-intake", "version": "{}"}}, "answers": {{"email": "ana@example.org", "skills": "Rust"}}}}"#,
//!     intake.form().version,
//! );
//! let desk = Desk { program: "evenings", intakes: &[intake] };
//! let inbox = Inbox::new(vec![Opened::text("ana.json", sent)], &desk);
//! let merge = Merge::new(&People::default(), &inbox, &desk, &Taking::default());
//! assert_eq!(merge.entries()[0].kind(), EntryKind::Added);
//! assert_eq!(merge.commit().mentees[0].id, "ana@example.org");
//! ```
//!
//! Nothing here seals, opens or sends, and nothing decides whether an answer makes sense: that is the cohort's work.

mod file;
mod inbox;
mod intake;
mod merge;
mod said;
pub mod send;
mod stated;
mod version;
mod when;

pub use file::{FormVersion, Response};
pub use inbox::{Desk, Inbox, Item, Opened, Standing};
pub use intake::Intake;
pub use merge::{Difference, Entry, EntryKind, Merge, Others, Taking};
pub use said::said;
pub use version::{form_version, version_of};
pub use when::When;
