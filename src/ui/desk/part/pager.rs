//! Leafs through the pages of a list.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::ui::desk::state::Session;

/// Buttons for the pages of a list; nothing where there is one page.
///
/// `page` counts from zero. `name` says what is leafed through, for those who do not see it.
pub(crate) fn pager(session: Session, name: String, page: RwSignal<usize>, n_pages: Signal<usize>) -> AnyView {
    let now = move || page.get().min(n_pages.get() - 1);
    let position = move || {
        let told = [("page", (now() + 1).into()), ("pages", n_pages.get().into())];
        session.say_with("page-of", &told)
    };
    let is_first = Signal::derive(move || now() == 0);
    let is_last = Signal::derive(move || now() + 1 >= n_pages.get());
    let turn = |words: &str, is_disabled: Signal<bool>| Button {
        is_disabled: Some(is_disabled),
        ..Button::quiet().saying(session.say(words))
    };
    view! {
        <nav class="pager" aria-label=name hidden=move || { n_pages.get() < 2 }>
            {button(turn("page-earlier", is_first), move || page.set(untrack(now).saturating_sub(1)))}
            <span role="status">{position}</span>
            {button(turn("page-later", is_last), move || page.set(untrack(now) + 1))}
        </nav>
    }
    .into_any()
}
