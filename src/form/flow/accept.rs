//! What becomes of a value that is given to a question before it is kept.

use super::answers::{is_blank, with_field};
use super::presence::for_items;
use super::{Filling, Flow, Placed};
use crate::form::expression::{Likeness, Order, Scope, Value, is_alike};
use crate::form::model::{Choice, Choosing, Element, Input, InputKind, Kind, Matrix, Question};

impl Flow<'_> {
    /// The value as it is kept, or nothing where the question takes no such value.
    pub(super) fn accepted(&self, filling: &Filling, placed: &Placed<'_>, value: Value) -> Option<Value> {
        let before = filling.value_of(placed.question);
        self.with_scope(filling, placed, |scope| accepted(placed.question, &before, value, scope))
    }
}

/// The value as a question keeps it, or nothing where it takes no such value.
pub(super) fn accepted(question: &Question, before: &Value, value: Value, scope: &dyn Scope) -> Option<Value> {
    if value.is_empty() {
        return Some(Value::Undefined);
    }
    Some(match &question.kind {
        Kind::Input(input) if input.kind.is_number() => value.as_calculable().map_or(Value::Undefined, Value::Number),
        Kind::Input(_) | Kind::Comment { .. } => line(value),
        Kind::Choosing(choosing) if choosing.style.takes_several() => several(choosing, before, value, scope),
        Kind::Choosing(choosing) => one(choosing, value),
        Kind::Matrix(matrix) => return row_answers(matrix, value),
        Kind::Texts(_) => return Some(value).filter(|value| matches!(value, Value::Record(_))),
        Kind::Table(_) => cells(value),
        _ => value,
    })
}

/// The rows of a table, without cells that say nothing.
fn cells(value: Value) -> Value {
    let Value::Record(rows) = value else { return value };
    let row = |(name, value): (String, Value)| match value {
        Value::Record(cells) => {
            (name, Value::Record(cells.into_iter().filter(|(_, value)| !value.is_empty()).collect()))
        }
        value => (name, value),
    };
    Value::Record(rows.into_iter().map(row).collect())
}

/// Several values on one line.
fn line(value: Value) -> Value {
    match value {
        Value::List(items) => items.iter().map(Value::to_text).collect::<Vec<_>>().join(", ").into(),
        value => value,
    }
}

/// The choice that a value means, as the form writes it.
fn one(choosing: &Choosing, value: Value) -> Value {
    let value = if let Value::List(items) = value { items.into_iter().next().unwrap_or_default() } else { value };
    as_written(&choosing.choices.iter().collect::<Vec<_>>(), value)
}

fn as_written(choices: &[&Choice], value: Value) -> Value {
    choices.iter().find(|choice| choice.is_chosen_by(&value)).map_or(value, |choice| choice.value.clone())
}

fn several(choosing: &Choosing, before: &Value, value: Value, scope: &dyn Scope) -> Value {
    let values = if let Value::List(items) = value { items } else { vec![value] };
    let offered = choosing.offered(scope);
    let values: Vec<_> = values.into_iter().map(|value| as_written(&offered, value)).collect();
    Value::List(without_none(choosing, before, values))
}

/// *None* and anything else exclude each other: whichever was chosen later stays.
fn without_none(choosing: &Choosing, before: &Value, mut values: Vec<Value>) -> Vec<Value> {
    let position = |values: &[Value]| values.iter().rposition(|value| choosing.is_none(value));
    let before = if let Value::List(items) = before { items.as_slice() } else { &[] };
    match (position(before), position(&values)) {
        (Some(_), Some(at)) => {
            values.remove(at);
            values
        }
        (None, Some(at)) if values.len() > 1 => vec![values.swap_remove(at)],
        _ => values,
    }
}

/// A row takes one value, or a list where several can be chosen.
fn row_answers(matrix: &Matrix, value: Value) -> Option<Value> {
    let Value::Record(rows) = value else { return None };
    let row = |(name, value): (String, Value)| match value {
        Value::List(items) if !matrix.takes_several => items.into_iter().next().map(|first| (name, first)),
        Value::List(items) => Some((name, Value::List(items))),
        value if matrix.takes_several => Some((name, Value::List(vec![value]))),
        value => Some((name, value)),
    };
    Some(Value::Record(rows.into_iter().filter_map(row).collect()))
}

impl Input {
    /// The least and the greatest value, where there are such.
    pub(super) fn bounds(&self, scope: &dyn Scope) -> (Value, Value) {
        let bound = |expression: Option<&crate::form::expression::Expression>, plain: &Value| {
            expression.map_or_else(|| plain.clone(), |expression| kept_date(expression.evaluate(scope)))
        };
        let (min, max) =
            (bound(self.min_expression.as_ref(), &self.min), bound(self.max_expression.as_ref(), &self.max));
        let max = if self.kind == InputKind::Date && !max.is_truthy() { "2999-12-31".into() } else { max };
        (min, max)
    }

    /// Whether a value lies before another, as values of this kind are ordered.
    pub(super) fn is_less(&self, one: &Value, other: &Value) -> bool {
        let compared =
            |value: &Value| if self.kind == InputKind::Date { value.to_moment().into() } else { value.clone() };
        crate::form::expression::order(&compared(one), &compared(other)) == Some(std::cmp::Ordering::Less)
    }

    /// Whether a value is so far out of bounds that nothing but its question may know of it.
    pub(super) fn refuses(&self, value: &Value, scope: &dyn Scope) -> bool {
        let (min, max) = self.bounds(scope);
        self.kind.has_bounds() && !is_blank(value) && (self.is_below(value, &min) || self.is_below(&max, value))
    }

    /// Whether one of two values is less; a bound that is not there bounds nothing.
    pub(super) fn is_below(&self, one: &Value, other: &Value) -> bool {
        !one.is_empty() && !other.is_empty() && self.is_less(one, other)
    }
}

/// A date that was calculated, as answers keep it.
pub(super) fn kept_date(value: Value) -> Value {
    if let Value::Moment(moment) = value { moment.to_date_text().into() } else { value }
}

impl Flow<'_> {
    /// An answer without choices that are not offered now, and those choices. What cannot be judged stays.
    pub(super) fn without_unknown(&self, filling: &Filling, placed: &Placed<'_>) -> Option<(Value, Vec<Value>)> {
        let value = filling.value_of(placed.question);
        let has_choices = !matches!(&placed.question.kind, Kind::Choosing(choosing) if choosing.choices.is_empty());
        if self.shares_its_answer(placed.question) || !has_choices {
            return None;
        }
        self.with_scope(filling, placed, |scope| cleaned(placed.question, &value, scope, self.keeps_comments(placed)))
    }

    /// Whether what is written beside *other* is kept as a comment.
    pub(super) fn keeps_comments(&self, placed: &Placed<'_>) -> bool {
        match &placed.question.kind {
            Kind::Choosing(choosing) => choosing.keeps_other_as_comment.unwrap_or(self.form.keeps_other_as_comment),
            _ => true,
        }
    }

    fn shares_its_answer(&self, question: &Question) -> bool {
        let is_other = |other: &Question| other.id != question.id && other.answer_name() == question.answer_name();
        self.questions().any(is_other)
    }
}

fn cleaned(question: &Question, value: &Value, scope: &dyn Scope, keeps: bool) -> Option<(Value, Vec<Value>)> {
    match &question.kind {
        Kind::Choosing(choosing) => {
            let offered = choosing.offered(scope);
            let is_known = |value: &Value| {
                let is_special = choosing.is_none(value) || choosing.is_other(value);
                is_special
                    || offered.iter().any(|choice| choice.is_chosen_by(value))
                    || !keeps && choosing.other.is_some()
            };
            match value {
                value if value.is_empty() => None,
                Value::List(items) if choosing.style.takes_several() => {
                    let (known, unknown): (Vec<_>, Vec<_>) = items.iter().cloned().partition(is_known);
                    (!unknown.is_empty()).then_some((Value::List(known), unknown))
                }
                value => (!is_known(value)).then(|| (Value::Undefined, Vec::new())),
            }
        }
        Kind::Rating(rating) if rating.has_own_steps => {
            let is_hidden = rating.steps.iter().any(|step| step.is_chosen_by(value))
                && !rating.offered(scope).iter().any(|step| step.is_chosen_by(value));
            is_hidden.then(|| (Value::Undefined, Vec::new()))
        }
        Kind::Table(_) | Kind::Panels(_) => cleaned_inside(question, value, scope, keeps),
        _ => None,
    }
}

/// Rows and panels without choices that are not offered in them.
fn cleaned_inside(question: &Question, value: &Value, scope: &dyn Scope, keeps: bool) -> Option<(Value, Vec<Value>)> {
    let mut whole = value.clone();
    for_items(question, value, scope, |item, scope| {
        let asked = match &question.kind {
            Kind::Table(table) => table.columns.iter().map(|column| &column.question).collect(),
            Kind::Panels(panels) => panels.template.iter().flat_map(Element::questions).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        let clean = asked.into_iter().fold(item.value.clone(), |clean, inner| {
            let answer = clean.field(inner.answer_name()).cloned().unwrap_or_default();
            let known = cleaned(inner, &answer, scope, keeps);
            known.map_or(clean.clone(), |(known, _)| with_field(&clean, inner.answer_name(), known))
        });
        if clean != item.value {
            whole = item.put_into(&whole, clean);
        }
    });
    (whole != *value).then_some((whole, Vec::new()))
}

/// Rows of a matrix that are not shown, and choices that no column has, are no answers.
pub(super) fn clean_matrix(matrix: &Matrix, value: &Value, scope: &dyn Scope) -> Value {
    let Value::Record(rows) = value else { return value.clone() };
    let shown: Vec<_> = matrix.offered_rows(scope).iter().map(|row| row.value.to_text()).collect();
    let known: Vec<_> = matrix.rows.iter().map(|row| row.value.to_text()).collect();
    let columns = matrix.offered_columns(scope);
    let is_column = |value: &Value| columns.iter().any(|column| column.is_chosen_by(value));
    let row = |(name, value): &(String, Value)| {
        if !known.contains(name) {
            return Some((name.clone(), value.clone()));
        }
        let kept = match value {
            _ if !shown.contains(name) => return None,
            Value::List(items) if matrix.takes_several => {
                Value::List(items.iter().filter(|item| is_column(item)).cloned().collect())
            }
            value if is_column(value) => value.clone(),
            _ => return None,
        };
        (!kept.is_empty()).then(|| (name.clone(), kept))
    };
    Value::Record(rows.iter().filter_map(row).collect())
}

/// Whether two values are the same answer, "5" and 5 too.
pub(super) fn is_same_answer(one: &Value, other: &Value) -> bool {
    is_alike(one, other, Order::Matters, Likeness::Exact)
}

/// A list of panels with the answers to begin with, where none are given.
pub(super) fn default_panels(question: &Question, default: &Value, scope: &dyn Scope) -> Value {
    let mut panels = Vec::new();
    for_items(question, &Value::Undefined, scope, |_, _| panels.push(default.clone()));
    Value::List(panels)
}
