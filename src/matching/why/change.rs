//! What differs between two matchings: how far each goes in every aim, and who moves.

use serde::{Deserialize, Serialize};

use crate::fit::Points;
use crate::matching::objective::Aim;
use crate::matching::pairing::Matching;
use crate::matching::request::Conditions;
use crate::matching::table::Table;

/// What a matching would be like instead, beside the one that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// How far both go in each aim, in the order of what was asked; an aim in which nothing can differ is left out.
    pub aims: Vec<Counted>,
    /// The points of the pair that fits least, of those that were chosen freely: before and after.
    pub worst: (Option<Points>, Option<Points>),
    /// Who would move, in the order of mentees.
    pub moves: Vec<Move>,
    /// The matching after it.
    pub matching: Matching,
}

/// How far two matchings go in an aim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Counted {
    /// The aim.
    pub aim: Aim,
    /// How far the matching goes that is.
    pub before: i64,
    /// How far the other would go.
    pub after: i64,
}

/// A mentee who would move: from whom, and to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The mentee.
    pub mentee: usize,
    /// The mentors whom she would leave, in order.
    pub leaves: Vec<usize>,
    /// The mentors whom she would get, in order.
    pub joins: Vec<usize>,
}

impl Change {
    /// By how much the other matching is better in this aim: negative where it is worse.
    pub fn gain(&self, aim: Aim) -> i64 {
        self.aims.iter().find(|counted| counted.aim == aim).map_or(0, |counted| counted.after - counted.before)
    }

    /// By how much it is better in each aim, in their order.
    pub fn gains(&self) -> impl Iterator<Item = i64> {
        self.aims.iter().map(|counted| counted.after - counted.before)
    }
}

/// Who moves from one matching to another of the same mentees, in order.
///
/// ```
/// use tandem::matching::{Matching, Move, moves};
///
/// let before = Matching::one_each(vec![Some(0), Some(1), None]);
/// let after = Matching::one_each(vec![Some(0), Some(2), Some(1)]);
/// assert_eq!(moves(&before, &after), [
///     Move { mentee: 1, leaves: vec![1], joins: vec![2] },
///     Move { mentee: 2, leaves: vec![], joins: vec![1] },
/// ]);
/// ```
///
/// # Panics
/// If they are not of as many mentees.
pub fn moves(before: &Matching, after: &Matching) -> Vec<Move> {
    assert_eq!(before.n_mentees(), after.n_mentees(), "both matchings are of the same mentees");
    let only_in = |one: &Matching, other: &Matching, mentee: usize| {
        one.mentors_of(mentee).iter().copied().filter(|&mentor| !other.has(mentee, mentor)).collect::<Vec<_>>()
    };
    let of_mentee =
        |mentee| Move { mentee, leaves: only_in(before, after, mentee), joins: only_in(after, before, mentee) };
    let all = (0..before.n_mentees()).map(of_mentee);
    all.filter(|moved| !moved.leaves.is_empty() || !moved.joins.is_empty()).collect()
}

/// How far a matching goes in an aim.
pub(in crate::matching) fn count(table: &Table, asked: &Conditions, matching: &Matching, aim: Aim) -> i64 {
    let n_with = |nth: usize| (0..matching.n_mentees()).filter(move |&mentee| matching.mentors_of(mentee).len() >= nth);
    let loads = || matching.loads(table.n_mentors()).into_iter().map(whole);
    match aim {
        Aim::Placed => whole(n_with(1).count()),
        Aim::Waited => n_with(1).map(|mentee| i64::from(asked.waited[mentee])).sum(),
        Aim::Least => loads().zip(&asked.least).map(|(load, &least)| load.min(least.into())).sum(),
        Aim::Further(nth) => whole(n_with(nth.into()).count()),
        Aim::Kept => whole(matching.pairs().filter(|pair| asked.kept.binary_search(pair).is_ok()).count()),
        Aim::Points => whole(usize::try_from(matching.total_points(table)).unwrap_or(usize::MAX)),
        Aim::Spread => -loads().map(|load| load * (load - 1) / 2).sum::<i64>(),
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).expect("fewer pairs and points than a 64-bit number holds")
}

/// The points of the pair that fits least of those that no lock chose.
pub(super) fn worst_free(table: &Table, locked: &Matching, matching: &Matching) -> Option<Points> {
    let free = matching.pairs().filter(|&(mentee, mentor)| !locked.has(mentee, mentor));
    free.filter_map(|(mentee, mentor)| table.points(mentee, mentor)).min()
}
