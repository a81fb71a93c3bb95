//! The end: which answers are left.

use super::accept::clean_matrix;
use super::presence::{for_items, is_true};
use super::scope::QuestionScope;
use super::{Filling, Flow, Placed};
use crate::form::expression::{Scope, Value};
use crate::form::flow::answers::{is_unchanged, with_field};
use crate::form::model::{Clearing, Deed, Element, Kind, Question, Text};

impl Flow<'_> {
    /// The form is sent: answers to questions that are out of sight are gone, where the form says so.
    pub fn complete(&self, filling: &Filling) -> Filling {
        let filling = &self.checked(filling);
        let mut complete = filling.clone();
        for placed in &self.placed {
            drop_unused_comment(&mut complete, placed);
        }
        let clears = self.form.clearing != Clearing::Never;
        for placed in &self.placed {
            let clearing = placed.question.clearing.unwrap_or(self.form.clearing);
            if clears && clearing != Clearing::Never {
                self.clear_at_the_end(filling, &mut complete, placed);
            }
        }
        complete.is_complete = true;
        complete
    }

    /// Whether a page is the last, because a trigger ends the form there.
    pub fn ends_after(&self, filling: &Filling, page: usize) -> bool {
        let Some(page) = self.form.pages.get(page) else { return false };
        let names: Vec<&str> = page.questions().iter().map(|question| question.answer_name()).collect();
        let asks = |name: &str| names.iter().any(|known| name == *known || name.starts_with(&format!("{known}.")));
        self.form.triggers.iter().filter(|trigger| trigger.deed == Deed::Complete).any(|trigger| {
            let condition = trigger.condition.as_ref();
            condition
                .is_some_and(|condition| condition.variables().any(asks) && is_true(condition, &self.scope(filling)))
        })
    }

    /// What is said at the end.
    pub fn farewell(&self, filling: &Filling) -> &Text {
        let scope = self.scope(filling);
        let found = self.form.completed_if.iter().find(|(condition, _)| condition.holds(&scope));
        found.map_or(&self.form.completed, |(_, text)| text)
    }

    /// What is in sight is what was, before anything was cleared.
    fn clear_at_the_end(&self, before: &Filling, filling: &mut Filling, placed: &Placed<'_>) {
        let question = placed.question;
        if !self.is_in_sight(before, placed)
            && !self.is_on_start_page(placed)
            && !self.is_asked_elsewhere(before, placed)
        {
            filling.answers.remove(question.answer_name());
            filling.answers.remove(&question.comment_name());
            filling.refused.remove(&question.id);
            return;
        }
        let value = filling.answers.value(question.answer_name());
        let kept = match self.without_unknown(before, placed) {
            Some((known, _)) => known,
            None => self.with_scope(before, placed, |scope| kept(question, &value, scope)),
        };
        if !is_unchanged(&value, &kept) {
            filling.answers.set(question.answer_name(), kept);
        }
    }

    fn is_asked_elsewhere(&self, filling: &Filling, placed: &Placed<'_>) -> bool {
        self.placed.iter().any(|other| {
            other.question.id != placed.question.id
                && other.question.answer_name() == placed.question.answer_name()
                && self.is_in_sight(filling, other)
        })
    }
}

/// What was written beside *other* goes, where something else is chosen.
fn drop_unused_comment(filling: &mut Filling, placed: &Placed<'_>) {
    let Kind::Choosing(choosing) = &placed.question.kind else { return };
    let value = filling.value_of(placed.question);
    let is_other = match &value {
        Value::List(items) => items.iter().any(|item| choosing.is_other(item)),
        value => choosing.is_other(value),
    };
    if !is_other && !placed.question.has_comment {
        filling.answers.remove(&placed.question.comment_name());
    }
}

/// What is left of an answer that has others inside.
fn kept(question: &Question, value: &Value, scope: &dyn Scope) -> Value {
    match &question.kind {
        Kind::Matrix(matrix) => clean_matrix(matrix, value, scope),
        Kind::Panels(panels) => {
            let Value::List(given) = value else { return value.clone() };
            let mut items = Vec::new();
            for_items(question, value, scope, |item, scope| {
                items.push(kept_in_panel(&panels.template, item.value.clone(), true, scope));
            });
            items.resize(given.len(), Value::Undefined);
            Value::List(items)
        }
        _ => value.clone(),
    }
}

fn kept_in_panel(elements: &[Element], panel: Value, is_in_sight: bool, scope: &dyn Scope) -> Value {
    elements.iter().fold(panel, |panel, element| match element {
        Element::Panel(inner) => {
            let is_in_sight = is_in_sight && inner.presence.is_visible(scope);
            kept_in_panel(&inner.elements, panel, is_in_sight, scope)
        }
        Element::Question(question) => {
            let value = panel.field(question.answer_name()).cloned().unwrap_or_default();
            let scope = QuestionScope { outer: scope, own: value.clone(), panel: Some(panel.clone()) };
            let is_in_sight = is_in_sight && question.presence.is_visible(&scope);
            let kept = if is_in_sight { kept(question, &value, &scope) } else { Value::Undefined };
            if is_unchanged(&kept, &value) { panel } else { with_field(&panel, question.answer_name(), kept) }
        }
    })
}
