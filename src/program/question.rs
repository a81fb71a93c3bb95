//! What the program asks.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::person::Side;

/// One question, asked of mentees, of mentors, or of both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// The name by which rules, columns and answers refer to it.
    pub name: String,
    /// What people read.
    pub label: Text,
    /// Who is asked.
    pub of: Asked,
    /// What kind of answer is expected.
    pub kind: Kind,
    /// Whether the order of a list counts: the first most.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub ranked: bool,
    /// What can be chosen. Without options a `choice` or `choices` takes any text. A `scale` needs them, lowest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub options: Vec<Choice>,
    /// What separates several things in one text, beside line ends; `,` and `;` where nothing is said. Options that
    /// contain a separator are recognised whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub separators: Option<String>,
    /// Answers that mean that nothing was said: `None`, `n/a`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub blanks: Vec<String>,
    /// For `hours`: the `timeZone` question in whose zone they are stated. Without it, the program's zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub zone: Option<String>,
    /// Who is really asked: an answer counts only where another answer of the same person says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub only_if: Option<Condition>,
}

/// Another answer of the same person, and what it must be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Condition {
    /// The other question.
    pub question: String,
    /// The answer that it must have; case and punctuation do not count.
    pub is: String,
}

/// Who is asked a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    /// Mentees alone.
    Mentee,
    /// Mentors alone.
    Mentor,
    /// Everybody.
    Both,
}

impl Asked {
    /// Whether this side is asked.
    pub fn includes(self, side: Side) -> bool {
        match self {
            Self::Both => true,
            Self::Mentee => side == Side::Mentee,
            Self::Mentor => side == Side::Mentor,
        }
    }
}

/// What kind of answer a question expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Kind {
    /// Free text.
    Text,
    /// One of the options, or one word of her own where there are none.
    Choice,
    /// Several of the options, or words of her own where there are none.
    Choices,
    /// Skills in her own words, recognised by the program's vocabulary; options are suggestions.
    Skills,
    /// A number.
    Number,
    /// One step of a ladder; the options are its steps, lowest first.
    Scale,
    /// Weekly hours: `Mon 18:00-20:00`.
    Hours,
    /// An IANA time zone: `Europe/Madrid`.
    TimeZone,
    /// Ids or full names of people on the other side; where circles read it, of anybody.
    People,
}

impl Kind {
    /// The name in the program's file.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Choice {
    /// What stands in the answers.
    pub value: String,
    /// What people read; the value where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub label: Option<Text>,
    /// Other words for the same, as other forms write it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub aliases: Vec<String>,
}
