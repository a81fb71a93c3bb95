//! The mentors' answers to one rule, arranged so that a whole row is quick.

use super::Bench;
use super::ask::Ask;
use super::classes::{Classes, MostlyDifferent};
use super::meant::Meant;
use super::named::Named;
use super::terms::Terms;
use super::texts::Texts;
use super::week::Week;
use super::worths::MOST_CODES;
use crate::fit::compare::Compare;
use crate::fit::operand::Operand;
use crate::fit::rule::CompiledRule;
use crate::fit::scorer::Party;

/// Answers of which fewer are different than this are told apart by which of them it is, even where they could be
/// taken apart: then each of a mentee's codes costs a comparison, but no mentor costs more than one look.
const FEW_ANSWERS: usize = 24;

/// The mentors' answers to one rule.
#[derive(Clone, Debug)]
pub(in crate::fit) enum Column {
    /// Few different answers.
    Classes(Classes),
    /// More different answers than there are codes, of a kind that is not taken apart.
    MostlyDifferent(MostlyDifferent),
    /// Words and skills, of which people name several.
    Terms(Terms),
    /// Hours of the week.
    Week(Week),
    /// Rules that look at who a person is, not only at her answer.
    Named(Named),
    /// Free texts of which none has a meaning, by their words.
    Texts(Texts),
    /// Free texts, by their words and what they mean.
    Meant(Meant),
}

impl Column {
    /// Arranges what the mentors said to the rule at this position; there are so many mentees who can be named.
    pub(in crate::fit) fn new(rule: &CompiledRule, position: usize, mentors: &[Party], n_mentees: usize) -> Self {
        let operands: Vec<&Operand> = mentors.iter().map(|mentor| mentor.operand(position)).collect();
        match rule.compare {
            Compare::Wish { .. } | Compare::Avoid => return Self::Named(Named::new(&operands, n_mentees)),
            Compare::Goals { .. } => return Self::of_texts(&operands),
            _ => {}
        }
        let classes = MostlyDifferent::new(&operands);
        if classes.n_different() <= FEW_ANSWERS {
            return Self::Classes(classes.into_few());
        }
        let taken_apart = match rule.compare {
            Compare::Overlap { .. } | Compare::Same | Compare::Different => Terms::new(&operands).map(Self::Terms),
            Compare::Hours { .. } => Week::new(&operands).map(Self::Week),
            _ => None,
        };
        taken_apart.unwrap_or_else(|| match classes.n_different() {
            0..=MOST_CODES => Self::Classes(classes.into_few()),
            _ => Self::MostlyDifferent(classes),
        })
    }

    fn of_texts(operands: &[&Operand]) -> Self {
        let has_meaning = |operand: &&Operand| matches!(operand, Operand::Text(text) if text.has_meaning());
        if operands.iter().any(has_meaning) {
            Self::Meant(Meant::new(operands))
        } else {
            Self::Texts(Texts::new(operands))
        }
    }

    /// Adds what the rule gives the mentee with each mentor.
    pub(super) fn add<'a>(&'a self, ask: Ask<'a, '_>, bench: &mut Bench<'a>) {
        match self {
            Self::Classes(classes) => classes.add(ask, bench),
            Self::MostlyDifferent(classes) => classes.add(ask, bench),
            Self::Terms(terms) => terms.add(ask, bench),
            Self::Week(week) => week.add(ask, bench),
            Self::Named(named) => named.add(ask, bench),
            Self::Texts(texts) => texts.add(ask, bench),
            Self::Meant(meant) => meant.add(ask, bench),
        }
    }
}
