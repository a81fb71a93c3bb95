//! A field to search a list with.

use leptos::prelude::*;

/// A search field. `id` is its own on the screen; a new search begins at the first page again.
pub(crate) fn search(id: &'static str, label: String, text: RwSignal<String>, page: RwSignal<usize>) -> AnyView {
    let typed = move |event| {
        text.set(event_target_value(&event));
        page.set(0);
    };
    view! {
        <div class="search">
            <label for=id>{label}</label>
            <input id=id type="search" autocomplete="off" spellcheck="false" prop:value=text on:input=typed />
        </div>
    }
    .into_any()
}
