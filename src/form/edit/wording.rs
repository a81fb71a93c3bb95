//! What something is called, in each language.

use std::ops::Range;

use serde_json::Value as Json;

use super::splice::quoted;
use super::{Draft, Edit, OWN, Refusal, Wording, layout};

/// Where people look for a text: after the first of these that is there.
const BEFORE_TEXTS: [&str; 4] = ["title", "name", "value", "type"];

impl Draft {
    /// What stands there in exactly this language; `None` where nothing does.
    pub fn text_at(&self, at: &str, wording: Wording, language: &str) -> Option<String> {
        let object = layout::at(&self.text, at)?;
        let own = |json: Json| match json {
            Json::String(text) => Some(text),
            Json::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let Some(value) = layout::property(&self.text, &object, wording.property()) else {
            let is_bare = wording == Wording::Text && language == OWN && layout::entries(&self.text, &object).is_none();
            return is_bare.then(|| self.json(&object)).flatten().and_then(own);
        };
        match self.json(&value)? {
            Json::Object(texts) => texts.get(language)?.as_str().map(str::to_owned),
            text if language == OWN => own(text),
            _ => None,
        }
    }

    pub(super) fn json(&self, span: &Range<usize>) -> Option<Json> {
        serde_json::from_str(&self.text[span.clone()]).ok()
    }

    pub(super) fn say(&self, at: &str, property: &'static str, language: &str, text: &str) -> Result<Edit, Refusal> {
        let object = self.at(at)?;
        let Some(entries) = layout::entries(&self.text, &object) else {
            return self.name_bare(&object, property, language, text);
        };
        match entries.iter().rfind(|entry| entry.key == property) {
            None if text.is_empty() => Err(Refusal::NothingChanges),
            None => self.put(&object, &BEFORE_TEXTS, property, &in_language(language, text)),
            Some(entry) => match layout::entries(&self.text, &entry.value) {
                Some(texts) if text.is_empty() && texts.iter().all(|text| text.key == language) => {
                    self.drop_property(&object, property)
                }
                Some(texts) => match texts.iter().rfind(|text| text.key == language) {
                    Some(_) if text.is_empty() => self.drop_property(&entry.value, language),
                    Some(known) => self.replace(known.value.clone(), quoted(text)),
                    None if text.is_empty() => Err(Refusal::NothingChanges),
                    None => self.put(&entry.value, &[], language, &quoted(text)),
                },
                None if language == OWN && text.is_empty() => self.drop_property(&object, property),
                None if language == OWN => self.replace(entry.value.clone(), quoted(text)),
                None if text.is_empty() => Err(Refusal::NothingChanges),
                None => self.replace(entry.value.clone(), both(&self.text[entry.value.clone()], language, text)),
            },
        }
    }

    /// An item of a list that is nothing but its value becomes one with a text.
    fn name_bare(&self, item: &Range<usize>, property: &str, language: &str, text: &str) -> Result<Edit, Refusal> {
        let value = &self.text[item.clone()];
        let is_value = self.json(item).is_some_and(|json| json.is_string() || json.is_number() || json.is_boolean());
        if !is_value || property != Wording::Text.property() {
            return Err(Refusal::NothingThere);
        }
        if text.is_empty() || language == OWN && self.json(item).is_some_and(|json| json.as_str() == Some(text)) {
            return Err(Refusal::NothingChanges);
        }
        let named = format!("{{\"value\": {value}, \"text\": {}}}", in_language(language, text));
        self.replace(item.clone(), named)
    }
}

fn in_language(language: &str, text: &str) -> String {
    if language == OWN { quoted(text) } else { format!("{{{}: {}}}", quoted(language), quoted(text)) }
}

/// A text that was written plainly, and in another language.
fn both(own: &str, language: &str, text: &str) -> String {
    if own == "null" {
        return in_language(language, text);
    }
    format!("{{{}: {own}, {}: {}}}", quoted(OWN), quoted(language), quoted(text))
}
