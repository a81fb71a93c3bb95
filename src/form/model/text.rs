//! Texts in several languages.

use std::collections::BTreeMap;

/// The language of a text that names none.
pub(crate) const DEFAULT: &str = "default";

/// A text in one or more languages. A text that is written plainly stands under `default`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(BTreeMap<String, String>);

impl Text {
    /// A text in its only language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(DEFAULT.to_owned(), text.into())]))
    }

    /// A text by its languages.
    pub(crate) fn of(texts: BTreeMap<String, String>) -> Self {
        Self(texts)
    }

    /// Whether it says nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }

    /// The languages that it is written in, besides the one that it does not name.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str).filter(|language| *language != DEFAULT)
    }

    /// The text in a language, or else in that language of another region, in the language that it does not name, in
    /// English, in any.
    pub fn in_language(&self, language: &str) -> &str {
        let family = language.split('-').next().unwrap_or(language);
        let wanted = [language, family, DEFAULT, "en"];
        let found = wanted.iter().find_map(|language| self.0.get(*language)).filter(|text| !text.is_empty());
        found.or_else(|| self.0.values().find(|text| !text.is_empty())).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_in_the_nearest_language() {
        let texts = [("default", "Name"), ("es", "Nombre")].map(|(language, text)| (language.into(), text.into()));
        let text = Text::of(BTreeMap::from(texts));
        assert_eq!(text.in_language("es-MX"), "Nombre");
        assert_eq!(text.in_language("de"), "Name");
        assert_eq!(Text::default().in_language("de"), "");
        assert_eq!(text.languages().collect::<Vec<_>>(), ["es"]);
    }
}
