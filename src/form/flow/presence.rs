//! What is shown, open for answers, and in need of one.

use super::answers::with_field;
use super::scope::{ChoiceScope, FormScope, ItemScope, QuestionScope};
use super::{Filling, Flow, Placed};
use crate::form::expression::{Expression, Scope, Value};
use crate::form::model::{
    Choice, Choosing, Container, Element, Kind, Matrix, Panels, Presence, Question, Rating, Table,
};

/// Whether a condition holds as `SurveyJS` asks of questions and panels: it must be `true` itself.
pub(super) fn is_true(condition: &Expression, scope: &dyn Scope) -> bool {
    condition.evaluate(scope) == Value::Bool(true)
}

impl Presence {
    pub(super) fn is_visible(&self, scope: &dyn Scope) -> bool {
        self.visible_if.as_ref().map_or(self.is_visible, |condition| is_true(condition, scope))
    }

    /// Whether it must be answered.
    pub(super) fn is_required(&self, scope: &dyn Scope) -> bool {
        self.required_if.as_ref().map_or(self.is_required, |condition| is_true(condition, scope))
    }

    /// Closed only by a condition that is `false` itself.
    pub(super) fn is_read_only(&self, scope: &dyn Scope) -> bool {
        let is_false = |condition: &Expression| condition.evaluate(scope) == Value::Bool(false);
        self.enable_if.as_ref().map_or(self.is_read_only, is_false)
    }
}

impl Flow<'_> {
    pub(super) fn scope<'s>(&'s self, filling: &'s Filling) -> FormScope<'s> {
        FormScope { flow: self, filling }
    }

    /// Does something with what names mean to a question.
    pub(super) fn with_scope<T>(&self, filling: &Filling, placed: &Placed<'_>, run: impl FnOnce(&dyn Scope) -> T) -> T {
        let outer = self.scope(filling);
        let panel = placed.panel().map(|panel| {
            let questions = panel.questions().into_iter();
            let answers = questions.map(|question| (question.answer_name().to_owned(), filling.value_of(question)));
            Value::Record(answers.collect())
        });
        run(&QuestionScope { outer: &outer, own: filling.value_of(placed.question), panel })
    }

    /// Whether a question itself is shown, whatever stands around it.
    pub(super) fn is_visible(&self, filling: &Filling, placed: &Placed<'_>) -> bool {
        let presence = &placed.question.presence;
        self.with_scope(filling, placed, |scope| match filling.shown(placed.question.id) {
            Some(is_shown) if presence.visible_if.is_none() => is_shown,
            _ => presence.is_visible(scope),
        })
    }

    /// Whether a page or panel is shown: itself, and anything in it.
    pub(super) fn is_container_visible(&self, filling: &Filling, container: &Container) -> bool {
        self.is_container_allowed(filling, container)
            && container.elements.iter().any(|element| self.is_element_visible(filling, container, element))
    }

    fn is_container_allowed(&self, filling: &Filling, container: &Container) -> bool {
        match filling.shown(container.id) {
            Some(is_shown) if container.presence.visible_if.is_none() => is_shown,
            _ => container.presence.is_visible(&self.scope(filling)),
        }
    }

    fn is_element_visible(&self, filling: &Filling, parent: &Container, element: &Element) -> bool {
        match element {
            Element::Panel(panel) => self.is_container_visible(filling, panel),
            Element::Question(question) => {
                let is_page = self.form.pages.iter().any(|page| page.id == parent.id);
                self.is_visible(filling, &Placed::inside(question, parent, is_page))
            }
        }
    }

    /// Whether a question is in sight: itself, and everything around it.
    pub(super) fn is_in_sight(&self, filling: &Filling, placed: &Placed<'_>) -> bool {
        self.is_visible(filling, placed)
            && placed.parents.iter().all(|parent| self.is_container_visible(filling, parent))
    }

    /// Whether it stands on the welcome page, where nothing is cleared.
    pub(super) fn is_on_start_page(&self, placed: &Placed<'_>) -> bool {
        let first = self.form.pages.first().map(|page| page.id);
        self.form.has_start_page && placed.parents.first().map(|page| page.id) == first
    }

    /// Which choices of a question are offered.
    pub(super) fn offered_flags(&self, filling: &Filling, placed: &Placed<'_>) -> Vec<bool> {
        self.with_scope(filling, placed, |scope| match &placed.question.kind {
            Kind::Choosing(choosing) => {
                choosing.choices.iter().map(|choice| is_offered(choice, choosing.visible_if.as_ref(), scope)).collect()
            }
            Kind::Rating(rating) if rating.has_own_steps => {
                rating.steps.iter().map(|step| is_offered(step, None, scope)).collect()
            }
            _ => Vec::new(),
        })
    }

    /// Those of some hidden choices that are offered again, and are not chosen.
    pub(super) fn offered_again(&self, filling: &Filling, placed: &Placed<'_>, hidden: &[Value]) -> Vec<Value> {
        let Kind::Choosing(choosing) = &placed.question.kind else { return Vec::new() };
        let chosen = filling.value_of(placed.question);
        let is_chosen = |choice: &Choice| match &chosen {
            Value::List(items) => items.iter().any(|item| choice.is_chosen_by(item)),
            _ => false,
        };
        let back = self.with_scope(filling, placed, |scope| {
            let offered = choosing.offered(scope).into_iter();
            let back = offered.filter(|choice| hidden.iter().any(|value| choice.is_chosen_by(value)));
            back.filter(|choice| !is_chosen(choice)).map(|choice| choice.value.clone()).collect::<Vec<_>>()
        });
        if choosing.style.takes_several() { back } else { Vec::new() }
    }

    pub(super) fn is_read_only(&self, filling: &Filling, placed: &Placed<'_>) -> bool {
        let is_closed = |parent: &&Container| parent.presence.is_read_only(&self.scope(filling));
        placed.parents.iter().any(is_closed)
            || self.with_scope(filling, placed, |scope| placed.question.presence.is_read_only(scope))
    }

    pub(super) fn is_required(&self, filling: &Filling, placed: &Placed<'_>) -> bool {
        self.with_scope(filling, placed, |scope| placed.question.presence.is_required(scope))
    }
}

fn is_offered(choice: &Choice, otherwise: Option<&Expression>, scope: &dyn Scope) -> bool {
    let condition = choice.visible_if.as_ref().or(otherwise);
    condition.is_none_or(|condition| condition.holds(&ChoiceScope { outer: scope, choice: &choice.value }))
}

/// Whether a choice is open, where its own or the common condition says so.
pub(super) fn is_open(choice: &Choice, otherwise: Option<&Expression>, scope: &dyn Scope) -> bool {
    let condition = choice.enable_if.as_ref().or(otherwise);
    condition.is_none_or(|condition| condition.holds(&ChoiceScope { outer: scope, choice: &choice.value }))
}

impl Choosing {
    /// The choices that are shown, without *other*, *none* and *all*.
    pub(super) fn offered<'s>(&'s self, scope: &dyn Scope) -> Vec<&'s Choice> {
        self.choices.iter().filter(|choice| is_offered(choice, self.visible_if.as_ref(), scope)).collect()
    }

    /// Whether a value is *none* and that is offered.
    pub(super) fn is_none(&self, value: &Value) -> bool {
        self.none.is_some() && *value == Value::from("none")
    }

    /// Whether a value is *other* and that is offered.
    pub(super) fn is_other(&self, value: &Value) -> bool {
        self.other.is_some() && *value == Value::from("other")
    }
}

impl Rating {
    /// The steps that are shown.
    pub(super) fn offered<'s>(&'s self, scope: &dyn Scope) -> Vec<&'s Choice> {
        self.steps.iter().filter(|step| !self.has_own_steps || is_offered(step, None, scope)).collect()
    }
}

impl Matrix {
    /// The rows that are shown.
    pub(super) fn offered_rows<'s>(&'s self, scope: &dyn Scope) -> Vec<&'s Choice> {
        self.rows.iter().filter(|row| is_offered(row, self.rows_visible_if.as_ref(), scope)).collect()
    }

    /// The columns that are shown.
    pub(super) fn offered_columns<'s>(&'s self, scope: &dyn Scope) -> Vec<&'s Choice> {
        self.columns.iter().filter(|column| is_offered(column, self.columns_visible_if.as_ref(), scope)).collect()
    }
}

impl Table {
    /// The rows that are shown.
    pub(super) fn offered_rows<'s>(&'s self, scope: &dyn Scope) -> Vec<&'s Choice> {
        self.rows.iter().filter(|row| is_offered(row, self.rows_visible_if.as_ref(), scope)).collect()
    }
}

impl Panels {
    /// How many panels there are: those that are answered, or those that the form begins with.
    pub(super) fn count_in(&self, value: &Value) -> usize {
        match value {
            Value::List(items) if !items.is_empty() => items.len(),
            _ => self.count.max(self.least).min(self.most),
        }
    }

    /// The panels that the form begins with, none of which says anything.
    pub(super) fn blank(&self) -> Value {
        Value::List(vec![Value::Record(Vec::new()); self.count_in(&Value::Undefined)])
    }

    /// Whether there is a panel of this index.
    pub(super) fn has(&self, value: &Value, index: f64) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "there are few panels")]
        let count = self.count_in(value) as f64;
        (0.0..count).contains(&index)
    }
}

/// The items of a question that repeats, each with what names mean in it. A row of a table is named, a panel counted.
pub(super) fn for_items<'q>(
    question: &'q Question,
    value: &Value,
    scope: &dyn Scope,
    mut run: impl FnMut(&Item<'q>, &dyn Scope),
) {
    let (items, values) = items(question, value, scope);
    let prefix = if matches!(question.kind, Kind::Table(_)) { "row" } else { "panel" };
    for (index, item) in items.iter().enumerate() {
        let names = item.names(index);
        run(item, &ItemScope { outer: scope, prefix, items: &values, index, names });
    }
}

/// A row of a table, or a panel that repeats.
pub(super) struct Item<'q> {
    /// The row's name; nothing for a panel.
    pub(super) row: Option<&'q Choice>,
    pub(super) index: usize,
    pub(super) value: Value,
}

impl Item<'_> {
    fn names(&self, index: usize) -> Vec<(&'static str, Value)> {
        #[expect(clippy::cast_precision_loss, reason = "there are few rows and panels")]
        let (own, visible) = (self.index as f64, index as f64);
        let Some(row) = self.row else {
            return vec![("panelIndex", own.into()), ("visiblePanelIndex", visible.into())];
        };
        let title = Value::from(row.text_in("en"));
        let value = row.value.clone();
        vec![
            ("rowIndex", (own + 1.0).into()),
            ("visibleRowIndex", (visible + 1.0).into()),
            ("item", value.clone()),
            ("rowName", value.clone()),
            ("rowValue", value),
            ("rowTitle", title),
        ]
    }

    /// The whole answer with this item in its place.
    pub(super) fn put_into(&self, whole: &Value, item: Value) -> Value {
        match (self.row, whole) {
            (Some(row), whole) => with_field(whole, &row.value.to_text(), item),
            (None, Value::List(items)) => {
                let put =
                    |(index, kept): (usize, &Value)| if index == self.index { item.clone() } else { kept.clone() };
                Value::List(items.iter().enumerate().map(put).collect())
            }
            (None, whole) => whole.clone(),
        }
    }

    /// How the item is called in a path: `[0]` or `.row`.
    pub(super) fn step(&self) -> String {
        self.row.map_or_else(|| format!("[{}]", self.index), |row| format!(".{}", row.value.to_text()))
    }
}

fn items<'q>(question: &'q Question, value: &Value, scope: &dyn Scope) -> (Vec<Item<'q>>, Vec<Value>) {
    let items: Vec<Item<'q>> = match &question.kind {
        Kind::Table(table) => {
            let rows = table.offered_rows(scope).into_iter().enumerate();
            let row = |(index, row): (usize, &'q Choice)| {
                let value = value.field(&row.value.to_text()).cloned().unwrap_or_default();
                Item { row: Some(row), index, value }
            };
            rows.map(row).collect()
        }
        Kind::Panels(panels) => {
            let given = if let Value::List(items) = value { items.as_slice() } else { &[] };
            let count = panels.count_in(value);
            let panel = |index: usize| Item { row: None, index, value: given.get(index).cloned().unwrap_or_default() };
            (0..count).map(panel).collect()
        }
        _ => Vec::new(),
    };
    let values = items.iter().map(|item| item.value.clone()).collect();
    (items, values)
}
