//! What follows from her answers: whom she fits, and the response that she sends. A form's page loads it when she first asks
//! to see the mentors, or has finished.
//!
//! It is a module of its own, so that a form is quick to open. It is told of her answers as texts, shows what follows from
//! them in elements that the page keeps free for it, and says what happened there (`ui/browser/sequel.rs`).

mod fits;
mod sending;
mod session;

use std::any::Any;
use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use session::Session;

use crate::ui::browser::rescue;
use crate::ui::browser::sequel::{FITS, PAPER, Page, SENDING};
use crate::ui::speaking;

/// The files of each language that hold the sequel's words; those of forms are among them.
const WORDS: [&str; 2] = ["form", "sequel"];

/// The sequel, once it was opened: it lasts as long as the page.
struct Sequel {
    session: Session,
    /// What is shown by the id of its place: where that is, and what takes it away again.
    shown: BTreeMap<&'static str, (HtmlElement, Box<dyn Any>)>,
}

thread_local! {
    static SEQUEL: RefCell<Option<Sequel>> = const { RefCell::new(None) };
}

/// Makes the sequel ready, or has it speak another language. `wording` says how the form words a question, `hear` is called
/// with what happened.
///
/// # Errors
/// A sentence, where one of its own files is missing or broken.
#[wasm_bindgen(js_name = beginSequel)]
pub async fn begin_sequel(language: String, wording: Function, hear: Function) -> Result<(), String> {
    if let Some(session) = known() {
        return session.speak(&language).await;
    }
    let messages = speaking::messages_of(&WORDS, &language).await?;
    // Two that begin at once share what the first made.
    if known().is_some() {
        return Ok(());
    }
    rescue::stand_by();
    let owner = Owner::new();
    let session = owner.with(|| Session::new(messages, Page::new(wording, hear)));
    // What it owns lasts as long as the page.
    std::mem::forget(owner);
    SEQUEL.set(Some(Sequel { session, shown: BTreeMap::new() }));
    Ok(())
}

/// Compares her with the published mentors in the file at this path below the page.
///
/// # Errors
/// A sentence, where nothing can be made of it.
#[wasm_bindgen(js_name = seeRoster)]
pub async fn see_roster(path: String) -> Result<(), String> {
    match known() {
        Some(session) => session.see(&path).await,
        None => Ok(()),
    }
}

/// Hears how the page stands, as JSON, and shows what follows in the places that the page has for it now.
///
/// # Errors
/// A sentence, where it is of another version of the page.
#[wasm_bindgen(js_name = tellSequel)]
pub fn tell_sequel(told: &str) -> Result<(), String> {
    let Some(session) = known() else { return Ok(()) };
    session.listen_to(serde_json::from_str(told).map_err(|why| why.to_string())?);
    show(FITS, session, fits::fits);
    show(SENDING, session, sending::sending);
    show(PAPER, session, sending::on_paper);
    Ok(())
}

fn known() -> Option<Session> {
    SEQUEL.with_borrow(|sequel| sequel.as_ref().map(|sequel| sequel.session))
}

/// Shows something in its place. What stands there already stays; what stands elsewhere, or nowhere any more, goes.
fn show(id: &'static str, session: Session, view: fn(Session) -> AnyView) {
    let place = Page::place(id);
    let before = SEQUEL.with_borrow_mut(|sequel| {
        let shown = &mut sequel.as_mut()?.shown;
        let is_there = shown.get(id).is_some_and(|(known, _)| Some(known) == place.as_ref());
        (!is_there).then(|| shown.remove(id))
    });
    let Some(before) = before else { return };
    drop(before);
    let Some(place) = place else { return };
    let handle: Box<dyn Any> = Box::new(mount_to(place.clone(), move || view(session)));
    SEQUEL.with_borrow_mut(|sequel| sequel.as_mut().and_then(|sequel| sequel.shown.insert(id, (place, handle))));
}
