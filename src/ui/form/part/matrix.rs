//! A choice in each row: a table with headings, or where there is little room a group of buttons for each row.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::{Field, Role};
use super::tick::{Named, Tick, tick};
use crate::form::flow::Stop;
use crate::ui::form::answer::{holds, ticked};

/// A row: its name in the answer, and what people read.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    name: String,
    title: String,
}

/// The matrix.
pub(super) fn matrix(field: &Field, takes_several: bool) -> AnyView {
    let (view, columns, is_narrow) = (field.view, field.choices(), field.sitting.is_narrow);
    let rows = Memo::new(move |_| {
        let row = |item: &crate::form::flow::ItemView| Row { name: item.name.clone(), title: item.title.clone() };
        view.with(|view| view.items.iter().map(row).collect::<Vec<_>>())
    });
    let inner = field.clone();
    let shown = move || {
        let (rows, columns) = (rows.get(), columns.get());
        if is_narrow.get() {
            rows.iter()
                .enumerate()
                .map(|(at, row)| group(&inner, at, row, &columns, takes_several))
                .collect_view()
                .into_any()
        } else {
            table(&inner, &rows, &columns, takes_several)
        }
    };
    field.group(Role::Group, view! { {shown} }.into_any())
}

fn table(field: &Field, rows: &[Row], columns: &[Named], takes_several: bool) -> AnyView {
    let heads = columns.iter().enumerate().map(|(at, column)| {
        view! {
            <th scope="col" id=column_id(field, at)>
                {column.text.clone()}
            </th>
        }
    });
    let body = rows.iter().enumerate().map(|(at, row)| {
        let cells = columns.iter().enumerate().map(|(column_at, column)| {
            let named_by = format!("{} {}", row_id(field, at), column_id(field, column_at));
            view! { <td>{cell(field, (at, row), (column_at, column), columns.len(), takes_several, Some(named_by))}</td> }
        });
        view! {
            <tr>
                <th scope="row" id=row_id(field, at)>
                    {row.title.clone()}
                </th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="wide">
            <table class="matrix">
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

/// A row by itself.
fn group(field: &Field, at: usize, row: &Row, columns: &[Named], takes_several: bool) -> AnyView {
    let ticks = columns
        .iter()
        .enumerate()
        .map(|(column_at, column)| cell(field, (at, row), (column_at, column), columns.len(), takes_several, None));
    view! {
        <fieldset class="matrix-row">
            <legend>{row.title.clone()}</legend>
            <div class="ticks">{ticks.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The button or box where a row meets a column. In a table its headings name it.
fn cell(
    field: &Field,
    (row_at, row): (usize, &Row),
    (at, column): (usize, &Named),
    n_columns: usize,
    takes_several: bool,
    named_by: Option<String>,
) -> AnyView {
    let is_ticked = {
        let (view, name, value) = (field.view, row.name.clone(), column.value.clone());
        Signal::derive(move || view.with(|view| view.value.get(&name).is_some_and(|said| holds(said, &value))))
    };
    let tick_cell = {
        let (field, name, value) = (field.clone(), row.name.clone(), column.value.clone());
        Callback::new(move |is_in| answer(&field, &name, &value, is_in, takes_several))
    };
    let id = field.id_at(row_at * n_columns + at);
    let name = format!("{}-row-{row_at}", field.id);
    let Some(named_by) = named_by else {
        return tick(Tick {
            id,
            name: (!takes_several).then_some(name),
            label: column.text.clone().into_any(),
            is_ticked,
            is_enabled: field.is_open(&column.value),
            invalid: field.invalid(),
            described_by: field.described_by(),
            act: tick_cell,
        });
    };
    let is_closed = field.is_closed();
    view! {
        <label class="cell">
            <input
                id=id
                type=if takes_several { "checkbox" } else { "radio" }
                name=(!takes_several).then_some(name)
                aria-labelledby=named_by
                prop:checked=is_ticked
                disabled=is_closed
                on:change=move |event| tick_cell.run(event_target_checked(&event))
            />
        </label>
    }
    .into_any()
}

fn answer(field: &Field, row: &str, column: &Json, is_in: bool, takes_several: bool) {
    let way: Vec<_> = field.way.iter().cloned().chain([Stop::Name(row.to_owned())]).collect();
    let before = field.now().value.get(row).cloned().unwrap_or_default();
    let value = if takes_several { ticked(&before, column, is_in) } else { column.clone() };
    field.sitting.answer(&field.place, &way, &value);
}

fn row_id(field: &Field, at: usize) -> String {
    format!("{}-row-{at}-head", field.id)
}

fn column_id(field: &Field, at: usize) -> String {
    format!("{}-column-{at}-head", field.id)
}
