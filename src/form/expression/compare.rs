//! When two values are the same, and which is less: survey-core's `Helpers.isTwoValueEquals` and JavaScript's `<`.

use std::cmp::Ordering;

use super::convert::{parse_float, parse_integer};
use super::value::Value;

/// Whether the order of a list matters to whether it is the same list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// As in an answer that ranks.
    Matters,
    /// As in an answer that chooses several.
    Ignored,
}

/// How far two values may differ and still be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// As conditions compare: letters' case and space around a text do not count, and "5" is 5.
    Loose,
    /// As choices are found: every letter counts, and "5" is 5.
    Exact,
    /// As answers change: every letter counts, and "5" is not 5.
    Strict,
}

/// Whether a condition takes two values for the same.
pub(crate) fn is_same(one: &Value, other: &Value, order: Order) -> bool {
    is_alike(one, other, order, Likeness::Loose)
}

/// Whether two values are the same, as nearly as it is asked for. Nothing is an empty text.
pub(crate) fn is_alike(one: &Value, other: &Value, order: Order, likeness: Likeness) -> bool {
    use Value::{Bool, List, Moment, Number, Text, Undefined};
    match (one, other) {
        (Text(one), Text(other)) if likeness == Likeness::Loose => return folded(one) == folded(other),
        (Text(one), Text(other)) => return one == other,
        (Moment(one), Moment(other)) => return one == other,
        #[expect(clippy::float_cmp, reason = "the same number, not a near one")]
        (Number(one), Number(other)) if one == other => return true,
        (Undefined, Undefined) | (Value::Null, Value::Null) => return true,
        (List(items), Undefined) | (Undefined, List(items)) if items.is_empty() => return true,
        (Text(text), nothing) | (nothing, Text(text)) if nothing.is_nothing() && text.is_empty() => return true,
        _ => {}
    }
    let converts = likeness != Likeness::Strict;
    if converts && is_same_number(one, other) {
        return true;
    }
    if one.is_empty() != other.is_empty() {
        return false;
    }
    match (one, other) {
        (Bool(is_true), Text(text)) | (Text(text), Bool(is_true)) => is_true.to_string() == text.to_lowercase(),
        (Number(_), _) | (_, Number(_)) if !converts => false,
        _ if !one.is_object() && !other.is_object() => is_loosely_equal(one, other),
        (List(items), List(others)) => is_same_list(items, others, order, likeness),
        _ if one.is_object() && other.is_object() => is_same_record(one, other, order, likeness),
        _ => false,
    }
}

fn folded(text: &str) -> String {
    text.trim_matches(super::convert::is_space).to_lowercase()
}

/// Both are numbers to JavaScript, and begin with the same whole and broken number.
fn is_same_number(one: &Value, other: &Value) -> bool {
    let is_number =
        |value: &Value| !value.is_nothing() && !matches!(value, Value::List(_)) && !value.to_number().is_nan();
    if !is_number(one) || !is_number(other) {
        return false;
    }
    let (one, other) = (one.to_text(), other.to_text());
    #[expect(clippy::float_cmp, reason = "the same number, not a near one")]
    let same = parse_integer(&one) == parse_integer(&other) && parse_float(&one) == parse_float(&other);
    same
}

/// JavaScript's `==` between plain values.
fn is_loosely_equal(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one == other,
        _ if one.is_nothing() || other.is_nothing() => one.is_nothing() && other.is_nothing(),
        #[expect(clippy::float_cmp, reason = "the same number, not a near one")]
        _ => one.to_number() == other.to_number(),
    }
}

fn is_same_list(items: &[Value], others: &[Value], order: Order, likeness: Likeness) -> bool {
    if items.len() != others.len() {
        return false;
    }
    let is_same_in = |items: &[&Value], others: &[&Value]| {
        items.iter().zip(others).all(|(item, other)| is_alike(item, other, order, likeness))
    };
    match order {
        Order::Matters => is_same_in(&items.iter().collect::<Vec<_>>(), &others.iter().collect::<Vec<_>>()),
        Order::Ignored => is_same_in(&sorted(items), &sorted(others)),
    }
}

/// By their texts, as JavaScript sorts; what was never said stands last.
fn sorted(items: &[Value]) -> Vec<&Value> {
    let mut items: Vec<&Value> = items.iter().collect();
    items.sort_by(|one, other| match (one, other) {
        (Value::Undefined, Value::Undefined) => Ordering::Equal,
        (Value::Undefined, _) => Ordering::Greater,
        (_, Value::Undefined) => Ordering::Less,
        _ => text_order(&one.to_text(), &other.to_text()),
    });
    items
}

fn is_same_record(one: &Value, other: &Value, order: Order, likeness: Likeness) -> bool {
    let (fields, others) = (own_fields(one), own_fields(other));
    let has_same = |(name, value): &(String, &Value)| {
        let found = others.iter().find(|(other, _)| other == name);
        found.is_some_and(|(_, other)| is_alike(value, other, order, likeness))
    };
    fields.len() == others.len() && fields.iter().all(has_same)
}

/// The fields of a record, or the items of a list by their index. A date has none.
pub(crate) fn own_fields(value: &Value) -> Vec<(String, &Value)> {
    match value {
        Value::List(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        Value::Record(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        _ => Vec::new(),
    }
}

/// JavaScript's order of two values: that of texts if both are texts, else that of their numbers, else none.
pub(crate) fn order(one: &Value, other: &Value) -> Option<Ordering> {
    match (one.to_plain(true), other.to_plain(true)) {
        (Value::Text(one), Value::Text(other)) => Some(text_order(&one, &other)),
        (one, other) => one.to_number().partial_cmp(&other.to_number()),
    }
}

/// By UTF-16, as JavaScript compares texts.
fn text_order(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn same(one: &serde_json::Value, other: &serde_json::Value, order: Order) -> bool {
        is_same(&one.into(), &other.into(), order)
    }

    #[track_caller]
    fn are_same(one: &serde_json::Value, other: &serde_json::Value) {
        assert!(same(one, other, Order::Ignored), "{one} {other}");
        assert!(same(other, one, Order::Ignored), "{other} {one}");
    }

    #[track_caller]
    fn differ(one: &serde_json::Value, other: &serde_json::Value) {
        assert!(!same(one, other, Order::Ignored), "{one} {other}");
        assert!(!same(other, one, Order::Ignored), "{other} {one}");
    }

    #[test]
    fn a_form_takes_these_for_the_same() {
        are_same(&json!("Yes "), &json!("yes"));
        are_same(&json!("5"), &json!(5));
        are_same(&json!(true), &json!("TRUE"));
        are_same(&json!(null), &json!(""));
        are_same(&json!(["b", "a"]), &json!(["A", "B"]));
        are_same(&json!({"a": 1, "b": 2}), &json!({"b": 2, "a": "1"}));
    }

    #[test]
    fn a_form_tells_these_apart() {
        differ(&json!(0), &json!(null));
        differ(&json!(false), &json!(""));
        differ(&json!("5 apples"), &json!(5));
        differ(&json!(["a"]), &json!("a"));
        differ(&json!(["a", "a"]), &json!(["a"]));
        assert!(!same(&json!(["b", "a"]), &json!(["a", "b"]), Order::Matters));
    }

    #[test]
    fn texts_are_ordered_as_texts_and_all_else_as_numbers() {
        assert_eq!(order(&"10".into(), &"9".into()), Some(Ordering::Less));
        assert_eq!(order(&10.0.into(), &"9".into()), Some(Ordering::Greater));
        assert_eq!(order(&"a".into(), &1.0.into()), None);
    }
}
