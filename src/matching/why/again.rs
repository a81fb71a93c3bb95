//! The request under a change, and solving it from the beginning where no shorter way is proven.

use super::asked::Asked;
use super::change::{count, worst_free};
use super::step::{Someone, Step};
use crate::fit::Points;
use crate::matching::optimal::optimal;
use crate::matching::pairing::Matching;
use crate::matching::request::{Conditions, Request};
use crate::matching::table::Table;

/// A table and conditions under a change.
pub(super) struct Variation {
    pub(super) table: Table,
    pub(super) conditions: Conditions,
}

impl Variation {
    /// A request as it is.
    pub(super) fn of(asked: &Asked) -> Self {
        Self { table: asked.table.clone(), conditions: asked.conditions.clone() }
    }

    pub(super) fn new(asked: &Asked, step: &Step) -> Self {
        let mut varied = Self::of(asked);
        varied.apply(step);
        varied
    }

    fn apply(&mut self, step: &Step) {
        let Self { table, conditions } = self;
        match step {
            Step::Make(lock) => conditions.locks.push(*lock),
            Step::Part(lock) => conditions.bans.push((lock.mentee, lock.mentor)),
            Step::Places(mentor, more) => table.offer(*mentor, table.places()[*mentor].saturating_add(*more)),
            Step::Wants(mentee, more) => {
                let wants = &mut conditions.wants[*mentee];
                *wants = wants.saturating_add(u8::try_from(*more).unwrap_or(u8::MAX));
            }
            Step::Row(mentee, row) => {
                row.iter().enumerate().for_each(|(mentor, &cell)| table.set(*mentee, mentor, cell));
            }
            Step::Column(mentor, column) => {
                column.iter().enumerate().for_each(|(mentee, &cell)| table.set(mentee, *mentor, cell));
            }
            Step::Lift(lock) => conditions.locks.retain(|other| other != lock),
        }
    }

    /// The best matching, and whether everybody who is asked about has somebody in every best one (`true`), in some, or in
    /// none as far as is known.
    pub(super) fn solve(&self, about: Option<Someone>) -> (Matching, Option<bool>) {
        let (matching, value) = self.best();
        let has = match about {
            Some(Someone::Mentee(mentee)) => !matching.mentors_of(mentee).is_empty(),
            Some(Someone::Mentor(mentor)) => matching.loads(self.table.n_mentors())[mentor] > 0,
            None => false,
        };
        let is_certain = || self.without(about).best().1 != value;
        (matching, has.then(is_certain))
    }

    fn best(&self) -> (Matching, Vec<i64>) {
        let request = Request::new(&self.table, self.conditions.clone()).expect("a change that can be kept");
        let matching = optimal(&request).matching;
        let value = value(&request, &matching);
        (matching, value)
    }

    /// The same without this person.
    fn without(&self, about: Option<Someone>) -> Self {
        let mut other = Self { table: self.table.clone(), conditions: self.conditions.clone() };
        match about {
            Some(Someone::Mentee(mentee)) => other.conditions.wants[mentee] = 0,
            Some(Someone::Mentor(mentor)) => other.table.offer(mentor, 0),
            None => {}
        }
        other
    }
}

/// How far a matching goes in everything that was asked, in its order: the more the better.
fn value(request: &Request<'_>, matching: &Matching) -> Vec<i64> {
    let most_wanted = request.conditions().wants.iter().copied().max().unwrap_or(0);
    let (before, after) = request.objective().aims(most_wanted);
    let far = |aim| count(request.table(), request.conditions(), matching, aim);
    let mut value: Vec<i64> = before.into_iter().map(far).collect();
    if request.objective().raise_worst {
        value.push(
            worst_free(request.table(), request.locked(), matching)
                .map_or(i64::MAX, |points: Points| points.get().into()),
        );
    }
    value.extend(after.into_iter().map(far));
    value
}
