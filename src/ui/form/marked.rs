//! Text with marks, element by element: nothing that somebody wrote is ever handed to the browser as HTML.

use leptos::prelude::*;

use crate::form::model::html::{Mark, Node, parse};

/// A text of a form with its marks.
pub(crate) fn marked(text: &str) -> AnyView {
    nodes(&parse(text))
}

fn nodes(nodes: &[Node]) -> AnyView {
    nodes.iter().map(node).collect_view().into_any()
}

fn node(node: &Node) -> AnyView {
    match node {
        Node::Text(text) => text.clone().into_any(),
        Node::Marked(mark, inside) => mark_around(mark, nodes(inside)),
    }
}

/// Headings stand below the page's own title, all on one level: whoever writes texts chooses them by their size.
fn mark_around(mark: &Mark, inside: AnyView) -> AnyView {
    match mark {
        Mark::Paragraph => view! { <div class="paragraph">{inside}</div> }.into_any(),
        Mark::Break => view! { <br /> }.into_any(),
        Mark::Strong => view! { <strong>{inside}</strong> }.into_any(),
        Mark::Emphasis => view! { <em>{inside}</em> }.into_any(),
        Mark::Heading(_) => view! { <h3>{inside}</h3> }.into_any(),
        Mark::List => view! { <ul>{inside}</ul> }.into_any(),
        Mark::Numbers => view! { <ol>{inside}</ol> }.into_any(),
        Mark::Item => view! { <li>{inside}</li> }.into_any(),
        // A new tab, so that nothing typed is lost.
        Mark::Link(address) => {
            view! { <a href=address.clone() target="_blank" rel="noopener noreferrer">{inside}</a> }.into_any()
        }
    }
}
