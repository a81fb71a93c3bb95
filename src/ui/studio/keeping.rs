//! What somebody can do with keys and responses.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::own_forms::FOLDER;
use super::receiving::{Kind, Known, Received, apart, kind};
use super::shelf::Opened as OpenForm;
use super::state::{OwnForms, Session};
use crate::form::edit::Draft;
use crate::format::{encoding, json};
use crate::person::Side;
use crate::problem::Problem;
use crate::response::{Entry, Opened};
use crate::ui::browser::files::Incoming;
use crate::ui::browser::sealing::{self, Key};
use crate::ui::browser::storage::{self, Choice};
use crate::ui::browser::studio::{self, Passed};
use crate::ui::browser::{download, fetch};

/// The file that goes to the desk.
const PEOPLE: &str = "tandem-people.json";

impl Session {
    /// Takes files that were dropped on the screen of responses: keys first, so that they open what came with them.
    pub(crate) async fn receive(self, files: Vec<Incoming>) {
        let mut problems = Vec::new();
        for file in files {
            match file.bytes.as_deref().map(kind) {
                Ok(Kind::Key) => problems.extend(self.take_key(&file).await.err().into_iter().flatten()),
                _ => self.receive_view.files.update(|known| known.extend(apart(file))),
            }
        }
        self.refused.set(problems);
        self.open_all().await;
    }

    async fn take_key(self, file: &Incoming) -> Result<(), Vec<Problem>> {
        let bytes = file.bytes.as_deref().unwrap_or_default();
        let text = encoding::decode(&file.file, bytes).into_result().map(|(text, _)| text)?;
        self.add_keys(sealing::read_keys(&file.file, &text).await?);
        self.notice.set(Some(self.say("key-taken")));
        Ok(())
    }

    fn add_keys(self, keys: Vec<Key>) {
        self.receive_view.keys.update(|known| {
            for key in keys {
                if !known.contains(&key) {
                    known.push(key);
                }
            }
        });
        if self.receive_view.is_key_kept.get_untracked() {
            self.store_keys();
        }
    }

    /// Stores all keys that are here, and says whether the browser took them.
    fn store_keys(self) -> bool {
        let keys = self.receive_view.keys.get_untracked();
        let text: Vec<String> = keys.into_iter().map(|key| key.secret_key).collect();
        let is_kept = storage::keep(Choice::Key, &text.join("\n"));
        self.receive_view.is_key_kept.set(is_kept);
        is_kept
    }

    /// Opens every file with the keys that are here.
    async fn open_all(self) {
        let (files, keys) = (self.receive_view.files.get_untracked(), self.receive_view.keys.get_untracked());
        let is_scanned = |file: &&Incoming| file.bytes.as_deref().is_ok_and(|bytes| kind(bytes) == Kind::Scanned);
        let (scanned, files): (Vec<&Incoming>, Vec<&Incoming>) = files.iter().partition(is_scanned);
        let mut opened = put_together(&scanned, &keys).await;
        for file in files {
            opened.push(open(file, &keys).await);
        }
        self.receive_view.opened.set(opened);
    }

    /// Makes a key. It is nowhere but on this page until it is saved.
    pub(crate) async fn make_key(self) {
        match sealing::make_key().await {
            Ok(key) => {
                self.add_keys(vec![key.clone()]);
                self.receive_view.made.update(|made| made.push(key));
                self.open_all().await;
            }
            Err(problems) => self.refused.set(problems),
        }
    }

    /// Saves the secret halves of all keys that are in no file yet.
    pub(crate) async fn save_keys(self) {
        let mut text = String::new();
        for key in self.receive_view.made.get_untracked() {
            match sealing::key_file(&key.secret_key, &self.say("key-remarks")).await {
                Ok(file) => text.push_str(&file),
                Err(problems) => return self.refused.set(problems),
            }
        }
        download::save("tandem-key.txt", "text/plain", &text);
        self.receive_view.made.set(Vec::new());
        self.notice.set(Some(self.say("key-saved")));
    }

    /// Keeps the keys in this browser, because somebody asked for it; or forgets them there.
    pub(crate) fn keep_keys(self, is_kept: bool) {
        let said = if !is_kept {
            storage::forget(Choice::Key);
            self.receive_view.is_key_kept.set(false);
            "key-forgotten"
        } else if self.store_keys() {
            "key-kept"
        } else {
            "key-not-kept"
        };
        self.notice.set(Some(self.say(said)));
    }

    /// Takes the keys that are kept in this browser, and the forms by which people apply.
    pub(crate) async fn begin_receiving(self) {
        if let Some(text) = storage::chosen(Choice::Key) {
            self.receive_view.is_key_kept.set(true);
            self.add_keys(sealing::read_keys("", &text).await.unwrap_or_default());
        }
        self.fetch_own_intakes().await;
    }

    async fn fetch_own_intakes(self) {
        self.fetch_own_forms().await;
        let OwnForms::There(index) = self.own_forms.get_untracked() else { return };
        if self.receive_view.program_name.with_untracked(String::is_empty) {
            self.receive_view.program_name.set(index.program.clone());
        }
        if !self.receive_view.own_intakes.with_untracked(Vec::is_empty) {
            return;
        }
        let mut intakes = Vec::new();
        for own in index.forms.iter().filter(|own| own.side().is_some()) {
            let text = fetch::text(&format!("{FOLDER}{}", own.file)).await.unwrap_or_default();
            let draft = Draft::read(&own.file, &text).value;
            intakes.extend(draft.map(|draft| OpenForm::new(own.file.clone(), draft, own.side())));
        }
        self.receive_view.own_intakes.set(intakes);
    }

    /// What came, told apart.
    pub(crate) fn received(self) -> Option<Received> {
        let program = self.program.get()?;
        let cohort = self.publish.cohort.get();
        let choices = self.publish.choices.get();
        let received = self.of_desk.with(|told| {
            let known =
                Known { program: &program, people: &told.people, cohort: cohort.as_ref(), choices: choices.as_ref() };
            self.open.with(|open| Received::new(known, self.receive_view, open))
        });
        Some(received)
    }

    /// Takes somebody's response in, or leaves it out.
    pub(crate) fn take_entry(self, side: Side, id: String, is_taken: bool) {
        self.receive_view.without.update(|without| {
            if is_taken {
                without.remove(&(side, id));
            } else {
                without.insert((side, id));
            }
        });
    }

    /// Hands the people to the desk, exactly as they are listed.
    pub(crate) fn commit(self, received: &Received) {
        let text = json::write_people(&received.people());
        self.forget_responses();
        let passed = [Passed { name: PEOPLE.to_owned(), text }];
        self.take.with_value(|take| studio::hand_over(take, &passed));
    }

    /// Lets go of all responses. The files stay where they are.
    pub(crate) fn forget_responses(self) {
        self.receive_view.files.set(Vec::new());
        self.receive_view.opened.set(Vec::new());
        self.receive_view.without.set(BTreeSet::new());
    }
}

/// What an entry's person is called: her name, or else her id.
pub(crate) fn person_name(entry: &Entry) -> String {
    let person = entry.after().or(entry.before());
    let name = person.map(|person| person.name.clone()).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| entry.id().to_owned())
}

/// The responses whose parts were scanned, put together over all files and opened; and what is missing.
async fn put_together(scanned: &[&Incoming], keys: &[Key]) -> Vec<Opened> {
    if scanned.is_empty() {
        return Vec::new();
    }
    let name = scanned.iter().map(|file| file.file.as_str()).collect::<Vec<_>>().join(", ");
    let read = |file: &&Incoming| String::from_utf8_lossy(file.bytes.as_deref().unwrap_or_default()).into_owned();
    let gathered = match sealing::gather(&name, &scanned.iter().map(read).collect::<Vec<_>>()).await {
        Ok(gathered) => gathered,
        Err(problems) => return vec![Opened { file: name, text: Err(problems) }],
    };
    let mut opened = Vec::new();
    for (at, sealed) in gathered.sealed.into_iter().enumerate() {
        opened.push(open(&Incoming { file: format!("{name} ({})", at + 1), bytes: Ok(sealed) }, keys).await);
    }
    let missing = gathered.problems.into_iter().map(|problem| Opened { file: name.clone(), text: Err(vec![problem]) });
    opened.extend(missing);
    opened
}

/// A file's text: as it is, or opened with one of the keys.
async fn open(file: &Incoming, keys: &[Key]) -> Opened {
    let text = match &file.bytes {
        Err(why) => Err(vec![super::loading::unread(&file.file, why)]),
        Ok(bytes) if kind(bytes) == Kind::Sealed => sealing::open(&file.file, bytes, keys).await,
        Ok(bytes) => encoding::decode(&file.file, bytes).into_result().map(|(text, _)| text),
    };
    Opened { file: file.file.clone(), text }
}
