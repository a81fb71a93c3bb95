//! The applicant's page: a form to fill in, on a telephone as well as anywhere.
//!
//! Nothing that is typed leaves the device unless somebody sends it, and nothing is kept unless she says so.

mod done;
mod draft;
mod fits;
mod following;
mod form_file;
mod gallery;
mod keeping;
mod settings;
mod shell;
mod tools;
mod visit;

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::ui::browser::storage::{self, Choice};
use crate::ui::browser::{document, query, rescue};
use crate::ui::form::WORDS;
use crate::ui::speaking;
use crate::ui::words::Messages;
use form_file::Opened;
use settings::Settings;
use visit::{Begin, Visit};

/// Opens the page; `www/apply.js` calls it once, when the module is loaded.
///
/// # Errors
/// A sentence, where one of the page's own files is missing or broken.
#[wasm_bindgen(js_name = openForm)]
pub async fn open_form() -> Result<(), String> {
    rescue::stand_by();
    let theme = storage::chosen(Choice::Theme);
    document::set_theme(theme.as_deref());
    let (words, languages) = speaking::begin(WORDS).await?;
    if query::told("gallery").is_some() {
        let examples = gallery::examples().await?;
        let element = document::mount_point().ok_or("apply.html has no element \"tandem\"")?;
        mount_to(element, move || gallery::gallery(words, &examples)).forget();
        return Ok(());
    }
    let opened = opened(&words).await;
    let element = document::mount_point().ok_or("apply.html has no element \"tandem\"")?;
    match opened {
        Ok((settings, opened)) => {
            let begin = Begin { words, languages, theme, settings, opened };
            mount_to(element, move || shell::shell(Visit::new(begin))).forget();
        }
        Err(why) => mount_to(element, move || shell::not_opened(&words, &why)).forget(),
    }
    Ok(())
}

/// What is set, and the form.
async fn opened(words: &Messages) -> Result<(Settings, Opened), String> {
    let settings = settings::settings(words).await?;
    let opened = form_file::open(&settings.form, words).await?;
    Ok((settings, opened))
}
