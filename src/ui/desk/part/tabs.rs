//! The two sides to choose from.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::person::Side;

/// One of the two sides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tab {
    /// Which.
    pub(crate) side: Side,
    /// Its id on the page.
    pub(crate) id: &'static str,
    /// What it says.
    pub(crate) words: Signal<String>,
}

/// The two sides, of which one is chosen; `name` says what they are for, and whatever else follows is done by `choose`.
pub(crate) fn side_tabs(
    name: String,
    tabs: [Tab; 2],
    now: RwSignal<Side>,
    choose: impl Fn() + Copy + 'static,
) -> AnyView {
    let tabs = tabs.map(|Tab { side, id, words }| {
        let is_pressed = Some(Signal::derive(move || now.get() == side));
        let press = move || {
            now.set(side);
            choose();
        };
        button(Button { class: "tab", is_pressed, text: Some(words), ..Button::default() }.named(id), press)
    });
    view! {
        <div class="row tabs controls" role="group" aria-label=name>
            {tabs.into_iter().collect_view()}
        </div>
    }
    .into_any()
}
