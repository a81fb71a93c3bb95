//! Goes through conditions until nothing changes any more.

use super::super::accept::is_same_answer;
use super::super::answers::{is_blank, is_unchanged};
use super::super::{Flow, Placed};
use super::keys::Change;
use super::{Cause, Stage, Step};
use crate::form::expression::Value;
use crate::form::model::{Calculated, Clearing, Container, Element};

/// More rounds than these go round in a circle.
const MOST_ROUNDS: usize = 10;

impl<'a> Step<'_, 'a> {
    pub(super) fn settle(&mut self) {
        if self.stage != Stage::Following {
            return;
        }
        self.stage = Stage::Settling;
        for _ in 0..=MOST_ROUNDS {
            self.must_settle_again = false;
            self.calculate();
            let flow = self.flow;
            for page in &flow.form.pages {
                self.go_through(page);
            }
            if !self.must_settle_again {
                break;
            }
        }
        self.stage = Stage::Following;
    }

    /// Calculated values, those first that others are calculated from.
    fn calculate(&mut self) {
        let flow = self.flow;
        let mut done = Vec::new();
        for calculated in &flow.form.calculated {
            self.calculate_after_its_parts(calculated, &mut done);
        }
    }

    fn calculate_after_its_parts(&mut self, calculated: &'a Calculated, done: &mut Vec<&'a str>) {
        if done.contains(&calculated.name.as_str()) {
            return;
        }
        done.push(&calculated.name);
        let flow: &Flow<'a> = self.flow;
        for name in calculated.expression.variables() {
            if let Some(part) = flow.form.calculated.iter().find(|part| part.name == name) {
                self.calculate_after_its_parts(part, done);
            }
        }
        let value = calculated.expression.evaluate(&flow.scope(&self.filling));
        self.set_variable(&calculated.name, value);
    }

    /// A name that expressions know. Whatever was kept under it as an answer gives way.
    pub(super) fn set_variable(&mut self, name: &str, value: Value) {
        let folded = name.to_lowercase();
        let before = self.filling.variables.value(&folded);
        if is_same_answer(&before, &value) {
            return;
        }
        self.filling.answers.remove(name);
        self.filling.variables.put(&folded, value.clone());
        self.follow(Change { name: folded, before, after: value }, None);
    }

    fn go_through(&mut self, container: &'a Container) {
        for element in &container.elements {
            match element {
                Element::Panel(panel) => self.go_through(panel),
                Element::Question(question) => {
                    let flow = self.flow;
                    let placed = flow.placed.iter().find(|placed| placed.question.id == question.id);
                    self.look_at(placed.expect("every question of a page is placed"));
                }
            }
        }
        self.look_at_container(container);
    }

    fn look_at(&mut self, placed: &Placed<'a>) {
        let question = placed.question;
        let is_visible = self.flow.is_visible(&self.filling, placed);
        let was_visible = self.filling.was_visible.insert(question.id, is_visible);
        if was_visible.is_some_and(|was_visible| was_visible != is_visible) {
            if !is_visible && self.clears_when_hidden(question) {
                self.clear_out_of_sight(placed);
            }
            if is_visible && self.clears_when_hidden(question) && self.flow.is_in_sight(&self.filling, placed) {
                self.begin_with(placed);
            }
        }
        self.look_at_choices(placed);
        self.look_at_default(placed);
    }

    fn look_at_container(&mut self, container: &'a Container) {
        let is_visible = self.flow.is_container_visible(&self.filling, container);
        let was_visible = self.filling.was_visible.insert(container.id, is_visible).unwrap_or(true);
        if was_visible == is_visible {
            return;
        }
        let flow = self.flow;
        let inside = |placed: &&Placed<'a>| placed.parents.iter().any(|parent| parent.id == container.id);
        for placed in flow.placed.iter().filter(inside) {
            if is_visible {
                self.begin_with(placed);
            } else if self.clearing(placed.question) == Clearing::WhenOutOfSight {
                self.clear(placed);
            }
        }
    }

    /// Clears an answer, unless another question in sight has the same one.
    pub(super) fn clear_out_of_sight(&mut self, placed: &Placed<'a>) {
        let question = placed.question;
        if self.flow.is_in_sight(&self.filling, placed) || self.flow.is_on_start_page(placed) {
            return;
        }
        let is_elsewhere = self.flow.placed.iter().any(|other| {
            other.question.id != question.id
                && other.question.answer_name() == question.answer_name()
                && self.flow.is_in_sight(&self.filling, other)
        });
        if !is_elsewhere {
            self.clear(placed);
        }
    }

    /// Choices that are hidden are no longer chosen; those that come back are, if nothing was chosen since.
    fn look_at_choices(&mut self, placed: &Placed<'a>) {
        let id = placed.question.id;
        if !self.offers_other_choices(placed) {
            return;
        }
        let before = self.filling.value_of(placed.question);
        let (known, unknown) =
            self.flow.without_unknown(&self.filling, placed).unwrap_or_else(|| (before.clone(), Vec::new()));
        let mut hidden = self.filling.hidden_choices.get(&id).cloned().unwrap_or_default();
        let returned = self.flow.offered_again(&self.filling, placed, &hidden);
        hidden.retain(|value| !returned.contains(value));
        hidden.extend(unknown);
        let value = match known {
            Value::List(items) => Value::List(items.into_iter().chain(returned).collect()),
            Value::Undefined if !returned.is_empty() => Value::List(returned),
            value => value,
        };
        if !is_unchanged(&before, &value) {
            self.forget_comment_of_other(placed, &value);
            self.keep(placed, value);
        }
        self.filling.hidden_choices.insert(id, hidden);
    }

    /// Whether other choices are offered than when it was last looked at; all are, before.
    fn offers_other_choices(&mut self, placed: &Placed<'a>) -> bool {
        let flow = self.flow;
        let offered = flow.offered_flags(&self.filling, placed);
        if !offered.contains(&false) && !self.filling.offered.contains_key(&placed.question.id) {
            return false;
        }
        self.filling.offered.insert(placed.question.id, offered.clone()) != Some(offered)
    }

    /// An answer that nobody has given follows the expression that it begins with.
    fn look_at_default(&mut self, placed: &Placed<'a>) {
        let question = placed.question;
        let is_own = self.filling.touched.get(&question.id).copied().unwrap_or(false);
        let waits = self.clears_when_hidden(question) && !self.flow.is_in_sight(&self.filling, placed);
        if question.default_expression.is_none() || is_own || waits {
            return;
        }
        let value = self.default_of(placed);
        if !(is_blank(&value) && is_blank(&self.filling.value_of(question))) {
            self.give(placed, value, Cause::Default);
        }
    }
}
