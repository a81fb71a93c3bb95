//! What staff choose to publish.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::program::{Condition, Kind};

/// What staff choose to publish of their mentors. Whatever is not chosen stays private. Staff keep it; it is never
/// published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "js",
    derive(tsify::Tsify),
    tsify(rename = "PublicationChoices", missing_as_null, hashmap_as_object)
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Choices {
    /// A long random text of which the published ids are made: whoever knows it can tell who is who. The same secret gives
    /// the same ids the next time.
    pub secret: String,
    /// How many people must share whatever could tell somebody from the others; 2 or more.
    #[serde(default = "three")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub least: u32,
    /// Whose names are public.
    #[serde(default)]
    #[cfg_attr(feature = "js", tsify(type = "PublishedNames", optional))]
    pub names: Names,
    /// How each question that mentors are asked is shown; what does not stand here is private.
    #[serde(default)]
    #[cfg_attr(feature = "js", tsify(type = "Record<string, PublishedChoice>", optional))]
    pub fields: BTreeMap<String, Field>,
    /// The ids of rules that count in the published roster although not everybody may see them. A rule that compares
    /// mentors' answers can only count where those answers are published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub rules: Vec<String>,
    /// The ids of mentors who are not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub left_out: Vec<String>,
}

impl Choices {
    /// Nothing published yet, under this secret.
    pub fn new(secret: impl Into<String>) -> Self {
        Self {
            secret: secret.into(),
            least: three(),
            names: Names::Nobody,
            fields: BTreeMap::new(),
            rules: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

/// Whose names are public.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "PublishedNames", missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub enum Names {
    /// Nobody's.
    #[default]
    Nobody,
    /// Theirs who gave this answer.
    WhoAgrees(Condition),
    /// Everybody's who has one: nobody of them hides among others, and all that is published is published by name.
    Everybody,
}

/// How one question is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "PublishedChoice", missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Field {
    /// How much of the answers is public.
    pub shown: Shown,
    /// Where the bands of numbers begin, ascending: 2, 5 and 10 make four bands, from "below 2" to "10 and more". For
    /// coarse numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub cuts: Vec<f64>,
    /// What is told as one: regions of countries, neighbouring steps of a ladder. For coarse choices and scales.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(type = "PublishedGroup[]", optional))]
    pub groups: Vec<Group>,
    /// What becomes of an answer that fewer people give than must share it.
    #[serde(default)]
    #[cfg_attr(feature = "js", tsify(type = "RareAnswers", optional))]
    pub rare: Rare,
    /// Answers that are not published, whoever gives them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub dropped: Vec<String>,
    /// Whether somebody outside could know this of a mentor, so that it helps to tell who she is together with other
    /// such answers. Without it: skills and weekly hours do not, everything else does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub identifies: Option<bool>,
}

impl Field {
    /// A field shown in this way, and otherwise as usual.
    pub fn shown(shown: Shown) -> Self {
        Self { shown, ..Self::default() }
    }

    /// Whether answers of this kind help to tell who somebody is.
    pub(super) fn identifies(&self, kind: Kind) -> bool {
        self.identifies.unwrap_or(!matches!(kind, Kind::Skills | Kind::Hours | Kind::Text))
    }
}

/// How much of the answers to a question is public. Later is more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Shown {
    /// Nothing.
    #[default]
    Private,
    /// Bands of numbers, groups of options, families of skills, regions of clocks, parts of the day.
    Coarse,
    /// The answers as the program reads them.
    Public,
    /// Free text, word for word. It singles people out, so that it is a choice of its own.
    WordForWord,
}

impl Shown {
    /// The name in the file of choices.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What becomes of an answer that fewer people give than must share it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "RareAnswers", missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub enum Rare {
    /// Nothing is published until staff decide.
    #[default]
    Refuse,
    /// The answer is left out, as if she had not given it.
    Drop,
}

/// Answers that are told as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "PublishedGroup", missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Group {
    /// What people read.
    pub name: String,
    /// The answers that it stands for.
    pub of: Vec<String>,
}

fn three() -> u32 {
    3
}
