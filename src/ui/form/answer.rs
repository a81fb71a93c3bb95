//! Answers as JSON has them: told as texts and lists, and read from what somebody types.

use serde_json::Value as Json;

use crate::form::expression::Value;
use crate::form::model::InputKind;

/// An answer as a text; nothing says nothing.
pub(crate) fn text(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        value => Value::from(value).to_text(),
    }
}

/// The items of an answer: of a list its own, of anything else itself.
pub(crate) fn items(value: &Json) -> Vec<Json> {
    match value {
        Json::Null => Vec::new(),
        Json::Array(items) => items.clone(),
        value => vec![value.clone()],
    }
}

/// Whether two answers are one, though a file may write "5" where the form has 5.
pub(crate) fn is_same(one: &Json, other: &Json) -> bool {
    !one.is_null() && !other.is_null() && (one == other || text(one) == text(other))
}

/// Whether an answer holds this choice.
pub(crate) fn holds(value: &Json, choice: &Json) -> bool {
    match value {
        Json::Array(items) => items.iter().any(|item| is_same(item, choice)),
        value => is_same(value, choice),
    }
}

/// A list with a choice in it, or without. An empty list is no answer.
pub(crate) fn ticked(value: &Json, choice: &Json, is_in: bool) -> Json {
    let mut chosen = items(value);
    chosen.retain(|item| !is_same(item, choice));
    if is_in {
        chosen.push(choice.clone());
    }
    if chosen.is_empty() { Json::Null } else { Json::Array(chosen) }
}

/// What somebody typed on a line, as an answer; nothing where it cannot be read.
pub(crate) fn typed(kind: InputKind, typed: &str) -> Option<Json> {
    if typed.trim().is_empty() {
        return Some(Json::Null);
    }
    if kind.is_number() { number(typed.trim()) } else { Some(typed.into()) }
}

/// Digits with at most one point or comma. A comma before three digits could part thousands, and nobody should guess.
fn number(typed: &str) -> Option<Json> {
    let digits = typed.strip_prefix(['-', '+', '−']).unwrap_or(typed);
    let (whole, rest) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
    let is_unclear = digits.contains(',') && rest.len() == 3;
    if !is_digits(whole) || !is_digits(rest) || is_unclear {
        return None;
    }
    let plain = typed.replace('−', "-").replace(',', ".").replace('+', "");
    Value::from(plain).as_calculable().and_then(|number| Value::Number(number).into_json())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn becomes(text: &str, expected: impl Into<Option<Json>>) {
        assert_eq!(typed(InputKind::Number, text), expected.into(), "{text}");
    }

    #[test]
    fn a_number_is_read_and_nothing_is_guessed() {
        becomes("12", Some(json!(12)));
        becomes(" 1.50 ", Some(json!(1.5)));
        becomes("1,5", Some(json!(1.5)));
        becomes("-3", Some(json!(-3)));
        becomes("−3", Some(json!(-3)));
        becomes("", Some(Json::Null));
        becomes("1,000", None);
        becomes("two", None);
        becomes("1.", None);
        becomes("0x10", None);
        becomes("1e3", None);
        becomes("3 4", None);
    }

    #[test]
    fn a_line_is_kept_as_it_was_typed() {
        assert_eq!(typed(InputKind::Text, " Ana "), Some(json!(" Ana ")));
        assert_eq!(typed(InputKind::Email, "  "), Some(Json::Null));
    }

    #[test]
    fn a_choice_is_in_a_list_once() {
        assert_eq!(ticked(&json!(["a"]), &json!("b"), true), json!(["a", "b"]));
        assert_eq!(ticked(&json!(["5"]), &json!(5), true), json!([5]));
        assert_eq!(ticked(&json!(["a"]), &json!("a"), false), Json::Null);
        assert!(holds(&json!(["5"]), &json!(5)));
        assert!(!holds(&Json::Null, &Json::Null));
    }
}
