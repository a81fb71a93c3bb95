//! One answer, as it was given.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::mem;

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{Answers, number};

/// One answer as it was given; the program's question says how it is to be read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no.
    YesNo(bool),
    /// A finite number.
    Number(f64),
    /// A text, or several things in one text, as most forms export them.
    Text(String),
    /// Several things; where a question asks for a ranking, the first counts most.
    List(Vec<String>),
}

// Every number in it is finite.
impl Eq for Answer {}

impl Hash for Answer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        mem::discriminant(self).hash(state);
        match self {
            Self::YesNo(yes) => yes.hash(state),
            // Minus nothing equals nothing, so that both have one hash.
            Self::Number(number) => (number + 0.0).to_bits().hash(state),
            Self::Text(text) => text.hash(state),
            Self::List(items) => items.hash(state),
        }
    }
}

impl Answer {
    /// Whether nothing was said: no text but white space, or an empty list.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::YesNo(_) | Self::Number(_) => false,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.iter().all(|item| item.trim().is_empty()),
        }
    }
}

/// As a person would write it: a list is joined by semicolons, yes and no are words.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::YesNo(true) => f.write_str("yes"),
            Self::YesNo(false) => f.write_str("no"),
            Self::Number(number) => f.write_str(&number::written(*number)),
            Self::Text(text) => f.write_str(text),
            Self::List(items) => f.write_str(&items.join("; ")),
        }
    }
}

impl From<&str> for Answer {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number, true, false, or a list of texts")
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Answer, E> {
        Ok(Answer::YesNo(yes))
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles in every other reader, too")]
    fn visit_i64<E: Error>(self, number: i64) -> Result<Answer, E> {
        Ok(Answer::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles in every other reader, too")]
    fn visit_u64<E: Error>(self, number: u64) -> Result<Answer, E> {
        Ok(Answer::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Answer, E> {
        if number.is_finite() {
            Ok(Answer::Number(number))
        } else {
            Err(E::invalid_value(serde::de::Unexpected::Float(number), &"a finite number"))
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
        Ok(Answer::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Answer, A::Error> {
        let mut items = Vec::with_capacity(seq.size_hint().unwrap_or(0));
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        items.shrink_to_fit();
        Ok(Answer::List(items))
    }
}

/// Reads answers and leaves out those that are `null`: a blank is an absent answer.
pub(super) fn without_blanks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answers, D::Error> {
    let answers = std::collections::BTreeMap::<String, Option<Answer>>::deserialize(deserializer)?;
    Ok(answers.into_iter().filter_map(|(question, answer)| Some((question, answer?))).collect())
}
