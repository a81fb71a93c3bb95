//! Whole-number prices that prove a matching optimal to anybody who can add.

use super::objective::Aim;
use crate::fit::Points;

/// What proves that no matching is better: the dual of the matching, as whole numbers.
///
/// Each aim has a weight, so that a matching is worth one number: its pairs, the first and the further mentor of each
/// mentee, and each place of a mentor that is filled all add to it. The weights lie so far apart that whatever is worth
/// more is better in the first aim in which the two differ.
///
/// Now suppose that to be handed on costs something: [`mentee`](Self::mentee) is what is still to be gained from one more
/// mentor for her, [`mentor`](Self::mentor) is what a place with each mentor costs, and [`kind`](Self::kind) what the right
/// to be one of a kind with this mentor costs on top. Whatever the prices, no matching can be worth more than this, where
/// nothing that is below zero counts:
///
/// - for each mentee and each mentor whom she still wants: what having her *n*th mentor adds, and her price;
/// - for each open pair: what it adds, less her price, the place's and the kind's;
/// - for each open place of each mentor: what filling it adds, and its price;
/// - for each mentor and kind: its price, as often as it may be paid.
///
/// A matching worth exactly that is therefore optimal, and [`judge`](super::judge()) needs nothing else to say so.
///
/// **Source.** Lagrangian duality of the minimum cost flow problem: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network
/// Flows* (1993), chapter 9.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// What each aim counts, in their order.
    pub aims: Vec<Weighed>,
    /// What there is still to be gained from one more mentor for each mentee.
    pub mentee: Vec<i128>,
    /// What one place with each mentor costs.
    pub mentor: Vec<i128>,
    /// What being one of a kind costs beside the place: for each kind, of each mentor.
    pub kind: Vec<Vec<i128>>,
}

/// An aim and what one of it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighed {
    /// The aim.
    pub aim: Aim,
    /// What one of it counts: more than all that the aims after it can come to.
    pub weight: i128,
}

/// How high the worst fit was raised, and what proves that it goes no higher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// No pair that was not chosen by hand has fewer points.
    pub to: Points,
    /// Prices that prove that with more points at least, something of the aims that come first would be lost; none where
    /// no pair has more.
    pub prices: Option<Prices>,
}

/// What proves that no matching is better.
#[derive(Debug, Clone, Copy)]
pub struct Proof<'a> {
    /// The prices of the matching.
    pub prices: &'a Prices,
    /// How high the worst fit was raised, where it was to be.
    pub raised: Option<&'a Raised>,
}
