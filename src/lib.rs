//! Who should mentor whom, by an organisation's own rules, and why?
//!
//! Ana looks for a mentor; Bea and Carla offer a place each. The program says what makes a pair fit:
//!
//! ```
//! use std::sync::Arc;
//!
//! use tandem::cohort::Cohort;
//! use tandem::fit::{Audience, Scorer};
//! use tandem::format::json;
//! use tandem::matching::{Conditions, Request, Table, judge, optimal};
//! use tandem::person::hours::Zones;
//!
//! let program = r#"{
//!     "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
//!     "questions": [
//!         {"name": "skills", "label": "Skills", "of": "both", "kind": "skills"},
//!         {"name": "employer", "label": "Employer", "of": "both", "kind": "choice"}
//!     ],
//!     "rules": [
//!         {"id": "skills", "label": "What she wants is offered", "mentee": "skills", "mentor": "skills",
//!          "comparison": {"type": "overlap"}, "level": "should", "weight": 10},
//!         {"id": "employer", "label": "Never a colleague", "mentee": "employer", "mentor": "employer",
//!          "comparison": {"type": "different"}, "level": "must"}
//!     ]
//! }"#;
//! let people = r#"{
//!     "tandem": 1,
//!     "mentees": [{"id": "ana", "answers": {"skills": "Rust, SQL", "employer": "Acme"}}],
//!     "mentors": [{"id": "bea", "answers": {"skills": "rust and sql", "employer": "ACME"}},
//!                 {"id": "carla", "answers": {"skills": "SQL", "employer": "Globex"}}]
//! }"#;
//! let program = json::program("program.json", program).value.expect("a sound program");
//! let people = json::people("people.json", people).value.expect("people");
//!
//! // The only way in: it lists every problem, and what it lets through is trusted.
//! let checked = Cohort::new(program, people, Zones::default());
//! assert!(checked.problems.is_empty());
//! let scorer = Scorer::new(Arc::new(checked.value.expect("a sound cohort")));
//!
//! // The best matching there is, and a judge who does not take the solver's word for it.
//! let table = Table::of(&scorer);
//! let asked = Conditions::of(scorer.cohort());
//! let best = optimal(&Request::new(&table, asked.clone()).expect("nothing was decided by hand"));
//! let (ana, carla) = (0, 1);
//! assert_eq!(best.matching.mentors_of(ana), [carla]);
//! assert!(judge(&table, &asked, &best.matching, Some((&best).into())).is_optimal());
//!
//! // Why: what both said, and points that add up to the fit.
//! let explained = scorer.explain(&scorer.mentees()[ana], &scorer.mentors()[carla], Audience::Staff);
//! assert_eq!(explained.reasons[0].evidence, ["sql"]);
//! assert_eq!(explained.reasons[0].points, 5_000);
//! ```
//!
//! The modules stand in reading order: each uses only those above it. Without features this is plain Rust that knows of
//! no browser, no clock, no chance and no storage. The feature `js` adds the functions that any page can call, `ui` the
//! page itself.
//!
//! # Scope
//! It does not send or store anything, and it does not decide for people: it makes a first matching that a team can
//! question, change by hand and defend.

pub mod person;
pub mod problem;
pub mod objective;
pub mod program;
pub mod cohort;
pub mod fit;
pub mod matching;
pub mod community;
pub mod circles;
pub mod insight;
pub mod pattern;
pub mod form;
pub mod format;
pub mod publication;
pub mod self_check;
pub mod response;
#[cfg(feature = "sealing")]
pub mod sealing;

#[cfg(all(target_family = "wasm", any(feature = "js", feature = "ui")))]
pub mod intl;
#[cfg(all(target_family = "wasm", any(feature = "js", feature = "sealing")))]
pub mod js;
#[cfg(feature = "ui")]
pub mod ui;
