//! What is wrong with the section of circles.

use super::Check;
use crate::person::fold::squashed;
use crate::problem::Code;
use crate::program::{CircleRules, Condition, Kind, Question};

/// A circle of two is a pair; in one of more than this nobody is heard.
const SIZES: std::ops::RangeInclusive<u8> = 3..=8;

/// A slot that all share is shorter than a day.
const MINUTES: std::ops::RangeInclusive<u16> = 1..=1_440;

const LEARNT: [Kind; 3] = [Kind::Choice, Kind::Choices, Kind::Skills];
const CHOSEN: [Kind; 2] = [Kind::Choice, Kind::Choices];

impl Check<'_> {
    pub(super) fn circles(&mut self) {
        let program = self.program;
        let Some(rules) = &program.circles else { return };
        self.numbers(rules);
        self.shown(rules, "teaches", &rules.teaches, &LEARNT);
        self.shown(rules, "learns", &rules.learns, &LEARNT);
        self.shown(rules, "hours", &rules.hours, &[Kind::Hours]);
        if let Some(stage) = &rules.stage {
            self.shown(rules, "stage", stage, &[Kind::Scale]);
        }
        for apart in &rules.apart {
            self.circle_question("apart", apart, &[Kind::People]);
        }
        let asked = rules.not_alone.as_ref().and_then(|not_alone| not_alone.asked.as_ref());
        if let Some(not_alone) = &rules.not_alone {
            self.circle_question("notAlone", &not_alone.kinds, &CHOSEN);
        }
        let conditions = [("onlyIf", &rules.only_if), ("convener", &rules.convener)];
        let conditions = conditions.into_iter().filter_map(|(part, condition)| Some((part, condition.as_ref()?)));
        for (part, condition) in conditions.chain(asked.map(|condition| ("notAlone, asked", condition))) {
            self.condition(part, condition);
        }
    }

    fn numbers(&mut self, rules: &CircleRules) {
        let size = rules.size;
        if !SIZES.contains(&size.least) || !SIZES.contains(&size.most) || size.least > size.most {
            let found = format!("least {}, most {}", size.least, size.most);
            self.refuse(
                Code::OutOfRange,
                "circles, size",
                found,
                "\"least\" and \"most\" in rising order, from 3 to 8",
            );
        }
        if rules.number == Some(0) {
            self.refuse(Code::OutOfRange, "circles, number", "0", "at least one circle");
        }
        if !MINUTES.contains(&rules.minutes) {
            self.refuse(Code::OutOfRange, "circles, minutes", rules.minutes.to_string(), "minutes from 1 to 1440");
        }
        if rules.related > 100 {
            self.refuse(Code::OutOfRange, "circles, related", rules.related.to_string(), "a percentage up to 100");
        }
        if rules.teaches == rules.learns {
            let expected = "another question than the one of what she can teach";
            self.refuse(Code::UnknownReference, "circles, learns", &rules.learns, expected);
        }
    }

    /// A question whose answers a circle tells its members, so that it cannot be private.
    fn shown(&mut self, rules: &CircleRules, part: &str, name: &str, kinds: &[Kind]) {
        let is_private = self.program.is_private_anywhere(name) || rules.seen_by(name).is_some();
        if self.circle_question(part, name, kinds).is_some() && is_private {
            let expected = "a question that is not private, because a circle tells its answers";
            self.refuse(Code::UnknownReference, format!("circles, {part}"), name, expected);
        }
    }

    /// The question of this name, if it means one thing wherever it is asked, and is of one of these kinds.
    fn circle_question(&mut self, part: &str, name: &str, kinds: &[Kind]) -> Option<&Question> {
        let program = self.program;
        let mut named = program.questions.iter().filter(|question| question.name == name);
        let (Some(question), None) = (named.next(), named.next()) else {
            let expected = "the name of one question; where two questions have it, one of them needs another";
            self.refuse(Code::UnknownReference, format!("circles, {part}"), name, expected);
            return None;
        };
        if !kinds.contains(&question.kind) {
            let kinds: Vec<String> = kinds.iter().map(|kind| format!("\"{}\"", kind.name())).collect();
            let expected = format!("a question of kind {}", kinds.join(" or "));
            self.refuse(Code::Incomparable, format!("circles, {part}"), question.kind.name(), expected);
            return None;
        }
        Some(question)
    }

    fn condition(&mut self, part: &str, condition: &Condition) {
        let Some(question) = self.circle_question(part, &condition.question, &CHOSEN) else { return };
        let is_option = |option: &crate::program::Choice| squashed(&option.value) == squashed(&condition.is);
        if !question.options.is_empty() && !question.options.iter().any(is_option) {
            let expected = format!("an option of the question \"{}\"", condition.question);
            self.refuse(Code::UnknownReference, format!("circles, {part}"), &condition.is, expected);
        }
    }
}
