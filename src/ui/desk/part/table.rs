//! A table, whose rows stand under each other where the window is narrow.

use leptos::prelude::*;

/// A table of this class; `caption` is for those who do not see it, and the first heading is that of the rows.
pub(crate) fn table(
    class: &'static str,
    caption: String,
    headings: &[String],
    rows: impl Fn() -> Vec<AnyView> + Send + 'static,
) -> AnyView {
    let headings: Vec<AnyView> =
        headings.iter().map(|heading| view! { <th scope="col">{heading.clone()}</th> }.into_any()).collect();
    framed(class, caption, headings, (move || rows()).into_any())
}

fn framed(class: &'static str, caption: String, headings: Vec<AnyView>, rows: AnyView) -> AnyView {
    view! {
        <table class=format!("stacked {class}")>
            <caption class="unseen">{caption}</caption>
            <thead>
                <tr>{headings}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A row: what heads it, and its cells, each with the heading of its column.
pub(crate) fn row_of(head: AnyView, cells: impl IntoIterator<Item = (String, AnyView)>) -> AnyView {
    let cells: Vec<AnyView> = cells.into_iter().map(|(heading, cell)| cell_of(heading, cell)).collect();
    view! {
        <tr>
            <th scope="row" dir="auto">{head}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell_of(heading: String, cell: AnyView) -> AnyView {
    view! { <td data-label=heading>{cell}</td> }.into_any()
}
