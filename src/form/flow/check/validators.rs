//! The validators of a question.

use super::super::answers::is_blank;
use super::{FaultKind, Finder};
use crate::form::expression::{Scope, Value};
use crate::form::model::{Check, Question};
use crate::pattern::Pattern;

/// What survey-core takes for an e-mail address.
const EMAIL: &str = concat!(
    r#"^(([^<>()\[\]\.,;:\s@\"]+(\.[^<>()\[\]\.,;:\s@\"]+)*)|(\".+\"))@"#,
    r#"(([^<>()=[\]\.,;:\s@\"]+\.)+[^<>()=[\]\.,;:\s@\"]{2,})$"#
);

impl Finder<'_> {
    pub(super) fn validators(&mut self, question: &Question, place: &str, value: &Value, scope: &dyn Scope) {
        for validator in &question.validators {
            if let Some(kind) = fault(&validator.check, value, scope) {
                self.add(place, kind, &validator.text);
            }
        }
    }
}

fn fault(check: &Check, value: &Value, scope: &dyn Scope) -> Option<FaultKind> {
    match check {
        Check::Condition(None) => None,
        Check::Condition(Some(condition)) => (!condition.holds(scope)).then_some(FaultKind::NotFulfilled),
        // Space is no address, but nothing may be.
        Check::Email => (!is_email(value)).then_some(FaultKind::NotAnEmail),
        _ if is_blank(value) => None,
        Check::Number { min, max } => number_fault(*min, *max, value),
        Check::Length { min, max, allows_digits } => length_fault(*min, *max, *allows_digits, value),
        Check::Count { min, max } => count_fault(*min, *max, value),
        Check::Pattern { pattern, ignores_case } => {
            let is_match = matches(pattern, *ignores_case, value);
            (!is_match).then_some(FaultKind::WrongPattern)
        }
    }
}

fn number_fault(min: Option<f64>, max: Option<f64>, value: &Value) -> Option<FaultKind> {
    let Some(number) = value.as_calculable() else { return Some(FaultKind::NotANumber) };
    let is_outside = min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max);
    is_outside.then_some(FaultKind::OutOfRange { min, max })
}

fn length_fault(min: f64, max: f64, allows_digits: bool, value: &Value) -> Option<FaultKind> {
    let text = value.to_text();
    if !allows_digits && text.ends_with(|letter: char| letter.is_ascii_digit()) {
        return Some(FaultKind::DigitAtEnd);
    }
    let length = match value {
        Value::Text(text) => text.encode_utf16().count(),
        Value::List(items) => items.len(),
        _ => return None,
    };
    #[expect(clippy::cast_precision_loss, reason = "no text is that long")]
    let length = length as f64;
    (min > 0.0 && length < min || max > 0.0 && length > max).then_some(FaultKind::WrongLength { min, max })
}

fn count_fault(min: Option<f64>, max: Option<f64>, value: &Value) -> Option<FaultKind> {
    let Value::List(items) = value else { return None };
    #[expect(clippy::cast_precision_loss, reason = "few are chosen")]
    let count = items.len() as f64;
    let min = min.filter(|min| *min != 0.0 && count < *min).map(FaultKind::TooFew);
    min.or_else(|| max.filter(|max| *max != 0.0 && count > *max).map(FaultKind::TooMany))
}

/// Whether a value has the form of a pattern; of a list, each item and the whole. A pattern that is none fits nothing.
fn matches(pattern: &str, ignores_case: bool, value: &Value) -> bool {
    if pattern.is_empty() {
        return true;
    }
    let Some(pattern) = Pattern::new(pattern, ignores_case) else { return false };
    let items = if let Value::List(items) = value { items.as_slice() } else { &[] };
    items.iter().chain([value]).all(|value| pattern.is_in(&value.to_text()))
}

/// Whether a value is an e-mail address.
pub(super) fn is_email(value: &Value) -> bool {
    let pattern = Pattern::new(EMAIL, true).expect("the pattern is one");
    !value.is_truthy() || pattern.is_in(&value.to_text())
}
