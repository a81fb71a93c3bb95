//! What a page shows of a form while it is filled in: plain values, worked out once.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::presence::{for_items, is_open};
use super::scope::QuestionScope;
use super::{Filling, Flow, Placed};
use crate::form::expression::{Scope, Value};
use crate::form::flow::answers::is_blank;
use crate::form::model::{Container, Element, Kind, Question};

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
pub struct QuestionView {
    /// Its number in the file.
    pub id: usize,
    /// Its name.
    pub name: String,
    /// Where it stands: its name, or the way there from the question around.
    pub place: String,
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
    /// What stands beside.
    pub description: String,
    /// The answer; null for none.
    pub value: Json,
    /// What is written beside the answer.
    pub comment: String,
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
            self.look(filling, question, question.name.clone(), &filling.value_of(question), &comment, scope)
        });
        QuestionView {
            is_visible: self.is_visible(filling, placed),
            is_enabled: !self.is_read_only(filling, placed),
            number: numbers.get(&question.id).cloned().unwrap_or_default(),
            ..view
        }
    }

    /// A question where it stands, in a row or panel too.
    fn look(
        &self,
        filling: &Filling,
        question: &Question,
        place: String,
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
            description: self.text(filling, &question.description),
            value: value.clone().into_json().unwrap_or_default(),
            comment: if comment.is_empty() { String::new() } else { comment.to_text() },
            choices: self.choices(filling, question, value, scope),
            items: self.items(filling, question, &place, value, scope),
            place,
        }
    }

    fn choices(&self, filling: &Filling, question: &Question, value: &Value, scope: &dyn Scope) -> Vec<ChoiceView> {
        let view = |value: &Value, text: String, is_enabled| ChoiceView {
            value: value.clone().into_json().unwrap_or_default(),
            text,
            is_enabled,
        };
        match &question.kind {
            Kind::Choosing(choosing) => {
                let n_chosen = if let Value::List(items) = value { items.len() } else { 0 };
                #[expect(clippy::cast_precision_loss, reason = "few are chosen")]
                let is_full = choosing.most.is_some_and(|most| most >= 1.0 && n_chosen as f64 >= most);
                let is_chosen = |choice: &Value| matches!(value, Value::List(items) if items.contains(choice));
                let offered = choosing.offered(scope).into_iter().map(|choice| {
                    let is_open = is_open(choice, choosing.enable_if.as_ref(), scope);
                    let is_enabled = is_open && (!is_full || is_chosen(&choice.value));
                    view(&choice.value, self.choice_text(filling, choice), is_enabled)
                });
                let special = |text: &Option<crate::form::model::Text>, name: &str| {
                    let text = text.as_ref()?;
                    let is_enabled = name != "other" || !is_full || is_chosen(&name.into());
                    Some(view(&name.into(), self.text(filling, text), is_enabled))
                };
                let none = special(&choosing.none, "none");
                offered.chain(none).chain(special(&choosing.other, "other")).collect()
            }
            Kind::Rating(rating) => {
                let offered = rating.offered(scope).into_iter();
                offered
                    .map(|step| view(&step.value, self.choice_text(filling, step), is_open(step, None, scope)))
                    .collect()
            }
            Kind::Matrix(matrix) => {
                let offered = matrix.offered_columns(scope).into_iter();
                offered.map(|column| view(&column.value, self.choice_text(filling, column), true)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn items(
        &self,
        filling: &Filling,
        question: &Question,
        place: &str,
        value: &Value,
        scope: &dyn Scope,
    ) -> Vec<ItemView> {
        match &question.kind {
            Kind::Matrix(matrix) => {
                let rows = matrix.offered_rows(scope).into_iter();
                rows.map(|row| ItemView { title: self.choice_text(filling, row), elements: Vec::new() }).collect()
            }
            Kind::Texts(items) => {
                let line = |item: &Question| {
                    let value = value.field(&item.name).cloned().unwrap_or_default();
                    let place = format!("{place}.{}", item.name);
                    let view = self.look(filling, item, place, &value, &Value::Undefined, scope);
                    ItemView { title: view.title.clone(), elements: vec![ElementView::Question(Box::new(view))] }
                };
                items.iter().map(line).collect()
            }
            Kind::Table(table) => {
                let mut views = Vec::new();
                for_items(question, value, scope, |item, scope| {
                    let place = format!("{place}{}", item.step());
                    let cells = table.columns.iter();
                    let cells =
                        cells.map(|column| self.cell(filling, &column.question, &place, &item.value, None, scope));
                    let title = item.row.map(|row| self.choice_text(filling, row)).unwrap_or_default();
                    views.push(ItemView { title, elements: cells.collect() });
                });
                views
            }
            Kind::Panels(panels) => {
                let mut views = Vec::new();
                for_items(question, value, scope, |item, scope| {
                    let place = format!("{place}{}", item.step());
                    let elements = self.template(filling, &panels.template, &place, &item.value, scope);
                    views.push(ItemView { title: self.text(filling, &panels.title), elements });
                });
                views
            }
            _ => Vec::new(),
        }
    }

    fn template(
        &self,
        filling: &Filling,
        elements: &[Element],
        place: &str,
        item: &Value,
        scope: &dyn Scope,
    ) -> Vec<ElementView> {
        let element = |element: &Element| match element {
            Element::Panel(panel) => ElementView::Panel(PanelView {
                id: panel.id,
                name: panel.name.clone(),
                is_visible: panel.presence.is_visible(scope),
                title: self.text(filling, &panel.title),
                description: self.text(filling, &panel.description),
                elements: self.template(filling, &panel.elements, place, item, scope),
            }),
            Element::Question(question) => self.cell(filling, question, place, item, Some(item.clone()), scope),
        };
        elements.iter().map(element).collect()
    }

    /// A question in a row or panel.
    fn cell(
        &self,
        filling: &Filling,
        question: &Question,
        place: &str,
        item: &Value,
        panel: Option<Value>,
        scope: &dyn Scope,
    ) -> ElementView {
        let value = item.field(question.answer_name()).cloned().unwrap_or_default();
        let comment = item.field(&question.comment_name()).cloned().unwrap_or_default();
        let scope = QuestionScope { outer: scope, own: value.clone(), panel };
        let place = format!("{place}.{}", question.name);
        ElementView::Question(Box::new(self.look(filling, question, place, &value, &comment, &scope)))
    }
}
