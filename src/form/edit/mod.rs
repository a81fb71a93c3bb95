//! Changes a definition in its own text: what a change is not about stays as it is, byte by byte.
//!
//! A definition holds much that is not read here, in an order and a layout that somebody chose. A [`Draft`] therefore
//! never writes the whole anew: a [`Change`] becomes an [`Edit`], which replaces one stretch of the text, and knows what
//! stood there. What comes out is the definition that `SurveyJS` opened before, with that one difference.
//!
//! ```
//! use tandem::form::edit::{Change, Draft, Need, OWN, Wording};
//!
//! let json = r#"{"elements": [{"type": "text", "name": "email", "maskType": "pattern"}]}"#;
//! let draft = Draft::read("intake.json", json).value.expect("it is JSON");
//!
//! let at = "elements[0]".to_owned();
//! let title = Change::Text { at: at.clone(), wording: Wording::Title, language: OWN.into(), text: "E-mail".into() };
//! let titled = draft.with(&draft.edit(&title).expect("it had none"));
//! assert_eq!(titled.text(), r#"{"elements": [{"type": "text", "name": "email", "title": "E-mail", "maskType": "pattern"}]}"#);
//!
//! let needed = titled.edit(&Change::Need { at, need: Need::Required }).expect("it was not");
//! assert_eq!(titled.with(&needed).with(&needed.undone()), titled);
//! ```

mod change;
mod layout;
mod list;
mod need;
mod splice;
mod wording;

use std::ops::Range;

use serde_json::Value as Json;

use super::model::Form;
use crate::problem::{Checked, Code, Effect, Place, Problem};

pub use change::{Change, Need, Refusal, Wording};
pub use list::Item;

/// The language of texts that name none.
pub const OWN: &str = super::model::OWN_LANGUAGE;

/// The text of a definition; it is a JSON object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    text: String,
}

/// One stretch of a text: what stands there before, and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    at: usize,
    before: String,
    after: String,
}

impl Draft {
    /// Takes the text of a file, whose name is told in problems: those of the form that it defines. Nothing but text that
    /// is no JSON object refuses it.
    pub fn read(file: &str, text: &str) -> Checked<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let read = match serde_json::from_str::<Json>(text) {
            Ok(json) => Form::from_json(file, json),
            Err(error) => return Checked::refused(vec![broken(file, text, &error)]),
        };
        let draft = Self { text: text.to_owned() };
        Checked { value: read.value.map(|_| draft), problems: read.problems }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The form that it defines, and what of it is not supported.
    ///
    /// # Panics
    /// Never: a draft is a JSON object.
    pub fn form(&self, file: &str) -> (Form, Vec<Problem>) {
        let read = Form::read(file, &self.text);
        (read.value.expect("a draft is a JSON object, and edits leave it one"), read.problems)
    }

    /// What a change replaces.
    ///
    /// # Errors
    /// Why it changes nothing.
    pub fn edit(&self, change: &Change) -> Result<Edit, Refusal> {
        match change {
            Change::Text { at, wording, language, text } => self.say(at, wording.property(), language, text),
            Change::Need { at, need } => self.need(at, *need),
            Change::Add { list, value } => self.add(list, value),
            Change::Remove { list, item } => self.remove(list, *item),
            Change::Move { list, item, to_list, position } if list == to_list => self.reorder(list, *item, *position),
            Change::Move { list, item, to_list, position } => self.carry((list, *item), (to_list, *position)),
        }
    }

    /// The text after an edit that was made for it.
    #[must_use]
    pub fn with(&self, edit: &Edit) -> Self {
        let (start, rest) = self.text.split_at(edit.at);
        Self { text: format!("{start}{}{}", edit.after, &rest[edit.before.len()..]) }
    }

    /// Where the value at a path stands.
    fn at(&self, path: &str) -> Result<Range<usize>, Refusal> {
        layout::at(&self.text, path).ok_or(Refusal::NothingThere)
    }

    fn replace(&self, span: Range<usize>, after: impl Into<String>) -> Result<Edit, Refusal> {
        let edit = Edit { at: span.start, before: self.text[span].to_owned(), after: after.into() };
        if edit.before == edit.after { Err(Refusal::NothingChanges) } else { Ok(edit) }
    }

    fn insert(&self, insertion: splice::Insertion) -> Result<Edit, Refusal> {
        self.replace(insertion.at..insertion.at, insertion.text)
    }

    /// Writes a property that an object has not, where people look for it: after one of these, or else at the end.
    fn put(&self, object: &Range<usize>, after: &[&str], key: &str, value: &str) -> Result<Edit, Refusal> {
        let entries = layout::entries(&self.text, object).ok_or(Refusal::NothingThere)?;
        let Some(last) = entries.len().checked_sub(1) else {
            return self.replace(object.clone(), format!("{{{}: {value}}}", splice::quoted(key)));
        };
        let place = after.iter().find_map(|key| entries.iter().rposition(|entry| entry.key == *key));
        self.insert(splice::property_after(&self.text, &entries, place.unwrap_or(last), key, value))
    }

    /// Takes a property away. One that stands twice stays: without the last of them, another would count.
    fn drop_property(&self, object: &Range<usize>, key: &str) -> Result<Edit, Refusal> {
        let entries = layout::entries(&self.text, object).ok_or(Refusal::NothingThere)?;
        let is_it = |at: &usize| entries[*at].key == key;
        let first = (0..entries.len()).find(is_it).ok_or(Refusal::NothingChanges)?;
        let spans: Vec<_> = entries.iter().map(layout::Entry::span).collect();
        if (first + 1..entries.len()).any(|at| is_it(&at)) {
            return Err(Refusal::NothingThere);
        }
        self.replace(splice::without(&spans, first), "")
    }
}

impl Edit {
    /// The edit that takes this one back.
    #[must_use]
    pub fn undone(&self) -> Self {
        Self { at: self.at, before: self.after.clone(), after: self.before.clone() }
    }
}

/// How much of what stands where JSON breaks off is told.
const SHOWN: usize = 20;

/// A text is no JSON: where it breaks off, and what stands there.
fn broken(file: &str, text: &str, error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line().max(1), error.column().max(1));
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let reason = message.strip_suffix(&place).unwrap_or(&message);
    let broken = text.lines().nth(line - 1).unwrap_or_default();
    let found: String = broken[broken.floor_char_boundary(column - 1)..].chars().take(SHOWN).collect();
    let place = Place { item: Some(format!("line {line}, column {column}")), ..Place::file(file) };
    Problem::new(Code::NotJson, place, Effect::Refused).found(found).expected(format!("JSON ({reason})"))
}
