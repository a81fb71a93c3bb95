//! The members of a cohort, in short.

use serde::Serialize;
use tsify::Tsify;

use crate::cohort::{self, Places};

/// A mentee who takes part.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Mentee {
    /// What tells her from all other mentees.
    id: String,
    /// Her name; her id where she has none.
    name: String,
}

/// A mentor who takes part.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Mentor {
    /// What tells her from all other mentors.
    id: String,
    /// Her name; her id where she has none.
    name: String,
    /// How many mentees she takes.
    places: Places,
}

impl From<&cohort::Member> for Mentee {
    fn from(member: &cohort::Member) -> Self {
        Self { id: member.id().to_owned(), name: member.name().to_owned() }
    }
}

impl From<&cohort::Member> for Mentor {
    fn from(member: &cohort::Member) -> Self {
        Self { id: member.id().to_owned(), name: member.name().to_owned(), places: member.places() }
    }
}
