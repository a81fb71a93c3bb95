//! The functions of the expression language: those that survey-core has, and no others.

mod array;
mod date;
mod form;
mod number;
mod text;

use super::evaluate::evaluate;
use super::scope::Scope;
use super::tree::Operand;
use super::value::Value;

pub(super) use date::moment_of_text;

/// A function of values alone.
type OfValues = fn(&[Value]) -> Value;
/// A function that also asks what time it is, or what the form knows.
type OfScope = fn(&[Value], &dyn Scope) -> Value;
/// A function that evaluates a condition for each item of a list.
type OfItems = fn(&[Operand], &[Value], &dyn Scope) -> Value;

enum Function {
    Values(OfValues),
    Scope(OfScope),
    Items(OfItems),
}

/// Every function by its name, which is written exactly so.
const FUNCTIONS: [(&str, Function); 32] = [
    ("sum", Function::Values(number::sum)),
    ("min", Function::Values(number::min)),
    ("max", Function::Values(number::max)),
    ("count", Function::Values(number::count)),
    ("avg", Function::Values(number::average)),
    ("round", Function::Values(number::round)),
    ("trunc", Function::Values(number::truncate)),
    ("sumInArray", Function::Items(array::sum)),
    ("minInArray", Function::Items(array::min)),
    ("maxInArray", Function::Items(array::max)),
    ("countInArray", Function::Items(array::count)),
    ("avgInArray", Function::Items(array::average)),
    ("iif", Function::Values(text::choose)),
    ("substring", Function::Values(text::substring)),
    ("getDate", Function::Values(date::date)),
    ("age", Function::Scope(date::age)),
    ("dateDiff", Function::Scope(date::difference)),
    ("dateAdd", Function::Values(date::add)),
    ("diffDays", Function::Values(date::days_between)),
    ("today", Function::Scope(date::today)),
    ("currentDate", Function::Scope(date::now)),
    ("currentYear", Function::Scope(date::current_year)),
    ("getYear", Function::Values(date::year_of)),
    ("year", Function::Scope(date::year)),
    ("month", Function::Scope(date::month)),
    ("day", Function::Scope(date::day)),
    ("weekday", Function::Scope(date::weekday)),
    ("displayValue", Function::Scope(form::display)),
    ("getComment", Function::Scope(form::comment)),
    ("isContainerReady", Function::Scope(form::is_ready)),
    ("isDisplayMode", Function::Scope(form::is_shown)),
    ("propertyValue", Function::Scope(form::property)),
];

fn function(name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|(known, _)| *known == name).map(|(_, function)| function)
}

/// Whether there is such a function.
pub(super) fn is_known(name: &str) -> bool {
    function(name).is_some()
}

/// The names of all functions.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().map(|(name, _)| *name)
}

/// What a function makes of its arguments. An unknown function is never executed: it gives nothing.
pub(super) fn call(name: &str, arguments: &[Operand], scope: &dyn Scope) -> Value {
    let Some(function) = function(name) else { return Value::Null };
    let values: Vec<Value> = arguments.iter().map(|argument| evaluate(argument, scope)).collect();
    match function {
        Function::Values(function) => function(&values),
        Function::Scope(function) => function(&values, scope),
        Function::Items(function) => function(arguments, &values, scope),
    }
}

/// The argument at a position; undefined where there are fewer.
fn argument(values: &[Value], position: usize) -> &Value {
    values.get(position).unwrap_or(&Value::Undefined)
}
