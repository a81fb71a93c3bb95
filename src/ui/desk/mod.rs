//! The desk: what staff see and do.
//!
//! A screen has a file in `screen/`, a part that several screens use has one in `part/`. What follows from a choice, and
//! needs no browser, is in plain values beside them, with plain tests.

mod actions;
mod agreement;
mod asking;
mod circling;
mod departures;
mod later;
mod listing;
mod loading;
mod meaning;
mod outcome;
mod part;
mod recruiting;
mod repairing;
mod rule_words;
mod screen;
mod shell;
mod solving;
mod state;
mod work;

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

use screen::Screen;
use state::Session;
use work::{ReadingProblems, Work};

use crate::ui::browser::storage::{self, Choice};
use crate::ui::browser::{document, fetch, hash, rescue};
use crate::ui::speaking;

/// The file of each language that holds the desk's words.
const WORDS: &str = "desk";

/// Opens the page; `www/start.js` calls it once, when the module is loaded.
///
/// # Errors
/// A sentence, where one of the page's own files is missing or broken.
#[wasm_bindgen(js_name = openPage)]
pub async fn open_page() -> Result<(), String> {
    rescue::stand_by();
    let theme = storage::chosen(Choice::Theme);
    document::set_theme(theme.as_deref());
    let (messages, languages) = speaking::begin(WORDS).await?;
    let demonstration = demonstration().await?;
    let session_screen = Screen::of_hash(&hash::current());
    let element = document::mount_point().ok_or("index.html has no element \"tandem\"")?;
    mount_to(element, move || {
        let session = Session::new(messages, languages, demonstration, session_screen);
        session.theme.set(theme);
        shell::shell(session)
    })
    .forget();
    Ok(())
}

/// The made-up people and their program.
async fn demonstration() -> Result<Work, String> {
    let (program, people) = ("programs/demonstration.json", "people/demonstration.json");
    let program = crate::format::json::program(program, &fetch::text(program).await?);
    let people = crate::format::json::people(people, &fetch::text(people).await?);
    let first = |problems: Vec<crate::problem::Problem>| {
        problems.first().map_or_else(|| "The demonstration is broken.".to_owned(), ToString::to_string)
    };
    let (program, _) = program.into_result().map_err(first)?;
    let (people, _) = people.into_result().map_err(first)?;
    let (work, _) = Work::check(program, people, ReadingProblems::default()).into_result().map_err(first)?;
    Ok(Work { is_demonstration: true, ..work })
}
