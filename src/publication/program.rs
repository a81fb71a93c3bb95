//! The program as it is published: the rules that count, and the questions that they read.

use std::collections::BTreeSet;

use super::check::counts;
use super::choices::{Choices, Field, Shown};
use super::families::Families;
use crate::person::Side;
use crate::person::vocabulary::Vocabulary;
use crate::program::{Asked, Capacity, Columns, Emphasis, Kind, Matchmaking, Program, Question};

/// The public part of a program. What is not of it stands nowhere: no private rule, no question that only private rules
/// read, nothing of circles, matching or columns.
pub(super) fn public(program: &Program, choices: &Choices, fields: &[(&Question, &Field)]) -> Program {
    let is_shown = |name: &str| fields.iter().any(|(question, _)| question.name == name);
    let rules: Vec<_> = program.rules.iter().filter(|rule| counts(rule, choices, is_shown)).cloned().collect();
    let ids: BTreeSet<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
    let emphasis = emphasis(program, &ids);
    let read = rules.iter().filter_map(|rule| rule.mentee.as_deref());
    let asked = with_what_they_hang_on(program, read.chain(emphasis.map(|emphasis| emphasis.question.as_str())));
    let questions = program.questions.iter().flat_map(|question| {
        let field = fields.iter().find(|(shown, _)| std::ptr::eq(*shown, question)).map(|(_, field)| *field);
        let is_asked = question.of.includes(Side::Mentee) && asked.contains(question.name.as_str());
        let is_emphasis = emphasis.is_some_and(|emphasis| emphasis.question == question.name);
        let mut of_mentee = Question { of: Asked::Mentee, ..question.clone() };
        if is_emphasis {
            of_mentee.options.retain(|option| ids.contains(option.value.as_str()));
        }
        is_asked.then_some(of_mentee).into_iter().chain(field.map(|field| of_mentors(question, field)))
    });
    Program {
        schema: None,
        capacity: Capacity { blank: 1, most: None },
        questions: questions.collect(),
        emphasis: emphasis.cloned(),
        circles: None,
        matching: Matchmaking::default(),
        vocabulary: vocabulary(program, fields, &asked),
        columns: Columns::default(),
        rules,
        ..program.clone()
    }
}

/// The emphasis, where a mentee can name a rule that counts.
fn emphasis<'p>(program: &'p Program, rules: &BTreeSet<&str>) -> Option<&'p Emphasis> {
    let emphasis = program.emphasis.as_ref()?;
    let question = program.question(Side::Mentee, &emphasis.question)?;
    question.options.iter().any(|option| rules.contains(option.value.as_str())).then_some(emphasis)
}

/// These questions of the mentee, the clocks by which they are stated, and those that decide whether they are put.
fn with_what_they_hang_on<'p>(program: &'p Program, read: impl Iterator<Item = &'p str>) -> BTreeSet<&'p str> {
    let mut open: Vec<&str> = read.collect();
    let mut asked = BTreeSet::new();
    while let Some(name) = open.pop() {
        if asked.insert(name)
            && let Some(question) = program.question(Side::Mentee, name)
        {
            open.extend(question.zone.as_deref());
            open.extend(question.only_if.as_ref().map(|condition| condition.question.as_str()));
        }
    }
    asked
}

/// The question as it reads published answers: only those that count were published, so that no condition is left.
fn of_mentors(question: &Question, field: &Field) -> Question {
    let is_coarse = field.shown == Shown::Coarse;
    let kind = if is_coarse && question.kind == Kind::Choice { Kind::Choices } else { question.kind };
    // Quarters of a day are by the clock of the program.
    let zone = question.zone.clone().filter(|_| !is_coarse);
    Question { of: Asked::Mentor, kind, zone, only_if: None, blanks: Vec::new(), ..question.clone() }
}

fn vocabulary(program: &Program, fields: &[(&Question, &Field)], asked: &BTreeSet<&str>) -> Vocabulary {
    let is_of_skills = |question: &&Question| question.kind == Kind::Skills;
    let asked = program.questions.iter().filter(|question| asked.contains(question.name.as_str()));
    if !asked.chain(fields.iter().map(|(question, _)| *question)).any(|question| is_of_skills(&question)) {
        return Vocabulary::default();
    }
    let mut vocabulary = program.vocabulary.clone();
    if fields.iter().any(|(question, field)| is_of_skills(question) && field.shown == Shown::Coarse) {
        vocabulary.skills.extend(Families::of(&program.vocabulary).as_skills());
    }
    vocabulary
}
