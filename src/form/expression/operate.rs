//! What the operators do, as survey-core's `OperandMaker` does it.

use std::cmp::Ordering;

use super::compare::{Order, is_same, order};
use super::convert::{joined, number_text, parse_float};
use super::moment::{Moment, Parts};
use super::tree::{BinaryOperator, UnaryOperator};
use super::value::Value;

/// What an operator with one operand makes of it.
pub(super) fn unary(operator: UnaryOperator, value: &Value) -> Value {
    Value::Bool(match operator {
        UnaryOperator::Negate => !value.is_truthy(),
        UnaryOperator::Empty => value.is_empty(),
        UnaryOperator::NotEmpty => !value.is_empty(),
    })
}

/// What operands are compared by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Yardstick {
    /// Whether the order of lists counts.
    pub(super) listed: Order,
    /// What an empty text is beside a date.
    pub(super) now: Moment,
}

/// What an operator makes of its two operands.
pub(super) fn binary(operator: BinaryOperator, left: Value, right: Value, by: Yardstick) -> Value {
    use BinaryOperator::{
        AllOf, And, AnyOf, Contains, Divide, Equal, Greater, GreaterOrEqual, Less, LessOrEqual, Minus, Modulo, NoneOf,
        NotContains, NotEqual, Or, Plus, Power, Times,
    };
    let (left, right) = if operator.fills_in() { filled_in(left, right) } else { (left, right) };
    let is_true = match operator {
        And => return if left.is_truthy() { right } else { left },
        Or => return if left.is_truthy() { left } else { right },
        Plus => return add(&left, &right),
        Minus => return subtract(&left, &right),
        Times => return multiply(&left, &right),
        Divide => return divided(&left, &right, |left, right| left / right),
        Modulo => return divided(&left, &right, |left, right| left % right),
        Power => return power(left.to_number(), right.to_number()).into(),
        Less => is_ordered(&left, &right, Ordering::Less, by.now),
        Greater => is_ordered(&left, &right, Ordering::Greater, by.now),
        LessOrEqual => is_equal(&left, &right, by.unordered()) || is_ordered(&left, &right, Ordering::Less, by.now),
        GreaterOrEqual => {
            is_equal(&left, &right, by.unordered()) || is_ordered(&left, &right, Ordering::Greater, by.now)
        }
        Equal => is_equal(&left, &right, by),
        NotEqual => !is_equal(&left, &right, by),
        Contains => contains(&left, &right, Wanted::There),
        NotContains => !left.is_truthy() && !right.is_empty() || contains(&left, &right, Wanted::Missing),
        AnyOf => any_of(&left, &right),
        NoneOf => !any_of(&left, &right),
        AllOf => all_of(&left, &right),
    };
    Value::Bool(is_true)
}

impl Yardstick {
    fn unordered(self) -> Self {
        Self { listed: Order::Ignored, ..self }
    }
}

/// Beside a number nothing is zero, beside a text it is an empty one, beside a list an empty list.
fn filled_in(left: Value, right: Value) -> (Value, Value) {
    let left = if left.is_empty() { in_place_of(&left, &right) } else { left };
    let right = if right.is_empty() { in_place_of(&right, &left) } else { right };
    (left, right)
}

fn in_place_of(empty: &Value, beside: &Value) -> Value {
    match (empty, beside) {
        (_, Value::Number(_)) => 0.0.into(),
        (Value::Text(_), _) | (_, Value::Text(_)) => "".into(),
        (_, Value::List(_)) => Value::List(Vec::new()),
        _ => 0.0.into(),
    }
}

fn add(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Text(_), _) | (_, Value::Text(_)) if are_calculable(left, right) => plain_sum(left, right),
        _ if are_calculable(left, right) => exact(left, right, &plain_sum(left, right)),
        (Value::List(items), Value::List(others)) => Value::List([items.as_slice(), others].concat()),
        (Value::List(items), Value::Text(text)) => format!("{}{text}", joined(items, ", ")).into(),
        (Value::Text(text), Value::List(items)) => format!("{text}{}", joined(items, ", ")).into(),
        (Value::List(items), Value::Number(number)) | (Value::Number(number), Value::List(items)) => {
            add_to_numbers(items, *number)
        }
        _ => plain_sum(left, right),
    }
}

fn are_calculable(left: &Value, right: &Value) -> bool {
    left.as_calculable().is_some() && right.as_calculable().is_some()
}

fn add_to_numbers(items: &[Value], number: f64) -> Value {
    let numbers = items.iter().filter(|item| matches!(item, Value::Number(_)));
    let sum = numbers.fold(Value::Number(0.0), |sum, item| exact(&sum, item, &plain_sum(&sum, item)));
    exact(&sum, &number.into(), &plain_sum(&sum, &number.into()))
}

/// JavaScript's `+`: of texts one text, else the sum.
pub(crate) fn plain_sum(left: &Value, right: &Value) -> Value {
    match (left.to_plain(false), right.to_plain(false)) {
        (left, right) if matches!(left, Value::Text(_)) || matches!(right, Value::Text(_)) => {
            format!("{}{}", left.to_text(), right.to_text()).into()
        }
        (left, right) => (left.to_number() + right.to_number()).into(),
    }
}

fn subtract(left: &Value, right: &Value) -> Value {
    exact(left, right, &(left.to_number() - right.to_number()).into())
}

fn multiply(left: &Value, right: &Value) -> Value {
    let product = left.to_number() * right.to_number();
    let places = n_decimals(left) + n_decimals(right);
    if places > 0 { rounded(product, places).into() } else { product.into() }
}

/// A sum or a difference with no more decimal places than its operands have: 0.1 + 0.2 is 0.3.
pub(crate) fn exact(left: &Value, right: &Value, result: &Value) -> Value {
    let places = n_decimals(left).max(n_decimals(right));
    match result {
        Value::Number(number) if places > 0 => rounded(*number, places).into(),
        other => other.clone(),
    }
}

/// JavaScript's `toFixed`, read as a number again.
fn rounded(number: f64, places: usize) -> f64 {
    /// `toFixed` writes no more decimal places than this.
    const MOST_PLACES: usize = 100;
    /// From here on `toFixed` leaves a number as it is.
    const LARGE: f64 = 1e21;
    if number.is_nan() || number.abs() >= LARGE {
        return number;
    }
    parse_float(&format!("{number:.*}", places.min(MOST_PLACES)))
}

fn n_decimals(value: &Value) -> usize {
    let is_whole = match value {
        Value::Number(number) => number.fract() == 0.0,
        other => other.as_calculable().is_none(),
    };
    if is_whole {
        return 0;
    }
    let text = if let Value::Number(number) = value { number_text(*number) } else { value.to_text() };
    text.split('.').nth(1).map_or(0, |decimals| decimals.encode_utf16().count())
}

fn divided(left: &Value, right: &Value, divide: fn(f64, f64) -> f64) -> Value {
    if right.is_truthy() { divide(left.to_number(), right.to_number()).into() } else { Value::Null }
}

/// ECMAScript's power, which is no number where libm's is one: 1 to the power of what is none or infinite.
pub(crate) fn power(base: f64, exponent: f64) -> f64 {
    #[expect(clippy::float_cmp, reason = "one itself")]
    let is_one = base.abs() == 1.0;
    if exponent.is_nan() || is_one && exponent.is_infinite() { f64::NAN } else { libm::pow(base, exponent) }
}

/// Whether `left` stands so to `right`. Nothing is neither less nor more.
fn is_ordered(left: &Value, right: &Value, wanted: Ordering, now: Moment) -> bool {
    if left.is_nothing() || right.is_nothing() {
        return false;
    }
    let (left, right) = as_dates(left, right, now);
    order(&left, &right) == Some(wanted)
}

fn is_equal(left: &Value, right: &Value, by: Yardstick) -> bool {
    let (left, right) = as_dates(left, right, by.now);
    is_same(&unspoken(left), &unspoken(right), by.listed)
}

/// The word `undefined` is the value.
fn unspoken(value: Value) -> Value {
    if value == Value::Text("undefined".to_owned()) { Value::Undefined } else { value }
}

/// Beside a date a text is a date. Both are then as exact as the coarser of them.
fn as_dates(left: &Value, right: &Value, now: Moment) -> (Value, Value) {
    match (left, right) {
        (Value::Text(text), Value::Moment(moment)) => {
            let (read, whole) = read_beside(text, *moment, now);
            (read.into(), whole.into())
        }
        (Value::Moment(moment), Value::Text(text)) => {
            let (read, whole) = read_beside(text, cut_like(*moment, text), now);
            (whole.into(), read.into())
        }
        (left, right) => (left.clone(), right.clone()),
    }
}

/// The date of a text beside a moment of whole seconds: at midnight, if the moment is at midnight. No text is now.
fn read_beside(text: &str, moment: Moment, now: Moment) -> (Moment, Moment) {
    let whole = Moment::from_parts(Parts { millisecond: 0.0, ..moment.parts() });
    let read = if text.is_empty() { now } else { super::function::moment_of_text(text) };
    let Parts { hour, minute, second, .. } = whole.parts();
    if hour > 0.0 || minute > 0.0 || second > 0.0 {
        return (read, whole);
    }
    (Moment::from_parts(Parts { hour: 0.0, minute: 0.0, second: 0.0, ..read.parts() }), whole)
}

/// A moment without what a text of this length does not say.
fn cut_like(moment: Moment, text: &str) -> Moment {
    let length = text.encode_utf16().count();
    let mut parts = moment.parts();
    if length < 17 {
        parts = Parts { second: 0.0, millisecond: 0.0, ..parts };
    }
    if length < 14 {
        parts = Parts { minute: 0.0, ..parts };
    }
    if length < 11 {
        parts = Parts { hour: 0.0, ..parts };
    }
    Moment::from_parts(parts)
}

/// What is asked of a list or a text: that something be in it, or that it be not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    There,
    Missing,
}

/// Whether all of `right` is in the list `left`, or `right` is a part of the text `left`; or that it is not so.
fn contains(left: &Value, right: &Value, wanted: Wanted) -> bool {
    let is_missing = wanted == Wanted::Missing;
    match left {
        Value::List(items) if items.is_empty() => is_missing,
        Value::List(items) => {
            let wanted_items =
                if let Value::List(items) = right { items.as_slice() } else { std::slice::from_ref(right) };
            let has = |one: &Value| items.iter().any(|item| is_choice(item, one));
            wanted_items.iter().all(has) != is_missing
        }
        Value::Number(number) if number.is_nan() => false,
        Value::Undefined | Value::Null => false,
        Value::Text(text) if text.is_empty() => false,
        _ if !right.is_truthy() => false,
        left => left.to_text().to_lowercase().contains(&right.to_text().to_lowercase()) != is_missing,
    }
}

fn is_choice(item: &Value, wanted: &Value) -> bool {
    is_same(&unspoken(item.clone()), &unspoken(wanted.clone()), Order::Ignored)
}

fn any_of(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (left, right) if left.is_empty() || right.is_empty() => right.is_empty(),
        (Value::List(_), Value::List(wanted)) => wanted.iter().any(|one| contains(left, one, Wanted::There)),
        (Value::List(_), _) => contains(left, right, Wanted::There),
        _ => contains(right, left, Wanted::There),
    }
}

fn all_of(left: &Value, right: &Value) -> bool {
    match right {
        right if !left.is_truthy() && !right.is_empty() => false,
        Value::List(wanted) => wanted.iter().all(|one| contains(left, one, Wanted::There)),
        right => contains(left, right, Wanted::There),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn makes(left: &serde_json::Value, operator: BinaryOperator, right: &serde_json::Value, made: &serde_json::Value) {
        let by = Yardstick { listed: Order::Ignored, now: Moment::date(2026, 11, 23) };
        let value = binary(operator, left.into(), right.into(), by);
        assert_eq!(value.into_json().as_ref(), Some(made), "{left} {operator:?} {right}");
    }

    #[test]
    fn sums_have_no_more_decimals_than_their_parts() {
        makes(&json!(0.1), BinaryOperator::Plus, &json!(0.2), &json!(0.3));
        makes(&json!(1.1), BinaryOperator::Times, &json!(3), &json!(3.3));
        makes(&json!("a"), BinaryOperator::Plus, &json!(1), &json!("a1"));
        makes(&json!(null), BinaryOperator::Minus, &json!(2), &json!(-2));
        makes(&json!(["a", "b"]), BinaryOperator::Plus, &json!("!"), &json!("a, b!"));
    }

    #[test]
    fn nothing_can_be_divided_by_nothing() {
        makes(&json!(1), BinaryOperator::Divide, &json!(0), &json!(null));
        makes(&json!(7), BinaryOperator::Modulo, &json!(4), &json!(3));
    }

    #[test]
    fn lists_are_searched_as_choices_and_texts_as_texts() {
        makes(&json!(["A", "b"]), BinaryOperator::Contains, &json!("a"), &json!(true));
        makes(&json!(["a", "b"]), BinaryOperator::AllOf, &json!(["b", "c"]), &json!(false));
        makes(&json!("a"), BinaryOperator::AnyOf, &json!(["b", "a"]), &json!(true));
        makes(&json!("Tandem"), BinaryOperator::NotContains, &json!("and"), &json!(false));
        makes(&json!(null), BinaryOperator::NotContains, &json!("and"), &json!(true));
    }
}
