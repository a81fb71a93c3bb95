//! A form while somebody fills it in: the page that is open, what was told of mistakes, and what can be taken back.
//!
//! A plain value: each step makes a new one of an old one. What is asked, hidden or wrong is the flow's knowledge.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value as Json;

use super::mistake::{Mistake, Wrong};
use super::spots::Spots;
use crate::form::expression::Moment;
use crate::form::flow::{Filling, Flow, Look, QuestionView, Stop, View};
use crate::form::model::Form;

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// On a page, counted from 0 through all pages.
    Page(usize),
    /// At the summary of all answers.
    Summary,
    /// At the end.
    Done,
}

/// How far somebody is: this step of so many, from 1. The summary is the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    pub(crate) step: usize,
    pub(crate) steps: usize,
}

/// A panel that was taken away, and where it stood.
#[derive(Clone, Debug, PartialEq)]
struct Removed {
    way: Vec<Stop>,
    index: usize,
    panel: Json,
}

/// A form while somebody fills it in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Running {
    form: Arc<Form>,
    language: String,
    today: Moment,
    filling: Filling,
    stage: Stage,
    has_seen_summary: bool,
    /// The mistakes that were told when somebody last wanted to go on.
    told: Vec<Mistake>,
    /// What was typed and cannot be read, by place. It is no answer, and is not lost either.
    unread: BTreeMap<String, String>,
    removed: Option<Removed>,
}

/// What a page shows: the form as it stands, and where each question stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    pub(crate) view: View,
    pub(crate) spots: Spots,
}

impl Running {
    /// Nothing is answered yet.
    pub(crate) fn begin(form: Arc<Form>, language: &str, today: Moment) -> Self {
        let filling = Flow::new(&form, today, language).begin();
        let running = Self {
            form,
            language: language.to_owned(),
            today,
            filling,
            stage: Stage::Summary,
            has_seen_summary: false,
            told: Vec::new(),
            unread: BTreeMap::new(),
            removed: None,
        };
        let stage = running.first_page();
        Self { stage, ..running }
    }

    /// The same form with answers that were given before. Those out of bounds come apart from the others.
    pub(crate) fn resumed(&self, answers: &Json, refused: &[(String, Json)]) -> Self {
        let begun = Self::begin(Arc::clone(&self.form), &self.language, self.today);
        let flow = begun.flow();
        let filling = flow.resume(answers);
        let filling = refused.iter().fold(filling, |filling, (name, value)| flow.answer(&filling, name, value));
        let resumed = Self { filling, ..begun.clone() };
        let stage = resumed.first_page();
        Self { stage, ..resumed }
    }

    /// The same with nothing answered.
    pub(crate) fn forgotten(&self) -> Self {
        Self::begin(Arc::clone(&self.form), &self.language, self.today)
    }

    /// The same in another language.
    pub(crate) fn in_language(&self, language: &str) -> Self {
        Self { language: language.to_owned(), ..self.clone() }
    }

    /// The form.
    pub(crate) fn form(&self) -> &Form {
        &self.form
    }

    /// The language in which it is asked for.
    pub(crate) fn language(&self) -> &str {
        &self.language
    }

    /// Where somebody is.
    pub(crate) fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether she has been at the summary: then every page leads back there.
    pub(crate) fn has_seen_summary(&self) -> bool {
        self.has_seen_summary
    }

    /// The flow of the form.
    pub(crate) fn flow(&self) -> Flow<'_> {
        Flow::new(&self.form, self.today, &self.language)
    }

    /// The form as it stands. Ids begin with this prefix.
    pub(crate) fn shown(&self, prefix: &str) -> Shown {
        let view = self.flow().view(&self.filling);
        let spots = Spots::of(&view, prefix);
        Shown { view, spots }
    }

    /// The answers as a file keeps them.
    pub(crate) fn answers(&self) -> Json {
        self.flow().answers(&self.filling)
    }

    /// Answers out of bounds, by question.
    pub(crate) fn refused(&self) -> Vec<(String, Json)> {
        self.flow().refused(&self.filling)
    }

    /// What was typed at a place and cannot be read.
    pub(crate) fn unread_at(&self, place: &str) -> Option<&str> {
        self.unread.get(place).map(String::as_str)
    }

    /// What was typed and cannot be read, by place.
    pub(crate) fn unread(&self) -> &BTreeMap<String, String> {
        &self.unread
    }

    /// The same with something at a place that was typed before and cannot be read; a place that is not there has none.
    pub(crate) fn with_unread(&self, place: &str, text: &str) -> Self {
        let way = self.shown("").spots.at(place).map(|spot| spot.question.way.clone());
        way.map_or_else(|| self.clone(), |way| self.unreadable(place, &way, text))
    }

    /// Whether somebody has answered anything that the form did not begin with.
    pub(crate) fn is_touched(&self) -> bool {
        !self.unread.is_empty() || self.answers() != self.forgotten().answers() || !self.refused().is_empty()
    }

    /// What is said at the end, with marks; may be empty.
    pub(crate) fn farewell(&self) -> String {
        let flow = self.flow();
        flow.text(&self.filling, flow.farewell(&self.filling))
    }

    /// A text of the form with answers in it.
    pub(crate) fn text(&self, text: &crate::form::model::Text) -> String {
        self.flow().text(&self.filling, text)
    }
}

/// Answering.
impl Running {
    /// Somebody answers the question at the end of a way.
    pub(crate) fn answer(&self, place: &str, way: &[Stop], value: &Json) -> Self {
        let filling = self.flow().answer_at(&self.filling, way, value);
        let mut unread = self.unread.clone();
        unread.remove(place);
        Self { filling, unread, ..self.clone() }
    }

    /// Somebody types what cannot be read; there is no answer then.
    pub(crate) fn unreadable(&self, place: &str, way: &[Stop], text: &str) -> Self {
        let mut running = self.answer(place, way, &Json::Null);
        running.unread.insert(place.to_owned(), text.to_owned());
        running
    }

    /// Somebody writes beside an answer.
    pub(crate) fn comment(&self, way: &[Stop], text: &str) -> Self {
        Self { filling: self.flow().comment_at(&self.filling, way, text), ..self.clone() }
    }

    /// Somebody adds a panel.
    pub(crate) fn add_panel(&self, way: &[Stop]) -> Self {
        Self { filling: self.flow().add_panel(&self.filling, way), removed: None, ..self.clone() }
    }

    /// Somebody takes a panel away, which can be put back until the next one.
    pub(crate) fn remove_panel(&self, question: &QuestionView, index: usize) -> Self {
        let flow = self.flow();
        let filling = flow.remove_panel(&self.filling, &question.way, index);
        let panel = question.value.get(index).cloned().unwrap_or_default();
        let removed = Some(Removed { way: question.way.clone(), index, panel });
        let inside = format!("{}[", question.place);
        let unread = self.unread.clone().into_iter().filter(|(place, _)| !place.starts_with(&inside)).collect();
        Self { filling, unread, removed, ..self.clone() }
    }

    /// The index at which a panel of this question can be put back.
    pub(crate) fn removed_from(&self, way: &[Stop]) -> Option<usize> {
        self.removed.as_ref().filter(|removed| removed.way == way).map(|removed| removed.index)
    }

    /// The panel that was taken away is back.
    pub(crate) fn put_back(&self) -> Self {
        let Some(Removed { way, index, panel }) = &self.removed else { return self.clone() };
        let filling = self.flow().insert_panel(&self.filling, way, *index, panel);
        Self { filling, removed: None, ..self.clone() }
    }
}

/// Going back and forth.
impl Running {
    /// On to the next page, or to the summary; or, where something is wrong with this page, what.
    pub(crate) fn next(&self) -> Self {
        let Stage::Page(page) = self.stage else { return self.clone() };
        let mistakes = self.mistakes_on(page);
        if !mistakes.is_empty() {
            return Self { told: mistakes, ..self.clone() };
        }
        let checked = Self { filling: self.flow().checked(&self.filling), ..self.clone() };
        let later = checked.pages().into_iter().find(|later| *later > page);
        let stage = later.filter(|_| !self.has_seen_summary).map_or(Stage::Summary, Stage::Page);
        checked.at(stage)
    }

    /// Back to the page before.
    pub(crate) fn back(&self) -> Self {
        let before = match self.stage {
            Stage::Page(page) => self.pages().into_iter().rfind(|before| *before < page),
            Stage::Summary => self.pages().last().copied(),
            Stage::Done => None,
        };
        before.map_or_else(|| self.clone(), |page| self.at(Stage::Page(page)))
    }

    /// Whether there is a page before.
    pub(crate) fn has_back(&self) -> bool {
        match self.stage {
            Stage::Page(page) => self.pages().first().is_some_and(|first| *first < page),
            Stage::Summary => !self.pages().is_empty(),
            Stage::Done => false,
        }
    }

    /// To another page or the summary. What was told of mistakes stays for those on the page.
    pub(crate) fn turned_to(&self, stage: Stage) -> Self {
        let told = match stage {
            Stage::Page(page) => self.told.iter().filter(|mistake| mistake.page == page).cloned().collect(),
            _ => Vec::new(),
        };
        Self { told, ..self.at(stage) }
    }

    /// The end; or, where something is wrong with any page, what.
    pub(crate) fn finish(&self) -> Self {
        let told = self.mistakes();
        if !told.is_empty() {
            return Self { told, ..self.clone() };
        }
        let filling = self.flow().complete(&self.filling);
        Self { filling, stage: Stage::Done, told, ..self.clone() }
    }

    /// How far somebody is; a welcome is not counted.
    pub(crate) fn progress(&self) -> Option<Progress> {
        let pages: Vec<_> = self.pages().into_iter().filter(|page| !self.form.has_start_page || *page > 0).collect();
        let steps = pages.len() + 1;
        let step = match self.stage {
            Stage::Page(open) => pages.iter().position(|page| *page == open)? + 1,
            Stage::Summary => steps,
            Stage::Done => return None,
        };
        Some(Progress { step, steps })
    }

    /// The pages that are asked, up to one after which a trigger ends the form.
    pub(crate) fn pages(&self) -> Vec<usize> {
        let (flow, mut pages) = (self.flow(), Vec::new());
        for (page, view) in flow.view(&self.filling).pages.iter().enumerate() {
            if view.is_visible {
                pages.push(page);
                if flow.ends_after(&self.filling, page) {
                    break;
                }
            }
        }
        pages
    }

    fn first_page(&self) -> Stage {
        self.pages().first().map_or(Stage::Summary, |page| Stage::Page(*page))
    }

    fn at(&self, stage: Stage) -> Self {
        let filling =
            if let Stage::Page(page) = stage { self.flow().turn_to(&self.filling, page) } else { self.filling.clone() };
        let has_seen_summary = self.has_seen_summary || stage == Stage::Summary;
        Self { filling, stage, has_seen_summary, told: Vec::new(), removed: None, ..self.clone() }
    }
}

/// What is wrong.
impl Running {
    /// The mistakes that were told when somebody last wanted to go on.
    pub(crate) fn told(&self) -> &[Mistake] {
        &self.told
    }

    /// Those of them that still stand: what is mended is no longer told at its field.
    pub(crate) fn standing(&self) -> Vec<Mistake> {
        if self.told.is_empty() {
            return Vec::new();
        }
        let now = self.mistakes();
        let told = self.told.iter();
        told.filter_map(|told| now.iter().find(|mistake| mistake.is_like(told)).cloned()).collect()
    }

    /// What is wrong on any page that is asked.
    fn mistakes(&self) -> Vec<Mistake> {
        self.pages().into_iter().flat_map(|page| self.mistakes_on(page)).collect()
    }

    fn mistakes_on(&self, page: usize) -> Vec<Mistake> {
        let faults = self.flow().faults_of_page(&self.filling, page).into_iter();
        let faults = faults.map(|fault| Mistake {
            place: fault.place,
            page,
            wrong: Wrong::Fault(fault.kind),
            text: self.text(&fault.text),
        });
        let own: Vec<_> = self.own_mistakes(page);
        // What cannot be read is no answer, but that is not what is wrong with it.
        let is_told = |place: &str| own.iter().any(|mistake| mistake.place == place);
        faults.filter(|fault| !is_told(&fault.place)).chain(own.clone()).collect()
    }

    /// What no flow can know: what was typed and is no answer, and texts that are too long for the form.
    fn own_mistakes(&self, page: usize) -> Vec<Mistake> {
        let spots = self.shown("").spots;
        let in_sight = spots.all().filter(|spot| spot.page == page && spot.is_in_sight);
        let wrong = in_sight.filter_map(|spot| {
            let place = spot.question.place.clone();
            let wrong = match self.unread.get(&place) {
                Some(text) => Wrong::Unreadable(text.clone()),
                None => too_long(&spot.question)?,
            };
            Some(Mistake { place, page, wrong, text: String::new() })
        });
        wrong.collect()
    }
}

/// A text that is longer than the form allows.
fn too_long(question: &QuestionView) -> Option<Wrong> {
    let most = match &question.look {
        Look::Line(line) => line.max_length?,
        Look::Lines { max_length, .. } => (*max_length)?,
        _ => return None,
    };
    let length = question.value.as_str()?.chars().count();
    (length > most).then_some(Wrong::TooLong { length, most })
}

#[cfg(test)]
mod tests;
