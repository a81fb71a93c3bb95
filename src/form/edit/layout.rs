//! Where each part of a JSON text stands, in bytes.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One property of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) key: String,
    /// Where the key begins, with its quotation mark.
    pub(super) start: usize,
    pub(super) value: Range<usize>,
}

impl Entry {
    /// Key and value.
    pub(super) fn span(&self) -> Range<usize> {
        self.start..self.value.end
    }
}

/// A step on the way to a value.
enum Step<'p> {
    Key(&'p str),
    Index(usize),
}

/// Where the value at a path stands: `pages[0].elements[1]`; the empty path is the whole.
pub(super) fn at(text: &str, path: &str) -> Option<Range<usize>> {
    let whole = text.len() - text.trim_start().len()..text.trim_end().len();
    steps(path)?.iter().try_fold(whole, |within, step| match step {
        Step::Key(key) => property(text, &within, key),
        Step::Index(index) => items(text, &within)?.get(*index).cloned(),
    })
}

/// The value of an object's property; the last one counts, as everywhere in JSON.
pub(super) fn property(text: &str, object: &Range<usize>, key: &str) -> Option<Range<usize>> {
    entries(text, object)?.into_iter().rfind(|entry| entry.key == key).map(|entry| entry.value)
}

/// The properties of an object in their order; `None` where it is none.
pub(super) fn entries(text: &str, object: &Range<usize>) -> Option<Vec<Entry>> {
    let Object(raw) = serde_json::from_str(&text[object.clone()]).ok()?;
    let mut end = object.start;
    let entries = raw.into_iter().map(|(key, value)| {
        let value = span(text, value.get());
        // Between two values stand a comma, blanks, and the key.
        let start = end + text[end..value.start].find('"').unwrap_or_default();
        end = value.end;
        Entry { key: key.into_owned(), start, value }
    });
    Some(entries.collect())
}

/// The items of a list in their order; `None` where it is none.
pub(super) fn items(text: &str, list: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let raw: Vec<&RawValue> = serde_json::from_str(&text[list.clone()]).ok()?;
    Some(raw.into_iter().map(|item| span(text, item.get())).collect())
}

/// Where a part stands in the text that it is a part of.
fn span(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr() - text.as_ptr().addr();
    start..start + part.len()
}

fn steps(path: &str) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    for part in path.split('.').filter(|part| !part.is_empty()) {
        let mut pieces = part.split('[');
        steps.extend(pieces.next().filter(|key| !key.is_empty()).map(Step::Key));
        for piece in pieces {
            steps.push(Step::Index(piece.strip_suffix(']')?.parse().ok()?));
        }
    }
    Some(steps)
}

/// An object as it is written: `serde_json`'s own forgets the order of the keys.
struct Object<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Object<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = object.next_entry()? {
            entries.push(entry);
        }
        Ok(Object(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_at(text: &str, path: &str, expected: Option<&str>) {
        assert_eq!(at(text, path).map(|span| &text[span]), expected, "{path}");
    }

    #[test]
    fn every_value_is_found_where_it_stands() {
        let text = r#" {"a" : [1, {"b": "x, \"y\": }"}], "a:b" :2 , "a" : [ [3] ] } "#;
        assert_at(text, "", Some(text.trim()));
        assert_at(text, "a", Some("[ [3] ]"));
        assert_at(text, "a[0][0]", Some("3"));
        assert_at(text, "a:b", Some("2"));
        assert_at(text, "a[1]", None);
        assert_at(text, "c", None);
        assert_at(text, "a[x]", None);
    }

    #[test]
    fn keys_are_found_with_their_quotation_mark() {
        let text = r#"{"a" : "\"b\": 1", "\u0062": 2}"#;
        let entries = entries(text, &(0..text.len())).expect("an object");
        let told: Vec<_> = entries.iter().map(|entry| (entry.key.as_str(), &text[entry.span()])).collect();
        assert_eq!(told, [("a", r#""a" : "\"b\": 1""#), ("b", r#""\u0062": 2"#)]);
    }
}
