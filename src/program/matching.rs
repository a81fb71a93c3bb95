//! What the programme asks of its matching, beside the rules.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Comparison, Level, Missing, Program, Rule, Text};
use crate::objective::Objective;

/// What the programme asks of its matching, beside the rules. All of it may be left out: then most mentees are placed
/// first, each with one mentor, by places, in one round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Matchmaking {
    /// What is best.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub objective: Objective,
    /// How many mentors a mentee wants who does not say: 1 to 5.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub mentors: u8,
    /// A limit to how many requests of one kind fall on one mentor.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub kinds: Option<KindLimit>,
    /// Where mentors offer hours rather than places: how many hours a mentee needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub hours: Option<MonthlyHours>,
    /// The rounds in which mentees are matched, one mentor a round, each round with the rules changed as it says. Without
    /// rounds, all are matched at once by the rules as they stand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub rounds: Vec<Round>,
}

impl Default for Matchmaking {
    fn default() -> Self {
        Self { objective: Objective::default(), mentors: 1, kinds: None, hours: None, rounds: Vec::new() }
    }
}

/// A limit to how many requests of one kind fall on one mentor, so that the few who share something with many are not
/// asked every time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KindLimit {
    /// The mentee's question of kind `choice` whose answer is the kind of her request; who does not answer is limited by
    /// nobody else.
    pub question: String,
    /// How many requests of one kind may fall on one mentor; at least 1.
    pub most: u32,
}

/// Capacity in hours a month. A mentor who states hours takes as many mentees as she has hours for, and no more than she
/// has places, where she states places too; one who states no hours takes as many as she has places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MonthlyHours {
    /// How many hours a month a mentee needs who does not say: more than 0, up to 744. Where all need the same, the best
    /// matching is found as exactly and as fast as by places; where needs differ, it is searched for up to a limit.
    pub need: f64,
    /// The mentees' question of kind `number` that asks how many hours they need, beside what stands in `hours` of a
    /// person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub mentee: Option<String>,
    /// The mentors' question of kind `number` that asks how many hours they have, beside what stands in `hours` of a
    /// person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub mentor: Option<String>,
}

impl MonthlyHours {
    /// The hours of the longest month.
    pub(crate) const MOST: f64 = 744.0;
}

/// One round of a matching in sequence. In each, a mentee who wants more mentors than she has gets one at most, a pair of
/// a round before is never made again, and places are taken that were left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Round {
    /// The id by which it is named; never shown.
    pub id: String,
    /// What people read.
    pub label: Text,
    /// What is different in this round, by the id of the rule.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional, type = "Record<string, RuleChange>"))]
    pub rules: BTreeMap<String, RuleChange>,
}

/// What is different about a rule in a round. What is left out stays as the rule says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleChange {
    /// Whether the rule does not count at all; then nothing else may be said of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub off: bool,
    /// Whether it blocks or weighs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub level: Option<Level>,
    /// How much it counts beside the others, 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub weight: Option<u16>,
    /// What counts when one of the two did not answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub missing: Option<Missing>,
    /// How the two answers are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub comparison: Option<Comparison>,
}

impl RuleChange {
    /// The rule with this change. One that does not count keeps its place, with nothing to say.
    pub(super) fn of(&self, rule: &Rule) -> Rule {
        if self.off {
            return Rule { level: Level::Should, weight: 0, missing: Missing::Neutral, ..rule.clone() };
        }
        Rule {
            level: self.level.unwrap_or(rule.level),
            weight: self.weight.unwrap_or(rule.weight),
            missing: self.missing.unwrap_or(rule.missing),
            comparison: self.comparison.clone().unwrap_or_else(|| rule.comparison.clone()),
            ..rule.clone()
        }
    }
}

impl Program {
    /// The program as it is in this round: its rules with the round's changes, and no rounds of its own.
    #[must_use]
    pub fn in_round(&self, round: &Round) -> Self {
        let changed = |rule: &Rule| round.rules.get(&rule.id).map_or_else(|| rule.clone(), |change| change.of(rule));
        Self {
            rules: self.rules.iter().map(changed).collect(),
            matching: Matchmaking { rounds: Vec::new(), ..self.matching.clone() },
            ..self.clone()
        }
    }
}
