//! Which expressions wait for what has changed.

use crate::form::expression::{Expression, Likeness, Order, Value, is_alike, steps, within};

/// A name whose value is another now.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Change {
    pub(super) name: String,
    pub(super) before: Value,
    pub(super) after: Value,
}

/// Whether something that an expression names has changed. One that names nothing always waits, and one that calls a
/// function without naming anything in it.
pub(super) fn waits_for(expression: &Expression, changes: &[Change]) -> bool {
    let names: Vec<&str> = expression.variables().collect();
    names.is_empty() || expression.calls_without_names() || names_change(&names, changes)
}

/// Whether a name, or what lies behind its path, has changed.
pub(super) fn names_change(names: &[&str], changes: &[Change]) -> bool {
    names.iter().any(|name| changes.iter().any(|change| is_touched(name, change)))
}

fn is_touched(name: &str, change: &Change) -> bool {
    let path = steps(name);
    let first = path[0].name.strip_suffix("-unwrapped").unwrap_or(path[0].name);
    let is_same_name = |one: &str| one == change.name || one.to_lowercase() == change.name;
    if is_same_name(name) || is_same_name(first) && path.len() == 1 && path[0].index.is_none() {
        return true;
    }
    let beginning = (1..=path.len()).find(|length| {
        let name = path[..*length].iter().map(|step| step.name).collect::<Vec<_>>().join(".");
        is_same_name(&name)
    });
    if beginning.is_none() {
        return false;
    }
    let inside = |value: &Value| within(&Value::Record(vec![(change.name.clone(), value.clone())]), &path);
    let (before, after) = (inside(&change.before).unwrap_or_default(), inside(&change.after).unwrap_or_default());
    !is_alike(&before, &after, Order::Matters, Likeness::Exact)
}
