//! The part of the address after `?`, which says what is to be opened.

use web_sys::UrlSearchParams;

use super::window;

/// What the address says under this name: empty where it says the name alone, nothing where it does not.
pub(crate) fn told(name: &str) -> Option<String> {
    let search = window().location().search().unwrap_or_default();
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}
