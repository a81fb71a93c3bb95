//! What a form knows beside its answers.

use super::argument;
use crate::form::expression::scope::{Ask, Scope};
use crate::form::expression::value::Value;

/// The first argument, if it is the name of something.
fn name(values: &[Value]) -> Option<String> {
    let name = argument(values, 0);
    name.is_truthy().then(|| name.to_text())
}

pub(super) fn display(values: &[Value], scope: &dyn Scope) -> Value {
    let Some(question) = name(values) else { return Value::Undefined };
    scope.ask(Ask::Display { question: &question, value: argument(values, 1) })
}

pub(super) fn comment(values: &[Value], scope: &dyn Scope) -> Value {
    let Some(question) = name(values) else { return Value::Undefined };
    scope.ask(Ask::Comment { question: &question, choice: argument(values, 1) })
}

pub(super) fn is_ready(values: &[Value], scope: &dyn Scope) -> Value {
    let Some(container) = name(values) else { return Value::Bool(false) };
    match scope.ask(Ask::Ready { container: &container, index: argument(values, 1) }) {
        Value::Undefined => Value::Bool(false),
        is_ready => is_ready,
    }
}

pub(super) fn is_shown(_: &[Value], scope: &dyn Scope) -> Value {
    scope.ask(Ask::Shown)
}

pub(super) fn property(values: &[Value], scope: &dyn Scope) -> Value {
    let [question, property] = values else { return Value::Undefined };
    if !question.is_truthy() || !property.is_truthy() {
        return Value::Undefined;
    }
    scope.ask(Ask::Property { question: &question.to_text(), property: &property.to_text() })
}
