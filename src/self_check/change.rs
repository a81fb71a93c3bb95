//! The one answer of hers whose change opens most.
//!
//! 1. Of each question that a rule reads and that asks for a choice, for several, for skills or for hours, try other
//!    answers: another option; one thing more, one less; an evening more. Steps of a ladder, numbers, clocks and texts are
//!    what they are, and nobody shall be told to state others.
//! 2. Score every published mentor by each try: nothing is estimated.
//! 3. The best try opens most more than it closes: mentors who fit well, or at all fairly where no try makes anybody fit
//!    well. Ties go to the question that stands first, and there to the try that stands first.
//!
//! Costs at most [`MOST_TRIES`] rows.

use super::outlook::ChangeKind;
use super::suggest::Suggestions;
use crate::cohort::{Member, Value};
use crate::fit::Band;
use crate::person::Side;
use crate::person::hours::Day;
use crate::person::{Answer, Answers};
use crate::program::{Kind, Program, Question, Rule};

/// How many changes are tried.
const MOST_TRIES: usize = 120;

/// How many changes of one question are tried.
const MOST_OF_A_QUESTION: usize = 24;

/// When people could have time, too, by their own clock.
const MEETINGS: [&str; 3] = ["18:00-20:00", "12:00-14:00", "08:00-10:00"];

/// One answer that is another.
pub(super) struct Try {
    pub(super) question: String,
    pub(super) kind: ChangeKind,
    /// What is added, left out, or said instead.
    pub(super) what: String,
    /// All that she would say to the question; nothing where nothing is left.
    answer: Option<Answer>,
}

impl Try {
    /// Her answers, but for this one.
    pub(super) fn applied(&self, answers: &Answers) -> Answers {
        let mut answers = answers.clone();
        match &self.answer {
            Some(answer) => answers.insert(self.question.as_str(), answer.clone()),
            None => answers.remove(&self.question),
        };
        answers
    }
}

/// What a try does: the positions of those whom it opens, and of those whom it closes.
#[derive(Default)]
pub(super) struct Effect {
    pub(super) opens: Vec<usize>,
    pub(super) closes: Vec<usize>,
}

impl Effect {
    /// Who reaches this band and did not, and who no longer does.
    pub(super) fn of(before: &[Option<Band>], after: &[Option<Band>], band: Band) -> Self {
        let reaches = |bands: &[Option<Band>], mentor: usize| bands[mentor] >= Some(band);
        let mut effect = Self::default();
        for mentor in 0..before.len() {
            match (reaches(before, mentor), reaches(after, mentor)) {
                (false, true) => effect.opens.push(mentor),
                (true, false) => effect.closes.push(mentor),
                _ => {}
            }
        }
        effect
    }

    /// How many more are open.
    pub(super) fn gain(&self) -> usize {
        self.opens.len().saturating_sub(self.closes.len())
    }
}

/// Every change that is tried, in the order of the program.
pub(super) fn tries(program: &Program, suggestions: &Suggestions, member: &Member) -> Vec<Try> {
    let asked = program.questions.iter().filter(|question| question.of.includes(Side::Mentee));
    let of_each = asked.flat_map(|question| {
        let readers: Vec<&Rule> =
            program.rules.iter().filter(|rule| rule.mentee.as_ref() == Some(&question.name)).collect();
        let value = member.value(&question.name).filter(|_| !readers.is_empty());
        let tries = value.map_or_else(Vec::new, |value| match value {
            Value::Hours(hours) => with_a_meeting_more(question, &hours.slots.to_string()),
            Value::Words(said) => {
                let said: Vec<String> = said.iter().map(ToString::to_string).collect();
                // Who says nothing at all gains where a rule is neutral, and nobody shall be told so.
                let may_be_blank = readers.iter().all(|rule| rule.level.is_negative());
                of_words(question, &said, suggestions, may_be_blank)
            }
            Value::Text | Value::Step(_) | Value::Number(_) | Value::Zone(_) | Value::People(_) => Vec::new(),
        });
        tries.into_iter().take(MOST_OF_A_QUESTION)
    });
    of_each.take(MOST_TRIES).collect()
}

fn with_a_meeting_more(question: &Question, stated: &str) -> Vec<Try> {
    let more = MEETINGS.iter().flat_map(|time| Day::ALL.map(|day| format!("{day} {time}")));
    let with = |slot: String| {
        let answer = Answer::List(vec![stated.to_owned(), slot.clone()]);
        Try { question: question.name.clone(), kind: ChangeKind::Add, what: slot, answer: Some(answer) }
    };
    more.map(with).collect()
}

fn of_words(question: &Question, said: &[String], suggestions: &Suggestions, may_be_blank: bool) -> Vec<Try> {
    let tried = |kind, what: &String, answer| Try { question: question.name.clone(), kind, what: what.clone(), answer };
    let others = suggestions.of(question).filter(|other| !said.contains(other));
    if question.kind == Kind::Choice {
        return others.map(|other| tried(ChangeKind::Replace, other, Some(other.as_str().into()))).collect();
    }
    let with = |other: &String| Some(Answer::List(said.iter().chain([other]).cloned().collect()));
    let without = |at: usize| {
        let rest: Vec<String> = [&said[..at], &said[at + 1..]].concat();
        (!rest.is_empty()).then_some(Answer::List(rest))
    };
    let less = (0..said.len()).filter(|_| said.len() > 1 || may_be_blank);
    let less = less.map(|at| tried(ChangeKind::Drop, &said[at], without(at)));
    less.chain(others.map(|other| tried(ChangeKind::Add, other, with(other)))).collect()
}
