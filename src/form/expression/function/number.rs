//! Sums, extremes and rounding.

use std::cmp::Ordering;

use crate::form::expression::compare::order;
use crate::form::expression::convert::number_text;
use crate::form::expression::operate::{exact, plain_sum, power};
use crate::form::expression::value::Value;

/// All values, those in lists too, without nothings; texts that are numbers as numbers.
fn flat(values: &[Value]) -> Vec<Value> {
    let one = |value: &Value| match value {
        Value::List(items) => flat(items),
        Value::Undefined | Value::Null => Vec::new(),
        other => vec![other.as_calculable().map_or_else(|| other.clone(), Value::Number)],
    };
    values.iter().flat_map(one).collect()
}

pub(super) fn sum(values: &[Value]) -> Value {
    flat(values).iter().fold(Value::Number(0.0), |sum, value| exact(&sum, value, &plain_sum(&sum, value)))
}

pub(super) fn count(values: &[Value]) -> Value {
    whole(flat(values).len())
}

pub(super) fn average(values: &[Value]) -> Value {
    let n_values = flat(values).len();
    if n_values == 0 { Value::Number(0.0) } else { (sum(values).to_number() / whole(n_values).to_number()).into() }
}

pub(super) fn min(values: &[Value]) -> Value {
    extreme(values, Ordering::Greater)
}

pub(super) fn max(values: &[Value]) -> Value {
    extreme(values, Ordering::Less)
}

/// The first value to which no later one stands the other way.
fn extreme(values: &[Value], worse: Ordering) -> Value {
    let better = |best: Value, value: Value| if order(&best, &value) == Some(worse) { value } else { best };
    flat(values).into_iter().reduce(better).unwrap_or_default()
}

pub(super) fn round(values: &[Value]) -> Value {
    let Some((number, places)) = number_and_places(values, 0.0) else { return f64::NAN.into() };
    let shift = power(10.0, places);
    let shifted = number * shift * (1.0 + f64::EPSILON);
    let below = shifted.floor();
    (if shifted - below >= 0.5 { below + 1.0 } else { below } / shift).into()
}

/// Cuts the number's text: behind the whole part one sign, whatever it is, and so many digits are kept.
pub(super) fn truncate(values: &[Value]) -> Value {
    let Some((number, places)) = number_and_places(values, -1.0) else { return f64::NAN.into() };
    let text = number_text(number);
    let whole = text.find(|sign: char| sign != '-' && !sign.is_ascii_digit()).unwrap_or(text.len());
    let digits = text[whole..].chars().skip(1).take_while(char::is_ascii_digit).count();
    let kept = if places >= 0.0 && places.fract() == 0.0 { 1 + fewer(digits, places) } else { 0 };
    Value::from(&text[..(whole + kept).min(text.len())]).to_number().into()
}

fn fewer(digits: usize, places: f64) -> usize {
    (0..digits).zip(0_u32..).take_while(|(_, place)| f64::from(*place) < places).count()
}

fn number_and_places(values: &[Value], otherwise: f64) -> Option<(f64, f64)> {
    let values = flat(values);
    let number = values.first()?.as_calculable()?;
    let places = values.get(1).filter(|places| places.is_truthy());
    Some((number, places.map_or(Some(otherwise), Value::as_calculable)?))
}

/// A count as a value.
pub(super) fn whole(count: usize) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "no list is that long")]
    Value::Number(count as f64)
}
