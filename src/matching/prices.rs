//! Whole-number prices that prove a matching optimal to anybody who can add.

/// What a place with each mentor costs and what each mentee is left with: the dual of the matching.
///
/// A pair is worth its points and, on top, `placing`, which is more than all points of a matching together,
/// so that placing one more mentee always comes first. Suppose no price is below zero, and for every pair
/// that is not blocked the mentee's price and the mentor's together are at least what the pair is worth.
/// Then no matching can be worth more than the sum of all mentees' prices and, place by place, of all
/// mentors' prices. A matching worth exactly that is therefore optimal, and
/// [`judge`](super::judge()) needs nothing else to say so.
///
/// A mentee who is locked takes part in nothing: her price is zero and stands for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// What placing one mentee is worth beside her points.
    pub placing: i64,
    /// What each mentee is left with once her place is paid; zero if she may as well be unplaced.
    pub mentee: Vec<i64>,
    /// What one place with each mentor costs; zero if one more place with this mentor would help nobody.
    pub mentor: Vec<i64>,
}
