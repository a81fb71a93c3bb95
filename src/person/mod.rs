//! People, and what they said: as it was said, before any program reads it.

mod answer;
mod answers;
pub mod fold;
pub mod hours;
mod kept;
pub(crate) mod number;
pub mod vocabulary;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use answer::Answer;
pub use answers::Answers;
pub(crate) use answers::Met;

/// The two sides of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "boundary", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Who looks for a mentor.
    Mentee,
    /// Who offers places.
    Mentor,
}

impl Side {
    /// The other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mentee => Self::Mentor,
            Self::Mentor => Self::Mentee,
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
        })
    }
}

/// One person on one side. Somebody who is both stands on both sides under the same id, and is never her own mentor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Person {
    /// What tells this person from all others of her side: an e-mail address, a number.
    pub id: String,
    /// What staff call her; the id where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// How many mentees a mentor takes, as she said it; the program says what a blank means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub capacity: Option<Answer>,
    /// How many hours a month a mentor has, or a mentee needs; counts where the program counts hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub hours: Option<Answer>,
    /// How many mentees a mentor should get at least, if it can be: 1 for one who is new, say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub least: Option<Answer>,
    /// How many mentors a mentee wants, 1 to 5; the program says what a blank means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub mentors: Option<Answer>,
    /// In how many rounds before a mentee got nobody; of two who could be placed, who waited longer comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub waited: Option<Answer>,
    /// What she said. A question that she left out is simply absent.
    #[serde(default, deserialize_with = "answer::without_blanks")]
    #[cfg_attr(feature = "js", tsify(type = "Record<string, Answer>"))]
    #[cfg_attr(not(target_family = "wasm"), schemars(with = "std::collections::BTreeMap<String, Answer>"))]
    pub answers: Answers,
    /// Where she was read from, so that a problem can name the row.
    #[serde(skip)]
    pub source: Option<Source>,
}

/// Where a person was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's name.
    pub file: String,
    /// The row as a spreadsheet counts it: the headings are row 1.
    pub row: u32,
}

/// Everybody on both sides, as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// Who offers places.
    pub mentors: Vec<Person>,
    /// Who looks for a mentor.
    pub mentees: Vec<Person>,
}

impl People {
    /// The people of one side.
    pub fn side(&self, side: Side) -> &[Person] {
        match side {
            Side::Mentee => &self.mentees,
            Side::Mentor => &self.mentors,
        }
    }

    /// Lets all people share the names of the questions, and what several of them said.
    pub(crate) fn share_answers(&mut self) {
        let mut met = Met::default();
        for person in self.mentors.iter_mut().chain(&mut self.mentees) {
            person.answers.share(&mut met);
        }
    }
}
