//! A row at once, by the plain path: one mentee with every mentor, pair by pair.
//!
//! For the few rows that one applicant asks for, the columns of [`Rows`](super::Rows) would take longer to be arranged
//! than they save, and they are a tenth of what a page has to load that shows nobody else's fits. What a rule gave is
//! kept as long as she answers it as before: of her answers in many versions, most differ in a single one.

use std::sync::Arc;

use super::operand::Operand;
use super::points::Points;
use super::rule::Outcome;
use super::scorer::{Party, Scorer};

/// The total of a blocked pair, which no sum leaves.
const BLOCKED: u16 = u16::MAX;

/// Scores single rows of a [`Scorer`], one after another, to the same point as [`Rows`](super::Rows) does.
#[derive(Debug)]
pub(crate) struct PlainRows<'a> {
    scorer: &'a Scorer,
    /// What each rule gave last.
    given: Vec<Option<Given>>,
}

/// What one rule gives a mentee with each mentor.
#[derive(Debug)]
struct Given {
    operand: Arc<Operand>,
    /// Where she stands in the roster, so that wishes can name her.
    position: Option<usize>,
    outcomes: Vec<Outcome>,
}

impl<'a> PlainRows<'a> {
    pub(super) fn new(scorer: &'a Scorer) -> Self {
        Self { scorer, given: scorer.program().rules.iter().map(|_| None).collect() }
    }

    /// How well this mentee fits with each mentor, in the order of the mentors; `None` where a rule blocks.
    pub(crate) fn row(&mut self, mentee: &Party) -> Vec<Option<Points>> {
        let scorer = self.scorer;
        let mut totals = vec![0_u16; scorer.mentors().len()];
        for (rule, (given, most)) in self.given.iter_mut().zip(scorer.most(mentee)).enumerate() {
            if !given.as_ref().is_some_and(|given| given.is_of(rule, mentee)) {
                *given = Some(Given::new(scorer, rule, mentee));
            }
            for (total, outcome) in totals.iter_mut().zip(given.iter().flat_map(|given| &given.outcomes)) {
                let worth = if outcome.blocks { BLOCKED } else { outcome.share.of_points(*most) };
                *total = worth.saturating_add(*total);
            }
        }
        if let Some(twin) = mentee.twin() {
            totals[twin] = BLOCKED;
        }
        totals.into_iter().map(Points::of_total).collect()
    }
}

impl Given {
    fn new(scorer: &Scorer, rule: usize, mentee: &Party) -> Self {
        let outcomes = scorer.mentors().iter().map(|mentor| scorer.outcome(rule, mentee, mentor)).collect();
        Self { operand: Arc::clone(mentee.shared_operand(rule)), position: mentee.position(), outcomes }
    }

    fn is_of(&self, rule: usize, mentee: &Party) -> bool {
        let operand = mentee.shared_operand(rule);
        self.position == mentee.position() && (Arc::ptr_eq(&self.operand, operand) || self.operand == *operand)
    }
}
