//! The published roster: one file beside the page.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::choices::{Group, Shown};
use crate::format::json::{self, Content};
use crate::person::{Answer, People, Person, Side};
use crate::problem::{Checked, Code, Effect, Place, Problem};
use crate::program::Program;

/// What an applicant's page needs of the mentors, and nothing else. Program and mentors are those that everything here
/// reads, so that a published answer is compared as any other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublishedRoster {
    /// The version of this file's shape: 1.
    pub tandem: u32,
    /// What is public of every mentor, in the order of the program.
    pub published: Vec<PublishedField>,
    /// So many mentors at least share whatever could tell one from the others.
    pub least: u32,
    /// The rules that count here, and the questions that they read.
    pub program: Program,
    /// The mentors, by ids that say nothing.
    pub mentors: Vec<Person>,
}

/// How one question is shown, for whoever reads the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublishedField {
    /// The question that mentors were asked.
    pub question: String,
    /// How much of the answers is public.
    pub shown: Shown,
    /// Whether it was counted among what could tell who somebody is.
    pub identifies: bool,
    /// Where the bands of coarse numbers begin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub cuts: Vec<f64>,
    /// What is told as one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(type = "PublishedGroup[]", optional))]
    pub groups: Vec<Group>,
}

impl PublishedRoster {
    /// Reads the file. Whether its program and mentors are sound is for whoever checks an applicant by it to say.
    ///
    /// # Problems
    /// Another file, another version, another shape, or two mentors of one id: nothing is loaded.
    pub fn read(file: &str, text: &str) -> Checked<Self> {
        let roster: Self = match json::read(Content::PublishedRoster, file, text) {
            Ok(roster) => roster,
            Err(problems) => return Checked::refused(problems),
        };
        let mut ids = BTreeSet::new();
        let twice = roster.mentors.iter().find(|mentor| !ids.insert(mentor.id.as_str()));
        let problem = twice
            .map(|mentor| Problem::new(Code::DuplicateId, Place::file(file), Effect::Refused).found(mentor.id.clone()));
        Checked::unless_refused(problem.into_iter().collect(), || roster.clone())
    }

    /// The text of the file: indented, ending in a line end; the same for the same roster.
    pub fn write(&self) -> String {
        json::pretty(self)
    }

    /// How this question is shown; nothing of it is public where there is none.
    pub fn field(&self, question: &str) -> Option<&PublishedField> {
        self.published.iter().find(|field| field.question == question)
    }

    /// What people read of a published answer to this question.
    pub fn told(&self, question: &str, answer: &Answer) -> String {
        let asked = self.program.question(Side::Mentor, question);
        let told = self.field(question).zip(asked).map(|(field, question)| field.told(question, answer));
        told.unwrap_or_else(|| answer.to_string())
    }

    /// The published mentor of this id.
    pub fn mentor(&self, id: &str) -> Option<&Person> {
        self.mentors.iter().find(|mentor| mentor.id == id)
    }

    /// The mentors as people whom a cohort is made of.
    pub fn people(&self) -> People {
        People { mentors: self.mentors.clone(), mentees: Vec::new() }
    }
}
