//! The record that stands in the file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::matching::{Aim, Objective};

/// A matching with everything that it takes to check it, people by id.
///
/// Numbers that can be larger than a double holds stand as text, so that no reader rounds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Receipt {
    /// The version of this file's shape: 1.
    pub tandem: u32,
    /// What this file is.
    pub kind: Kind,
    /// The version of Tandem that wrote it.
    pub made_by: String,
    /// The rules that it was made by.
    pub program: OfProgram,
    /// The people of whom it was made.
    pub people: OfPeople,
    /// What was asked of the matching beside what people and program say.
    pub asked: Asked,
    /// How far the matching goes in each aim, in their order; nothing where there are rounds, which say so each by itself.
    pub tally: Vec<Counted>,
    /// The pairs, in the order of the mentees' ids; none where there are rounds, which have them.
    pub pairs: Vec<Made>,
    /// The rounds, one after the other; none where all were matched at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<OfRound>,
    /// The ids of the mentees who have no mentor, in order.
    pub unplaced: Vec<String>,
    /// What proves that no matching is better; absent where nothing does, as for one that was made by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Proven>,
    /// The SHA-256 of all of the above.
    pub checksum: String,
}

/// What a file of this shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A receipt.
    Receipt,
}

/// The program, told from all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfProgram {
    /// What the programme is called, in its first language.
    pub name: String,
    /// The SHA-256 of the program.
    pub sha256: String,
}

/// The people, told from all others without naming any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfPeople {
    /// How many mentees take part.
    pub mentees: usize,
    /// How many mentors take part.
    pub mentors: usize,
    /// The SHA-256 of the people, in any order.
    pub sha256: String,
}

/// The conditions by id; what is not said is as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Asked {
    /// What is best.
    pub objective: Objective,
    /// How many mentors each mentee wants who does not want one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub wants: BTreeMap<String, u8>,
    /// In how many rounds before each mentee got nobody, if in any.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub waited: BTreeMap<String, u32>,
    /// How many mentees each mentor should have at least, if any.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub least: BTreeMap<String, u32>,
    /// How many requests of one kind may fall on one mentor, where that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinds: Option<AskedKinds>,
    /// Pairs that were chosen by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locks: Vec<Named>,
    /// Pairs that must not be made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bans: Vec<Named>,
    /// Pairs of a matching before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Named>,
}

/// The kinds of request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedKinds {
    /// How many of one kind may fall on one mentor.
    pub most: u32,
    /// The kind of each mentee's request, numbered from zero.
    pub of: BTreeMap<String, usize>,
}

/// Two people, by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Named {
    /// The mentee's id.
    pub mentee: String,
    /// The mentor's id.
    pub mentor: String,
}

/// A pair of the matching.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Made {
    /// The mentee's id.
    pub mentee: String,
    /// The mentor's id.
    pub mentor: String,
    /// How well they fit.
    pub points: u16,
}

/// What one round made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfRound {
    /// How far all pairs up to here go in each aim of this round, in their order.
    pub tally: Vec<Counted>,
    /// The pairs of this round, those by hand too, with their points by its rules.
    pub pairs: Vec<Made>,
    /// What proves that no round is better, given those before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Proven>,
}

/// How far the matching goes in one aim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counted {
    /// The aim.
    pub aim: Aim,
    /// A whole number, as text: the more, the better.
    pub count: String,
}

/// What proves that no matching is better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Proven {
    /// The prices of the matching.
    pub prices: Priced,
    /// How high the worst fit was raised, where it was to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raised: Option<RaisedTo>,
}

/// Whole-number prices: see [`Prices`](crate::matching::Prices).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Priced {
    /// What one of each aim counts, in their order.
    pub aims: Vec<CountsFor>,
    /// By the mentee's id.
    pub mentees: BTreeMap<String, String>,
    /// By the mentor's id.
    pub mentors: BTreeMap<String, String>,
    /// For each kind of request, by the mentor's id; zero where it is not said.
    pub kinds: Vec<BTreeMap<String, String>>,
}

/// An aim and its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CountsFor {
    /// The aim.
    pub aim: Aim,
    /// A whole number, as text.
    pub weight: String,
}

/// How high the worst fit was raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RaisedTo {
    /// No pair that was not chosen by hand has fewer points.
    pub to: u16,
    /// What proves that it goes no higher; absent where no pair has more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prices: Option<Priced>,
}
