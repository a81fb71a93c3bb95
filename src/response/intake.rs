//! What a form's answers mean to a program.

use std::collections::{BTreeMap, BTreeSet};

use super::file::FormVersion;
use super::version::form_version;
use crate::form::model::Form;
use crate::person::Side;
use crate::program::{Comparison, Meaning, Part, Program};

/// The parts of a person that a form may ask for by their names.
const PARTS: [Part; 7] = [Part::Id, Part::Name, Part::Capacity, Part::Hours, Part::Least, Part::Mentors, Part::Waited];

/// Stands for the id where no question is called `id`.
const EMAIL: &str = "email";

/// A form as staff know it: who fills it in, and what of a person each of its answers fills.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    form: FormVersion,
    side: Side,
    /// Each answer of the form, in its order.
    fills: Vec<(String, Vec<Meaning>)>,
    wishes: Option<String>,
}

impl Intake {
    /// By names: an answer fills the question of the program that is called so; else the part of a person (`id`, `name`,
    /// `capacity`, `hours`, `least`, `mentors`, `waited`) that is called so. An answer called `email` is the id, too, where
    /// none is called `id`. Of an answer with several fields, such as a multiple text, each field can be taken as
    /// `question.field`. Wishes fill the question of this side by which a rule *wish* compares.
    pub fn new(program: &Program, form: &Form, id: &str, side: Side) -> Self {
        let names = answers_of(program, form, side);
        let has_id = names.iter().any(|name| name == Part::Id.name());
        let meanings = |name: &str| {
            let question = program.question(side, name).map(|question| Meaning::Question(question.name.clone()));
            let part = || PARTS.into_iter().find(|part| part.name() == name).map(Meaning::Person);
            let email = (name == EMAIL && !has_id).then_some(Meaning::Person(Part::Id));
            question.or_else(part).into_iter().chain(email).collect()
        };
        let fills = names.iter().map(|name| (name.clone(), meanings(name))).collect();
        let form = FormVersion { id: id.to_owned(), version: form_version(form) };
        Self { form, side, fills, wishes: question_of_wishes(program, side) }
    }

    /// The same, but this answer of the form means something else. An answer that the form does not have is not added.
    #[must_use]
    pub fn with(mut self, answer: &str, meaning: Meaning) -> Self {
        if let Some((_, meanings)) = self.fills.iter_mut().find(|(name, _)| name == answer) {
            *meanings = vec![meaning];
        }
        self
    }

    /// The form.
    pub fn form(&self) -> &FormVersion {
        &self.form
    }

    /// Who fills it in.
    pub fn side(&self) -> Side {
        self.side
    }

    /// Each answer of the form with what it fills, in the form's order.
    pub fn fills(&self) -> impl Iterator<Item = (&str, &[Meaning])> {
        self.fills.iter().map(|(name, meanings)| (name.as_str(), meanings.as_slice()))
    }

    /// The answers of the form that nothing takes.
    pub fn untaken(&self) -> Vec<&str> {
        self.fills().filter(|(_, meanings)| meanings.is_empty()).map(|(name, _)| name).collect()
    }

    /// The question that wishes fill.
    pub fn wishes(&self) -> Option<&str> {
        self.wishes.as_deref()
    }

    /// What is filled, each once, with the answers that fill it in the form's order.
    pub(super) fn filled(&self) -> BTreeMap<&Meaning, Vec<&str>> {
        let mut filled: BTreeMap<&Meaning, Vec<&str>> = BTreeMap::new();
        for (name, meanings) in self.fills() {
            for meaning in meanings.iter().filter(|meaning| !matches!(meaning, Meaning::Ignore(_))) {
                filled.entry(meaning).or_default().push(name);
            }
        }
        filled
    }

    /// Whether something takes this answer, or somebody said that nothing shall.
    pub(super) fn takes(&self, answer: &str) -> bool {
        self.fills().any(|(name, meanings)| name == answer && !meanings.is_empty())
    }
}

/// The names under which the form gives answers: its questions, fields of questions that the program takes by
/// themselves, and values that are calculated.
fn answers_of(program: &Program, form: &Form, side: Side) -> Vec<String> {
    let asked = || program.questions.iter().filter(|question| question.of.includes(side));
    let mut names: Vec<String> = Vec::new();
    for question in form.questions().into_iter().filter(|question| question.takes_answer()) {
        let name = question.answer_name();
        let is_part =
            |other: &str| other.strip_prefix(name).is_some_and(|rest| rest.starts_with('.') && rest.len() > 1);
        let parts = asked().map(|question| &question.name).filter(|other| is_part(other)).cloned();
        names.extend(std::iter::once(name.to_owned()).chain(parts));
    }
    names.extend(form.calculated.iter().filter(|value| value.is_answer).map(|value| value.name.clone()));
    let mut known = BTreeSet::new();
    names.retain(|name| known.insert(name.clone()));
    names
}

fn question_of_wishes(program: &Program, side: Side) -> Option<String> {
    let mut wishes = program.rules.iter().filter(|rule| matches!(rule.comparison, Comparison::Wish { .. }));
    wishes.find_map(|rule| rule.question(side)).map(str::to_owned)
}
