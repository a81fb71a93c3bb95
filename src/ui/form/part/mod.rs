//! What stands on a page: one part a kind of question.

mod field;
mod tick;
mod line;
mod lines;
mod radiogroup;
mod dropdown;
mod checkbox;
mod tagbox;
mod other;
mod boolean;
mod rating;
mod ranking;
mod matrix;
mod table;
mod texts;
mod panels;
mod panel;

use leptos::prelude::*;

use super::sitting::Sitting;
use crate::form::flow::{ElementView, Look, QuestionView};
use crate::form::model::Style;
use field::Field;

/// What stands in something of this id, in its order.
pub(super) fn elements(sitting: Sitting, around: &str, elements: &[ElementView]) -> AnyView {
    let element = |element: &ElementView| match element {
        ElementView::Panel(panel) => panel::panel(sitting, around, panel),
        ElementView::Question(question) => self::question(sitting, around, question, None),
    };
    elements.iter().map(element).collect_view().into_any()
}

/// A question in something of this id, as long as it is shown. In a table it has no title of its own: it is named by the
/// headings of these ids.
fn question(sitting: Sitting, around: &str, view: &QuestionView, named_by: Option<String>) -> AnyView {
    let field = Field::new(sitting, around, view, named_by);
    let view = field.view;
    let is_visible = Memo::new(move |_| view.with(|view| view.is_visible));
    view! { {move || is_visible.get().then(|| part(&field))} }.into_any()
}

fn part(field: &Field) -> AnyView {
    match &field.now().look {
        Look::Line(line) => line::line(field, line),
        Look::Lines { rows, max_length, placeholder } => lines::lines(field, *rows, *max_length, placeholder),
        Look::Choices(choices) => match choices.style {
            Style::Radiogroup => radiogroup::radiogroup(field, choices),
            Style::Dropdown => dropdown::dropdown(field, choices),
            Style::Checkbox => checkbox::checkbox(field, choices),
            Style::Tagbox => tagbox::tagbox(field, choices),
            Style::Ranking => ranking::ranking(field),
        },
        Look::Boolean { yes, no, value_yes, value_no } => {
            boolean::boolean(field, [(value_yes, yes, "yes"), (value_no, no, "no")])
        }
        Look::Rating { lowest, highest } => rating::rating(field, lowest, highest),
        Look::Matrix { takes_several, .. } => matrix::matrix(field, *takes_several),
        Look::Table(columns) => table::table(field, columns),
        Look::Texts => texts::texts(field),
        Look::Panels(_) => panels::panels(field),
        Look::Html(_) => html(field),
        Look::Unsupported(kind) => unsupported(field, kind),
    }
}

/// A text to read.
fn html(field: &Field) -> AnyView {
    let view = field.view;
    let text = Memo::new(move |_| match view.with(|view| view.look.clone()) {
        Look::Html(text) => text,
        _ => String::new(),
    });
    view! { <div class="html">{move || super::marked(&text.get())}</div> }.into_any()
}

/// A question that cannot be asked here: it is named, so that somebody can ask it otherwise.
fn unsupported(field: &Field, kind: &str) -> AnyView {
    let told = [("title", field.now().title.into()), ("kind", kind.into())];
    view! { <p class="said mind">{field.sitting.say_with("not-supported", &told)}</p> }.into_any()
}
