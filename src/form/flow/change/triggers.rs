//! Questions that are set by expressions, and triggers of the form.

use super::super::accept::kept_date;
use super::super::answers::is_blank;
use super::super::presence::is_true;
use super::super::{Flow, Placed};
use super::keys::{Change, names_change, waits_for};
use super::{Cause, Step, has_default};
use crate::form::expression::{Expression, Scope, Value};
use crate::form::model::{Deed, Trigger};

/// More rounds than these go round in a circle.
const MOST_ROUNDS: usize = 3;

impl<'a> Step<'_, 'a> {
    /// Sets and resets questions whose expressions wait for what has changed.
    pub(super) fn set_by_expressions(&mut self) {
        let changes = self.changed.clone();
        let flow = self.flow;
        for placed in &flow.placed {
            if !self.being_set.contains(&placed.question.id) {
                self.reset_by_condition(placed, &changes);
                self.set_by_expression(placed, &changes);
            }
        }
    }

    fn reset_by_condition(&mut self, placed: &Placed<'a>, changes: &[Change]) {
        let question = placed.question;
        let Some(condition) = &question.reset_if else { return };
        if is_blank(&self.filling.value_of(question))
            || !waits_for(condition, changes)
            || !self.is_true(placed, condition)
        {
            return;
        }
        if has_default(question) {
            self.set_default(placed);
        } else {
            self.clear(placed);
        }
    }

    fn set_by_expression(&mut self, placed: &Placed<'a>, changes: &[Change]) {
        let question = placed.question;
        match (&question.set_if, &question.set_expression) {
            (Some(condition), expression) => {
                let names: Vec<_> = condition.variables().collect();
                let waits =
                    names_change(&names, changes) || waits_for(expression.as_ref().unwrap_or(condition), changes);
                if !waits || !self.value_of(placed, condition).is_truthy() {
                    return;
                }
                match expression {
                    Some(expression) => self.set_to(placed, expression),
                    None => self.clear(placed),
                }
            }
            (None, Some(expression)) if waits_for(expression, changes) => self.set_to(placed, expression),
            _ => {}
        }
    }

    fn set_to(&mut self, placed: &Placed<'a>, expression: &Expression) {
        let value = kept_date(self.value_of(placed, expression));
        self.give(placed, value, Cause::Person);
    }

    fn value_of(&self, placed: &Placed<'a>, expression: &Expression) -> Value {
        self.flow.with_scope(&self.filling, placed, |scope| expression.evaluate(scope))
    }

    fn is_true(&self, placed: &Placed<'a>, condition: &Expression) -> bool {
        self.flow.with_scope(&self.filling, placed, |scope| is_true(condition, scope))
    }

    /// Fires the triggers that wait for these changes; what they change may fire others.
    pub(super) fn fire(&mut self, changes: Vec<Change>) {
        if self.is_firing {
            for change in changes {
                self.fired.retain(|known| known.name != change.name);
                self.fired.push(change);
            }
            return;
        }
        self.clean_before_the_end(&changes);
        self.is_firing = true;
        self.fired = changes;
        let flow = self.flow;
        for _ in 0..MOST_ROUNDS {
            let before = self.fired.clone();
            for trigger in &flow.form.triggers {
                self.pull(trigger);
            }
            if self.fired == before {
                break;
            }
            self.fired.retain(|change| !before.contains(change));
        }
        self.is_firing = false;
    }

    /// Where a trigger may end the form, an answer has only choices that are offered: nobody will look at it again.
    fn clean_before_the_end(&mut self, changes: &[Change]) {
        let flow = self.flow;
        let Some(change) = changes.last() else { return };
        if !flow.form.triggers.iter().any(|trigger| trigger.deed == Deed::Complete) {
            return;
        }
        let Some(placed) = flow.placed.iter().find(|placed| placed.question.answer_name() == change.name) else {
            return;
        };
        if let Some((value, _)) = flow.without_unknown(&self.filling, placed) {
            self.keep(placed, value);
        }
    }

    fn pull(&mut self, trigger: &'a Trigger) {
        let sets_only = |name: &str| matches!(self.fired.as_slice(), [only] if only.name == name);
        match &trigger.deed {
            Deed::Set { name, .. } | Deed::Copy { to: name, .. } if name.is_empty() || sets_only(name) => return,
            _ => {}
        }
        let is_met = match (&trigger.condition, &trigger.deed) {
            (Some(condition), Deed::Copy { from, .. }) => {
                if !waits_for(condition, &self.fired) && !names_change(&[from], &self.fired) {
                    return;
                }
                is_true(condition, &self.flow.scope(&self.filling))
            }
            (Some(condition), _) => {
                if !waits_for(condition, &self.fired) {
                    return;
                }
                is_true(condition, &self.flow.scope(&self.filling))
            }
            (None, Deed::Copy { from, .. }) => names_change(&[from], &self.fired),
            (None, _) => false,
        };
        self.act(&trigger.deed, is_met);
    }

    fn act(&mut self, deed: &'a Deed, is_met: bool) {
        match deed {
            Deed::Show { pages, questions } => self.show(pages, questions, is_met),
            Deed::Set { name, value, is_variable: true } if is_met => self.set_variable(name, value.clone()),
            Deed::Set { name, value, .. } if is_met => self.set_by_trigger(name, value.clone()),
            Deed::Copy { from, to, as_shown } if is_met => {
                let value = self.copied(from, *as_shown);
                if let Some(value) = value {
                    self.set_by_trigger(to, value);
                }
            }
            _ => {}
        }
    }

    fn copied(&self, from: &str, as_shown: bool) -> Option<Value> {
        let found = self.flow.scope(&self.filling).find(from)?.value;
        let question = self.flow.questions().find(|question| question.answer_name() == from);
        Some(question.filter(|_| as_shown).map_or(found.clone(), |question| self.flow.shown(question, &found)))
    }

    fn set_by_trigger(&mut self, name: &str, value: Value) {
        let flow: &Flow<'a> = self.flow;
        let folded = name.to_lowercase();
        let placed = flow.placed.iter().find(|placed| placed.question.answer_name().to_lowercase() == folded);
        match placed {
            Some(placed) => self.give(placed, value, Cause::Person),
            None if !name.contains('.') => self.set(name, value),
            None => {}
        }
    }

    fn show(&mut self, pages: &[String], questions: &[String], is_shown: bool) {
        let flow = self.flow;
        let pages = flow.form.pages.iter().filter(|page| pages.contains(&page.name)).map(|page| page.id);
        let questions =
            flow.questions().filter(|question| questions.contains(&question.name)).map(|question| question.id);
        let ids: Vec<usize> = pages.chain(questions).collect();
        let before = self.filling.shown.clone();
        self.filling.shown.extend(ids.into_iter().map(|id| (id, is_shown)));
        if self.filling.shown != before {
            self.settle();
        }
    }
}
