//! The matching that staff agreed on: what is left of it, how it is repaired, and who moves.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::work::{ByHand, Kept};
use crate::person::Side;

/// A matching that staff agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agreed {
    /// What it is called.
    pub(crate) name: Name,
    /// Its pairs, by ids: whoever is gone stands there still.
    pub(crate) pairs: Vec<ByHand>,
}

/// What an agreed matching is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// The first, second, third of this sitting.
    Here(usize),
    /// As its file.
    File(String),
}

impl Agreed {
    /// How many of its pairs are not among these.
    pub(crate) fn n_broken(&self, now: &BTreeSet<ByHand>) -> usize {
        self.pairs.iter().filter(|pair| !now.contains(pair)).count()
    }

    /// The number of the next matching that is agreed on in this sitting.
    pub(crate) fn next(agreed: Option<&Kept<Self>>) -> Name {
        match agreed.map(|agreed| &agreed.name) {
            Some(Name::Here(number)) => Name::Here(number + 1),
            Some(Name::File(_)) | None => Name::Here(1),
        }
    }
}

/// How much of an agreed matching is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Repair {
    /// The matching.
    pub(crate) agreed: Kept<Agreed>,
    /// How many of its pairs may be broken up; as few as possible where nothing is said.
    pub(crate) at_most: Option<u32>,
}

impl Repair {
    /// What is kept of a matching that was made by this repair and is agreed on now: all of it, as long as that can be.
    pub(crate) fn of_now(&self, agreed: Kept<Agreed>) -> Self {
        Self { agreed, at_most: self.at_most.map(|_| 0) }
    }
}

/// What the engine says of a repair.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Repaired {
    /// The ids of mentee and mentor of each pair.
    pub(crate) pairs: Vec<(String, String)>,
    /// Whether nothing is better within these changes.
    pub(crate) optimal: bool,
    moved: Vec<Moved>,
}

impl Repaired {
    /// A matching that follows, where nobody says why.
    pub(crate) fn unexplained(pairs: Vec<ByHand>, optimal: bool) -> Self {
        let pairs = pairs.into_iter().map(|ByHand { mentee, mentor }| (mentee, mentor)).collect();
        Self { pairs, optimal, moved: Vec::new() }
    }
}

/// A mentee who moves, and why she leaves each mentor, in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Moved {
    mentee: String,
    leaves: Vec<String>,
    why: Vec<Leaves>,
}

/// Why a mentee leaves a mentor, as the engine says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Leaves {
    Cannot,
    MakesRoom,
    NoPlaceLeft,
    MovesOn,
}

/// A mentee whose mentors are others than was agreed, by ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    /// The mentee.
    pub(crate) mentee: String,
    /// Her mentors as agreed.
    pub(crate) before: Vec<String>,
    /// Her mentors now.
    pub(crate) after: Vec<String>,
    /// Why, a reason for each mentor whom she leaves.
    pub(crate) why: Vec<Reason>,
}

/// Why a mentee has another mentor than was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// She is gone herself.
    MenteeGone,
    /// The mentor is gone.
    MentorGone(String),
    /// The two cannot be a pair any more, or fit too little now.
    Cannot(String),
    /// The mentor has fewer places than before.
    NoPlaceLeft(String),
    /// Her place with this mentor goes to these mentees.
    MakesRoom(String, Vec<String>),
    /// Nothing stood in the way: what follows is better for all together.
    MovesOn,
    /// It follows from rounds or hours, of which nobody says why.
    Unexplained,
    /// She had nobody, or wants a further mentor, and there is a place.
    FindsPlace,
}

type Mentors<'p> = BTreeMap<&'p str, BTreeSet<&'p str>>;

/// Who has other mentors after a repair than was agreed, in the order of ids. `is_there` says who is still among the
/// people: of whoever is gone the engine knows nothing.
pub(crate) fn moves(agreed: &Agreed, repaired: &Repaired, is_there: impl Fn(Side, &str) -> bool) -> Vec<Move> {
    let before = mentors(agreed.pairs.iter().map(|pair| (pair.mentee.as_str(), pair.mentor.as_str())));
    let after = mentors(repaired.pairs.iter().map(|(mentee, mentor)| (mentee.as_str(), mentor.as_str())));
    let case = Case { before, after, moved: &repaired.moved };
    let mentees: BTreeSet<&str> = case.before.keys().chain(case.after.keys()).copied().collect();
    mentees.into_iter().filter_map(|mentee| case.of_mentee(mentee, &is_there)).collect()
}

fn mentors<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> Mentors<'p> {
    let mut mentors = Mentors::new();
    for (mentee, mentor) in pairs {
        mentors.entry(mentee).or_default().insert(mentor);
    }
    mentors
}

struct Case<'p> {
    before: Mentors<'p>,
    after: Mentors<'p>,
    moved: &'p [Moved],
}

impl Case<'_> {
    fn of_mentee(&self, mentee: &str, is_there: &impl Fn(Side, &str) -> bool) -> Option<Move> {
        let ids = |of: &Mentors| -> Vec<String> {
            of.get(mentee).into_iter().flatten().map(|&mentor| mentor.to_owned()).collect()
        };
        let (before, after) = (ids(&self.before), ids(&self.after));
        if before == after {
            return None;
        }
        let left = before.iter().filter(|mentor| !after.contains(mentor));
        let mut why: Vec<Reason> = if is_there(Side::Mentee, mentee) {
            left.map(|mentor| self.why(mentee, mentor, is_there)).collect()
        } else {
            vec![Reason::MenteeGone]
        };
        if why.is_empty() {
            why.push(Reason::FindsPlace);
        }
        Some(Move { mentee: mentee.to_owned(), before, after, why })
    }

    fn why(&self, mentee: &str, mentor: &str, is_there: &impl Fn(Side, &str) -> bool) -> Reason {
        let mentor = mentor.to_owned();
        if !is_there(Side::Mentor, &mentor) {
            return Reason::MentorGone(mentor);
        }
        let moved = self.moved.iter().find(|moved| moved.mentee == mentee);
        let said = moved.and_then(|moved| moved.leaves.iter().zip(&moved.why).find(|(left, _)| **left == mentor));
        match said.map(|(_, why)| *why) {
            Some(Leaves::Cannot) => Reason::Cannot(mentor),
            Some(Leaves::NoPlaceLeft) => Reason::NoPlaceLeft(mentor),
            Some(Leaves::MakesRoom) => {
                let come = self.who_come_to(&mentor);
                Reason::MakesRoom(mentor, come)
            }
            Some(Leaves::MovesOn) => Reason::MovesOn,
            None => Reason::Unexplained,
        }
    }

    /// The mentees whom this mentor has now and had not before.
    fn who_come_to(&self, mentor: &str) -> Vec<String> {
        let had = |mentee: &str| self.before.get(mentee).is_some_and(|mentors| mentors.contains(mentor));
        let come = self.after.iter().filter(|(mentee, mentors)| mentors.contains(mentor) && !had(mentee));
        come.map(|(mentee, _)| (*mentee).to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn agreed(pairs: &[(&str, &str)]) -> Agreed {
        let pair = |(mentee, mentor): &(&str, &str)| ByHand { mentee: (*mentee).into(), mentor: (*mentor).into() };
        Agreed { name: Name::Here(1), pairs: pairs.iter().map(pair).collect() }
    }

    /// Dolores and Finn have left. Ana had Dolores, and gets the place of Bea, who goes to Kofi.
    fn repaired() -> Repaired {
        let engine_says = r#"{
            "pairs": [["ana", "emil"], ["bea", "kofi"], ["dina", "lea"]], "broken": 1, "optimal": true, "open": null,
            "moved": [{"mentee": "ana", "leaves": [], "joins": ["emil"], "why": []},
                      {"mentee": "bea", "leaves": ["emil"], "joins": ["kofi"], "why": ["makesRoom"]},
                      {"mentee": "eva", "leaves": ["emil"], "joins": [], "why": ["movesOn"]},
                      {"mentee": "dina", "leaves": [], "joins": ["lea"], "why": []}]
        }"#;
        serde_json::from_str(engine_says).expect("the engine says it so")
    }

    #[test]
    fn everybody_who_moves_is_listed_with_the_reason() {
        let agreed = agreed(&[("ana", "dolores"), ("bea", "emil"), ("eva", "emil"), ("finn", "kofi")]);
        let is_there = |_: Side, id: &str| !["dolores", "finn"].contains(&id);
        let found = moves(&agreed, &repaired(), is_there);
        let ids = |ids: &[&str]| -> Vec<String> { ids.iter().map(|&id| id.to_owned()).collect() };
        let expected = |mentee: &str, before: &[&str], after: &[&str], why: Reason| Move {
            mentee: mentee.to_owned(),
            before: ids(before),
            after: ids(after),
            why: vec![why],
        };
        let expected = [
            expected("ana", &["dolores"], &["emil"], Reason::MentorGone("dolores".to_owned())),
            expected("bea", &["emil"], &["kofi"], Reason::MakesRoom("emil".to_owned(), ids(&["ana"]))),
            expected("dina", &[], &["lea"], Reason::FindsPlace),
            expected("eva", &["emil"], &[], Reason::MovesOn),
            expected("finn", &["kofi"], &[], Reason::MenteeGone),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn nobody_moves_where_all_is_as_agreed() {
        let same = agreed(&[("ana", "emil"), ("bea", "kofi"), ("dina", "lea")]);
        assert_eq!(moves(&same, &repaired(), |_, _| true), []);
        let now = same.pairs.iter().cloned().collect();
        assert_eq!(same.n_broken(&now), 0);
        assert_eq!(agreed(&[("ana", "emil"), ("ana", "kofi")]).n_broken(&now), 1);
    }

    #[test]
    fn agreements_of_a_sitting_are_numbered() {
        let first = Kept(Arc::new(agreed(&[])));
        assert_eq!(Agreed::next(None), Name::Here(1));
        assert_eq!(Agreed::next(Some(&first)), Name::Here(2));
    }

    #[test]
    fn every_reason_of_the_engine_is_known() {
        for engine_says in ["cannot", "makesRoom", "noPlaceLeft", "movesOn"] {
            let read = serde_json::from_value::<Leaves>(engine_says.into());
            assert!(read.is_ok(), "{engine_says}");
        }
    }
}
