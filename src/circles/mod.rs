//! Reciprocal groups of a cohort: who could be in one, who teaches whom what, and why somebody is in none.
//!
//! Ana, Bea and Chidi each can teach what another wants to learn. All three are free on Tuesday evening:
//!
//! ```
//! use std::ops::ControlFlow;
//!
//! use tandem::circles::Roster;
//! use tandem::cohort::Cohort;
//! use tandem::format::json;
//! use tandem::matching::circles::{CircleSearch, circles};
//! use tandem::person::hours::Zones;
//!
//! let program = r#"{
//!     "tandem": 1, "name": "Circles", "languages": ["en"], "week": "2026-11-23", "timeZone": "UTC-6",
//!     "capacity": {"blank": 0}, "rules": [],
//!     "questions": [
//!         {"name": "teach", "label": "What can you teach?", "of": "mentee", "kind": "skills"},
//!         {"name": "learn", "label": "What do you want to learn?", "of": "mentee", "kind": "skills"},
//!         {"name": "hours", "label": "When are you free?", "of": "mentee", "kind": "hours"}
//!     ],
//!     "circles": {"teaches": "teach", "learns": "learn", "hours": "hours", "size": {"least": 3, "most": 6}}
//! }"#;
//! let people = r#"{"tandem": 1, "mentees": [
//!     {"id": "ana", "answers": {"teach": "SQL", "learn": "Rust", "hours": "Tue 18:00-20:00"}},
//!     {"id": "bea", "answers": {"teach": "Rust", "learn": "Go, knitting", "hours": "Tue 18:00-21:00"}},
//!     {"id": "chidi", "answers": {"teach": "Go", "learn": "SQL", "hours": "Mon 9:00-10:00; Tue 18:30-20:00"}}
//! ]}"#;
//! let program = json::program("program.json", program).value.expect("a sound program");
//! let people = json::people("people.json", people).value.expect("people");
//! let cohort = Cohort::new(program, people, Zones::default()).value.expect("a sound cohort");
//!
//! let roster = Roster::of(&cohort).expect("the program has circles");
//! let search = CircleSearch::for_people(roster.table().n_people(), 1);
//! let found = circles(roster.table(), &search, &mut |_| ControlFlow::Continue(()));
//!
//! let told = roster.tell(&found);
//! let circle = &told.circles[0];
//! assert_eq!(circle.slots, ["Tue 18:30-20:00"]);
//! assert_eq!((circle.lessons[0].teacher.as_str(), circle.lessons[0].learner.as_str()), ("ana", "chidi"));
//! let bea = &circle.people[1];
//! assert_eq!((bea.covered, bea.wants[1].want.as_str(), bea.wants[1].covered), (5_000, "knitting", 0));
//! ```
//!
//! # Scope
//! It does not decide who is with whom: that is [`matching::circles`](crate::matching::circles), which sees numbers alone.

mod heard;
mod roster;
mod tell;
mod told;

pub use roster::Roster;
pub use told::{
    CircleFigures, CircleMember, CircleTold, CircleWant, CirclesTold, InNone, InNoneCounts, InNoneReason, Lesson,
};
