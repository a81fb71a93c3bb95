//! What somebody can do about the published roster: each changes the choices, and the preview follows.

use leptos::prelude::*;

use super::publishing::with_remedy;
use super::state::Session;
use crate::person::Side;
use crate::program::{Program, Text};
use crate::publication::{Choices, Field, Preview, PublishedRoster, Remedy, Shown};
use crate::ui::browser::{chance, document, download};

/// The media type of the files that are saved.
const JSON_TYPE: &str = "application/json";

impl Session {
    /// Nothing is public yet, under a new secret.
    pub(crate) fn begin_publishing(self) {
        let choices = Choices::new(chance::secret());
        self.publish.saved.set(Some(choices.clone()));
        self.publish.choices.set(Some(choices));
        document::focus_soon("fields-title");
    }

    /// Goes on with the choices of the last time.
    pub(crate) fn go_on_publishing(self, file: &str, choices: Choices) {
        self.publish.saved.set(Some(choices.clone()));
        self.publish.choices.set(Some(choices));
        self.notice.set(Some(self.say_with("opened", &[("file", file.into())])));
    }

    /// Holds what would be public against what was.
    pub(crate) fn compare_with(self, file: &str, roster: PublishedRoster) {
        self.publish.last.set(Some(roster));
        self.notice.set(Some(self.say_with("opened", &[("file", file.into())])));
    }

    /// Changes the choices.
    pub(crate) fn choose(self, change: impl FnOnce(&mut Choices)) {
        self.publish.choices.update(|choices| {
            if let Some(choices) = choices {
                change(choices);
            }
        });
    }

    /// Shows a question in another way; what is private is no longer among the choices.
    pub(crate) fn show_field(self, question: &str, shown: Shown) {
        self.choose(|choices| match shown {
            Shown::Private => drop(choices.fields.remove(question)),
            shown => choices.fields.entry(question.to_owned()).or_default().shown = shown,
        });
    }

    /// Changes how a question is shown.
    pub(crate) fn change_field(self, question: &str, change: impl FnOnce(&mut Field)) {
        self.choose(|choices| change(choices.fields.entry(question.to_owned()).or_default()));
    }

    /// Takes a remedy, or leads to where somebody has to choose.
    pub(crate) fn remedy(self, remedy: &Remedy) {
        let with = self
            .publish
            .choices
            .with_untracked(|choices| choices.as_ref().and_then(|choices| with_remedy(choices, remedy)));
        match with {
            Some(choices) => self.publish.choices.set(Some(choices)),
            None => document::focus_soon("fields-title"),
        }
    }

    /// Says that something cannot be taken as it was written.
    pub(crate) fn refuse(self, id: &'static str, found: String) {
        self.notice.set(Some(self.say_with(id, &[("found", found.into())])));
    }

    /// Saves the one file to put beside the page; or says why not.
    pub(crate) fn save_roster(self) {
        let preview = self.publish.preview.get_untracked().map(|preview| Preview::clone(&preview.0));
        match preview.map(Preview::publish) {
            Some(Ok(publication)) => {
                download::save("tandem-roster.json", JSON_TYPE, &publication.write());
                self.publish.last.set(Some(publication.roster().clone()));
                self.notice.set(Some(self.say("publish-saved")));
            }
            Some(Err(_)) => {
                self.notice.set(Some(self.say("publish-refused")));
                document::focus_soon("publish-findings-title");
            }
            None => {}
        }
    }

    /// Saves the choices, for the next time.
    pub(crate) fn save_choices(self) {
        let Some(choices) = self.publish.choices.get_untracked() else { return };
        let text = serde_json::to_string_pretty(&choices).expect("choices are JSON");
        download::save("tandem-publication.json", JSON_TYPE, &format!("{text}\n"));
        self.publish.saved.set(Some(choices));
        self.notice.set(Some(self.say("publish-saved-choices")));
    }

    /// How a question that mentors are asked reads.
    pub(crate) fn question_label(self, name: &str) -> String {
        self.asked_label(Side::Mentor, name)
    }

    /// How a question that somebody is asked reads; its name where the program does not ask it.
    pub(crate) fn asked_label(self, side: Side, name: &str) -> String {
        self.program.with_untracked(|program| {
            let asked = program.as_ref().and_then(|program| Some((program, program.question(side, name)?)));
            asked.map_or_else(|| name.to_owned(), |(program, question)| self.text(&question.label, program))
        })
    }

    /// What the mentor of this id is called.
    pub(crate) fn mentor_name(self, id: &str) -> String {
        self.publish.cohort.with_untracked(|cohort| {
            let mentor = cohort
                .as_ref()
                .and_then(|cohort| Some(cohort.0.mentors()[cohort.0.position(Side::Mentor, id)?].name().to_owned()));
            mentor.unwrap_or_else(|| id.to_owned())
        })
    }

    /// A text of the program in the language that is spoken.
    pub(crate) fn text(self, text: &Text, program: &Program) -> String {
        self.messages.with_untracked(|messages| messages.text(text, program.first_language()).to_owned())
    }
}
