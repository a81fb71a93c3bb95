//! Leafs through the pages of a list.

use leptos::prelude::*;

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
    let (earlier, later) = (session.say("page-earlier"), session.say("page-later"));
    view! {
        <nav class="pager" aria-label=name hidden=move || { n_pages.get() < 2 }>
            <button
                type="button"
                class="button quiet"
                disabled=move || now() == 0
                on:click=move |_| page.set(now().saturating_sub(1))
            >
                {earlier}
            </button>
            <span role="status">{position}</span>
            <button
                type="button"
                class="button quiet"
                disabled=move || { now() + 1 >= n_pages.get() }
                on:click=move |_| page.set(now() + 1)
            >
                {later}
            </button>
        </nav>
    }
    .into_any()
}
