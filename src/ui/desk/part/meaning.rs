//! Says that free texts are compared by words alone, for as long as the table of meanings is not there.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::button::{Button, button};
use crate::problem::Problem;
use crate::ui::desk::meaning::Table;
use crate::ui::desk::state::Session;

/// Nothing where the program does not ask for the table, or where it is there.
pub(crate) fn meaning(session: Session) -> AnyView {
    let said = move || match session.meanings.get() {
        _ if !session.asks_for_meaning() => None,
        Table::There(_) => None,
        Table::Unasked | Table::Fetching => Some(fetching(session)),
        Table::Failed(problems) => Some(failed(session, &problems)),
    };
    view! { <div id="meaning" aria-live="polite">{said}</div> }.into_any()
}

fn fetching(session: Session) -> AnyView {
    view! { <p class="said">{session.say("meaning-fetching")}</p> }.into_any()
}

fn failed(session: Session, problems: &[Problem]) -> AnyView {
    let sentences =
        problems.iter().map(|problem| view! { <p class="fine">{session.problem(problem)}</p> }).collect_view();
    let again = move || spawn_local(session.fetch_meanings());
    view! {
        <div class="said mind">
            <p>{session.say("meaning-failed")}</p>
            {sentences}
            {button(Button::quiet().saying(session.say("meaning-again")), again)}
        </div>
    }
    .into_any()
}
