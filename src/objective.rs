//! What the best matching is best at: a written order of things, each of which counts before all that come after it.
//!
//! Locks and must rules hold always. Then, in this order, each counted as far as it goes before the next is looked at:
//!
//! | most placed first | best fits first |
//! |---|---|
//! | [`Placed`](Aim::Placed), [`Waited`](Aim::Waited), [`Least`](Aim::Least), [`Further`](Aim::Further), [`Kept`](Aim::Kept) | [`Kept`](Aim::Kept), [`Points`](Aim::Points) |
//! | the worst fit, where it is to be raised | the worst fit, where it is to be raised |
//! | [`Points`](Aim::Points) | [`Placed`](Aim::Placed), [`Waited`](Aim::Waited), [`Least`](Aim::Least), [`Further`](Aim::Further) |
//! | [`Spread`](Aim::Spread) | [`Spread`](Aim::Spread) |
//!
//! What is equal in all of it is decided by the order of mentees and mentors: see [`optimal`](crate::matching::optimal()).
//!
//! A program says it, and a matching is made by it; neither has to know the other for that.

use serde::{Deserialize, Serialize};

/// The most mentors that a mentee can want.
pub const MOST_WANTED: u8 = 5;

/// What is best, chosen by the programme: in which order the aims of a matching count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Objective {
    /// What comes first.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub first: First,
    /// No pair with fewer points is made, but for those that were chosen by hand.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub least_points: u16,
    /// Whether the worst fit of all pairs is raised as high as it goes, before points are counted.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub raise_worst: bool,
    /// Whether, of equally good matchings, the one is taken that spreads mentees most evenly over mentors.
    #[cfg_attr(feature = "js", tsify(optional))]
    pub spread: bool,
}

impl Default for Objective {
    fn default() -> Self {
        Self { first: First::MostPlaced, least_points: 0, raise_worst: false, spread: true }
    }
}

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum First {
    /// As many mentees as possible have a mentor; of all ways to do so, the one with the most points.
    #[default]
    MostPlaced,
    /// As many points as possible; of all ways to do so, the one that places the most mentees.
    BestFits,
}

/// One thing that a matching can be good at, as a whole number of which more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub enum Aim {
    /// Mentees who have a mentor.
    Placed,
    /// How long those who have a mentor waited for one, added up: the rounds in which they got none.
    Waited,
    /// Places filled of those that should not stay empty: the least load of each mentor, added up.
    Least,
    /// Mentees who have a second mentor; then, as an aim of its own each, a third, a fourth, a fifth.
    Further(u8),
    /// Pairs of the matching before that are kept.
    Kept,
    /// The points of all pairs.
    Points,
    /// In how many ways two mentees share a mentor, taken negative: the more even the loads, the nearer to zero.
    Spread,
}

impl Objective {
    /// The aims up to the point where the worst fit is raised, and those after it, where `most_wanted` is the most
    /// mentors that any mentee wants.
    pub(crate) fn aims(self, most_wanted: u8) -> (Vec<Aim>, Vec<Aim>) {
        let placing = [Aim::Placed, Aim::Waited, Aim::Least].into_iter().chain((2..=most_wanted).map(Aim::Further));
        let spread = self.spread.then_some(Aim::Spread);
        match self.first {
            First::MostPlaced => {
                (placing.chain([Aim::Kept]).collect(), [Aim::Points].into_iter().chain(spread).collect())
            }
            First::BestFits => (vec![Aim::Kept, Aim::Points], placing.chain(spread).collect()),
        }
    }
}
