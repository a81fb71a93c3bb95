//! What makes a pair fit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Text;
use crate::person::Side;

/// One comparison between an answer of the mentee and one of the mentor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    /// The id by which it is named; never shown.
    pub id: String,
    /// What people read.
    pub label: Text,
    /// The mentee's question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub mentee: Option<String>,
    /// The mentor's question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub mentor: Option<String>,
    /// How the two answers are compared.
    pub comparison: Comparison,
    /// Whether it blocks or weighs.
    pub level: Level,
    /// How much it counts beside the others, 0 to 100. A rule that blocks may weigh as well.
    #[serde(default)]
    pub weight: u16,
    /// What counts when one of the two did not answer.
    #[serde(default)]
    pub missing: Missing,
    /// Who may see it.
    #[serde(default)]
    pub seen_by: Visibility,
}

impl Rule {
    /// The question that the rule reads on this side.
    pub fn question(&self, side: Side) -> Option<&str> {
        match side {
            Side::Mentee => self.mentee.as_deref(),
            Side::Mentor => self.mentor.as_deref(),
        }
    }
}

/// Whether a rule blocks or weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// Blocks every pair for which the comparison gives nothing.
    Must,
    /// Blocks every pair for which the comparison gives anything.
    MustNot,
    /// Weighs.
    Should,
    /// Weighs the other way round: what the comparison gives is what is lost.
    ShouldNot,
}

impl Level {
    /// Whether the rule can block.
    pub fn blocks(self) -> bool {
        matches!(self, Self::Must | Self::MustNot)
    }

    /// Whether the comparison counts against the pair.
    pub fn is_negative(self) -> bool {
        matches!(self, Self::MustNot | Self::ShouldNot)
    }
}

/// What counts when one of the two did not answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum Missing {
    /// Half the points, and no block.
    #[default]
    Neutral,
    /// No points, and no block.
    Zero,
    /// The pair is blocked.
    Blocks,
}

/// Who may see a rule and the answers it reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum Visibility {
    /// Applicants and staff.
    #[default]
    All,
    /// Staff alone.
    Staff,
    /// Nobody: it is used, and a reason says at most that a private preference was met.
    Nobody,
}

/// How two answers are compared. Each gives a share from nothing to all; `src/fit/compare` holds the formulas.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Comparison {
    /// How much of what the mentee wants the mentor offers. Ranked wants count more the higher they stand.
    Overlap {
        /// What a related skill (one of a shared family) counts, in percent.
        #[serde(default = "half")]
        related: u16,
    },
    /// Whether both said the same; of several things, whether they share one.
    Same,
    /// Whether they share nothing.
    Different,
    /// What the mentor offers for what the mentee needs, by a table.
    Table {
        /// The needs and what serves each of them.
        rows: Vec<TableRow>,
    },
    /// How many steps of a ladder the mentor stands above the mentee.
    Band {
        /// The fewest steps above; may be negative.
        lowest: i16,
        /// The best number of steps.
        ideal: i16,
        /// The most steps above.
        highest: i16,
    },
    /// How near two numbers are.
    Near {
        /// From this distance on it gives nothing.
        within: f64,
    },
    /// How many minutes of the week both are free.
    Hours {
        /// So many minutes give all.
        enough: u16,
        /// Fewer than these give nothing.
        #[serde(default)]
        at_least: u16,
    },
    /// How near their clocks are.
    TimeZone {
        /// From this many hours of difference on it gives nothing.
        within: u16,
    },
    /// How much two free texts speak of the same.
    Goals {
        /// The likeness in percent that gives all: texts by two people rarely reach half.
        #[serde(default = "enough_likeness")]
        enough: u16,
        /// Whether other words of the same meaning count, too: English and Spanish, by a table that is loaded for it
        /// (`meaning/en-es.sem`). Both texts are then read without names, numbers and words of identity.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(feature = "js", tsify(optional))]
        meaning: bool,
    },
    /// Whether one named the other, the first name most. Exactly one side has a question.
    Wish {
        /// How many names count.
        #[serde(default = "five")]
        most: u16,
    },
    /// Blocks whom one named. At least one side has a question.
    Avoid,
}

impl Comparison {
    /// The name in the program's file.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Overlap { .. } => "overlap",
            Self::Same => "same",
            Self::Different => "different",
            Self::Table { .. } => "table",
            Self::Band { .. } => "band",
            Self::Near { .. } => "near",
            Self::Hours { .. } => "hours",
            Self::TimeZone { .. } => "timeZone",
            Self::Goals { .. } => "goals",
            Self::Wish { .. } => "wish",
            Self::Avoid => "avoid",
        }
    }
}

/// One need and what serves it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TableRow {
    /// What the mentee needs: an option of her question.
    pub need: String,
    /// What each offer is worth for it, in percent; an offer that does not stand here is worth nothing.
    pub offers: BTreeMap<String, u16>,
}

pub(super) fn half() -> u16 {
    50
}

pub(super) fn enough_likeness() -> u16 {
    30
}

pub(super) fn five() -> u16 {
    5
}
