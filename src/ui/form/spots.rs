//! Where each question stands on the page: its id, and the page it is on.

use std::collections::BTreeMap;

use crate::form::flow::{ElementView, Look, PanelView, QuestionView, View};

/// A question with its place on the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// The id of its first control.
    pub(crate) id: String,
    /// The row or panel in which it stands, as people read it; empty for a question of a page.
    pub(crate) inside_of: String,
    /// The page, counted from 0 through all pages.
    pub(crate) page: usize,
    /// Whether it can be seen on its page: itself, and all that is around it.
    pub(crate) is_in_sight: bool,
    /// The question as it stands.
    pub(crate) question: QuestionView,
}

/// All questions and groups, those inside of questions too.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Spots {
    questions: BTreeMap<String, Spot>,
    panels: BTreeMap<String, PanelView>,
}

/// The id of a question that stands in something of this id.
pub(crate) fn question_id(around: &str, id: usize) -> String {
    format!("{around}-{id}")
}

/// The id of a group.
pub(crate) fn panel_id(around: &str, id: usize) -> String {
    format!("{around}-p{id}")
}

/// The id of a row, a line or a panel that repeats, which is around what stands in it.
pub(crate) fn item_id(question: &str, index: usize) -> String {
    format!("{question}-{index}")
}

/// What a row or panel is called: a panel by its heading and its number, a line not at all, for its question says it.
pub(crate) fn item_title(question: &QuestionView, index: usize) -> String {
    let title = question.items.get(index).map(|item| item.title.as_str()).unwrap_or_default();
    match &question.look {
        Look::Texts => String::new(),
        Look::Panels(_) => format!("{title} {}", index + 1).trim().to_owned(),
        _ => title.to_owned(),
    }
}

/// What is around some elements.
#[derive(Clone, Copy)]
struct Around<'a> {
    id: &'a str,
    title: &'a str,
    page: usize,
}

impl Spots {
    /// The spots of a form as it stands; ids begin with this prefix.
    pub(crate) fn of(view: &View, prefix: &str) -> Self {
        let mut spots = Self::default();
        for (page, of_page) in view.pages.iter().enumerate() {
            let around = Around { id: prefix, title: "", page };
            spots.add(&of_page.elements, around, of_page.is_visible);
        }
        spots
    }

    /// The question at a place.
    pub(crate) fn at(&self, place: &str) -> Option<&Spot> {
        self.questions.get(place)
    }

    /// The group of this id.
    pub(crate) fn panel(&self, id: &str) -> Option<&PanelView> {
        self.panels.get(id)
    }

    /// All questions.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Spot> {
        self.questions.values()
    }

    fn add(&mut self, elements: &[ElementView], around: Around<'_>, is_in_sight: bool) {
        for element in elements {
            match element {
                ElementView::Panel(panel) => {
                    let own = PanelView { elements: Vec::new(), ..panel.clone() };
                    self.panels.insert(panel_id(around.id, panel.id), own);
                    self.add(&panel.elements, around, is_in_sight && panel.is_visible);
                }
                ElementView::Question(question) => self.add_question(question, around, is_in_sight),
            }
        }
    }

    fn add_question(&mut self, question: &QuestionView, around: Around<'_>, is_in_sight: bool) {
        let id = question_id(around.id, question.id);
        let is_in_sight = is_in_sight && question.is_visible;
        for (index, item) in question.items.iter().enumerate() {
            let title = item_title(question, index);
            let inside = Around { id: &item_id(&id, index), title: &title, ..around };
            self.add(&item.elements, inside, is_in_sight);
        }
        let inside_of = around.title.to_owned();
        let spot = Spot { id, inside_of, page: around.page, is_in_sight, question: question.clone() };
        self.questions.entry(question.place.clone()).or_insert(spot);
    }
}
