//! Whether answers can be made coarse in the chosen way, and still be compared.

use std::collections::BTreeSet;

use super::{Check, counts, item_of};
use crate::problem::Code;
use crate::program::{Comparison, Kind, Question, Rule};
use crate::publication::choices::Field;

impl Check<'_> {
    /// Lists why this field cannot be coarse.
    pub(super) fn coarse(&mut self, question: &Question, field: &Field) {
        let item = item_of(&question.name);
        match question.kind {
            Kind::Number if !are_cuts(&field.cuts) => {
                let expected = "\"cuts\": the numbers at which bands begin, ascending";
                self.withhold(Code::CannotBeShown, item, format!("cuts {:?}", field.cuts), expected);
            }
            Kind::Choice | Kind::Choices | Kind::Scale => self.groups(question, field),
            Kind::Skills if self.program.vocabulary.skills.iter().all(|skill| skill.families.is_empty()) => {
                let expected = "a vocabulary with families of skills";
                self.withhold(Code::CannotBeShown, item, "coarse", expected);
            }
            Kind::Hours if self.program.time_zone.is_none() => {
                let expected = "a time zone of the program, by whose clock the day has its quarters";
                self.withhold(Code::CannotBeShown, item, "coarse", expected);
            }
            _ => {}
        }
        let is_this = |name: &str| name == question.name;
        let counting = self.program.rules.iter().filter(|rule| counts(rule, self.choices, is_this));
        let lost: Vec<&str> = counting.filter(|rule| !compares(rule, question)).map(|rule| rule.id.as_str()).collect();
        for rule in lost {
            let found = format!("coarse, and compared by the rule \"{rule}\"");
            let expected = "\"public\" or \"private\", because this rule finds nothing in coarse answers";
            self.withhold(Code::CannotBeShown, item_of(&question.name), found, expected);
        }
    }

    fn groups(&mut self, question: &Question, field: &Field) {
        let item = item_of(&question.name);
        if field.groups.is_empty() {
            let expected = "\"groups\" of options that are told as one";
            self.withhold(Code::CannotBeShown, item.clone(), "no groups", expected);
        }
        let mut names = BTreeSet::new();
        let mut members = BTreeSet::new();
        for group in &field.groups {
            if group.name.trim().is_empty() || group.of.is_empty() || !names.insert(group.name.as_str()) {
                let expected = "groups with a name of their own and at least one option";
                self.withhold(Code::CannotBeShown, item.clone(), &group.name, expected);
            }
            for member in &group.of {
                let is_option = question.options.is_empty() || position(question, member).is_some();
                if !is_option {
                    let expected = format!("an option of the question \"{}\"", question.name);
                    self.withhold(Code::UnknownReference, item.clone(), member, expected);
                } else if !members.insert(member.as_str()) {
                    let expected = "each option in one group";
                    self.withhold(Code::CannotBeShown, item.clone(), member, expected);
                }
            }
            if question.kind == Kind::Scale && !are_neighbours(question, &group.of) {
                let expected = "steps that stand side by side";
                self.withhold(Code::CannotBeShown, item.clone(), group.of.join("; "), expected);
            }
        }
        let loose = question.options.iter().map(|option| option.value.as_str());
        let loose = loose.filter(|option| names.contains(option) && !members.contains(option));
        for option in loose.collect::<Vec<_>>() {
            let expected = "a name of a group that is no other option's";
            self.withhold(Code::CannotBeShown, item.clone(), option, expected);
        }
    }
}

/// Whether this rule finds anything in coarse answers to this question.
fn compares(rule: &Rule, question: &Question) -> bool {
    match (&rule.comparison, question.kind) {
        (Comparison::Overlap { related }, Kind::Skills) => *related > 0,
        (_, Kind::Skills) => false,
        (comparison, Kind::Scale) => matches!(comparison, Comparison::Band { .. }),
        _ => true,
    }
}

fn are_cuts(cuts: &[f64]) -> bool {
    let ascend = cuts.windows(2).all(|pair| pair[0] < pair[1]);
    !cuts.is_empty() && ascend && cuts.iter().all(|cut| cut.is_finite())
}

fn position(question: &Question, option: &str) -> Option<usize> {
    question.options.iter().position(|known| known.value == option)
}

/// Whether these steps of a ladder have no other step between them.
fn are_neighbours(question: &Question, steps: &[String]) -> bool {
    let positions: BTreeSet<usize> = steps.iter().filter_map(|step| position(question, step)).collect();
    match (positions.first(), positions.last()) {
        (Some(first), Some(last)) => last - first + 1 == positions.len(),
        _ => true,
    }
}
