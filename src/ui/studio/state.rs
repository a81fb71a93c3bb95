//! The state of the studio: what is open, and what follows from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::WORDS;
use super::finding::{self, Finding};
use super::own_forms::{self, Index};
use super::preview::PreviewView;
use super::publishing::{self, PublishView};
use super::receiving::ReceiveView;
use super::screen::Screen;
use super::screen::forms::Tab;
use super::shelf::{Opened, Reading};
use crate::format::json;
use crate::problem::Problem;
use crate::program::Program;
use crate::ui::browser::fetch;
use crate::ui::browser::studio::Told as OfDesk;
use crate::ui::form;
use crate::ui::speaking;
use crate::ui::words::{Messages, Told};

/// The programme's own forms, as far as they are here.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum OwnForms {
    /// Nobody asked for them yet, or they are on their way.
    #[default]
    Fetching,
    /// They are here.
    There(Index),
    /// They did not come: why.
    Failed(String),
}

/// The studio's state; it lasts as long as the page, and so everybody may hold it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Session(&'static State);

impl std::ops::Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// The state of the studio.
#[derive(Debug)]
pub(crate) struct State {
    /// What the studio says, in the language of the desk.
    pub(crate) messages: RwSignal<Arc<Messages>>,
    /// What takes the files that are for the desk.
    pub(crate) take: StoredValue<js_sys::Function, LocalStorage>,
    /// The screen that is shown; none where the desk asks for one that the studio does not know.
    pub(crate) screen: RwSignal<Option<Screen>>,
    /// What the desk told last.
    pub(crate) of_desk: RwSignal<OfDesk>,
    /// The program.
    pub(crate) program: Memo<Option<Arc<Program>>>,
    /// The programme's own forms.
    pub(crate) own_forms: RwSignal<OwnForms>,
    /// The forms that are open.
    pub(crate) open: RwSignal<Vec<Opened>>,
    /// Which of them is at hand.
    pub(crate) at_hand: RwSignal<usize>,
    /// The form at hand, read.
    pub(crate) reading: Memo<Option<Reading>>,
    /// What is found of it.
    pub(crate) findings: Memo<Vec<Finding>>,
    /// How it is looked at as applicants will see it.
    pub(crate) preview: PreviewView,
    /// What is about to be published of the mentors.
    pub(crate) publish: PublishView,
    /// Responses on their way in.
    pub(crate) receive_view: ReceiveView,
    /// Which view of it is shown.
    pub(crate) tab: RwSignal<Tab>,
    /// Why files were not taken.
    pub(crate) refused: RwSignal<Vec<Problem>>,
    /// What happened last, as a sentence.
    pub(crate) notice: RwSignal<Option<String>>,
}

impl Session {
    /// A studio in which nothing is open.
    pub(crate) fn new(messages: Messages, take: js_sys::Function) -> Self {
        let of_desk = RwSignal::new(OfDesk::default());
        let program = Memo::new(move |_| of_desk.with(|told| json::program("", &told.program).value.map(Arc::new)));
        let open = RwSignal::new(Vec::<Opened>::new());
        let at_hand = RwSignal::new(0);
        let reading = Memo::new(move |_| open.with(|open| open.get(at_hand.get()).map(Opened::read)));
        let findings = Memo::new(move |_| {
            let program = program.get();
            reading.with(|reading| {
                let found = |reading| open.with(|open| finding::findings(program.as_deref(), reading, open));
                reading.as_ref().map(found).unwrap_or_default()
            })
        });
        Self(Box::leak(Box::new(State {
            messages: RwSignal::new(Arc::new(messages)),
            take: StoredValue::new_local(take),
            screen: RwSignal::new(None),
            of_desk,
            program,
            own_forms: RwSignal::default(),
            open,
            at_hand,
            reading,
            findings,
            preview: PreviewView::new(),
            publish: PublishView::new(move || of_desk.with(|told| publishing::cohort(&told.program, &told.people))),
            receive_view: ReceiveView::new(),
            tab: RwSignal::new(Tab::Preview),
            refused: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
        })))
    }

    /// Hears from the desk: which screen is shown, in which language, and what program and people are.
    ///
    /// # Errors
    /// A sentence, where the words of a new language are missing or broken.
    pub(crate) async fn listen_to(self, told: &OfDesk) -> Result<(), String> {
        if self.messages.with_untracked(|messages| messages.tag() != told.language) {
            let messages = speaking::messages_of(&WORDS, &told.language).await?;
            self.messages.set(Arc::new(messages));
        }
        let screen = Screen::of_hash(&told.screen);
        if self.screen.get_untracked() != screen {
            self.notice.set(None);
            self.refused.set(Vec::new());
            self.screen.set(screen);
        }
        if self.of_desk.with_untracked(|known| known != told) {
            self.of_desk.set(told.clone());
        }
        Ok(())
    }

    /// Fetches the list of the programme's own forms, unless it is here.
    pub(crate) async fn fetch_own_forms(self) {
        if self.own_forms.with_untracked(|known| matches!(known, OwnForms::There(_))) {
            return;
        }
        let path = format!("{}index.json", own_forms::FOLDER);
        let read = fetch::text(&path)
            .await
            .and_then(|text| serde_json::from_str(&text).map_err(|why| format!("{path}: {why}")));
        self.own_forms.set(read.map_or_else(OwnForms::Failed, OwnForms::There));
    }

    /// Fetches the words around a form's own, as applicants with this language see them.
    pub(crate) async fn fetch_form_words(self, language: String) {
        let family = language.split('-').next().unwrap_or_default().to_owned();
        let is_known = |tag: &String| {
            self.preview.words.with_untracked(|words| words.as_ref().is_some_and(|words| words.tag() == tag))
        };
        if is_known(&family) {
            return;
        }
        let words = match speaking::messages(form::WORDS, &family).await {
            Ok(words) => Ok(words),
            // A form may speak a language that the page does not.
            Err(_) => speaking::messages(form::WORDS, &self.language()).await,
        };
        match words {
            Ok(words) => self.preview.words.set(Some(Arc::new(words))),
            Err(why) => self.notice.set(Some(why)),
        }
    }

    /// A message. Not tracked: a new language builds the screen anew.
    pub(crate) fn say(self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message that is told something.
    pub(crate) fn say_with(self, id: &str, told: Told) -> String {
        self.messages.with_untracked(|messages| messages.say(id, told))
    }

    /// A message with a count.
    pub(crate) fn say_count(self, id: &str, count: usize) -> String {
        self.say_with(id, &[("count", count.into())])
    }

    /// A problem as a sentence.
    pub(crate) fn problem(self, problem: &Problem) -> String {
        self.messages.with_untracked(|messages| messages.problem(problem))
    }

    /// The tag of the language that is spoken.
    pub(crate) fn language(self) -> String {
        self.messages.with_untracked(|messages| messages.tag().to_owned())
    }

    /// Whether something would be lost if the page were left.
    pub(crate) fn is_unsaved(self) -> bool {
        let has_new_key = self.receive_view.made.with(|made| !made.is_empty());
        has_new_key || self.open.with(|open| open.iter().any(Opened::is_unsaved)) || self.publish.is_unsaved()
    }
}
