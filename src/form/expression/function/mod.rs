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
    OfValues(OfValues),
    OfScope(OfScope),
    OfItems(OfItems),
}

/// Every function by its name, which is written exactly so.
const FUNCTIONS: [(&str, Function); 32] = [
    ("sum", Function::OfValues(number::sum)),
    ("min", Function::OfValues(number::min)),
    ("max", Function::OfValues(number::max)),
    ("count", Function::OfValues(number::count)),
    ("avg", Function::OfValues(number::average)),
    ("round", Function::OfValues(number::round)),
    ("trunc", Function::OfValues(number::truncate)),
    ("sumInArray", Function::OfItems(array::sum)),
    ("minInArray", Function::OfItems(array::min)),
    ("maxInArray", Function::OfItems(array::max)),
    ("countInArray", Function::OfItems(array::count)),
    ("avgInArray", Function::OfItems(array::average)),
    ("iif", Function::OfValues(text::choose)),
    ("substring", Function::OfValues(text::substring)),
    ("getDate", Function::OfValues(date::date)),
    ("age", Function::OfScope(date::age)),
    ("dateDiff", Function::OfScope(date::difference)),
    ("dateAdd", Function::OfValues(date::add)),
    ("diffDays", Function::OfValues(date::days_between)),
    ("today", Function::OfScope(date::today)),
    ("currentDate", Function::OfScope(date::now)),
    ("currentYear", Function::OfScope(date::current_year)),
    ("getYear", Function::OfValues(date::year_of)),
    ("year", Function::OfScope(date::year)),
    ("month", Function::OfScope(date::month)),
    ("day", Function::OfScope(date::day)),
    ("weekday", Function::OfScope(date::weekday)),
    ("displayValue", Function::OfScope(form::display)),
    ("getComment", Function::OfScope(form::comment)),
    ("isContainerReady", Function::OfScope(form::is_ready)),
    ("isDisplayMode", Function::OfScope(form::is_shown)),
    ("propertyValue", Function::OfScope(form::property)),
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
        Function::OfValues(function) => function(&values),
        Function::OfScope(function) => function(&values, scope),
        Function::OfItems(function) => function(arguments, &values, scope),
    }
}

/// The argument at a position; undefined where there are fewer.
fn argument(values: &[Value], position: usize) -> &Value {
    values.get(position).unwrap_or(&Value::Undefined)
}
