//! What a JSON file holds, and of which version it is.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::part::Part;
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::VERSION;

/// What a JSON file of Tandem holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A program: it has rules and questions.
    Program,
    /// People of both sides: it has mentors and mentees.
    People,
    /// A matching: it has pairs.
    Matching,
    /// Circles: it has people in none.
    Circles,
    /// A receipt: it has a checksum.
    Receipt,
    /// A published roster: it has a list of what is published.
    PublishedRoster,
    /// A response to a form: it has an id as a response.
    Response,
}

impl Content {
    fn name(self) -> &'static str {
        match self {
            Self::Program => "a program",
            Self::People => "people",
            Self::Matching => "a matching",
            Self::Circles => "circles",
            Self::Receipt => "a receipt",
            Self::PublishedRoster => "a published roster",
            Self::Response => "a response",
        }
    }
}

/// What the file holds, for whoever was handed a file and must choose its reader.
pub fn content(file: &str, text: &str) -> Checked<Content> {
    let held = Head::read(&Part::whole(file, text)).and_then(|head| {
        let place = Place::file(file);
        let expected = "a program, people, a matching, circles, a receipt, a published roster, or a response";
        head.content().ok_or_else(|| vec![Problem::new(Code::WrongShape, place, Effect::Refused).expected(expected)])
    });
    match held {
        Ok(content) => Checked::sound(content, Vec::new()),
        Err(problems) => Checked::refused(problems),
    }
}

/// Refuses a file of another version or of another content, before its shape is looked at.
pub(super) fn refuse_others(wanted: Content, whole: &Part) -> Result<(), Vec<Problem>> {
    match Head::read(whole)?.content() {
        Some(held) if held != wanted => {
            let problem = Problem::new(Code::WrongVersion, whole.place(), Effect::Refused);
            Err(vec![problem.found(held.name()).expected(wanted.name())])
        }
        _ => Ok(()),
    }
}

/// As little of a file as tells its version and its content.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Head<'t> {
    #[serde(borrow)]
    tandem: Option<&'t RawValue>,
    questions: Option<IgnoredAny>,
    rules: Option<IgnoredAny>,
    mentors: Option<IgnoredAny>,
    mentees: Option<IgnoredAny>,
    pairs: Option<IgnoredAny>,
    in_none: Option<IgnoredAny>,
    checksum: Option<IgnoredAny>,
    published: Option<IgnoredAny>,
    response: Option<IgnoredAny>,
}

impl<'t> Head<'t> {
    fn read(whole: &Part<'t>) -> Result<Self, Vec<Problem>> {
        let head: Self = whole.read()?;
        match &head.tandem {
            Some(version) if version.get().parse() == Ok(VERSION) => Ok(head),
            version => {
                let found = version.as_ref().map(|version| format!("\"tandem\": {version}")).unwrap_or_default();
                let expected = format!("\"tandem\": {VERSION}, by which a file of this version says that it is one");
                let problem = Problem::new(Code::WrongVersion, whole.place(), Effect::Refused);
                Err(vec![problem.found(found).expected(expected)])
            }
        }
    }

    fn content(&self) -> Option<Content> {
        if self.response.is_some() {
            Some(Content::Response)
        } else if self.checksum.is_some() {
            Some(Content::Receipt)
        } else if self.published.is_some() {
            Some(Content::PublishedRoster)
        } else if self.pairs.is_some() {
            Some(Content::Matching)
        } else if self.in_none.is_some() {
            Some(Content::Circles)
        } else if self.mentors.is_some() || self.mentees.is_some() {
            Some(Content::People)
        } else if self.questions.is_some() || self.rules.is_some() {
            Some(Content::Program)
        } else {
            None
        }
    }
}
