//! The state of one visit: the form, the words, and what somebody wants kept.

use std::sync::Arc;

use leptos::prelude::*;

use super::draft::{Draft, Refused};
use super::following::Following;
use super::form_file::Opened;
use super::keeping::Keeping;
use super::settings::Settings;
use super::tools::Printed;
use crate::ui::browser::files::Incoming;
use crate::ui::browser::storage::{self, Choice};
use crate::ui::browser::{chance, document, download, drafts, width};
use crate::ui::form::sitting::Sitting;
use crate::ui::form::{Options, Running, WORDS, today};
use crate::ui::speaking;
use crate::ui::words::{Languages, Messages, best_language};

/// What every id of the form begins with.
const PREFIX: &str = "form";

/// What a visit begins with.
#[derive(Debug)]
pub(crate) struct Begin {
    /// The words of the page.
    pub(crate) words: Messages,
    /// The languages of the page.
    pub(crate) languages: Languages,
    /// Light or dark, where somebody chose.
    pub(crate) theme: Option<String>,
    /// What the organisation set.
    pub(crate) settings: Settings,
    /// The form.
    pub(crate) opened: Opened,
}

/// The languages of page and form.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    /// Those of the page.
    pub(crate) languages: Languages,
    /// Those in which page or form can be read, by their tags.
    pub(crate) tags: Vec<String>,
}

/// What becomes of the answers.
#[derive(Debug)]
struct Outgoing {
    settings: Settings,
    /// What tells her response from all others; it stays the same when she sends it again.
    response_id: RwSignal<String>,
    following: Following,
}

impl Outgoing {
    fn new(settings: Settings) -> Self {
        Self { settings, response_id: RwSignal::new(chance::secret()), following: Following::new() }
    }
}

/// One visit: it lasts as long as the page is open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visit {
    /// The form that is filled in.
    pub(crate) sitting: Sitting,
    /// The name of its file.
    pub(crate) name: StoredValue<String>,
    /// The languages of page and form.
    pub(crate) spoken: StoredValue<Spoken>,
    /// Light or dark, where somebody chose.
    pub(crate) theme: RwSignal<Option<String>>,
    /// Whether what is typed is kept in this browser.
    pub(crate) keeping: RwSignal<Keeping>,
    /// What was saved to a file last.
    pub(crate) saved: RwSignal<Option<Draft>>,
    /// What is printed now.
    pub(crate) printing: RwSignal<Option<Printed>>,
    /// Whether somebody is asked if all shall be forgotten.
    pub(crate) is_forgetting: RwSignal<bool>,
    /// What becomes of the answers.
    outgoing: StoredValue<Outgoing>,
    /// What happened last, as a sentence.
    pub(crate) notice: RwSignal<String>,
}

impl Visit {
    /// Begins with nothing answered. What was kept before waits for a word.
    pub(crate) fn new(begin: Begin) -> Self {
        let Begin { words, languages, theme, settings, opened } = begin;
        let chosen = storage::chosen(Choice::Language).unwrap_or_else(|| words.tag().to_owned());
        let mut tags: Vec<String> = languages.keys().cloned().chain(opened.form.languages()).collect();
        tags.sort();
        tags.dedup();
        let language = if tags.contains(&chosen) { chosen } else { words.tag().to_owned() };
        let running = Running::begin(opened.form, &language, today());
        let is_narrow = width::is_narrow();
        let options = Options { words: RwSignal::new(Arc::new(words)), prefix: PREFIX, is_narrow };
        Self {
            sitting: Sitting::new(running, &options),
            keeping: RwSignal::new(Keeping::begin(&opened.name)),
            name: StoredValue::new(opened.name),
            spoken: StoredValue::new(Spoken { languages, tags }),
            theme: RwSignal::new(theme),
            saved: RwSignal::new(None),
            printing: RwSignal::new(None),
            is_forgetting: RwSignal::new(false),
            outgoing: StoredValue::new(Outgoing::new(settings)),
            notice: RwSignal::new(String::new()),
        }
    }

    /// What tells her response from all others.
    pub(crate) fn response_id(self) -> RwSignal<String> {
        self.outgoing.with_value(|outgoing| outgoing.response_id)
    }

    /// What follows from her answers.
    pub(crate) fn following(self) -> Following {
        self.outgoing.with_value(|outgoing| outgoing.following)
    }

    /// Looks at what the organisation set.
    pub(crate) fn with_settings<T>(self, look: impl FnOnce(&Settings) -> T) -> T {
        self.outgoing.with_value(|outgoing| look(&outgoing.settings))
    }

    /// What was typed, as a file keeps it.
    pub(crate) fn draft(self) -> Draft {
        let draft = self.name.with_value(|name| self.sitting.running.with(|running| Draft::of(name, running)));
        draft.with_response(self.response_id().get(), self.following().wishes.get())
    }

    /// The file of the draft.
    pub(crate) fn draft_file(self) -> String {
        self.name.with_value(|name| format!("{name}-draft.json"))
    }

    /// Whether something was typed that is neither in a file nor kept in this browser.
    pub(crate) fn is_unsaved(self) -> bool {
        let is_kept = self.keeping.with_untracked(|keeping| *keeping == Keeping::Yes);
        let is_touched = self.sitting.running.with_untracked(Running::is_touched);
        is_touched && !is_kept && self.saved.get_untracked() != Some(untrack(|| self.draft()))
    }

    /// Speaks another language: the page where it can, and the form where it can.
    pub(crate) async fn speak(self, tag: String) {
        let of_page = self.spoken.with_value(|spoken| best_language(std::slice::from_ref(&tag), &spoken.languages));
        match speaking::messages(WORDS, &of_page).await {
            Ok(words) => {
                self.following().speak(&of_page).await.unwrap_or_else(|why| self.notice.set(why));
                document::set_language(&of_page);
                storage::keep(Choice::Language, &tag);
                self.sitting.running.update(|running| *running = running.in_language(&tag));
                self.sitting.words.set(Arc::new(words));
            }
            Err(why) => self.notice.set(why),
        }
    }

    /// Light, dark, or as the device has it.
    pub(crate) fn set_theme(self, theme: Option<String>) {
        document::set_theme(theme.as_deref());
        match &theme {
            Some(theme) => {
                storage::keep(Choice::Theme, theme);
            }
            None => storage::forget(Choice::Theme),
        }
        self.theme.set(theme);
    }

    /// Saves what was typed to a file.
    pub(crate) fn save(self) {
        let draft = untrack(|| self.draft());
        download::save(&self.draft_file(), "application/json", &draft.write());
        self.saved.set(Some(draft));
        let told = [("file", self.draft_file().into())];
        self.notice.set(self.sitting.say_with("draft-saved", &told));
    }

    /// Goes on with a file, or says why not.
    pub(crate) fn load(self, files: Vec<Incoming>) {
        let Some(Incoming { file, bytes }) = files.into_iter().next() else { return };
        let text = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let read = text.ok_or(Refused::NoJson).and_then(|text| self.name.with_value(|name| Draft::read(name, &text)));
        match read {
            Ok(draft) => {
                self.go_on_with(&draft);
                self.saved.set(Some(draft));
            }
            Err(why) => self.notice.set(self.refusal(&file, &why)),
        }
    }

    /// Goes on with what was typed before.
    pub(crate) fn go_on_with(self, draft: &Draft) {
        self.sitting.running.update(|running| *running = draft.resume(running));
        if let Some(id) = draft.response() {
            self.response_id().set(id.to_owned());
        }
        self.following().wishes.set(draft.wishes().to_vec());
        self.notice.set(self.sitting.say_count("draft-loaded", draft.n_answers()));
        document::focus_soon(self.sitting.heading_id());
    }

    /// She has her response in a file, or another app has it. A clipboard and a mail program may still lose it.
    pub(crate) fn has_handed_on(self) {
        self.saved.set(Some(untrack(|| self.draft())));
    }

    /// Forgets what was typed, and everything that this site keeps in this browser.
    pub(crate) fn forget(self) {
        drafts::forget_everything();
        self.keeping.set(Keeping::No);
        self.saved.set(None);
        self.is_forgetting.set(false);
        self.set_theme(None);
        self.sitting.running.update(|running| *running = running.forgotten());
        self.following().wishes.set(Vec::new());
        self.response_id().set(chance::secret());
        self.notice.set(self.sitting.say("forgotten"));
        document::focus_soon(self.sitting.heading_id());
    }

    /// Why a file is not taken.
    fn refusal(self, file: &str, why: &Refused) -> String {
        let say = |id: &str| self.sitting.say_with(id, &[("file", file.into())]);
        match why {
            Refused::NoJson => say("draft-damaged"),
            Refused::Foreign => say("draft-foreign"),
            Refused::Later => say("draft-later"),
            Refused::OtherForm(form) => {
                let own = self.name.get_value();
                let told = [("file", file.into()), ("form", form.as_str().into()), ("own", own.into())];
                self.sitting.say_with("draft-other-form", &told)
            }
        }
    }
}
