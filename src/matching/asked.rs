//! What people ask of a matching, as numbers: beside [`Table::of`](super::Table::of) the one place where people become
//! numbers.

use std::collections::BTreeMap;

use std::sync::Arc;

use super::request::{Conditions, Kinds};
use super::table::Table;
use crate::cohort::{Cohort, Value};
use crate::fit::Scorer;

impl Table {
    /// What the rules of each round of the program say of every pair of a cohort; none where the program has no rounds.
    pub fn of_rounds(cohort: &Cohort) -> Vec<Self> {
        let of_round = |round| Self::of(&Scorer::new(Arc::new(cohort.in_round(round))));
        cohort.program().matching.rounds.iter().map(of_round).collect()
    }
}

impl Conditions {
    /// What a cohort asks of its matching, by its program and by what its people say, in its order; nothing is decided by
    /// hand.
    pub fn of(cohort: &Cohort) -> Self {
        let (mentees, mentors) = (cohort.mentees(), cohort.mentors());
        Self {
            objective: cohort.program().matching.objective,
            wants: mentees.iter().map(|mentee| mentee.wants()).collect(),
            waited: mentees.iter().map(|mentee| mentee.waited()).collect(),
            least: mentors.iter().map(|mentor| mentor.least()).collect(),
            kinds: Kinds::of(cohort),
            ..Self::default()
        }
    }
}

impl Kinds {
    /// The kinds of request that mentees make, numbered in the order of their names; who does not say makes a request
    /// that is like no other. `None` where nobody is limited.
    fn of(cohort: &Cohort) -> Option<Self> {
        let limit = cohort.program().matching.kinds.as_ref()?;
        let said: Vec<Option<&str>> = cohort
            .mentees()
            .iter()
            .map(|mentee| match mentee.value(&limit.question) {
                Some(Value::Words(words)) => words.first().map(String::as_str),
                _ => None,
            })
            .collect();
        let mut sizes: BTreeMap<&str, u32> = BTreeMap::new();
        for kind in said.iter().flatten() {
            *sizes.entry(kind).or_default() += 1;
        }
        sizes.values().any(|&size| size > limit.most).then(|| {
            let mut like_no_other = sizes.len()..;
            let number = |kind: &Option<&str>| match kind {
                Some(kind) => sizes.keys().position(|known| known == kind),
                None => like_no_other.next(),
            };
            Self {
                of_mentee: said.iter().map(number).map(|kind| kind.expect("every kind has a number")).collect(),
                most: limit.most,
            }
        })
    }
}
