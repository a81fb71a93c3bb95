//! The studio: what staff do with forms, loaded by the desk when one of its screens is first opened.
//!
//! It is a module of its own, so that the desk stays quick to open. It is told of program and people as texts, and hands
//! files back to the desk, which takes them as if somebody had dropped them (`ui/browser/studio.rs`). What follows from a
//! choice, and needs no browser, is in plain values with plain tests.

mod actions;
mod choosing;
mod finding;
mod keeping;
mod loading;
mod outline;
mod own_forms;
mod part;
mod preview;
mod publishing;
mod receiving;
mod screen;
mod shelf;
mod shell;
mod state;

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use state::Session;

use crate::ui::browser::rescue;
use crate::ui::browser::studio::Told;
use crate::ui::speaking;

/// The files of each language that hold the studio's words; the desk's are among them, problems above all.
const WORDS: [&str; 2] = ["desk", "studio"];

/// The studio, once it was opened: it lasts as long as the page.
struct Studio {
    session: Session,
    /// Where it is shown, and what takes it away again.
    shown: Option<(HtmlElement, Box<dyn std::any::Any>)>,
}

thread_local! {
    static STUDIO: RefCell<Option<Studio>> = const { RefCell::new(None) };
}

/// Shows a screen in an element, and keeps the work that is there; `www/start.js` calls it whenever the desk opens a screen
/// of the studio, or has something new to tell it.
///
/// # Errors
/// A sentence, where one of the studio's own files is missing or broken.
#[wasm_bindgen(js_name = openStudio)]
pub async fn open_studio(
    element: HtmlElement,
    screen: String,
    program: String,
    people: String,
    language: String,
    take: js_sys::Function,
) -> Result<(), String> {
    let session = match known() {
        Some(session) => session,
        None => begin(&language, take).await?,
    };
    session.listen_to(&Told { screen, program, people, language }).await?;
    // The screen may have been left meanwhile.
    if element.is_connected() {
        show(session, element);
    }
    Ok(())
}

fn known() -> Option<Session> {
    STUDIO.with_borrow(|studio| studio.as_ref().map(|studio| studio.session))
}

async fn begin(language: &str, take: js_sys::Function) -> Result<Session, String> {
    let messages = speaking::messages_of(&WORDS, language).await?;
    // Two that begin at once share what the first made.
    if let Some(session) = known() {
        return Ok(session);
    }
    rescue::stand_by();
    let owner = Owner::new();
    let session = owner.with(|| Session::new(messages, take));
    // What it owns lasts as long as the page.
    std::mem::forget(owner);
    STUDIO.set(Some(Studio { session, shown: None }));
    shell::listen(session, is_shown);
    Ok(session)
}

/// Whether the studio is what somebody looks at.
fn is_shown() -> bool {
    STUDIO.with_borrow(|studio| {
        let element = studio.as_ref().and_then(|studio| studio.shown.as_ref()).map(|(element, _)| element);
        element.is_some_and(|element| element.is_connected())
    })
}

/// Shows the studio in another element; where it is shown there already, nothing happens.
fn show(session: Session, element: HtmlElement) {
    let before = STUDIO.with_borrow_mut(|studio| {
        let shown = &mut studio.as_mut()?.shown;
        if shown.as_ref().is_some_and(|(known, _)| *known == element) { None } else { Some(shown.take()) }
    });
    let Some(before) = before else { return };
    drop(before);
    let handle = mount_to(element.clone(), move || shell::shell(session));
    STUDIO.with_borrow_mut(|studio| {
        if let Some(studio) = studio {
            studio.shown = Some((element, Box::new(handle)));
        }
    });
}
