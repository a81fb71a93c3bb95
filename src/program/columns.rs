//! How the columns of a CSV file are read: a mapping from headings to questions.

use serde::{Deserialize, Serialize};

use crate::person::Side;

/// The columns of the two files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Columns {
    /// The columns of the mentors' file.
    #[serde(default)]
    pub mentors: Vec<Column>,
    /// The columns of the mentees' file.
    #[serde(default)]
    pub mentees: Vec<Column>,
}

impl Columns {
    /// The columns of this side's file.
    pub fn side(&self, side: Side) -> &[Column] {
        match side {
            Side::Mentee => &self.mentees,
            Side::Mentor => &self.mentors,
        }
    }
}

/// One column. Several columns may mean the same: texts are put one below the other, lists are put together in the
/// order of this mapping, and of single answers the first that is not blank counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Column {
    /// The heading; case, and white space at its ends and line breaks in it, do not count.
    pub heading: String,
    /// Which column of this heading, where several have it: the first is 1.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub occurrence: u16,
    /// What it means.
    pub means: Meaning,
}

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Meaning {
    /// An answer to this question.
    Question(String),
    /// A part of the person.
    Person(Part),
    /// Nothing here; the reason is kept so that the next person understands.
    Ignore(String),
}

/// The parts of a person that are no answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Part {
    /// What tells her from all others.
    Id,
    /// Her name; several columns (first name, last name) are joined by a space.
    Name,
    /// How many mentees she takes.
    Capacity,
    /// How many hours a month a mentor has, or a mentee needs.
    Hours,
    /// How many mentees a mentor should get at least, if it can be.
    Least,
    /// How many mentors a mentee wants.
    Mentors,
    /// In how many rounds before a mentee got nobody.
    Waited,
}

impl Part {
    /// The name in the program's file, and in the people's.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

fn first() -> u16 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn is_first(occurrence: &u16) -> bool {
    *occurrence == 1
}
