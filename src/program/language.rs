//! A text in each language of the program.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// A text by language tag: `{"en": "Skills", "es": "Habilidades"}`. A plain string stands for every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Text {
    /// One text for every language.
    Same(String),
    /// One text a language.
    Each(BTreeMap<String, String>),
}

impl Text {
    /// The text in this language, else in the first of the program, else whichever there is.
    pub fn in_language<'a>(&'a self, language: &str, first: &str) -> &'a str {
        match self {
            Self::Same(text) => text,
            Self::Each(texts) => texts
                .get(language)
                .or_else(|| texts.get(first))
                .or_else(|| texts.values().next())
                .map_or("", String::as_str),
        }
    }

    /// The languages of the program in which this text is missing or blank.
    pub(crate) fn missing_in<'a>(&self, languages: &'a [String]) -> Vec<&'a str> {
        languages.iter().map(String::as_str).filter(|language| self.is_blank_in(language)).collect()
    }

    fn is_blank_in(&self, language: &str) -> bool {
        match self {
            Self::Same(text) => text.trim().is_empty(),
            Self::Each(texts) => texts.get(language).is_none_or(|text| text.trim().is_empty()),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Same(text.to_owned())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a text for each language")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::Same(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut texts = BTreeMap::new();
        while let Some((language, text)) = map.next_entry()? {
            texts.insert(language, text);
        }
        Ok(Text::Each(texts))
    }
}
