//! What people ask of a matching, as numbers: beside [`Table::of`] the one place where people become
//! numbers.

use std::collections::BTreeMap;

use std::sync::Arc;

use super::Asked;
use crate::cohort::{Cohort, Value};
use crate::fit::Scorer;
use crate::matching::hours::Hours;
use crate::matching::request::{Conditions, Kinds};
use crate::matching::table::Table;

impl Asked {
    /// All that the program and the people of a cohort ask.
    pub fn of(cohort: &Cohort) -> Self {
        Self { conditions: Conditions::of(cohort), hours: Hours::of(cohort), rounds: Table::of_rounds(cohort) }
    }
}

impl Hours {
    /// What mentees need and mentors have, where the program counts hours and they say more than places do: a mentor
    /// might be over her hours although she has no more mentees than places.
    pub fn of(cohort: &Cohort) -> Option<Self> {
        let needs: Option<Vec<u32>> = cohort.mentees().iter().map(|mentee| mentee.minutes()).collect();
        let hours = Self { needs: needs?, offers: cohort.mentors().iter().map(|mentor| mentor.minutes()).collect() };
        let places: Vec<u32> = cohort.mentors().iter().map(|mentor| mentor.places().offered).collect();
        (!hours.are_places(&places)).then_some(hours)
    }
}

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
                Some(Value::Words(words)) => words.first().map(|word| &**word),
                _ => None,
            })
            .collect();
        let mut sizes: BTreeMap<&str, u32> = BTreeMap::new();
        for kind in said.iter().flatten() {
            *sizes.entry(kind).or_default() += 1;
        }
        sizes.values().any(|&size| size > limit.most).then(|| {
            let mut like_no_other = sizes.len()..;
            let mut number = |kind: Option<&str>| match kind {
                Some(kind) => sizes.keys().position(|&known| known == kind),
                None => like_no_other.next(),
            };
            Self {
                of_mentee: said
                    .into_iter()
                    .map(&mut number)
                    .map(|kind| kind.expect("every kind has a number"))
                    .collect(),
                most: limit.most,
            }
        })
    }
}
