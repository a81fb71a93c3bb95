//! The state of the sequel: what the page told, and what follows from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::WORDS;
use super::fits::bands::AT_ONCE;
use super::fits::wishes::Wishes;
use super::sending::Parcel;
use crate::person::Answers;
use crate::person::hours::Zones;
use crate::problem::{Effect, Problem};
use crate::publication::PublishedRoster;
use crate::response::said;
use crate::self_check::{self, Outlook, SelfCheck, SelfCheckOptions};
use crate::ui::browser::sequel::{Ending, Heard, Page, Told};
use crate::ui::browser::{clocks, fetch};
use crate::ui::speaking;
use crate::ui::words::{self, Messages};

/// The sequel's state; it lasts as long as the page, and so everybody may hold it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Session(&'static State);

impl std::ops::Deref for Session {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// The state of the sequel.
#[derive(Debug)]
pub(crate) struct State {
    /// What the sequel says, in the language of the page.
    pub(crate) messages: RwSignal<Arc<Messages>>,
    /// The page, which hears what happens.
    page: StoredValue<Page, LocalStorage>,
    /// What she answers.
    pub(crate) answers: RwSignal<serde_json::Value>,
    /// The published mentors, once she asked to see them.
    check: RwSignal<Option<Arc<SelfCheck>>>,
    /// What she is told of them now.
    pub(crate) outlook: Memo<Option<Arc<Outlook>>>,
    /// How many mentors are shown.
    pub(crate) most: RwSignal<usize>,
    /// Whom she wishes for.
    pub(crate) wishes: RwSignal<Wishes>,
    /// What else is in her response, once the form is finished.
    pub(crate) ending: RwSignal<Option<Ending>>,
    /// Her response, once the form is finished.
    pub(crate) parcel: RwSignal<Parcel>,
    /// Whether the codes are printed.
    pub(crate) is_printing: RwSignal<bool>,
    /// What happened last, for those who do not see it.
    pub(crate) announced: RwSignal<String>,
}

impl Session {
    /// A sequel that was told nothing yet.
    pub(crate) fn new(messages: Messages, page: Page) -> Self {
        let messages = RwSignal::new(Arc::new(messages));
        let answers = RwSignal::new(serde_json::Value::Null);
        let check = RwSignal::new(None);
        let most = RwSignal::new(AT_ONCE);
        Self(Box::leak(Box::new(State {
            messages,
            page: StoredValue::new_local(page),
            answers,
            check,
            outlook: outlook(messages, answers, check, most),
            most,
            wishes: RwSignal::default(),
            ending: RwSignal::new(None),
            parcel: RwSignal::new(Parcel::Making),
            is_printing: RwSignal::new(false),
            announced: RwSignal::new(String::new()),
        })))
    }

    /// Speaks another language.
    ///
    /// # Errors
    /// A sentence, where its words are missing or broken.
    pub(crate) async fn speak(self, language: &str) -> Result<(), String> {
        if self.messages.with_untracked(|messages| messages.tag() != language) {
            self.messages.set(Arc::new(speaking::messages_of(&WORDS, language).await?));
        }
        Ok(())
    }

    /// Makes the mentors ready that are published in this file.
    ///
    /// # Errors
    /// A sentence, where nothing can be made of it.
    pub(crate) async fn see(self, path: &str) -> Result<(), String> {
        let roster = PublishedRoster::read(path, &fetch::text(path).await?)
            .into_result()
            .map_err(|problems| refusal(&problems))?
            .0;
        let zones = zones(&roster, &SelfCheck::zones_of_roster(&roster));
        let (check, _) = SelfCheck::new(roster, zones).into_result().map_err(|problems| refusal(&problems))?;
        self.check.set(Some(Arc::new(check)));
        self.only_published();
        Ok(())
    }

    /// Hears how the page stands.
    pub(crate) fn listen_to(self, told: Told) {
        let Told { answers, wishes, ending } = told;
        if self.answers.with_untracked(|known| *known != answers) {
            self.answers.set(answers);
        }
        if self.ending.with_untracked(|known| *known != ending) {
            self.ending.set(ending);
        }
        if self.wishes.with_untracked(|known| known.ids() != wishes) {
            self.wishes.set(Wishes::of(&wishes));
            self.only_published();
        }
    }

    /// She wishes for these from now on.
    pub(crate) fn wish(self, wishes: Wishes) {
        let ids = wishes.ids();
        self.wishes.set(wishes);
        self.tells(&Heard::Wishes(ids));
    }

    /// Of wishes that came with a file, those stay who are still published.
    fn only_published(self) {
        let Some(check) = self.check.get_untracked() else { return };
        let before = self.wishes.get_untracked();
        let published = self_check::Wishes::new(check.roster(), &before.ids()).value.unwrap_or_default();
        let kept = before.only(|mentor| published.ids().iter().any(|id| id == mentor));
        if kept != before {
            self.notice(self.say_count("wishes-gone", before.ids().len() - kept.ids().len()));
            self.wish(kept);
        }
    }

    /// Says something where the page says what happened last.
    pub(crate) fn notice(self, sentence: String) {
        self.tells(&Heard::Notice(sentence));
    }

    /// Tells the page what happened.
    pub(crate) fn tells(self, heard: &Heard) {
        self.page.with_value(|page| page.hears(heard));
    }

    /// Asks the page something.
    pub(crate) fn asks<T>(self, ask: impl FnOnce(&Page) -> T) -> T {
        self.page.with_value(ask)
    }

    /// Something of what else is in her response; nothing before the form is finished.
    pub(crate) fn of_ending<T: Default>(self, look: impl FnOnce(&Ending) -> T) -> T {
        self.ending.with_untracked(|ending| ending.as_ref().map(look).unwrap_or_default())
    }

    /// A message. Not tracked: a new language builds everything anew.
    pub(crate) fn say(self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message that is told something.
    pub(crate) fn say_with(self, id: &str, told: words::Told) -> String {
        self.messages.with_untracked(|messages| messages.say(id, told))
    }

    /// A message with a count.
    pub(crate) fn say_count(self, id: &str, count: usize) -> String {
        self.say_with(id, &[("count", count.into())])
    }
}

/// What she is told of the published mentors, worked out anew with each of her answers.
fn outlook(
    messages: RwSignal<Arc<Messages>>,
    answers: RwSignal<serde_json::Value>,
    check: RwSignal<Option<Arc<SelfCheck>>>,
    most: RwSignal<usize>,
) -> Memo<Option<Arc<Outlook>>> {
    let said = Memo::new(move |_| answers.with(said));
    // An applicant is read with each letter that she types, and does not move: her clocks are asked for once.
    let names = Memo::new(move |_| check.get().map(|check| said.with(|said| check.zones_of(said))).unwrap_or_default());
    let own = Memo::new(move |_| check.get().map(|check| names.with(|names| zones(check.roster(), names))));
    Memo::new(move |_| {
        let (check, own) = (check.get()?, own.get()?);
        // One more than is shown tells whether there are more.
        let most = u32::try_from(most.get() + 1).ok();
        let language = messages.with(|messages| messages.tag().to_owned());
        let options = SelfCheckOptions { most, language: Some(language) };
        Some(Arc::new(said.with(|said: &Answers| check.outlook(said, &own, &options))))
    })
}

/// What these clocks show in the week of the program; nothing where it names no week, which is a problem by itself.
fn zones(roster: &PublishedRoster, names: &[String]) -> Zones {
    roster.program.week.parse().map_or_else(|_| Zones::default(), |week| clocks::zones(week, names))
}

/// What keeps a roster from being shown.
fn refusal(problems: &[Problem]) -> String {
    let grave = problems.iter().find(|problem| problem.effect == Effect::Refused).or(problems.first());
    grave.map(ToString::to_string).unwrap_or_default()
}
