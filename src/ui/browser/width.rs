//! How much room there is.

use gloo::events::EventListener;
use leptos::prelude::{RwSignal, Set, Signal};

use super::window;

/// What is narrower than this, in the letters of the page, is a telephone, or a page that is zoomed far in.
const NARROW: &str = "(max-width: 44rem)";

/// Whether there is little room, for as long as the page is open.
pub(crate) fn is_narrow() -> Signal<bool> {
    let Ok(Some(query)) = window().match_media(NARROW) else { return Signal::stored(false) };
    let is_narrow = RwSignal::new(query.matches());
    let asked = query.clone();
    EventListener::new(&query, "change", move |_| is_narrow.set(asked.matches())).forget();
    is_narrow.into()
}
