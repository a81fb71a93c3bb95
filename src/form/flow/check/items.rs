//! Faults inside of panels and rows that repeat.

use super::super::answers::is_blank;
use super::super::presence::for_items;
use super::super::scope::QuestionScope;
use super::{Fault, FaultKind, Finder, is_same};
use crate::form::expression::{Scope, Value};
use crate::form::model::{Container, Element, Kind, Question, Text};

/// The faults of one panel or row.
pub(super) fn faults(
    finder: &Finder<'_>,
    question: &Question,
    place: &str,
    item: &Value,
    scope: &dyn Scope,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    match &question.kind {
        Kind::Table(table) => {
            for column in &table.columns {
                of_question(finder, &mut faults, &column.question, place, item, None, scope);
            }
        }
        Kind::Panels(panels) => of_elements(finder, &mut faults, &panels.template, place, item, scope),
        _ => {}
    }
    faults
}

fn of_elements(
    finder: &Finder<'_>,
    faults: &mut Vec<Fault>,
    elements: &[Element],
    place: &str,
    item: &Value,
    scope: &dyn Scope,
) {
    for element in elements {
        match element {
            Element::Panel(panel) if panel.presence.is_visible(scope) => {
                of_elements(finder, faults, &panel.elements, place, item, scope);
                faults.extend(missing_in(finder, panel, place, item, scope));
            }
            Element::Panel(_) => {}
            Element::Question(question) => of_question(finder, faults, question, place, item, Some(item), scope),
        }
    }
}

fn missing_in(finder: &Finder<'_>, panel: &Container, place: &str, item: &Value, scope: &dyn Scope) -> Option<Fault> {
    let questions = panel.questions();
    let first = questions.first().filter(|_| panel.presence.is_required(scope))?;
    let is_empty = questions.iter().all(|one| item.field(one.answer_name()).is_none_or(is_blank));
    is_empty.then(|| Fault {
        place: format!("{place}.{}", first.name),
        question: finder.question,
        kind: FaultKind::AnyRequired,
        text: panel.required_text.clone(),
    })
}

fn of_question(
    finder: &Finder<'_>,
    faults: &mut Vec<Fault>,
    question: &Question,
    place: &str,
    item: &Value,
    panel: Option<&Value>,
    scope: &dyn Scope,
) {
    let value = item.field(question.answer_name()).cloned().unwrap_or_default();
    let scope = QuestionScope { outer: scope, own: value.clone(), panel: panel.cloned() };
    if !question.presence.is_visible(&scope) || question.presence.is_read_only(&scope) {
        return;
    }
    let comment = item.field(&question.comment_name()).cloned().unwrap_or_default();
    let mut inner = Finder { faults, question: finder.question, keeps_comments: finder.keeps_comments, comment };
    inner.question(question, &format!("{place}.{}", question.name), &value, &scope);
}

impl Finder<'_> {
    /// Rows with one answer in a column where each must have its own, and panels with one key.
    pub(super) fn not_unique(&mut self, question: &Question, place: &str, value: &Value, scope: &dyn Scope) {
        let unique: Vec<(&Question, &Text)> = match &question.kind {
            Kind::Table(table) => {
                let columns = table.columns.iter().filter(|column| column.is_unique);
                columns.map(|column| (&column.question, &column.question.required_text)).collect()
            }
            Kind::Panels(panels) => {
                let questions = panels.template.iter().flat_map(Element::questions);
                let key = questions.into_iter().find(|one| panels.key.as_deref() == Some(one.answer_name()));
                key.map(|key| (key, &panels.key_error)).into_iter().collect()
            }
            _ => Vec::new(),
        };
        for (key, text) in unique {
            let is_table = matches!(question.kind, Kind::Table(_));
            let text = if is_table { Text::default() } else { text.clone() };
            let mut answers: Vec<(String, Value)> = Vec::new();
            for_items(question, value, scope, |item, _| {
                let answer = item.value.field(key.answer_name()).filter(|answer| !is_blank(answer));
                answers.extend(answer.map(|answer| (format!("{place}{}.{}", item.step(), key.name), answer.clone())));
            });
            for (at, (place, answer)) in answers.iter().enumerate() {
                // In a table each of the rows is told, of panels those behind the first.
                let others =
                    if is_table { [&answers[..at], &answers[at + 1..]].concat() } else { answers[..at].to_vec() };
                if others.iter().any(|(_, other)| is_same(other, answer)) {
                    self.add(place, FaultKind::NotUnique, &text);
                }
            }
        }
    }
}
