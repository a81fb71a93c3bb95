//! What an applicant is told: no points, no shares, nobody's private answer.

use serde::{Deserialize, Serialize};

use crate::fit::{Band, Met, ReasonKind};
use crate::person::Side;
use crate::problem::Problem;

/// What an applicant is told of the published mentors. Nothing in it is a number that says how well somebody fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The mentors who fit best: by band, and within a band by their published ids, which say nothing.
    pub fits: Vec<PublishedFit>,
    /// Questions that rules read and she has not answered: those that weigh most first.
    pub missing: Vec<Unanswered>,
    /// The one answer of hers whose change opens most, where one opens anything.
    pub change: Option<Change>,
    /// What she asks for and few published mentors offer, where nobody fits her strongly: what weighs most first.
    pub short: Vec<Short>,
    /// Why she could be a mentor, too; empty where nothing published says so.
    pub could_mentor: Vec<Standing>,
    /// What is wrong with her answers.
    pub problems: Vec<Problem>,
}

/// How well one published mentor fits her, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct PublishedFit {
    /// The mentor's published id.
    pub mentor: String,
    /// The mentor's name, where it is public.
    pub name: Option<String>,
    /// How well they fit.
    pub band: Band,
    /// Why: one reason a rule that all may see, and one more if the private ones are met.
    pub reasons: Vec<PublishedReason>,
}

/// What one rule says of her and a published mentor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct PublishedReason {
    /// What kind of reason it is.
    pub kind: ReasonKind,
    /// The rule's id; none for rules that she may not see.
    pub rule: Option<String>,
    /// What the rule asks for, in her language; none for rules that she may not see.
    pub label: Option<String>,
    /// What she said.
    pub mentee: Option<String>,
    /// What is told of the mentor: for a coarse answer its band, group, family or region.
    pub mentor: Option<String>,
    /// Whether what is told of the mentor is coarse, so that the real answer may be met more or less.
    pub coarse: bool,
    /// How far the rule is met.
    pub met: Met,
    /// Who did not answer, or of whom it is not told.
    pub missing: Vec<Side>,
    /// What did it: skills in common, shared hours in her own time, words of both texts.
    pub evidence: Vec<String>,
    /// What the mentor wrote that comes nearest in meaning, word for word.
    pub quotation: Option<String>,
}

/// A question that rules read and she has not answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Unanswered {
    /// The question.
    pub question: String,
    /// What people read.
    pub label: String,
}

/// One answer of hers that could be another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "AnswerChange", missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The question.
    pub question: String,
    /// What people read.
    pub label: String,
    /// What would be changed.
    pub kind: ChangeKind,
    /// What would be added, left out, or said instead.
    pub answer: String,
    /// The published ids of those who would fit well, or at all fairly where nobody would fit well, and now do not.
    pub opens: Vec<String>,
    /// The published ids of those who would no longer.
    pub closes: Vec<String>,
}

/// How an answer would be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// One thing more.
    Add,
    /// One thing less.
    Drop,
    /// Something else.
    Replace,
}

/// What she asks for and few published mentors offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "ShortSupply", missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Short {
    /// The rule that compares it.
    pub rule: String,
    /// The question that she answered.
    pub question: String,
    /// What people read.
    pub label: String,
    /// What she asks for.
    pub answer: String,
    /// Whether nobody who is published offers anything of it.
    pub nobody: bool,
}

/// A step on which mentors stand, and she as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The question.
    pub question: String,
    /// What people read.
    pub label: String,
    /// Her own step.
    pub answer: String,
}

/// What is asked of a self-check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct SelfCheckOptions {
    /// How many mentors are wanted, with their reasons; ten where nothing is said.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub most: Option<u32>,
    /// The language of labels; the program's first where nothing is said.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub language: Option<String>,
}
