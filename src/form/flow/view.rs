//! What a page shows of a form while it is filled in: plain values, worked out once.

mod choices;
mod items;
mod look;
mod way;

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::answers::is_blank;
use super::{Filling, Flow, Placed};
use crate::form::expression::{Scope, Value};
use crate::form::model::{Container, Element, Question};

pub use look::{Choices, Line, Look, RepeatedPanels};
pub use way::Stop;

/// A form as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// All pages, those too that are not shown.
    pub pages: Vec<PageView>,
    /// How many questions in sight take an answer.
    pub n_questions: usize,
    /// How many of them have one.
    pub n_answered: usize,
    /// How many of them must have one.
    pub n_required: usize,
    /// How many of those have one.
    pub n_required_answered: usize,
}

/// A page as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView {
    /// Its number in the file.
    pub id: usize,
    /// Its name.
    pub name: String,
    /// Whether it is shown.
    pub is_visible: bool,
    /// Its heading.
    pub title: String,
    /// What stands below.
    pub description: String,
    /// What stands on it.
    pub elements: Vec<ElementView>,
}

/// What stands on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum ElementView {
    /// A group.
    Panel(PanelView),
    /// A question.
    Question(Box<QuestionView>),
}

/// A group as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelView {
    /// Its number in the file.
    pub id: usize,
    /// Its name.
    pub name: String,
    /// Whether it is shown, if what is around it is.
    pub is_visible: bool,
    /// Its heading.
    pub title: String,
    /// What stands below.
    pub description: String,
    /// What stands in it.
    pub elements: Vec<ElementView>,
}

/// A question as it stands.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is shown by itself, and all combinations exist")]
pub struct QuestionView {
    /// Its number in the file.
    pub id: usize,
    /// Its name.
    pub name: String,
    /// Where it stands: its name, or the way there from the question around, as faults tell it.
    pub place: String,
    /// The same way, step by step.
    pub way: Vec<Stop>,
    /// What kind of answer it takes, and what is shown for that.
    pub look: Look,
    /// Whether it is shown, if what is around it is.
    pub is_visible: bool,
    /// Whether it must be answered.
    pub is_required: bool,
    /// Whether it is open for answers.
    pub is_enabled: bool,
    /// Its number, or nothing.
    pub number: String,
    /// What is asked.
    pub title: String,
    /// Whether that is shown.
    pub shows_title: bool,
    /// What stands beside.
    pub description: String,
    /// The answer; null for none.
    pub value: Json,
    /// What is written beside the answer.
    pub comment: String,
    /// What the comment is asked with, where one may be written beside any answer; may be empty.
    pub comment_title: Option<String>,
    /// What can be chosen, or the steps of a scale.
    pub choices: Vec<ChoiceView>,
    /// The rows or panels that repeat, or the lines of several.
    pub items: Vec<ItemView>,
}

/// Something that can be chosen, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    /// What is kept when it is chosen.
    pub value: Json,
    /// What people read; empty for *other*, *none* and *all* where the form has no words of its own.
    pub text: String,
    /// Whether it can be chosen.
    pub is_enabled: bool,
}

/// A row, a panel that repeats, or a line, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemView {
    /// The name of the row or line in the answer; empty for a panel.
    pub name: String,
    /// The row's text; empty for a panel.
    pub title: String,
    /// What is asked in it.
    pub elements: Vec<ElementView>,
}

impl Flow<'_> {
    /// The form as it stands.
    pub fn view(&self, filling: &Filling) -> View {
        let numbers = self.numbers(filling);
        let pages = self.form.pages.iter().map(|page| PageView {
            id: page.id,
            name: page.name.clone(),
            is_visible: self.is_container_visible(filling, page),
            title: self.text(filling, &page.title),
            description: self.text(filling, &page.description),
            elements: self.elements(filling, page, &numbers),
        });
        let pages = pages.collect();
        let in_sight: Vec<_> = self.placed.iter().filter(|placed| self.counts(filling, placed)).collect();
        let is_answered = |placed: &&&Placed<'_>| !is_blank(&filling.value_of(placed.question));
        let required: Vec<_> = in_sight.iter().filter(|placed| self.is_required(filling, placed)).collect();
        View {
            pages,
            n_questions: in_sight.len(),
            n_answered: in_sight.iter().filter(is_answered).count(),
            n_required: required.len(),
            n_required_answered: required.iter().filter(|placed| !is_blank(&filling.value_of(placed.question))).count(),
        }
    }

    fn counts(&self, filling: &Filling, placed: &Placed<'_>) -> bool {
        placed.question.takes_answer() && !self.is_on_start_page(placed) && self.is_in_sight(filling, placed)
    }

    /// How many pages are shown, without a welcome.
    pub(super) fn n_pages(&self, filling: &Filling) -> usize {
        self.visible_pages(filling).count()
    }

    /// The number of the page that is open, from 1.
    pub(super) fn page_number(&self, filling: &Filling) -> usize {
        let open = self.form.pages.get(filling.page).map(|page| page.id);
        self.visible_pages(filling).position(|page| Some(page.id) == open).map_or(1, |at| at + 1)
    }

    /// The same filling with another page open, counted from 0 through all pages.
    pub fn turn_to(&self, filling: &Filling, page: usize) -> Filling {
        Filling { page, ..filling.clone() }
    }

    fn visible_pages(&self, filling: &Filling) -> impl Iterator<Item = &Container> {
        let pages = self.form.pages.iter().skip(usize::from(self.form.has_start_page));
        pages.filter(|page| self.is_container_visible(filling, page))
    }

    /// How many questions in sight have a right answer, and how many are answered so.
    pub(super) fn quiz(&self, filling: &Filling) -> (usize, usize) {
        let has_answer = |placed: &&Placed<'_>| !placed.question.correct.is_empty() && self.is_visible(filling, placed);
        let questions: Vec<_> = self.placed.iter().filter(has_answer).collect();
        let is_correct = |placed: &&&Placed<'_>| {
            super::accept::is_same_answer(&filling.value_of(placed.question), &placed.question.correct)
        };
        (questions.len(), questions.iter().filter(is_correct).count())
    }

    fn elements(
        &self,
        filling: &Filling,
        container: &Container,
        numbers: &BTreeMap<usize, String>,
    ) -> Vec<ElementView> {
        let element = |element: &Element| match element {
            Element::Panel(panel) => ElementView::Panel(PanelView {
                id: panel.id,
                name: panel.name.clone(),
                is_visible: self.is_container_visible(filling, panel),
                title: self.text(filling, &panel.title),
                description: self.text(filling, &panel.description),
                elements: self.elements(filling, panel, numbers),
            }),
            Element::Question(question) => {
                let placed = self.placed.iter().find(|placed| placed.question.id == question.id);
                let placed = placed.expect("every question of a page is placed");
                ElementView::Question(Box::new(self.question_view(filling, placed, numbers)))
            }
        };
        container.elements.iter().map(element).collect()
    }

    fn question_view(&self, filling: &Filling, placed: &Placed<'_>, numbers: &BTreeMap<usize, String>) -> QuestionView {
        let question = placed.question;
        let view = self.with_scope(filling, placed, |scope| {
            let comment = filling.answers.value(&question.comment_name());
            self.question_at(filling, question, way::to(question), &filling.value_of(question), &comment, scope)
        });
        QuestionView {
            is_visible: self.is_visible(filling, placed),
            is_enabled: !self.is_read_only(filling, placed),
            number: numbers.get(&question.id).cloned().unwrap_or_default(),
            ..view
        }
    }

    /// A question where it stands, in a row or panel too.
    fn question_at(
        &self,
        filling: &Filling,
        question: &Question,
        way: Vec<Stop>,
        value: &Value,
        comment: &Value,
        scope: &dyn Scope,
    ) -> QuestionView {
        let title = self.text(filling, &question.title);
        QuestionView {
            id: question.id,
            name: question.name.clone(),
            is_visible: question.presence.is_visible(scope),
            is_required: question.presence.is_required(scope),
            is_enabled: !question.presence.is_read_only(scope),
            number: String::new(),
            title: if title.is_empty() { question.name.clone() } else { title },
            shows_title: question.shows_title,
            description: self.text(filling, &question.description),
            value: value.clone().into_json().unwrap_or_default(),
            comment: if comment.is_empty() { String::new() } else { comment.to_text() },
            comment_title: question.has_comment.then(|| self.text(filling, &question.comment_text)),
            choices: self.choices(filling, question, value, scope),
            items: self.items(filling, question, &way, value, scope),
            look: self.look(filling, question, value, scope),
            place: way::told(&way),
            way,
        }
    }
}
