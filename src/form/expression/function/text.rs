//! Choosing, and parts of texts.

use super::argument;
use crate::form::expression::value::Value;

/// The second argument if the first is true, else the third.
pub(super) fn choose(values: &[Value]) -> Value {
    match values {
        [condition, then, ..] if condition.is_truthy() => then.clone(),
        [_, _, otherwise, ..] => otherwise.clone(),
        [_, _] => Value::Undefined,
        _ => Value::Null,
    }
}

/// The part of a text from one place to another, counted in UTF-16 as JavaScript counts; the places may be swapped.
pub(super) fn substring(values: &[Value]) -> Value {
    let (Value::Text(text), Some(start)) = (argument(values, 0), argument(values, 1).as_calculable()) else {
        return "".into();
    };
    if values.len() < 2 {
        return "".into();
    }
    let letters: Vec<u16> = text.encode_utf16().collect();
    let start = place(start, letters.len());
    let end = argument(values, 2).as_calculable().map_or(letters.len(), |end| place(end, letters.len()));
    String::from_utf16_lossy(&letters[start.min(end)..start.max(end)]).into()
}

fn place(number: f64, length: usize) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast keeps to the range")]
    let place = number as usize;
    place.min(length)
}
