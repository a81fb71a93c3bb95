//! Answers by name, in the order in which they were given.

use crate::form::expression::{Likeness, Order, Value, is_alike};

/// Answers by name, in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Answers(Vec<(String, Value)>);

impl Answers {
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The value of a name, or undefined.
    pub(super) fn value(&self, name: &str) -> Value {
        self.get(name).cloned().unwrap_or_default()
    }

    /// Keeps a value as it is, an empty one too.
    pub(super) fn put(&mut self, name: &str, value: Value) {
        if let Some((_, kept)) = self.0.iter_mut().find(|(known, _)| known == name) {
            *kept = value;
        } else {
            self.0.push((name.to_owned(), value));
        }
    }

    /// Keeps a value; an empty one is no answer.
    pub(super) fn set(&mut self, name: &str, value: Value) {
        if value.is_empty() {
            self.remove(name);
        } else {
            self.put(name, value);
        }
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    pub(super) fn to_value(&self) -> Value {
        Value::Record(self.0.clone())
    }
}

impl FromIterator<(String, Value)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

/// Whether an answer stays as it is: every letter counts, and "5" is not 5.
pub(super) fn is_unchanged(before: &Value, after: &Value) -> bool {
    is_alike(before, after, Order::Matters, Likeness::Strict)
}

/// A record with a field set, or removed where the value is empty.
pub(super) fn with_field(record: &Value, name: &str, value: Value) -> Value {
    let fields = if let Value::Record(fields) = record { fields.clone() } else { Vec::new() };
    let mut fields: Answers = fields.into_iter().collect();
    fields.set(name, value);
    fields.to_value()
}

/// Empty as a question means it: space is no answer.
pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.trim().is_empty(),
        value => value.is_empty(),
    }
}
