//! The program: the rules, questions, columns and texts of one mentoring programme, in one versioned file.
//!
//! A [`Program`] is a document: it can be edited, and it can be wrong. [`Cohort::new`](crate::cohort::Cohort::new)
//! checks it together with the people, and only what it lets through is ever scored.

mod check;
mod circles;
mod columns;
mod language;
mod matching;
mod parts;
mod question;
mod rule;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub(crate) use check::check;
pub use circles::{CircleRules, CircleSize, NotAlone};
pub use columns::{Column, Columns, Meaning, Part};
pub use language::Text;
pub use matching::{KindLimit, Matchmaking, MonthlyHours, Round, RuleChange};
pub use question::{Asked, Choice, Condition, Kind, Question};
pub use rule::{Comparison, Level, Missing, Rule, TableRow, Visibility};

use crate::person::Side;
use crate::person::vocabulary::Vocabulary;

/// The version of the program's file that this crate reads and writes.
pub const VERSION: u32 = 1;

/// The rules, questions, columns and texts of one mentoring programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Program {
    /// Where the JSON Schema of this file lies; for editors, not read here.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub schema: Option<String>,
    /// The version of this file's shape: 1.
    pub tandem: u32,
    /// What the programme is called.
    pub name: Text,
    /// The languages that every text of this file is in, as BCP 47 tags; the first is used where no other is asked for.
    pub languages: Vec<String>,
    /// The week whose clocks count when hours are compared: a day of it (`2026-11-23`) or its number (`2026-W48`).
    pub week: String,
    /// The time zone of people who state none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub time_zone: Option<String>,
    /// How many mentees a mentor takes when she does not say.
    pub capacity: Capacity,
    /// What is asked, in the order in which it is shown.
    pub questions: Vec<Question>,
    /// What makes a pair fit, in the order in which it is explained.
    pub rules: Vec<Rule>,
    /// How a mentee says which one rule matters most to her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub emphasis: Option<Emphasis>,
    /// How circles are made, where the programme has them: groups in which everybody teaches and learns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub circles: Option<CircleRules>,
    /// What is asked of the matching, beside the rules.
    #[serde(default, skip_serializing_if = "is_usual")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub matching: Matchmaking,
    /// From how many points a fit is called strong, good or fair.
    #[serde(default)]
    pub bands: Bands,
    /// The skills that are known by more than one word, and their families.
    #[serde(default)]
    pub vocabulary: Vocabulary,
    /// How the columns of the two CSV files are read.
    #[serde(default)]
    pub columns: Columns,
}

impl Program {
    /// The question of this name that is asked of this side.
    pub fn question(&self, side: Side, name: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.name == name && question.of.includes(side))
    }

    /// The rule of this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// Whether a rule compares free texts by their meaning, for which a table is needed.
    pub fn asks_for_meaning(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.comparison, Comparison::Goals { meaning: true, .. }))
    }

    /// Whether the two differ in nothing but the weights of their rules, or not at all.
    pub fn differs_in_weights_alone(&self, other: &Self) -> bool {
        let mut with_these_weights = other.clone();
        for (rule, own) in with_these_weights.rules.iter_mut().zip(&self.rules) {
            rule.weight = own.weight;
        }
        with_these_weights == *self
    }

    /// Whether nobody may see what this side answers to this question: only rules that nobody may see read it (those of
    /// circles that keep somebody from being the only one of a kind, too), or, where no rule reads it, it only decides
    /// whether such questions are put (`onlyIf`).
    pub fn is_private(&self, side: Side, question: &str) -> bool {
        self.private_questions(side).contains(question)
    }

    fn private_questions(&self, side: Side) -> BTreeSet<&str> {
        let mut private = BTreeSet::new();
        loop {
            let asked = self.questions.iter().filter(|question| question.of.includes(side));
            let names = asked.map(|question| question.name.as_str());
            let found: BTreeSet<&str> = names.filter(|name| self.is_private_given(side, name, &private)).collect();
            if found == private {
                return private;
            }
            private = found;
        }
    }

    /// Whether a question is private if these are: what leads only to private questions is private, too.
    fn is_private_given(&self, side: Side, name: &str, private: &BTreeSet<&str>) -> bool {
        let rules = self.rules.iter().filter(|rule| rule.question(side) == Some(name)).map(|rule| rule.seen_by);
        let circles = self.circles.as_ref().and_then(|circles| circles.seen_by(name));
        let mut readers = rules.chain(circles).peekable();
        if readers.peek().is_some() {
            return readers.all(|seen_by| seen_by == Visibility::Nobody);
        }
        let leads_to = |other: &&Question| {
            other.of.includes(side) && other.only_if.as_ref().is_some_and(|condition| condition.question == name)
        };
        let mut led_to = self.questions.iter().filter(leads_to).peekable();
        led_to.peek().is_some() && led_to.all(|other| private.contains(other.name.as_str()))
    }

    /// The language that texts fall back to.
    pub fn first_language(&self) -> &str {
        self.languages.first().map_or("", String::as_str)
    }
}

fn is_usual(matching: &Matchmaking) -> bool {
    *matching == Matchmaking::default()
}

/// What stands for a capacity that a mentor left blank. There is no default: it decides the result of whole programmes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Capacity {
    /// The places of a mentor who states none; 0 leaves her out until she is asked.
    pub blank: u32,
    /// No mentor gets more than this, whatever she states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub most: Option<u32>,
}

/// How a mentee names the one rule that matters most to her. It counts double in her row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Emphasis {
    /// The question that asks her; a `choice` whose options are ids of rules.
    pub question: String,
}

/// From how many points of 10,000 a fit is called strong, good or fair; below is weak.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bands {
    /// Strong from here.
    pub strong: u16,
    /// Good from here.
    pub good: u16,
    /// Fair from here.
    pub fair: u16,
}

impl Default for Bands {
    fn default() -> Self {
        Self { strong: 7_000, good: 5_000, fair: 3_000 }
    }
}
