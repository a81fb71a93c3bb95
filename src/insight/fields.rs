//! The answers of a program's own vocabulary.

use std::collections::BTreeSet;

use crate::person::Side;
use crate::person::fold::squashed;
use crate::program::{Kind, Program, Question};

/// One answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) question: String,
    pub(super) answer: String,
}

/// Every answer that the program itself names, of the questions that a rule reads of this side, in its order. What is
/// private stays private.
pub(super) fn fields(program: &Program, side: Side) -> Vec<Field> {
    let is_read = |question: &&Question| {
        let mut rules = program.rules.iter();
        question.of.includes(side) && rules.any(|rule| rule.question(side) == Some(&question.name))
    };
    let may_be_named = |question: &&Question| !program.is_private(side, &question.name);
    let questions = program.questions.iter().filter(is_read).filter(may_be_named);
    let field =
        |question: &Question, answer: &str| Field { question: question.name.clone(), answer: answer.to_owned() };
    let all = questions
        .flat_map(|question| answers(program, question).into_iter().map(move |answer| field(question, answer)));
    all.collect()
}

/// The options of a question, and the vocabulary where it asks for skills: each thing once, however it is spelled.
fn answers<'a>(program: &'a Program, question: &'a Question) -> Vec<&'a str> {
    let options = question.options.iter().map(|option| option.value.as_str());
    let skills = program.vocabulary.skills.iter().map(|skill| skill.name.as_str());
    let all: Vec<&str> = match question.kind {
        Kind::Choice | Kind::Choices | Kind::Scale => options.collect(),
        Kind::Skills => options.chain(skills).collect(),
        Kind::Text | Kind::Number | Kind::Hours | Kind::TimeZone | Kind::People => Vec::new(),
    };
    let mut known = BTreeSet::new();
    all.into_iter().filter(|answer| known.insert(squashed(answer))).collect()
}
