//! Sums, counts and extremes over the items of a list, or the rows of a table, for which a condition holds.

use std::cmp::Ordering;

use super::argument;
use super::number::whole;
use crate::form::expression::Expression;
use crate::form::expression::compare::order;
use crate::form::expression::operate::{exact, plain_sum};
use crate::form::expression::scope::{Scope, Values};
use crate::form::expression::tree::Operand;
use crate::form::expression::value::Value;

/// What such a function is asked for.
struct Query<'a> {
    items: Vec<&'a Value>,
    field: &'a str,
    returned: &'a str,
    condition: Condition,
}

/// For which items it is asked.
enum Condition {
    /// For all.
    None,
    /// For those for which it holds.
    Some(Expression),
    /// For none: the text cannot be read.
    Unreadable,
}

impl<'a> Query<'a> {
    fn read(arguments: &[Operand], values: &'a [Value]) -> Option<Self> {
        let ([list, Value::Text(field), ..], 2..=4) = (values, values.len()) else { return None };
        let items = match list {
            list if !list.is_truthy() => return None,
            Value::List(items) => items.iter().collect(),
            Value::Record(fields) => fields.iter().map(|(_, value)| value).collect(),
            _ => Vec::new(),
        };
        let returned = returned_field(arguments, values);
        let at = if returned.is_some() { 3 } else { 2 };
        let condition = condition(arguments.get(at), argument(values, at));
        Some(Self { items, field, returned: returned.unwrap_or(field), condition })
    }

    /// The items that have the field, and for which the condition holds.
    fn chosen<'q>(&'q self, scope: &'q dyn Scope) -> impl Iterator<Item = (&'a Value, &'a Value)> + use<'a, 'q> {
        let fields = self.items.iter().filter_map(|item| Some((*item, item.field(self.field)?)));
        let fields = fields.filter(|(_, value)| !value.is_empty());
        fields.filter(|(item, _)| match &self.condition {
            Condition::None => true,
            Condition::Unreadable => false,
            Condition::Some(condition) => condition.holds(&Values::inside(item, scope)),
        })
    }
}

/// The third argument names the field to return, if it is written there as a text without signs of a condition.
fn returned_field<'a>(arguments: &[Operand], values: &'a [Value]) -> Option<&'a str> {
    match (arguments.get(2)?, values.get(2)?) {
        (Operand::Constant(_), Value::Text(text)) if !text.contains(['{', '}', '>', '<', '=', '!']) => Some(text),
        _ => None,
    }
}

/// A condition is a text to be read, or it is written as it is. One that shows values of the form is not waited for.
fn condition(argument: Option<&Operand>, value: &Value) -> Condition {
    let text = match value {
        Value::Text(text) if !text.is_empty() => text.clone(),
        _ => argument.map(ToString::to_string).unwrap_or_default(),
    };
    match Expression::parse(&text) {
        _ if text.is_empty() => Condition::None,
        Ok(condition) if condition.functions().any(|name| name == "displayValue") => Condition::None,
        Ok(condition) => Condition::Some(condition),
        Err(_) => Condition::Unreadable,
    }
}

/// A text that is no number counts as nothing.
fn number(value: &Value) -> Value {
    match value {
        Value::Text(_) => value.as_calculable().map_or(Value::Undefined, Value::Number),
        other => other.clone(),
    }
}

pub(super) fn sum(arguments: &[Operand], values: &[Value], scope: &dyn Scope) -> Value {
    let Some(query) = Query::read(arguments, values) else { return Value::Number(0.0) };
    let numbers = query.chosen(scope).map(|(_, value)| number(value)).filter(|value| !value.is_nothing());
    numbers.fold(Value::Number(0.0), |sum, value| exact(&sum, &value, &plain_sum(&sum, &value)))
}

pub(super) fn count(arguments: &[Operand], values: &[Value], scope: &dyn Scope) -> Value {
    Query::read(arguments, values).map_or(Value::Number(0.0), |query| whole(query.chosen(scope).count()))
}

pub(super) fn average(arguments: &[Operand], values: &[Value], scope: &dyn Scope) -> Value {
    let count = count(arguments, values, scope).to_number();
    if count == 0.0 { Value::Number(0.0) } else { (sum(arguments, values, scope).to_number() / count).into() }
}

pub(super) fn min(arguments: &[Operand], values: &[Value], scope: &dyn Scope) -> Value {
    extreme(arguments, values, scope, Ordering::Less)
}

pub(super) fn max(arguments: &[Operand], values: &[Value], scope: &dyn Scope) -> Value {
    extreme(arguments, values, scope, Ordering::Greater)
}

/// The first item than which none is better gives its field, or the field that is asked for.
fn extreme(arguments: &[Operand], values: &[Value], scope: &dyn Scope, better: Ordering) -> Value {
    let Some(query) = Query::read(arguments, values) else { return Value::Undefined };
    let items = query.chosen(scope).map(|(item, value)| (item, number(value)));
    let best = items
        .filter(|(_, value)| !value.is_nothing())
        .reduce(|best, next| if order(&next.1, &best.1) == Some(better) { next } else { best });
    match best {
        None => Value::Undefined,
        Some((item, _)) if query.returned != query.field => item.field(query.returned).cloned().unwrap_or_default(),
        Some((_, value)) => value,
    }
}
