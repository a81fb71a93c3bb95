//! Answers as people read them, and texts with answers in them.

use super::scope::{ChoiceScope, FormScope};
use super::{Filling, Flow};
use crate::form::expression::{Found, Scope, Value};
use crate::form::model::{Choice, Kind, Question, Text};

impl Flow<'_> {
    /// A text in the language of this flow, with answers in place of their names in braces. A name that nothing has
    /// stays as it is.
    pub fn text(&self, filling: &Filling, text: &Text) -> String {
        self.piped(text.in_language(self.language), &self.scope(filling))
    }

    /// A choice's text, where `{item}` is the choice.
    pub(super) fn choice_text(&self, filling: &Filling, choice: &Choice) -> String {
        let outer = self.scope(filling);
        let text = choice.text_in(self.language);
        piped_by(&text, &|name| {
            let found = ChoiceScope { outer: &outer, choice: &choice.value }.find(name)?;
            Some(self.read_aloud(&outer, name, &found))
        })
    }

    fn piped(&self, text: &str, scope: &FormScope<'_>) -> String {
        piped_by(text, &|name| scope.find(name).map(|found| self.read_aloud(scope, name, &found)))
    }

    /// What a name means, as people read it: an answer by the texts of its choices.
    fn read_aloud(&self, scope: &FormScope<'_>, name: &str, found: &Found) -> String {
        let folded = name.to_lowercase();
        let question = self.questions().find(|question| question.answer_name().to_lowercase() == folded);
        let is_variable = scope.filling.variables.get(&folded).is_some();
        match question.filter(|_| !is_variable) {
            Some(question) => plain(&self.shown(question, &found.value)),
            None => plain(&found.value),
        }
    }

    /// An answer as people read it.
    pub(super) fn shown(&self, question: &Question, value: &Value) -> Value {
        if value.is_empty() {
            return "".into();
        }
        let by = |choices: &[Choice], value: &Value| {
            let choice = choices.iter().find(|choice| choice.is_chosen_by(value));
            choice.map_or_else(|| value.clone(), |choice| choice.text_in(self.language).into())
        };
        match &question.kind {
            Kind::Choosing(choosing) => {
                let special = |value: &Value| {
                    let other = choosing.other.as_ref().filter(|_| choosing.is_other(value));
                    let text = other.or(choosing.none.as_ref().filter(|_| choosing.is_none(value)));
                    text.map(|text| text.in_language(self.language)).filter(|text| !text.is_empty()).map(Value::from)
                };
                let text = |value: &Value| special(value).unwrap_or_else(|| by(&choosing.choices, value));
                match value {
                    Value::List(items) => {
                        items.iter().map(|item| text(item).to_text()).collect::<Vec<_>>().join(", ").into()
                    }
                    value => text(value),
                }
            }
            Kind::Rating(rating) => by(&rating.steps, value),
            Kind::Boolean { yes, no, value_yes, .. } => {
                let text = if value == value_yes { yes } else { no }.in_language(self.language);
                if text.is_empty() { value.clone() } else { text.into() }
            }
            Kind::Matrix(matrix) => {
                let Value::Record(rows) = value else { return value.clone() };
                let row = |(name, value): &(String, Value)| {
                    (by(&matrix.rows, &name.as_str().into()).to_text(), by(&matrix.columns, value))
                };
                Value::Record(rows.iter().map(row).collect())
            }
            _ => value.clone(),
        }
    }
}

/// A text with meanings in place of names in braces.
fn piped_by(text: &str, meaning: &dyn Fn(&str) -> Option<String>) -> String {
    let mut piped = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, behind) = rest.split_at(at);
        piped.push_str(before);
        let name = behind[1..].split_once('}').filter(|(name, _)| is_name(name));
        if let Some((said, after)) = name.and_then(|(name, after)| Some((meaning(name.trim())?, after))) {
            piped.push_str(&said);
            rest = after;
        } else {
            piped.push('{');
            rest = &behind[1..];
        }
    }
    piped + rest
}

/// A value within a text. Nothing says nothing, and neither does space.
fn plain(value: &Value) -> String {
    if value.is_nothing() || is_blank_text(value) { String::new() } else { value.to_text() }
}

fn is_blank_text(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.trim().is_empty())
}

/// Whether what stands between braces can be a name: names have no space at their ends, and are not empty.
fn is_name(name: &str) -> bool {
    !name.trim().is_empty() && !name.contains('{')
}
