//! What most of a side answer.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cohort::{Cohort, Member, Value};
use crate::insight::fields::Field;
use crate::insight::said::Said;
use crate::person::{Answer, Answers, Person, Side};
use crate::program::{Kind, Program, Question};

/// A person like most of one side.
pub(super) struct Typical<'a> {
    program: &'a Program,
    side: Side,
    answers: Answers,
    places: u32,
}

impl<'a> Typical<'a> {
    pub(super) fn of(cohort: &'a Cohort, side: Side) -> Self {
        let (program, members) = (cohort.program(), cohort.side(side));
        let said = Said::by(program);
        let asked = program.questions.iter().filter(|question| question.of.includes(side));
        let asked = asked.filter(|question| !program.is_private(side, &question.name));
        let answered = asked.filter_map(|question| Some((question.name.clone(), usual(question, members, &said)?)));
        let mut places: Vec<u32> = members.iter().map(|member| member.places().offered).collect();
        places.sort_unstable();
        Self { program, side, answers: answered.collect(), places: middle(&places).unwrap_or(1).max(1) }
    }

    /// The places of a mentor; a prospect offers one at least.
    pub(super) fn places(&self) -> u32 {
        self.places
    }

    /// Somebody who gives this answer and is otherwise like most.
    pub(super) fn person(&self, field: &Field) -> Person {
        let mut answers = self.answers.clone();
        let mut put = self.program.question(self.side, &field.question);
        let is_one = put.is_some_and(|question| matches!(question.kind, Kind::Choice | Kind::Scale));
        let answer = field.answer.as_str();
        let answer = if is_one { answer.into() } else { Answer::List(vec![answer.to_owned()]) };
        answers.insert(field.question.clone(), answer);
        while let Some(condition) = put.and_then(|question| question.only_if.as_ref()) {
            let before = answers.insert(condition.question.clone(), condition.is.as_str().into());
            let is_new = before.is_none_or(|before| before.to_string() != condition.is);
            put = self.program.question(self.side, &condition.question).filter(|_| is_new);
        }
        let places = (self.side == Side::Mentor).then(|| Answer::Number(self.places.into()));
        Person { capacity: places, answers, ..Person::default() }
    }
}

/// What most say to a question; nothing where it asks for texts or names, or nobody answered.
fn usual(question: &Question, members: &[Arc<Member>], said: &Said) -> Option<Answer> {
    let answered =
        || members.iter().filter_map(|member| Some((member.value(&question.name)?, member.answer(&question.name)?)));
    match question.kind {
        Kind::Text | Kind::People => None,
        Kind::Choice | Kind::Scale | Kind::TimeZone | Kind::Hours => {
            let answers = answered().map(|(_, answer)| answer.to_string());
            by_count(answers).into_iter().next().map(Answer::Text)
        }
        Kind::Number => {
            let numbers = answered()
                .filter_map(|(value, _)| if let Value::Number(number) = value { Some(*number) } else { None });
            let mut numbers: Vec<f64> = numbers.collect();
            numbers.sort_by(f64::total_cmp);
            middle(&numbers).map(Answer::Number)
        }
        Kind::Choices | Kind::Skills => {
            let lists: Vec<Vec<String>> = answered().map(|(value, _)| said.things(question, value)).collect();
            let mut lengths: Vec<usize> = lists.iter().map(Vec::len).collect();
            lengths.sort_unstable();
            let n_things = middle(&lengths)?;
            Some(Answer::List(by_count(lists.into_iter().flatten()).into_iter().take(n_things).collect()))
        }
    }
}

/// Each of these once, the most frequent first, ties by their order.
fn by_count(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut by_count: Vec<(String, usize)> = counts.into_iter().collect();
    by_count.sort_by_key(|(_, count)| Reverse(*count));
    by_count.into_iter().map(|(one, _)| one).collect()
}

/// The one in the middle of a sorted list, the lower of two.
fn middle<T: Copy>(sorted: &[T]) -> Option<T> {
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}
