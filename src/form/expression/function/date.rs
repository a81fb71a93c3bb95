//! Dates: reading, adding, differences and parts.

use super::argument;
use crate::form::expression::moment::{Moment, Parts};
use crate::form::expression::operate::plain_sum;
use crate::form::expression::scope::Scope;
use crate::form::expression::value::Value;

/// The date of a text; a day with more behind it than a time after `T` is none.
pub(in crate::form::expression) fn moment_of_text(text: &str) -> Moment {
    let moment = Moment::parse(text);
    let has_time = text.find('T').is_some_and(|at| at > 0);
    let is_short = text.trim().len() <= "2026-11-23".len();
    if has_time || is_short || !has_day(text) { moment } else { Moment::parse("") }
}

/// Whether four digits, two and two stand in it with hyphens between them.
fn has_day(text: &str) -> bool {
    text.as_bytes().windows(10).any(|part| {
        part.iter().enumerate().all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() })
    })
}

/// The date of a value; now where the value is nothing.
fn moment(value: &Value, now: Moment) -> Moment {
    match value {
        value if !value.is_truthy() => now,
        Value::Text(text) => moment_of_text(text),
        other => other.to_moment(),
    }
}

/// The date of a value that is something.
fn given(value: &Value) -> Moment {
    moment(value, Moment::parse(""))
}

pub(super) fn date(values: &[Value]) -> Value {
    let value = argument(values, 0);
    if value.is_truthy() { given(value).into() } else { Value::Null }
}

pub(super) fn now(_: &[Value], scope: &dyn Scope) -> Value {
    scope.now().into()
}

pub(super) fn today(values: &[Value], scope: &dyn Scope) -> Value {
    let today = scope.now().midnight();
    match values {
        [days] => {
            let parts = today.parts();
            Moment::from_parts(Parts { day: shifted(parts.day, days), ..parts }).into()
        }
        _ => today.into(),
    }
}

/// A part of a date with something added, as JavaScript adds: a text is set behind it.
fn shifted(part: f64, by: &Value) -> f64 {
    plain_sum(&part.into(), by).to_number().trunc()
}

pub(super) fn add(values: &[Value]) -> Value {
    let (value, by) = (argument(values, 0), argument(values, 1));
    if !value.is_truthy() || !by.is_truthy() {
        return Value::Null;
    }
    let parts = given(value).parts();
    let parts = match unit(values, "days").as_str() {
        "days" => Parts { day: shifted(parts.day, by), ..parts },
        "months" => Parts { month: shifted(parts.month - 1.0, by) + 1.0, ..parts },
        "years" => Parts { year: shifted(parts.year, by), ..parts },
        "hours" => Parts { hour: shifted(parts.hour, by), ..parts },
        "minutes" => Parts { minute: shifted(parts.minute, by), ..parts },
        "seconds" => Parts { second: shifted(parts.second, by), ..parts },
        _ => parts,
    };
    Moment::from_parts(parts).into()
}

fn unit(values: &[Value], otherwise: &str) -> String {
    let unit = argument(values, 2);
    if unit.is_truthy() { unit.to_text() } else { otherwise.to_owned() }
}

pub(super) fn age(values: &[Value], scope: &dyn Scope) -> Value {
    let birth = argument(values, 0);
    if !birth.is_truthy() {
        return Value::Null;
    }
    let unit = argument(values, 1);
    let unit = if unit.is_truthy() { unit.to_text() } else { "years".to_owned() };
    if unit == "days" {
        return Value::Number(0.0);
    }
    calendar_difference(given(birth), scope.now(), &unit).into()
}

pub(super) fn difference(values: &[Value], _: &dyn Scope) -> Value {
    let (from, to) = (argument(values, 0), argument(values, 1));
    if !from.is_truthy() || !to.is_truthy() {
        return Value::Null;
    }
    let unit = unit(values, "days");
    let between = |milliseconds: f64| {
        let distance = (given(to).milliseconds() - given(from).milliseconds()).abs();
        Value::Number((distance / milliseconds).ceil())
    };
    match unit.as_str() {
        "days" => days_between(&[from.clone(), to.clone()]),
        "hours" => between(3_600_000.0),
        "minutes" => between(60_000.0),
        "seconds" => between(1_000.0),
        unit => calendar_difference(given(from), given(to), unit).into(),
    }
}

/// Whole months, or else whole years, from one date to another; a month is over on the same day of the next.
fn calendar_difference(from: Moment, to: Moment, unit: &str) -> f64 {
    let (from, to) = (from.parts(), to.parts());
    let months = (to.year - from.year) * 12.0 + to.month - from.month;
    let months = if to.day < from.day { months - 1.0 } else { months };
    match unit {
        "months" => months,
        _ if months.is_nan() => 0.0,
        _ => (months / 12.0).trunc(),
    }
}

pub(super) fn days_between(values: &[Value]) -> Value {
    let [from, to] = values else { return Value::Number(0.0) };
    if !from.is_truthy() || !to.is_truthy() {
        return Value::Number(0.0);
    }
    let distance = given(to).midnight().milliseconds() - given(from).midnight().milliseconds();
    Value::Number((distance.abs() / 86_400_000.0).ceil())
}

pub(super) fn current_year(_: &[Value], scope: &dyn Scope) -> Value {
    scope.now().parts().year.into()
}

pub(super) fn year_of(values: &[Value]) -> Value {
    match values {
        [value] if value.is_truthy() => given(value).parts().year.into(),
        _ => Value::Undefined,
    }
}

/// The date of the first argument, else today.
fn date_or_today(values: &[Value], scope: &dyn Scope) -> Moment {
    moment(argument(values, 0), scope.now().midnight())
}

pub(super) fn year(values: &[Value], scope: &dyn Scope) -> Value {
    date_or_today(values, scope).parts().year.into()
}

pub(super) fn month(values: &[Value], scope: &dyn Scope) -> Value {
    date_or_today(values, scope).parts().month.into()
}

pub(super) fn day(values: &[Value], scope: &dyn Scope) -> Value {
    date_or_today(values, scope).parts().day.into()
}

/// 0 for Sunday.
pub(super) fn weekday(values: &[Value], scope: &dyn Scope) -> Value {
    date_or_today(values, scope).weekday().into()
}
