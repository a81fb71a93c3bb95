//! What a row asks of a rule.

use super::Bench;
use super::worths::BLOCKED;
use crate::fit::compare::Pair;
use crate::fit::operand::Operand;
use crate::fit::rule::{CompiledRule, Outcome};
use crate::fit::scorer::{Party, Scorer};
use crate::fit::share::Share;

/// One rule asked about one mentee and everybody.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a, 'm> {
    pub(super) scorer: &'a Scorer,
    pub(super) mentee: &'m Party,
    /// The position of the rule.
    pub(super) rule: usize,
    /// The most points that it gives in this mentee's row.
    pub(super) most: u16,
}

impl<'a, 'm> Ask<'a, 'm> {
    /// The rule.
    pub(super) fn compiled(&self) -> &'a CompiledRule {
        self.scorer.rule(self.rule)
    }

    /// What the mentee said to it.
    pub(super) fn operand(&self) -> &'m Operand {
        self.mentee.operand(self.rule)
    }

    /// What it is worth that the comparison gives this.
    pub(super) fn worth(&self, given: Option<Share>) -> u16 {
        self.worth_of(self.compiled().judged(given))
    }

    /// What an answer is worth, whoever gave it.
    pub(super) fn worth_of_answer(&self, answer: &Operand) -> u16 {
        self.worth_of(self.compiled().outcome(self.operand(), answer, Pair::UNNAMED))
    }

    /// What one mentor is worth, by the plain path.
    pub(super) fn worth_of_mentor(&self, mentor: usize) -> u16 {
        self.worth_of(self.scorer.outcome(self.rule, self.mentee, &self.scorer.mentors()[mentor]))
    }

    /// Asks about each mentor by herself: for what is too rare to be made quick.
    pub(super) fn one_by_one(&self, bench: &mut Bench<'_>) {
        for (mentor, total) in bench.totals.each().iter_mut().enumerate().take(self.scorer.mentors().len()) {
            *total = total.saturating_add(self.worth_of_mentor(mentor));
        }
    }

    fn worth_of(&self, outcome: Outcome) -> u16 {
        if outcome.blocks { BLOCKED } else { outcome.share.of_points(self.most) }
    }
}

impl Bench<'_> {
    /// Adds what the codes on the bench are worth.
    pub(super) fn add(&mut self, worths: impl IntoIterator<Item = u16>) {
        self.worths.set(worths);
        self.totals.add(&self.codes, &self.worths);
    }
}
