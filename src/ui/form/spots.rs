//! Where each question stands on the page: its id, and the page it is on.

use std::collections::BTreeMap;

use crate::form::flow::{ElementView, PanelView, QuestionView, View};

/// A question with its place on the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// The id of its first control.
    pub(crate) id: String,
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

impl Spots {
    /// The spots of a form as it stands; ids begin with this prefix.
    pub(crate) fn of(view: &View, prefix: &str) -> Self {
        let mut spots = Self::default();
        for (page, of_page) in view.pages.iter().enumerate() {
            spots.add(&of_page.elements, prefix, page, of_page.is_visible);
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

    fn add(&mut self, elements: &[ElementView], around: &str, page: usize, is_in_sight: bool) {
        for element in elements {
            match element {
                ElementView::Panel(panel) => {
                    self.panels.insert(panel_id(around, panel.id), PanelView { elements: Vec::new(), ..panel.clone() });
                    self.add(&panel.elements, around, page, is_in_sight && panel.is_visible);
                }
                ElementView::Question(question) => self.add_question(question, around, page, is_in_sight),
            }
        }
    }

    fn add_question(&mut self, question: &QuestionView, around: &str, page: usize, is_in_sight: bool) {
        let id = question_id(around, question.id);
        let is_in_sight = is_in_sight && question.is_visible;
        for (index, item) in question.items.iter().enumerate() {
            self.add(&item.elements, &item_id(&id, index), page, is_in_sight);
        }
        let spot = Spot { id, page, is_in_sight, question: question.clone() };
        self.questions.entry(question.place.clone()).or_insert(spot);
    }
}
