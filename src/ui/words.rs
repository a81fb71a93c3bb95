//! What the page says, in the reader's language.
//!
//! Each language is a folder of Fluent files in `www/languages`, one for each page, named in `www/languages/index.json`; a
//! new one needs no code.
//! `tests/languages.rs` holds that all files say the same things, and that everything the page wants to say is there.

mod fluent;

use std::collections::BTreeMap;

use crate::problem::{Effect, Place, Problem};
use crate::program::Text;
pub(crate) use fluent::Word;

/// The languages there are: their tags, and what those who speak them call them.
pub(crate) type Languages = BTreeMap<String, String>;

/// What a message is told: a name and a value for each.
pub(crate) type Told<'a> = &'a [(&'static str, Word<'a>)];

/// Everything the page says in one language.
pub(crate) struct Messages {
    tag: String,
    messages: fluent::Messages,
}

impl Messages {
    /// Reads the messages of a language.
    ///
    /// # Errors
    /// A sentence, where the text is no Fluent file.
    pub(crate) fn read(tag: &str, text: &str) -> Result<Self, String> {
        let messages = fluent::Messages::read(text).map_err(|why| format!("The language {tag}: {why}"))?;
        Ok(Self { tag: tag.to_owned(), messages })
    }

    /// The language's tag.
    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    /// The message of this id; the id itself where there is none, so that nothing is ever blank.
    pub(crate) fn say(&self, id: &str, told: Told) -> String {
        self.messages.say(id, &self.tag, told).unwrap_or_else(|| id.to_owned())
    }

    /// A text of the program in this language.
    pub(crate) fn text<'a>(&self, text: &'a Text, first: &str) -> &'a str {
        text.in_language(&self.tag, first)
    }

    /// A problem as a sentence: where, what stood there, what was expected, what follows.
    pub(crate) fn problem(&self, problem: &Problem) -> String {
        let place = self.place(&problem.place);
        let found = match problem.found.as_str() {
            "" => self.say("found-nothing", &[]),
            found => self.say("found", &[("found", found.into())]),
        };
        let what = self.say(&format!("problem-{}", problem.code.name()), &[]);
        let detail = match problem.expected.as_str() {
            "" => String::new(),
            expected => self.say("expected-detail", &[("expected", expected.into())]),
        };
        let effect = match problem.effect {
            Effect::Noted => String::new(),
            effect => self.say(&format!("effect-{}", effect.name()), &[]),
        };
        let sentences = [place, what, found, detail, effect];
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Where something stands, with a colon; nothing where no place is known.
    fn place(&self, place: &Place) -> String {
        let person = place.person.as_deref().filter(|id| place.row.is_none() && !id.is_empty());
        let parts: Vec<String> = [
            place.file.clone(),
            place.row.map(|row| self.say("place-row", &[("row", row.to_string().into())])),
            place.column.as_deref().map(|column| self.say("place-column", &[("column", column.into())])),
            person.map(|id| self.say("place-person", &[("id", id.into())])),
            place.item.clone(),
        ]
        .into_iter()
        .flatten()
        .collect();
        if parts.is_empty() { String::new() } else { format!("{}:", parts.join(", ")) }
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// The first language that is both wanted and there; `en` where none is.
pub(crate) fn best_language(wanted: &[String], languages: &Languages) -> String {
    let there = |tag: &String| {
        let base = tag.split('-').next().unwrap_or(tag);
        [tag.as_str(), base].into_iter().find(|tag| languages.contains_key(*tag)).map(str::to_owned)
    };
    wanted.iter().find_map(there).unwrap_or_else(|| "en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_best(wanted: &[&str], expected: &str) {
        let languages: Languages =
            [("en", "English"), ("es", "Español")].map(|(tag, name)| (tag.to_owned(), name.to_owned())).into();
        let wanted: Vec<String> = wanted.iter().map(|tag| (*tag).to_owned()).collect();
        assert_eq!(best_language(&wanted, &languages), expected);
    }

    #[test]
    fn the_first_language_that_is_there_is_taken() {
        assert_best(&["es-MX", "en"], "es");
        assert_best(&["fr", "es"], "es");
        assert_best(&["fr"], "en");
        assert_best(&[], "en");
    }
}
