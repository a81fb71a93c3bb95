//! What stays on the device: what somebody chose to keep there on purpose, and nothing about any person.

use gloo::storage::{LocalStorage, Storage};

use super::window;

/// A choice that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The language.
    Language,
    /// Light or dark.
    Theme,
    /// The organisation's secret key, because somebody asked for it.
    Key,
}

impl Choice {
    /// The name under which it is kept.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Language => "tandem-language",
            Self::Theme => "tandem-theme",
            Self::Key => "tandem-key",
        }
    }
}

/// What was chosen before, if anything.
pub(crate) fn chosen(choice: Choice) -> Option<String> {
    is_allowed().then(|| LocalStorage::get(choice.key()).ok()).flatten()
}

/// Keeps a choice, and says whether it could; where the browser refuses, it lasts until the page is closed.
pub(crate) fn keep(choice: Choice, value: &str) -> bool {
    is_allowed() && LocalStorage::set(choice.key(), value).is_ok()
}

/// Forgets a choice.
pub(crate) fn forget(choice: Choice) {
    if is_allowed() {
        LocalStorage::delete(choice.key());
    }
}

/// Browsers can be set to refuse storage, and then panic at the first touch.
fn is_allowed() -> bool {
    window().local_storage().is_ok_and(|storage| storage.is_some())
}
