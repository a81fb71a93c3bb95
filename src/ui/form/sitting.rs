//! One form that is being filled in, with its words: what all parts hold on to.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value as Json;

use super::mistake::Mistake;
use super::running::{Running, Shown, Stage};
use crate::form::flow::Stop;
use crate::ui::browser::document;
use crate::ui::words::{Messages, Told};

/// What a form needs besides itself.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The words around the form's own.
    pub(crate) words: RwSignal<Arc<Messages>>,
    /// What every id in it begins with.
    pub(crate) prefix: &'static str,
    /// Whether there is little room, so that tables become lists.
    pub(crate) is_narrow: Signal<bool>,
}

/// One form that is being filled in. It lasts as long as whoever began it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sitting {
    /// The form, and all that somebody did with it.
    pub(crate) running: RwSignal<Running>,
    /// The words around the form's own.
    pub(crate) words: RwSignal<Arc<Messages>>,
    /// What every id in it begins with.
    pub(crate) prefix: &'static str,
    /// Whether there is little room. A memo, because tables read it beside others.
    pub(crate) is_narrow: Memo<bool>,
    /// The form as it stands.
    pub(crate) shown: Memo<Arc<Shown>>,
    /// What is wrong, by place, as a sentence.
    pub(crate) mistakes: Memo<BTreeMap<String, String>>,
    /// What happened last, for those who do not see it.
    pub(crate) announced: RwSignal<String>,
}

impl Sitting {
    /// Begins with a form as it stands.
    pub(crate) fn new(running: Running, options: &Options) -> Self {
        let Options { words, prefix, is_narrow } = *options;
        let running = RwSignal::new(running);
        let is_narrow = Memo::new(move |_| is_narrow.get());
        let shown = Memo::new(move |_| Arc::new(running.with(|running| running.shown(prefix))));
        let mistakes = Memo::new(move |_| {
            let standing = running.with(Running::standing);
            shown.with(|shown| words.with(|words| told(&standing, shown, words)))
        });
        Self { running, words, prefix, is_narrow, shown, mistakes, announced: RwSignal::new(String::new()) }
    }

    /// A message that is always the same.
    pub(crate) fn say(self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message that is told something.
    pub(crate) fn say_with(self, id: &str, told: Told) -> String {
        self.words.with_untracked(|words| words.say(id, told))
    }

    /// A message with a count.
    pub(crate) fn say_count(self, id: &str, count: usize) -> String {
        self.say_with(id, &[("count", count.into())])
    }

    /// The form's own words, or these where it has none.
    pub(crate) fn or_say(self, own: &str, id: &str) -> String {
        if own.is_empty() { self.say(id) } else { own.to_owned() }
    }

    /// The language in which the form is shown: the one that is asked for, if its texts are written in it.
    pub(crate) fn form_language(self) -> String {
        self.running.with_untracked(|running| {
            let (form, wanted) = (running.form(), running.language());
            let family = |tag: &str| tag.split('-').next().unwrap_or(tag).to_owned();
            let is_there = form.languages().iter().any(|known| family(known) == family(wanted));
            if is_there { wanted.to_owned() } else { form.language.clone() }
        })
    }

    /// Somebody answers.
    pub(crate) fn answer(self, place: &str, way: &[Stop], value: &Json) {
        self.running.update(|running| *running = running.answer(place, way, value));
    }

    /// Somebody goes on, and stands at the head of what comes, or of what is wrong.
    pub(crate) fn go_on(self) {
        self.step(Running::next);
    }

    /// Somebody goes back.
    pub(crate) fn go_back(self) {
        self.step(Running::back);
    }

    /// Somebody ends the form.
    pub(crate) fn finish(self) {
        self.step(Running::finish);
    }

    /// Somebody turns to a page or to the summary.
    pub(crate) fn turn_to(self, stage: Stage) {
        self.step(|running| running.turned_to(stage));
    }

    /// Somebody turns to a question: its page opens, and the focus is on it.
    pub(crate) fn turn_to_question(self, place: &str) {
        let found = self.shown.with_untracked(|shown| {
            let question = place.split(['.', '[']).next().unwrap_or(place);
            shown.spots.at(place).or_else(|| shown.spots.at(question)).map(|spot| (spot.page, spot.id.clone()))
        });
        let Some((page, id)) = found else { return };
        if self.running.with_untracked(Running::stage) != Stage::Page(page) {
            self.running.update(|running| *running = running.turned_to(Stage::Page(page)));
        }
        document::focus_soon(id);
    }

    /// The id of what takes the focus when a stage opens.
    pub(crate) fn heading_id(self) -> String {
        format!("{}-heading", self.prefix)
    }

    /// The id of the list of mistakes.
    pub(crate) fn mistakes_id(self) -> String {
        format!("{}-mistakes", self.prefix)
    }

    fn step(self, step: impl FnOnce(&Running) -> Running) {
        self.running.update(|running| *running = step(running));
        let has_mistakes = self.running.with_untracked(|running| !running.told().is_empty());
        if has_mistakes {
            document::focus_soon(self.mistakes_id());
        } else {
            document::scroll_to_top();
            document::focus_soon(self.heading_id());
        }
    }
}

/// What is wrong at each place; the first sentence where there are several.
fn told(mistakes: &[Mistake], shown: &Shown, words: &Messages) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    for mistake in mistakes {
        let question = shown.spots.at(&mistake.place).map(|spot| &spot.question);
        told.entry(mistake.place.clone()).or_insert_with(|| mistake.sentence(question, words));
    }
    told
}

/// The direction in which a language is written.
pub(crate) fn direction(language: &str) -> &'static str {
    const RIGHT_TO_LEFT: [&str; 12] = ["ar", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"];
    let family = language.split('-').next().unwrap_or(language);
    if RIGHT_TO_LEFT.contains(&family) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_languages_are_written_from_right_to_left() {
        assert_eq!(direction("ar-EG"), "rtl");
        assert_eq!(direction("es"), "ltr");
        assert_eq!(direction("arn"), "ltr", "Mapudungun is none of them");
    }
}
