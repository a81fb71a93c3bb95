//! Who moves after a change, and why.

use crate::matching::pairing::Matching;
use crate::matching::request::{Clash, Lock, Request};

/// A mentee who moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The mentee.
    pub mentee: usize,
    /// The mentors whom she leaves, in order.
    pub leaves: Vec<Left>,
    /// The mentors whom she gets, in order.
    pub joins: Vec<Joined>,
}

/// A mentor whom a mentee leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The mentor.
    pub mentor: usize,
    /// Why.
    pub why: Leaves,
}

/// Why a mentee leaves a mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaves {
    /// The two cannot be a pair any more.
    Cannot(Clash),
    /// They have fewer points now than a pair may have.
    TooFewPoints,
    /// Her place goes to one of these, who come.
    MakesRoom(Vec<usize>),
    /// The mentor has fewer places than before, and others keep them.
    NoPlaceLeft,
    /// Nothing stands in the way: what follows from it is better for all.
    MovesOn,
}

/// A mentor whom a mentee gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The mentor.
    pub mentor: usize,
    /// Who leaves this mentor; nobody where a place was free.
    pub after: Vec<usize>,
}

/// Who moves from the pairs that the request would keep to a matching, in the order of mentees. Pairs that are new for
/// mentees who had nobody are moves, too.
pub(super) fn moved(request: &Request<'_>, matching: &Matching) -> Vec<Moved> {
    let before = Matching::of_pairs(request.table().n_mentees(), request.conditions().kept.iter().copied());
    let case = Case { request, before: &before, after: matching };
    let all = (0..matching.n_mentees()).map(|mentee| case.of_mentee(mentee));
    all.filter(|moved| !moved.leaves.is_empty() || !moved.joins.is_empty()).collect()
}

struct Case<'a> {
    request: &'a Request<'a>,
    before: &'a Matching,
    after: &'a Matching,
}

impl Case<'_> {
    fn of_mentee(&self, mentee: usize) -> Moved {
        let left = self.before.mentors_of(mentee).iter().filter(|&&mentor| !self.after.has(mentee, mentor));
        let joined = self.after.mentors_of(mentee).iter().filter(|&&mentor| !self.before.has(mentee, mentor));
        Moved {
            mentee,
            leaves: left.map(|&mentor| Left { mentor, why: self.why(mentee, mentor) }).collect(),
            joins: joined.map(|&mentor| Joined { mentor, after: only(self.before, self.after, mentor) }).collect(),
        }
    }

    fn why(&self, mentee: usize, mentor: usize) -> Leaves {
        if let Some(clash) = self.request.clash(Lock { mentee, mentor }) {
            return Leaves::Cannot(clash);
        }
        let points = self.request.table().points(mentee, mentor);
        if points.is_some_and(|points| points.get() < self.request.objective().least_points) {
            return Leaves::TooFewPoints;
        }
        let load = self.after.pairs().filter(|pair| pair.1 == mentor).count();
        if load < self.request.table().places()[mentor] as usize {
            return Leaves::MovesOn;
        }
        let comes = only(self.after, self.before, mentor);
        if comes.is_empty() { Leaves::NoPlaceLeft } else { Leaves::MakesRoom(comes) }
    }
}

/// The mentees whom this mentor has in the one and not in the other.
fn only(one: &Matching, other: &Matching, mentor: usize) -> Vec<usize> {
    let with_her = one.pairs().filter(|pair| pair.1 == mentor && !other.has(pair.0, mentor));
    with_her.map(|(mentee, _)| mentee).collect()
}
