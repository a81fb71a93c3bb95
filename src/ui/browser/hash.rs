//! The part of the address after `#`, which says which screen is shown.

use gloo::events::EventListener;

use super::window;

/// The address's part from `#` on.
pub(crate) fn current() -> String {
    window().location().hash().unwrap_or_default()
}

/// Calls back whenever the address changes, for as long as the page is open.
pub(crate) fn on_change(mut changed: impl FnMut(String) + 'static) {
    EventListener::new(&window(), "hashchange", move |_| changed(current())).forget();
}

/// Goes to another address of the page.
pub(crate) fn go(hash: &str) {
    drop(window().location().set_hash(hash));
}
