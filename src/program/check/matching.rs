//! What is wrong with what a program asks of its matching.

use std::collections::BTreeSet;

use super::Check;
use crate::objective::MOST_WANTED;
use crate::person::{Side, number};
use crate::problem::{Code, Effect, Place, Problem};
use crate::program::{Kind, KindLimit, MonthlyHours, Round, Rule, RuleChange};

/// The points of a pair that could not fit better.
const MOST_POINTS: u16 = 10_000;

impl Check<'_> {
    pub(super) fn matching(&mut self) {
        let program = self.program;
        let asked = &program.matching;
        let least = asked.objective.least_points;
        if least > MOST_POINTS {
            let found = format!("leastPoints {least}");
            self.refuse(Code::OutOfRange, "matching, objective", found, "points up to 10000");
        }
        if !(1..=MOST_WANTED).contains(&asked.mentors) {
            let expected = format!("1 to {MOST_WANTED} mentors");
            self.refuse(Code::OutOfRange, "matching, mentors", asked.mentors.to_string(), expected);
        }
        if let Some(kinds) = &asked.kinds {
            self.kinds(kinds);
        }
        if let Some(hours) = &asked.hours {
            self.hours(hours);
        }
        self.rounds();
    }

    fn kinds(&mut self, kinds: &KindLimit) {
        let item = "matching, kinds";
        if kinds.most == 0 {
            self.refuse(Code::OutOfRange, item, "most 0", "at least 1, or nobody could be matched");
        }
        let question = self.program.question(Side::Mentee, &kinds.question);
        match question.map(|question| question.kind) {
            Some(Kind::Choice) => {}
            Some(Kind::Choices | Kind::Skills | Kind::People) => {
                let expected = "a question of kind \"choice\", because a request is of one kind, and this question takes \
                                several answers";
                self.refuse(Code::Incomparable, item, &kinds.question, expected);
            }
            _ => {
                let expected = "the name of a question of kind \"choice\" that is asked of the mentee";
                self.refuse(Code::UnknownReference, item, &kinds.question, expected);
            }
        }
    }

    fn hours(&mut self, hours: &MonthlyHours) {
        let item = "matching, hours";
        if !(hours.need > 0.0 && hours.need <= MonthlyHours::MOST) {
            let found = format!("need {}", number::written(hours.need));
            self.refuse(Code::OutOfRange, item, found, "more than 0 hours a month, and at most 744");
        }
        for (side, name) in [(Side::Mentee, &hours.mentee), (Side::Mentor, &hours.mentor)] {
            let Some(name) = name else { continue };
            if self.program.question(side, name).is_none_or(|question| question.kind != Kind::Number) {
                let expected = format!("the name of a question of kind \"number\" that is asked of the {side}");
                self.refuse(Code::UnknownReference, format!("{item}, {side}"), name, expected);
            }
        }
    }

    fn rounds(&mut self) {
        let program = self.program;
        let rounds = &program.matching.rounds;
        self.once(rounds.iter().map(|round| round.id.as_str()), "matching, rounds");
        for round in rounds {
            self.round(round);
        }
        let (most, n_rounds) = (usize::from(program.matching.mentors), rounds.len());
        if n_rounds > 0 && most > n_rounds {
            let problem = Problem::new(Code::OutOfRange, Place::item("matching, mentors"), Effect::Noted);
            let expected = format!("at most {n_rounds}, because each round gives one mentor at most");
            self.problems.push(problem.found(most.to_string()).expected(expected));
        }
    }

    fn round(&mut self, round: &Round) {
        let program = self.program;
        let item = format!("matching, round \"{}\"", round.id);
        self.text(&round.label, &item);
        for (id, change) in &round.rules {
            let item = format!("{item}, rule \"{id}\"");
            match program.rule(id) {
                None => self.refuse(Code::UnknownReference, &item, id, "the id of a rule"),
                Some(_) if change.off && *change != (RuleChange { off: true, ..RuleChange::default() }) => {
                    let expected = "either \"off\" or what is different, not both";
                    self.refuse(Code::Incomparable, &item, "off", expected);
                }
                Some(rule) => self.changed_rule(change, rule, &item),
            }
        }
    }

    /// What is wrong with a rule as a round changes it, and was not wrong before.
    fn changed_rule(&mut self, change: &RuleChange, rule: &Rule, item: &str) {
        let known = std::mem::take(&mut self.problems);
        self.sense_of_rule(rule, item);
        let before: BTreeSet<String> = self.problems.drain(..).map(|problem| problem.to_string()).collect();
        self.sense_of_rule(&change.of(rule), item);
        let new = std::mem::replace(&mut self.problems, known);
        self.problems.extend(new.into_iter().filter(|problem| !before.contains(&problem.to_string())));
    }
}
