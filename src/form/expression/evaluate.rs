//! The value of an expression.

use super::compare::Order;
use super::convert::is_space;
use super::operate::Yardstick;
use super::scope::{Found, Scope};
use super::tree::{Constant, Operand, Variable};
use super::value::Value;
use super::{function, operate};

/// The value of an operand where its variables mean what `scope` says.
pub(super) fn evaluate(operand: &Operand, scope: &dyn Scope) -> Value {
    match operand {
        Operand::Nothing => Value::Null,
        Operand::Constant(Constant::Bool(is_true)) => Value::Bool(*is_true),
        Operand::Constant(Constant::Number(number)) => Value::Number(*number),
        Operand::Constant(Constant::Text(text)) => told(text.as_str().into()),
        Operand::Variable(variable) => meaning(variable, scope).map_or(Value::Null, |found| found.value),
        Operand::List(items) => Value::List(items.iter().map(|item| evaluate(item, scope)).collect()),
        Operand::Call { name, arguments } => function::call(name, arguments, scope),
        Operand::Unary(operator, operand) => operate::unary(*operator, &evaluate(operand, scope)),
        Operand::Binary(operator, left, right) => {
            let by = Yardstick { listed: order_of(left, right, scope), now: scope.now() };
            operate::binary(*operator, evaluate(left, scope), evaluate(right, scope), by)
        }
    }
}

/// Where either side is a ranking, the order of lists matters.
fn order_of(left: &Operand, right: &Operand, scope: &dyn Scope) -> Order {
    let is_ranked = |operand: &Operand| match operand {
        Operand::Variable(variable) => find(&variable.name, scope).is_some_and(|found| found.order() == Order::Matters),
        _ => false,
    };
    if is_ranked(left) || is_ranked(right) { Order::Matters } else { Order::Ignored }
}

fn meaning(variable: &Variable, scope: &dyn Scope) -> Option<Found> {
    let found = find(&variable.name, scope).or_else(|| record(&variable.name).map(Found::from))?;
    let value = if variable.is_as_it_is { found.value } else { told(found.value) };
    Some(Found { value, ..found })
}

/// What stands for a name; the length of what is not there is zero.
fn find(name: &str, scope: &dyn Scope) -> Option<Found> {
    scope.find(name).or_else(|| name.ends_with(".length").then(|| Value::Number(0.0).into()))
}

/// `{"a": 1}` is no variable but a record.
fn record(name: &str) -> Option<Value> {
    let has_field = name.find(':').is_some_and(|at| at > 0);
    let json = has_field.then(|| serde_json::from_str::<serde_json::Value>(&format!("{{{name}}}")).ok())?;
    json.as_ref().map(Value::from)
}

/// What a text says: true, false, a number, the text between its quotation marks, or itself.
fn told(value: Value) -> Value {
    let Value::Text(text) = &value else { return value };
    let folded = text.to_lowercase();
    if folded == "true" || folded == "false" {
        return Value::Bool(folded == "true");
    }
    if let Some(inner) = unquoted(text) {
        return inner.into();
    }
    if is_code(text) {
        return value;
    }
    value.as_calculable().map_or(value, Value::Number)
}

fn unquoted(text: &str) -> Option<&str> {
    let is_quote = |letter: char| letter == '\'' || letter == '"';
    (text.len() > 1 && text.ends_with(is_quote))
        .then(|| text.strip_prefix(is_quote))
        .flatten()
        .map(|rest| &rest[..rest.len() - 1])
}

/// A text such as `007`, which would lose its zeros as a number.
fn is_code(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('0') else { return false };
    let has_point = rest.starts_with(['.', ',']);
    !text.starts_with("0x") && !has_point && !rest.trim_start_matches(is_space).is_empty()
        || !has_point && !rest.is_empty() && !text.starts_with("0x")
}
