//! What somebody typed and wanted kept in this browser; and the way to forget everything that this site keeps.

use super::storage::Choice;
use super::window;

/// What the name of everything begins with that this site keeps.
const OURS: &str = "tandem-";

fn key(form: &str) -> String {
    format!("{OURS}draft-{form}")
}

/// Keeps a draft of a form. Whether the browser took it.
pub(crate) fn keep(form: &str, draft: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(form), draft).is_ok())
}

/// The draft that was kept, if any.
pub(crate) fn kept(form: &str) -> Option<String> {
    storage()?.get_item(&key(form)).ok().flatten()
}

/// Forgets the draft of a form.
pub(crate) fn forget(form: &str) {
    if let Some(storage) = storage() {
        drop(storage.remove_item(&key(form)));
    }
}

/// Forgets everything that this site keeps in this browser: drafts of all forms, and what was chosen.
pub(crate) fn forget_everything() {
    let Some(storage) = storage() else { return };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
    // The organisation's key is nobody's draft: it may be the only one that opens what was sent.
    let is_ours = |key: &&String| key.starts_with(OURS) && *key != Choice::Key.key();
    for key in keys.iter().filter(is_ours) {
        drop(storage.remove_item(key));
    }
}

/// Browsers can be set to refuse storage.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
