//! What a matching teaches: why somebody has nobody, what would help her, how firm each pair is, whom to look for.
//!
//! Ana and Bea both look for somebody from design. Only Carla, an engineer, offers places:
//!
//! ```
//! use std::sync::Arc;
//!
//! use tandem::cohort::Cohort;
//! use tandem::fit::Scorer;
//! use tandem::format::json;
//! use tandem::insight::whom_to_look_for;
//! use tandem::matching::Conditions;
//! use tandem::person::{Side, hours::Zones};
//!
//! let program = r#"{
//!     "tandem": 1, "name": "By field", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 2},
//!     "questions": [{"name": "field", "label": "Field", "of": "both", "kind": "choice",
//!                    "options": [{"value": "engineering"}, {"value": "design"}]}],
//!     "rules": [{"id": "field", "label": "The same field", "mentee": "field", "mentor": "field",
//!                "comparison": {"type": "same"}, "level": "must", "weight": 10}]
//! }"#;
//! let people = r#"{
//!     "tandem": 1,
//!     "mentees": [{"id": "ana", "answers": {"field": "design"}}, {"id": "bea", "answers": {"field": "design"}}],
//!     "mentors": [{"id": "carla", "answers": {"field": "engineering"}}]
//! }"#;
//! let program = json::program("program.json", program).value.expect("a sound program");
//! let people = json::people("people.json", people).value.expect("people");
//! let cohort = Cohort::new(program, people, Zones::default()).value.expect("a sound cohort");
//!
//! let wanted = whom_to_look_for(&Scorer::new(Arc::new(cohort)), &Conditions::default(), Side::Mentor);
//! assert_eq!((wanted[0].question.as_str(), wanted[0].answer.as_str()), ("field", "design"));
//! assert_eq!((wanted[0].placed, wanted[0].places), (2, 2));
//! ```
//!
//! # Scope
//! Everything here is solved again, never guessed. It speaks of people by id, and of no question that is private.

mod fields;
mod gap;
mod helps;
mod obstacles;
mod recruit;
mod robust;
mod said;

pub use gap::{Gap, gaps};
pub use helps::{Help, LetGo, MoveById, PlacesAsked, helps, places_to_ask_for};
pub use obstacles::{Blocker, Obstacles, obstacles};
pub use recruit::{Wanted, prospect, whom_to_look_for};
pub use robust::{Held, Nearby, robustness};
