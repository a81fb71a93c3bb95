//! What follows from her answers, as far as this page knows of it: the sequel, a module of its own, knows the rest.

use std::future::Future;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::form_file::is_below;
use super::tools::Printed;
use super::visit::Visit;
use crate::ui::browser::sequel::{self, Ears, Ending, Heard, Told, Wording};
use crate::ui::browser::{document, frame};
use crate::ui::form::Running;
use crate::ui::form::running::Stage;

/// How far a part of the sequel is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// She has not asked for it.
    Closed,
    /// What it needs is on its way.
    Opening,
    /// It goes along with the page.
    Open,
    /// Why there is nothing to see.
    Failed(String),
}

/// What follows from her answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Following {
    /// Whom she fits.
    pub(crate) fits: RwSignal<Part>,
    /// The ways to hand on her response.
    pub(crate) sending: RwSignal<Part>,
    /// The published mentors whom she wishes for, the dearest first.
    pub(crate) wishes: RwSignal<Vec<String>>,
    /// What the sequel was lent, once it began.
    ears: StoredValue<Option<Ears>, LocalStorage>,
}

impl Following {
    /// She has asked for nothing, and wishes for nobody.
    pub(crate) fn new() -> Self {
        Self {
            fits: RwSignal::new(Part::Closed),
            sending: RwSignal::new(Part::Closed),
            wishes: RwSignal::new(Vec::new()),
            ears: StoredValue::new_local(None),
        }
    }

    /// The sequel speaks another language, where it has begun.
    ///
    /// # Errors
    /// A sentence, where its words are missing or broken.
    pub(crate) async fn speak(self, language: &str) -> Result<(), String> {
        match self.ears.get_value() {
            Some(ears) => sequel::begin(language, &ears).await,
            None => Ok(()),
        }
    }
}

/// Tells the sequel how the page stands, at most once a frame; and opens the ways to hand on the response at the end.
pub(super) fn follow(visit: Visit) {
    let Following { fits, sending, .. } = visit.following();
    let is_done = Memo::new(move |_| visit.sitting.running.with(Running::stage) == Stage::Done);
    Effect::new(move |_| {
        if is_done.get() {
            open_sending(visit);
        }
    });
    let is_open = Memo::new(move |_| [fits, sending].iter().any(|part| part.with(|part| *part == Part::Open)));
    let told = Memo::new(move |_| is_open.get().then(|| told(visit, is_done.get())));
    let is_waiting = StoredValue::new(false);
    Effect::new(move |_| {
        // The places in which it shows something come with a part that opens, and anew with another language.
        fits.track();
        sending.track();
        visit.sitting.words.track();
        if told.with(Option::is_none) || is_waiting.get_value() {
            return;
        }
        is_waiting.set_value(true);
        frame::next(move || {
            is_waiting.set_value(false);
            if let Some(told) = told.get_untracked() {
                sequel::tell(&told);
            }
        });
    });
}

/// Has the mentors shown whom she fits.
pub(super) fn open_fits(visit: Visit) {
    open(visit.following().fits, async move {
        let seen = see(visit).await;
        document::focus_soon("fits-title");
        seen
    });
}

async fn see(visit: Visit) -> Result<(), String> {
    let path = visit.with_settings(|settings| settings.roster().unwrap_or_default().to_owned());
    if !is_below(&path) {
        return Err(visit.sitting.say_with("roster-elsewhere", &[("path", path.into())]));
    }
    begin(visit).await?;
    sequel::see(&path).await
}

/// Has the ways shown to hand on the response.
pub(super) fn open_sending(visit: Visit) {
    open(visit.following().sending, begin(visit));
}

fn open(part: RwSignal<Part>, opened: impl Future<Output = Result<(), String>> + 'static) {
    if part.with_untracked(|part| matches!(part, Part::Opening | Part::Open)) {
        return;
    }
    part.set(Part::Opening);
    spawn_local(async move { part.set(opened.await.map_or_else(Part::Failed, |()| Part::Open)) });
}

async fn begin(visit: Visit) -> Result<(), String> {
    let language = visit.sitting.words.with_untracked(|words| words.tag().to_owned());
    let lent = || Ears::new(move |question| wording(visit, question), move |heard| hear(visit, heard));
    let ears = visit.following().ears.get_value().unwrap_or_else(lent);
    sequel::begin(&language, &ears).await?;
    visit.following().ears.set_value(Some(ears));
    Ok(())
}

fn told(visit: Visit, is_done: bool) -> Told {
    Told {
        answers: visit.sitting.running.with(Running::answers),
        wishes: visit.following().wishes.get(),
        ending: is_done.then(|| ending(visit)),
    }
}

fn ending(visit: Visit) -> Ending {
    let (definition, title) = visit.sitting.running.with(|running| {
        let form = running.form();
        (form.json().clone(), running.text(&form.title))
    });
    visit.with_settings(|settings| Ending {
        response: visit.response_id().get(),
        program: settings.program.clone(),
        form: visit.name.get_value(),
        definition,
        title,
        language: visit.sitting.form_language(),
        public_keys: settings.public_keys.clone(),
        email: settings.email.clone(),
    })
}

fn wording(visit: Visit, question: &str) -> Option<Wording> {
    visit.sitting.shown.with_untracked(|shown| {
        let spot = shown.spots.at(question)?;
        let choices = spot.question.choices.iter().map(|choice| (choice.value.clone(), choice.text.clone()));
        Some(Wording { title: spot.question.title.clone(), is_in_sight: spot.is_in_sight, choices: choices.collect() })
    })
}

fn hear(visit: Visit, heard: Heard) {
    match heard {
        Heard::Notice(sentence) => visit.notice.set(sentence),
        Heard::Wishes(ids) => visit.following().wishes.set(ids),
        Heard::Question(question) => visit.sitting.turn_to_question(&question),
        Heard::HandedOn => visit.has_handed_on(),
        Heard::Printing => visit.printing.set(Some(Printed::Sequel)),
        Heard::Printed => visit.printing.set(None),
    }
}
