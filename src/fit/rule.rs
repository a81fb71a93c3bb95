//! What one rule says of one pair: its level and its treatment of missing answers, applied to a comparison.

use super::compare::{Compare, Pair};
use super::operand::{Operand, Terms};
use super::share::Share;
use crate::program::{Level, Missing, Program, Rule};

/// A rule with everything looked up that it needs.
#[derive(Clone, Debug)]
pub(super) struct CompiledRule {
    pub(super) compare: Compare,
    level: Level,
    missing: Missing,
}

/// What one rule says of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    /// The share of the rule's points that the pair gets.
    pub(super) share: Share,
    /// Whether somebody did not answer.
    pub(super) is_missing: bool,
    /// Whether the pair must not meet.
    pub(super) blocks: bool,
}

impl CompiledRule {
    pub(super) fn new(rule: &Rule, program: &Program, terms: &mut Terms) -> Self {
        Self { compare: Compare::new(rule, program, terms), level: rule.level, missing: rule.missing }
    }

    pub(super) fn outcome(&self, mentee: &Operand, mentor: &Operand, pair: Pair) -> Outcome {
        self.judged(self.compare.share(mentee, mentor, pair))
    }

    /// What follows from what the comparison gave.
    pub(super) fn judged(&self, given: Option<Share>) -> Outcome {
        let Some(share) = given else { return self.unanswered() };
        let blocks = match self.level {
            Level::Must => share == Share::NONE,
            Level::MustNot => share > Share::NONE,
            Level::Should | Level::ShouldNot => false,
        };
        let share = if self.level.is_negative() { share.rest() } else { share };
        Outcome { share, is_missing: false, blocks }
    }

    fn unanswered(&self) -> Outcome {
        let share = match self.missing {
            Missing::Neutral => Share::HALF,
            Missing::Zero | Missing::Blocks => Share::NONE,
        };
        Outcome { share, is_missing: true, blocks: self.missing == Missing::Blocks }
    }
}
