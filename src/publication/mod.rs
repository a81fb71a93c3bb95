//! The published roster: what an applicant's page may know of the mentors, and nothing else.
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
