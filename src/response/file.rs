//! The file of one response.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::when::When;
use crate::format::json::{self, Content};
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What somebody answered to a form, and which mentors she wishes for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Response {
    /// The version of this file's shape: 1.
    pub tandem: u32,
    /// What tells this response from all others: drawn by chance when somebody begins to fill in the form, and kept while
    /// she does, so that a response that is sent again is told from a twin.
    #[serde(rename = "response")]
    pub id: String,
    /// The programme that she answers, as its pages call it.
    pub program: String,
    /// The form that she filled in.
    pub form: FormVersion,
    /// The language in which she did, as a BCP 47 tag.
    pub language: String,
    /// When she sent it.
    pub when: When,
    /// What she said, by question, as the form gives it.
    pub answers: BTreeMap<String, Json>,
    /// The published mentors whom she wishes for, by their ids, the first most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<String>,
}

/// A form and its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormVersion {
    /// The name of the form's file, without its ending.
    pub id: String,
    /// What [`form_version`](super::form_version) says of it.
    pub version: String,
}

impl Response {
    /// Reads a response. Whether it is to a form at hand is for the [`Inbox`](super::Inbox) to say.
    pub fn read(file: &str, text: &str) -> Checked<Self> {
        match json::read::<Self>(Content::Response, file, text) {
            Ok(response) if response.id.trim().is_empty() => {
                let place = Place { item: Some("response".to_owned()), ..Place::file(file) };
                let expected = "what tells this response from all others";
                let problem = Problem::new(Code::MissingId, place, Effect::Refused).found(response.id);
                Checked::refused(vec![problem.expected(expected)])
            }
            Ok(response) => Checked::sound(response, Vec::new()),
            Err(problems) => Checked::refused(problems),
        }
    }

    /// The file: on one line, because it shall fit into a code.
    pub fn write(&self) -> String {
        json::compact(self)
    }

    /// Whether the other is the same response, sent again.
    pub(super) fn is_again(&self, other: &Self) -> bool {
        *self == Self { when: self.when.clone(), ..other.clone() }
    }
}
