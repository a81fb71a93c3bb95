//! Questions in each row: a table with headings, or where there is little room a group of questions for each row.

use leptos::prelude::*;

use super::field::{Field, Role};
use crate::form::flow::{ElementView, ItemView};
use crate::ui::form::spots::item_id;

/// The table.
pub(super) fn table(field: &Field, columns: &[String]) -> AnyView {
    let (view, is_narrow) = (field.view, field.sitting.is_narrow);
    // The rows are built anew when one of them comes or goes, not when something in them is answered.
    let rows =
        Memo::new(move |_| view.with(|view| view.items.iter().map(|item| item.name.clone()).collect::<Vec<_>>()));
    let (inner, columns) = (field.clone(), columns.to_vec());
    let shown = move || {
        rows.track();
        let items = view.with_untracked(|view| view.items.clone());
        if is_narrow.get() {
            items.iter().enumerate().map(|(at, item)| group(&inner, at, item)).collect_view().into_any()
        } else {
            wide(&inner, &columns, &items)
        }
    };
    field.group(Role::Group, view! { {shown} }.into_any())
}

fn wide(field: &Field, columns: &[String], items: &[ItemView]) -> AnyView {
    let heads = columns.iter().enumerate().map(|(at, title)| {
        let needed = is_needed(items, at).then(|| {
            view! { <span class="needed">" " {field.sitting.say("required")}</span> }
        });
        view! {
            <th scope="col" id=column_id(field, at)>
                {title.clone()}
                {needed}
            </th>
        }
    });
    let body = items.iter().enumerate().map(|(at, item)| row(field, at, item));
    view! {
        <div class="wide">
            <table class="table">
                <caption class="unseen">{field.now().title}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{body.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Whether a column must be answered in every row.
fn is_needed(items: &[ItemView], column: usize) -> bool {
    let is_required = |item: &ItemView| match item.elements.get(column) {
        Some(ElementView::Question(question)) => question.is_required,
        _ => false,
    };
    !items.is_empty() && items.iter().all(is_required)
}

fn row(field: &Field, at: usize, item: &ItemView) -> AnyView {
    let around = item_id(&field.id, at);
    let head = format!("{around}-head");
    let cells = item.elements.iter().enumerate().map(|(column, element)| {
        let named_by = format!("{head} {}", column_id(field, column));
        let ElementView::Question(question) = element else { return ().into_any() };
        view! { <td>{super::question(field.sitting, &around, question, Some(named_by))}</td> }.into_any()
    });
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row" id=head.clone()>
                {item.title.clone()}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn group(field: &Field, at: usize, item: &ItemView) -> AnyView {
    view! {
        <fieldset class="inner">
            <legend>{item.title.clone()}</legend>
            {super::elements(field.sitting, &item_id(&field.id, at), &item.elements)}
        </fieldset>
    }
    .into_any()
}

fn column_id(field: &Field, at: usize) -> String {
    format!("{}-column-{at}-head", field.id)
}
