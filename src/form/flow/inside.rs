//! Answers to questions that stand inside of others, and panels that come and go.

use serde_json::Value as Json;

use super::accept::accepted;
use super::answers::with_field;
use super::presence::for_items;
use super::scope::QuestionScope;
use super::{Filling, Flow, Stop};
use crate::form::expression::{Scope, Value};
use crate::form::model::{Element, Kind, Panels, Question};

/// What is done at the end of a way.
enum Deed {
    /// The question there is answered.
    Answer(Value),
    /// Something is written beside its answer.
    Comment(Value),
    /// A panel is put there, before the one of this index.
    Insert(usize, Value),
    /// A panel is taken away.
    Remove(usize),
}

impl Flow<'_> {
    /// Somebody answers the question at the end of a way: a question of a page, one that stands inside of another, or a
    /// row of a matrix. A way that leads nowhere changes nothing.
    #[must_use]
    pub fn answer_at(&self, filling: &Filling, way: &[Stop], value: &Json) -> Filling {
        match way {
            [Stop::Name(name)] => self.answer(filling, name, value),
            way => self.done_at(filling, way, &Deed::Answer(value.into())),
        }
    }

    /// Somebody writes beside the answer at the end of a way.
    #[must_use]
    pub fn comment_at(&self, filling: &Filling, way: &[Stop], text: &str) -> Filling {
        match way {
            [Stop::Name(name)] => self.comment(filling, name, text),
            way => self.done_at(filling, way, &Deed::Comment(if text.trim().is_empty() { "" } else { text }.into())),
        }
    }

    /// Somebody adds a panel behind the others, where there may be one more.
    #[must_use]
    pub fn add_panel(&self, filling: &Filling, way: &[Stop]) -> Filling {
        self.done_at(filling, way, &Deed::Insert(usize::MAX, Value::Undefined))
    }

    /// Somebody puts a panel with these answers before the one of this index.
    #[must_use]
    pub fn insert_panel(&self, filling: &Filling, way: &[Stop], index: usize, panel: &Json) -> Filling {
        self.done_at(filling, way, &Deed::Insert(index, panel.into()))
    }

    /// Somebody takes a panel away, where there may be one less.
    #[must_use]
    pub fn remove_panel(&self, filling: &Filling, way: &[Stop], index: usize) -> Filling {
        self.done_at(filling, way, &Deed::Remove(index))
    }

    /// Answers that lie outside of what is allowed, by question. Only their questions show them: they are not among the
    /// answers, and whoever keeps a form to go on with keeps them apart.
    pub fn refused(&self, filling: &Filling) -> Vec<(String, Json)> {
        let refused = self.questions().filter_map(|question| {
            let value = filling.refused.get(&question.id)?.clone();
            Some((question.name.clone(), value.into_json()?))
        });
        refused.collect()
    }

    fn done_at(&self, filling: &Filling, way: &[Stop], deed: &Deed) -> Filling {
        let changed = way.split_first().and_then(|(first, rest)| {
            let Stop::Name(name) = first else { return None };
            let placed = self.placed.iter().find(|placed| placed.question.name == *name)?;
            let whole = filling.value_of(placed.question);
            let changed = self.with_scope(filling, placed, |scope| done(placed.question, &whole, rest, deed, scope))?;
            Some(self.answer(filling, name, &changed.into_json().unwrap_or_default()))
        });
        changed.unwrap_or_else(|| filling.clone())
    }
}

/// The answer to a question once the deed is done at the end of the way; nothing where it leads nowhere.
fn done(question: &Question, whole: &Value, way: &[Stop], deed: &Deed, scope: &dyn Scope) -> Option<Value> {
    match (&question.kind, way, deed) {
        (_, [], Deed::Answer(value)) => accepted(question, whole, value.clone(), scope),
        (Kind::Panels(panels), [], deed) => rearranged(panels, whole, deed),
        (Kind::Matrix(_), [Stop::Name(row)], Deed::Answer(value)) => Some(with_field(whole, row, value.clone())),
        (Kind::Texts(items), [Stop::Name(name)], Deed::Answer(value)) => {
            let item = items.iter().find(|item| item.name == *name)?;
            let before = whole.field(name).cloned().unwrap_or_default();
            Some(with_field(whole, name, accepted(item, &before, value.clone(), scope)?))
        }
        (_, [stop, Stop::Name(name), rest @ ..], deed) => {
            let inner = inner(question, name)?;
            done_in_item(question, &filled(question, whole), stop, (inner, rest), deed, scope)
        }
        _ => None,
    }
}

/// The same in the row or panel at a stop.
fn done_in_item(
    question: &Question,
    whole: &Value,
    stop: &Stop,
    (inner, rest): (&Question, &[Stop]),
    deed: &Deed,
    scope: &dyn Scope,
) -> Option<Value> {
    let mut changed = None;
    for_items(question, whole, scope, |item, scope| {
        if item.stop() != *stop {
            return;
        }
        let own = item.value.field(inner.answer_name()).cloned().unwrap_or_default();
        let after = if let (Deed::Comment(text), []) = (deed, rest) {
            Some(with_field(&item.value, &inner.comment_name(), text.clone()))
        } else {
            let scope = QuestionScope { outer: scope, own: own.clone(), panel: Some(item.value.clone()) };
            let after = done(inner, &own, rest, deed, &scope);
            after.map(|after| with_field(&item.value, inner.answer_name(), after))
        };
        changed = after.map(|after| item.put_into(whole, after));
    });
    changed
}

/// The question of this name that a question asks in each row or panel.
fn inner<'q>(question: &'q Question, name: &str) -> Option<&'q Question> {
    match &question.kind {
        Kind::Table(table) => table.columns.iter().map(|column| &column.question).find(|one| one.name == name),
        Kind::Panels(panels) => panels.template.iter().flat_map(Element::questions).find(|one| one.name == name),
        _ => None,
    }
}

/// An answer in which panels stand that the form begins with.
fn filled(question: &Question, whole: &Value) -> Value {
    match &question.kind {
        Kind::Panels(panels) if whole.is_empty() => panels.blank(),
        _ => whole.clone(),
    }
}

/// The panels with one more or one less, as far as the form allows.
fn rearranged(panels: &Panels, whole: &Value, deed: &Deed) -> Option<Value> {
    let Value::List(mut items) = (if whole.is_empty() { panels.blank() } else { whole.clone() }) else { return None };
    match deed {
        Deed::Insert(index, panel) if items.len() < panels.most => {
            let given = [panel, &panels.default].into_iter().find(|value| !value.is_empty());
            let blank = Value::Record(Vec::new());
            items.insert((*index).min(items.len()), given.cloned().unwrap_or(blank));
        }
        Deed::Remove(index) if *index < items.len() && items.len() > panels.least => {
            items.remove(*index);
        }
        _ => return None,
    }
    Some(Value::List(items))
}
