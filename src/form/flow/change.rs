//! What follows when an answer changes: conditions, clearing, calculated values, triggers.
//!
//! The order is survey-core's, because an answer that a condition clears may be what a trigger waits for:
//!
//! 1. The answer is kept.
//! 2. Conditions are gone through, page by page, until nothing changes any more: what is hidden may lose its answer, what
//!    comes to sight may get the one it begins with.
//! 3. Questions that are set or reset by an expression are.
//! 4. Triggers fire, up to three times one after the other.

mod conditions;
mod keys;
mod triggers;

use std::collections::BTreeMap;

use super::accept::{default_panels, kept_date};
use super::answers::{Answers, is_blank, is_unchanged};
use super::{Filling, Flow, Placed};
use crate::form::expression::Value;
use crate::form::model::{Clearing, Kind, Question};
use keys::Change;

/// Nothing is answered yet but what the form begins with.
pub(super) fn begin(flow: &Flow<'_>) -> Filling {
    resume(flow, &Value::Undefined)
}

/// Answers that were given before, and then what the form begins with.
pub(super) fn resume(flow: &Flow<'_>, answers: &Value) -> Filling {
    let mut step = Step::new(flow, Filling::blank());
    step.load();
    if let Value::Record(answers) = answers {
        step.filling.answers = Answers::default();
        for (name, value) in answers {
            step.filling.answers.set(name.trim(), value.clone());
        }
        step.settle();
    }
    step.filling
}

pub(super) fn answer(flow: &Flow<'_>, filling: &Filling, name: &str, value: Value) -> Filling {
    let mut step = Step::new(flow, filling.clone());
    if let Some(placed) = step.placed(name) {
        step.give(placed, value, Cause::Person);
    }
    step.filling
}

pub(super) fn comment(flow: &Flow<'_>, filling: &Filling, name: &str, text: &str) -> Filling {
    let mut step = Step::new(flow, filling.clone());
    if let Some(placed) = step.placed(name) {
        step.write_comment(placed.question, text);
    }
    step.filling
}

/// Choices that are not offered are no longer chosen, and all that follows has happened.
pub(super) fn checked(flow: &Flow<'_>, filling: &Filling) -> Filling {
    let mut step = Step::new(flow, filling.clone());
    for placed in &flow.placed {
        step.drop_unknown(placed);
    }
    step.filling
}

/// Who sets an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// Somebody who fills in the form, or a trigger in her place.
    Person,
    /// The form, which begins with it.
    Default,
}

/// What a step is at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Giving the answers that the form begins with: conditions wait.
    Loading,
    /// Going through conditions: what changes is gone through again.
    Settling,
    /// Following what somebody has answered.
    Following,
}

/// One step from a filling to the next.
struct Step<'s, 'a> {
    flow: &'s Flow<'a>,
    filling: Filling,
    stage: Stage,
    must_settle_again: bool,
    is_firing: bool,
    /// What has changed since triggers began to fire.
    fired: Vec<Change>,
    /// What has changed since questions were last set by expressions.
    changed: Vec<Change>,
    /// Questions that are being set: their own expressions wait.
    being_set: Vec<usize>,
}

impl Filling {
    fn blank() -> Self {
        Self {
            answers: Answers::default(),
            variables: Answers::default(),
            refused: BTreeMap::default(),
            shown: BTreeMap::default(),
            was_visible: BTreeMap::default(),
            hidden_choices: BTreeMap::default(),
            offered: BTreeMap::default(),
            touched: BTreeMap::default(),
            page: 0,
            is_complete: false,
        }
    }
}

impl<'s, 'a> Step<'s, 'a> {
    fn new(flow: &'s Flow<'a>, filling: Filling) -> Self {
        Self {
            flow,
            filling,
            stage: Stage::Following,
            must_settle_again: false,
            is_firing: false,
            fired: Vec::new(),
            changed: Vec::new(),
            being_set: Vec::new(),
        }
    }

    fn placed(&self, name: &str) -> Option<&'s Placed<'a>> {
        self.flow.placed.iter().find(|placed| placed.question.name == name)
    }

    /// The answers that the form begins with, then all conditions.
    fn load(&mut self) {
        let flow = self.flow;
        self.stage = Stage::Loading;
        for placed in &flow.placed {
            self.begin_with(placed);
        }
        self.stage = Stage::Following;
        for placed in &flow.placed {
            // Panels that the form begins with are there, though they say nothing.
            if let Kind::Panels(panels) = &placed.question.kind
                && self.filling.value_of(placed.question).is_empty()
            {
                self.filling.answers.set(placed.question.answer_name(), panels.blank());
            }
            self.filling.was_visible.insert(placed.question.id, placed.question.presence.is_visible);
        }
        self.settle();
    }

    /// Gives a question the answer to begin with, if it has none.
    fn begin_with(&mut self, placed: &Placed<'a>) {
        let question = placed.question;
        if !is_blank(&self.filling.value_of(question)) || !has_default(question) {
            return;
        }
        let is_hidden = if self.stage == Stage::Loading {
            !question.presence.is_visible
        } else {
            !self.flow.is_visible(&self.filling, placed)
        };
        if self.clears_when_hidden(question) && is_hidden {
            return;
        }
        self.set_default(placed);
    }

    fn set_default(&mut self, placed: &Placed<'a>) {
        let value = self.default_of(placed);
        self.give(placed, value, Cause::Default);
    }

    fn default_of(&self, placed: &Placed<'a>) -> Value {
        let question = placed.question;
        let calculated = question.default_expression.as_ref().map(|expression| {
            self.flow.with_scope(&self.filling, placed, |scope| kept_date(expression.evaluate(scope)))
        });
        let value = calculated.filter(|value| !value.is_nothing()).unwrap_or_else(|| question.default.clone());
        match &question.kind {
            Kind::Boolean { value_yes, value_no, .. } => match value {
                Value::Bool(true) => value_yes.clone(),
                Value::Bool(false) => value_no.clone(),
                Value::Text(text) if text == "true" => value_yes.clone(),
                Value::Text(text) if text == "false" => value_no.clone(),
                value if value == *value_yes || value == *value_no => value,
                _ => Value::Undefined,
            },
            Kind::Panels(panels) if value.is_empty() && !panels.default.is_empty() => {
                self.flow.with_scope(&self.filling, placed, |scope| default_panels(question, &panels.default, scope))
            }
            _ => value,
        }
    }

    fn clearing(&self, question: &Question) -> Clearing {
        question.clearing.unwrap_or(self.flow.form.clearing)
    }

    fn clears_when_hidden(&self, question: &Question) -> bool {
        matches!(self.clearing(question), Clearing::WhenHidden | Clearing::WhenOutOfSight)
    }

    /// A question takes a value, and everything follows.
    fn give(&mut self, placed: &Placed<'a>, value: Value, cause: Cause) {
        let question = placed.question;
        let Some(value) = self.flow.accepted(&self.filling, placed, value) else { return };
        let before = self.filling.value_of(question);
        if is_unchanged(&before, &value) {
            return;
        }
        self.filling.touched.insert(question.id, cause == Cause::Person);
        self.filling.hidden_choices.remove(&question.id);
        self.forget_comment_of_other(placed, &value);
        self.keep(placed, value);
    }

    /// Keeps a value that a question has taken; one that is out of bounds stays with the question.
    fn keep(&mut self, placed: &Placed<'a>, value: Value) {
        let question = placed.question;
        let is_refused = match &question.kind {
            Kind::Input(input) => self.flow.with_scope(&self.filling, placed, |scope| input.refuses(&value, scope)),
            _ => false,
        };
        if is_refused {
            self.filling.refused.insert(question.id, value);
            return;
        }
        self.filling.refused.remove(&question.id);
        self.being_set.push(question.id);
        self.set(question.answer_name(), value);
        self.being_set.pop();
    }

    /// Takes an answer back, with its comment.
    fn clear(&mut self, placed: &Placed<'a>) {
        let question = placed.question;
        if self.filling.value_of(question) != Value::Undefined {
            self.keep(placed, Value::Undefined);
        }
        if self.filling.answers.get(&question.comment_name()).is_some() {
            self.write_comment(question, "");
        }
        self.filling.touched.insert(question.id, false);
    }

    /// Sets an answer by its name, and everything follows.
    fn set(&mut self, name: &str, value: Value) {
        let before = self.filling.answers.value(name);
        if before.is_empty() && value.is_empty() || is_unchanged(&before, &value) {
            return;
        }
        self.filling.answers.set(name, value.clone());
        self.follow(Change { name: name.to_owned(), before, after: value }, None);
    }

    fn write_comment(&mut self, question: &Question, text: &str) {
        let name = question.comment_name();
        let after = Value::from(if text.trim().is_empty() { "" } else { text });
        let before = self.filling.answers.value(&name);
        if is_unchanged(&before, &after) {
            return;
        }
        self.filling.answers.set(&name, after.clone());
        self.follow(Change { name, before, after }, Some(question));
    }

    fn drop_unknown(&mut self, placed: &Placed<'a>) {
        let has_choices = matches!(placed.question.kind, Kind::Choosing(_) | Kind::Table(_) | Kind::Panels(_));
        if !has_choices || self.clearing(placed.question) == Clearing::Never {
            return;
        }
        if let Some((value, unknown)) = self.flow.without_unknown(&self.filling, placed)
            && self.flow.is_visible(&self.filling, placed)
        {
            self.filling.hidden_choices.entry(placed.question.id).or_default().extend(unknown);
            self.forget_comment_of_other(placed, &value);
            self.keep(placed, value);
        }
    }

    /// What is written beside *other* goes with it.
    fn forget_comment_of_other(&mut self, placed: &Placed<'a>, value: &Value) {
        let question = placed.question;
        let Kind::Choosing(choosing) = &question.kind else { return };
        let has_other = match value {
            Value::List(items) => items.iter().any(|item| choosing.is_other(item)),
            value => choosing.is_other(value),
        };
        if !has_other && !question.has_comment {
            self.filling.answers.remove(&question.comment_name());
        }
    }

    /// Everything that follows when a name has another value.
    fn follow(&mut self, change: Change, commented: Option<&Question>) {
        let related = commented.map(|question| {
            let value = self.filling.answers.value(question.answer_name());
            Change { name: question.answer_name().to_owned(), before: value.clone(), after: value }
        });
        self.changed.push(change.clone());
        self.changed.extend(related.clone());
        if self.stage == Stage::Settling {
            self.must_settle_again = true;
        } else {
            self.settle();
            self.set_by_expressions();
            self.changed.clear();
        }
        self.fire(std::iter::once(change).chain(related).collect());
    }
}

fn has_default(question: &Question) -> bool {
    let has_panels = matches!(&question.kind, Kind::Panels(panels) if !panels.default.is_empty() && panels.count > 0);
    question.default_expression.is_some() || !is_blank(&question.default) || has_panels
}
