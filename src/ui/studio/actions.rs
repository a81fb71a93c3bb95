//! What somebody can do in the studio.

use leptos::prelude::*;
use serde_json::Value as Json;
use wasm_bindgen_futures::spawn_local;

use super::loading::{self, Published, Taken};
use super::own_forms::{FOLDER, OwnForm};
use super::preview::Persona;
use super::screen::Screen;
use super::screen::forms::Tab;
use super::shelf::{self, Deed, Opened, Step};
use super::state::Session;
use crate::form::edit::{Change, Draft, Refusal};
use crate::form::schema;
use crate::person::Side;
use crate::problem::{Code, Effect, Place, Problem};
use crate::ui::browser::files::Incoming;
use crate::ui::browser::{document, download, fetch, studio};

/// The media type of the files that are saved.
const JSON_TYPE: &str = "application/json";

impl Session {
    /// Takes files that were picked or dropped.
    pub(crate) fn take(self, files: &[Incoming]) {
        if self.screen.get_untracked() == Some(Screen::Responses) {
            spawn_local(self.receive(files.to_vec()));
            return;
        }
        let Taken { forms, published, answers, for_the_desk, mut problems } = loading::take(files);
        for form in forms {
            self.put(form);
        }
        for (file, published) in published {
            match published {
                Published::Roster(roster) => self.compare_with(&file, *roster),
                Published::Choices(choices) => self.go_on_publishing(&file, choices),
            }
        }
        let has_form = self.open.with_untracked(|open| !open.is_empty());
        for (file, answers) in answers {
            if has_form {
                self.see_as(file, answers);
            } else {
                let problem = Problem::new(Code::WrongShape, Place::file(file), Effect::Refused);
                problems.push(problem.expected(self.say("expected-form")));
            }
        }
        if !problems.is_empty() {
            document::focus_soon("refused");
        }
        self.refused.set(problems);
        if !for_the_desk.is_empty() {
            self.take.with_value(|take| studio::hand_over(take, &for_the_desk));
        }
    }

    /// Shows the form at hand with answers that were saved.
    fn see_as(self, file: String, answers: Json) {
        self.notice.set(Some(self.say_with("persona-saved", &[("file", file.clone().into())])));
        self.preview.saved.set(Some((file.clone(), answers.clone())));
        self.preview.persona.set(Persona::Saved(file, answers));
        self.tab.set(Tab::Preview);
    }

    /// Prints what is shown; a form as applicants get it on paper.
    pub(crate) fn print(self) {
        if self.tab.get_untracked() == Tab::Preview {
            self.preview.printing.set(Some(self.preview.paper()));
        }
        document::print_soon(move || self.preview.printing.set(None));
    }

    /// Opens one of the programme's own forms.
    pub(crate) async fn open_own(self, own: OwnForm) {
        let path = format!("{FOLDER}{}", own.file);
        let read = match fetch::text(&path).await {
            Ok(text) => Draft::read(&own.file, &text).into_result().map(|(draft, _)| draft),
            Err(why) => Err(vec![Problem::new(Code::NotText, Place::file(&path), Effect::Refused).expected(why)]),
        };
        match read {
            Ok(draft) => {
                self.refused.set(Vec::new());
                self.put(Opened::new(own.file.clone(), draft, own.side()));
            }
            Err(problems) => self.refused.set(problems),
        }
    }

    /// Opens a form, which is at hand then.
    fn put(self, form: Opened) {
        let told = [("file", form.file.clone().into())];
        let at = self.open.try_update(|open| shelf::put(open, form));
        self.at_hand.set(at.unwrap_or_default());
        self.notice.set(Some(self.say_with("opened", &told)));
        document::focus_soon("form-title");
    }

    /// Takes another of the forms that are open.
    pub(crate) fn turn_to(self, at: usize) {
        self.at_hand.set(at);
    }

    /// Says who applies by the form at hand.
    pub(crate) fn set_side(self, side: Option<Side>) {
        self.update_form(|form| form.side = side);
    }

    fn update_form(self, change: impl FnOnce(&mut Opened)) {
        let at = self.at_hand.get_untracked();
        self.open.update(|open| {
            if let Some(form) = open.get_mut(at) {
                change(form);
            }
        });
    }

    /// Changes the form at hand; or says why not.
    pub(crate) fn change(self, change: &Change) {
        let draft = self.reading.with_untracked(|reading| reading.as_ref().map(|reading| reading.draft.clone()));
        let Some(draft) = draft else { return };
        match draft.edit(change) {
            Ok(edit) => {
                let step = step_of(change);
                self.notice.set(Some(self.say(step.deed.name())));
                self.update_form(|form| form.history.take(step, draft.with(&edit), false));
            }
            Err(Refusal::NothingChanges) => {}
            Err(why) => self.notice.set(Some(self.say(refusal(why)))),
        }
    }

    /// Takes the last step back.
    pub(crate) fn undo(self) {
        self.step_back(|form| form.history.undo().is_some(), "undone");
    }

    /// Takes the step again that was taken back last.
    pub(crate) fn redo(self) {
        self.step_back(|form| form.history.redo().is_some(), "redone");
    }

    fn step_back(self, step: impl FnOnce(&mut Opened) -> bool, done: &'static str) {
        let mut is_done = false;
        self.update_form(|form| is_done = step(form));
        if is_done {
            self.notice.set(Some(self.say(done)));
        }
    }

    /// Saves the form at hand, as `SurveyJS` opens it.
    pub(crate) fn save_form(self) {
        self.update_form(|form| {
            download::save(&form.file, JSON_TYPE, form.draft().text());
            form.saved = form.draft().clone();
        });
        self.notice.set(Some(self.say("saved-form")));
    }

    /// Saves the schema of the answers to the form at hand.
    pub(crate) fn save_schema(self) {
        let Some(reading) = self.reading.get_untracked() else { return };
        let name = reading.file.strip_suffix(".json").unwrap_or(&reading.file);
        download::save(&format!("{name}.schema.json"), JSON_TYPE, &self.schema());
        self.notice.set(Some(self.say("saved-schema")));
    }

    /// The schema of the answers to the form at hand, as a file.
    pub(crate) fn schema(self) -> String {
        let language = self.language();
        let schema = self.reading.with(|reading| {
            reading.as_ref().map(|reading| schema::of_answers(&reading.form, &language)).unwrap_or_default()
        });
        format!("{schema:#}\n")
    }

    /// Shows another view of the form at hand.
    pub(crate) fn show(self, tab: Tab) {
        self.tab.set(tab);
    }

    /// Shows a place of the form where it can be changed.
    pub(crate) fn edit_at(self, spot: usize) {
        let path = self.reading.with_untracked(|reading| Some(reading.as_ref()?.map.spots.get(spot)?.path.clone()));
        self.tab.set(Tab::Edit);
        document::focus_soon(format!("edit-{}", path.unwrap_or_default()));
    }
}

/// The step that a change is.
fn step_of(change: &Change) -> Step {
    let step = |deed, at: &String| Step { deed, at: at.clone(), language: String::new() };
    match change {
        Change::Text { at, wording, language, .. } => {
            Step { language: language.clone(), ..step(Deed::Text, &format!("{at}.{}", wording.property())) }
        }
        Change::Need { at, .. } => step(Deed::Need, at),
        Change::Add { list, .. } => step(Deed::Add, list),
        Change::Remove { list, .. } => step(Deed::Remove, list),
        Change::Move { list, .. } => step(Deed::Move, list),
    }
}

/// The message that says why nothing was changed.
fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::NothingThere => "refused-nothing-there",
        Refusal::NothingChanges => "refused-nothing-changes",
        Refusal::AlreadyThere => "refused-already-there",
        Refusal::Blank => "refused-blank",
    }
}
