//! The published roster: what an applicant's page may know of the mentors, and nothing else.
//!
//! Staff choose how each question that mentors are asked is shown. Three mentors teach Rust, and only one of them SQL:
//!
//! ```
//! use tandem::cohort::Cohort;
//! use tandem::format::json;
//! use tandem::person::hours::Zones;
//! use tandem::publication::{Choices, Difference, Field, Preview, PublishedRoster, Rare, Shown};
//!
//! let program = r#"{
//!     "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
//!     "questions": [
//!         {"name": "skills", "label": "Skills", "of": "both", "kind": "skills"},
//!         {"name": "path", "label": "What you have in common", "of": "both", "kind": "choices"}
//!     ],
//!     "rules": [
//!         {"id": "skills", "label": "What she wants is offered", "mentee": "skills", "mentor": "skills",
//!          "comparison": {"type": "overlap"}, "level": "should", "weight": 10},
//!         {"id": "path", "label": "You share something", "mentee": "path", "mentor": "path",
//!          "comparison": {"type": "same"}, "level": "should", "weight": 5, "seenBy": "nobody"}
//!     ]
//! }"#;
//! let people = r#"{
//!     "tandem": 1, "mentors": [{"id": "bea", "answers": {"skills": "Rust, SQL", "path": "LGBTQ+"}},
//!                              {"id": "carla", "answers": {"skills": "Rust"}}, {"id": "dana", "answers": {"skills": "rust"}}]
//! }"#;
//! let program = json::program("program.json", program).value.expect("a sound program");
//! let people = json::people("people.json", people).value.expect("people");
//! let cohort = Cohort::new(program, people, Zones::default()).value.expect("a sound cohort");
//!
//! let mut choices = Choices::new("as many random letters as you like");
//! choices.fields.insert("skills".to_owned(), Field::shown(Shown::Public));
//! let preview = Preview::new(&cohort, &choices);
//! assert_eq!(
//!     preview.findings()[0].to_string(),
//!     "skills \"sql\" fits 1 mentor of 3, fewer than 3; drop \"sql\", or make skills coarse, or make skills private, \
//!      or leave out bea.",
//! );
//!
//! // Nothing is published while a finding stands.
//! assert!(preview.publish().is_err());
//! let field = Field { rare: Rare::Drop, ..Field::shown(Shown::Public) };
//! choices.fields.insert("skills".to_owned(), field);
//! let published = Preview::new(&cohort, &choices).publish().expect("nobody is singled out");
//! let text = published.write();
//! assert!(!text.contains("bea") && !text.contains("LGBTQ+") && !text.contains("You share something"));
//!
//! // What a page reads, and what the next publication adds to it.
//! let read = PublishedRoster::read("roster.json", &text).value.expect("what is written is read");
//! assert!(Difference::between(Some(&read), published.roster()).is_none());
//! ```
//!
//! 1. **Choices** ([`Choices`]): each question private (as all are that nobody chose), coarse, public, or for free text word
//!    for word. What is wrong with them is a problem like any other; such a field counts as private.
//! 2. **The preview** ([`Preview`]) holds exactly what would be public, and what singles somebody out ([`Finding`]). Only
//!    from a preview without either comes a [`Publication`].
//! 3. **The file** ([`PublishedRoster`]) is a program and mentors as any other: the rules that count there, the questions
//!    that they read, and answers that are compared as they stand (see below).
//!
//! # What stays private
//! - A question is never published where only rules read it that not everybody may see, unless staff name such a rule in
//!   their choices: then its answers are in the file, for anybody to read, and all should know.
//! - A rule counts only where everybody may see it, or staff named it, and the mentors' answers that it reads are published.
//!   So nothing in the file, and no band or reason that is made of it, hangs on a private answer. Wishes and whom somebody
//!   avoids are never published.
//! - Hours tell of the clock by which they are stated, and an answer to a question that is only put to some tells who they
//!   are: neither is published without the other.
//! - Ids hang on the id of a mentor and on a secret that staff keep. No order of the roster is left.
//!
//! # Coarse answers
//! Numbers are told in bands, steps and options in groups, skills by their families, clocks by regions of three hours, hours
//! by quarters of the day. In the file stands what can be compared with an applicant's exact answer by the same rule: the
//! middle of a band, all options of a group (she may have given any), a skill for a family. `src/publication/coarse.rs`
//! holds the table.
//!
//! # Scope
//! It counts who shares what (`singled_out` says how), and does not know what else is known of somebody: a group of mentors
//! who all gave one answer gives that answer away; who compares two publications sees what changed; and whoever knows
//! several skills of a mentor may find her. Who takes no part, because of problems with her id or places, is not published.
mod check;
mod choices;
mod coarse;
mod column;
mod difference;
mod families;
mod finding;
mod opaque;
mod preview;
mod program;
mod roster;
mod singled_out;

pub use choices::{Choices, Field, Group, Names, Rare, Shown};
pub use difference::{AnswerDifference, Difference, FieldDifference};
pub use finding::{Finding, FindingKind, Remedy, TellingAnswer};
pub use preview::{Preview, Publication};
pub use roster::{PublishedField, PublishedRoster};
