//! What can never be shown.

use super::finding;
use crate::form::expression::{Possible, Value};
use crate::form::model::{Choosing, Container, Deed, Element, Form, Kind, Presence, Question};
use crate::problem::{Code, Problem};

/// Pages, panels and questions that no answers bring to sight. What is inside of them is not told again.
pub(super) fn never_shown(file: &str, form: &Form) -> Vec<Problem> {
    let finder = Finder { file, form };
    let mut problems = Vec::new();
    for page in &form.pages {
        finder.container(page, &mut problems);
    }
    problems
}

struct Finder<'a> {
    file: &'a str,
    form: &'a Form,
}

impl Finder<'_> {
    fn container(&self, container: &Container, problems: &mut Vec<Problem>) {
        let name = &container.name;
        if container.elements.is_empty() {
            problems.push(finding(Code::NeverShown, self.file, name, &container.path, "").expected("something on it"));
        } else if let Some(reason) = self.reason(name, &container.presence) {
            problems.push(finding(Code::NeverShown, self.file, name, &container.path, reason));
        } else {
            for element in &container.elements {
                match element {
                    Element::Panel(panel) => self.container(panel, problems),
                    Element::Question(question) => self.question(question, problems),
                }
            }
        }
    }

    fn question(&self, question: &Question, problems: &mut Vec<Problem>) {
        if let Some(reason) = self.reason(&question.name, &question.presence) {
            problems.push(finding(Code::NeverShown, self.file, &question.name, &question.path, reason));
        }
    }

    /// Why something is never shown, if it is so.
    fn reason(&self, name: &str, presence: &Presence) -> Option<String> {
        match &presence.visible_if {
            Some(condition) if condition.can_hold(&|name| self.possible(name)) => None,
            Some(condition) => Some(condition.to_string()),
            None if presence.is_visible || self.is_shown_by_trigger(name) => None,
            None => Some("visible: false".to_owned()),
        }
    }

    fn is_shown_by_trigger(&self, name: &str) -> bool {
        self.form.triggers.iter().any(|trigger| match &trigger.deed {
            Deed::Show { pages, questions } => pages.iter().chain(questions).any(|shown| shown == name),
            _ => false,
        })
    }

    /// What an answer can be, as far as the form tells.
    fn possible(&self, name: &str) -> Possible {
        let is_set = self.form.triggers.iter().any(|trigger| match &trigger.deed {
            Deed::Set { name: set, .. } | Deed::Copy { to: set, .. } => set == name,
            _ => false,
        });
        let questions = self.form.questions();
        let mut asking = questions.iter().filter(|question| question.answer_name() == name);
        match (asking.next(), asking.next()) {
            (Some(question), None) if !is_set => of_question(question),
            _ => Possible::Anything,
        }
    }
}

fn of_question(question: &Question) -> Possible {
    let is_set = question.set_expression.is_some() || question.default_expression.is_some();
    match &question.kind {
        _ if is_set => Possible::Anything,
        Kind::Choosing(choosing) if !choosing.style.takes_several() => of_choices(choosing),
        Kind::Boolean { value_yes, value_no, .. } => Possible::OneOf(vec![value_yes.clone(), value_no.clone()]),
        _ => Possible::Anything,
    }
}

fn of_choices(choosing: &Choosing) -> Possible {
    if choosing.choices.is_empty() {
        return Possible::Anything;
    }
    let own = choosing.choices.iter().map(|choice| choice.value.clone());
    let other = choosing.other.as_ref().map(|_| Value::from("other"));
    let none = choosing.none.as_ref().map(|_| Value::from("none"));
    if choosing.keeps_other_as_comment == Some(false) && choosing.other.is_some() {
        return Possible::Anything;
    }
    Possible::OneOf(own.chain(other).chain(none).collect())
}
