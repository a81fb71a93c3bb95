//! The document around the screens: its language, title, theme, focus and printing.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlTextAreaElement, ShadowRoot};

use super::window;

thread_local! {
    /// Where else ids are looked for: what stands in the shadow of an element is not found in the document.
    static OTHER_ROOTS: RefCell<Vec<ShadowRoot>> = const { RefCell::new(Vec::new()) };
}

/// A root besides the document's own, in which ids are looked for until this is dropped.
#[derive(Debug)]
pub(crate) struct OtherRoot(ShadowRoot);

impl Drop for OtherRoot {
    fn drop(&mut self) {
        OTHER_ROOTS.with_borrow_mut(|roots| roots.retain(|root| *root != self.0));
    }
}

/// The root in which an element stands, where it is not the document.
pub(crate) fn other_root(element: &Element) -> Option<OtherRoot> {
    let root: ShadowRoot = element.get_root_node().dyn_into().ok()?;
    OTHER_ROOTS.with_borrow_mut(|roots| roots.push(root.clone()));
    Some(OtherRoot(root))
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

fn root() -> Element {
    document().document_element().expect("a document has a root")
}

/// The element into which the page is mounted, emptied of the words that stood there while it opened.
pub(crate) fn mount_point() -> Option<HtmlElement> {
    let element: HtmlElement = document().get_element_by_id("tandem")?.dyn_into().ok()?;
    element.set_text_content(None);
    Some(element)
}

/// Whether what can be opened is open now, at the event that says so.
pub(crate) fn is_open(event: &Event) -> bool {
    leptos::prelude::event_target::<Element>(event).has_attribute("open")
}

/// The language in which the document is now.
#[cfg(target_family = "wasm")]
pub(crate) fn language() -> String {
    root().get_attribute("lang").unwrap_or_else(|| "en".to_owned())
}

/// The languages that the reader's browser asks for, most wanted first.
pub(crate) fn wanted_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|language| language.as_string()).collect()
}

/// Tells screen readers, hyphenation and translators the language.
pub(crate) fn set_language(tag: &str) {
    drop(root().set_attribute("lang", tag));
}

/// Sets the title of tab and bookmark.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Light or dark against the device's own setting; `None` follows the device.
pub(crate) fn set_theme(theme: Option<&str>) {
    drop(match theme {
        Some(theme) => root().set_attribute("data-theme", theme),
        None => root().remove_attribute("data-theme"),
    });
}

/// Moves the focus to the element with this id, once it stands in the document.
pub(crate) fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    Timeout::new(0, move || focus(&id)).forget();
}

fn focus(id: &str) {
    let elsewhere = || OTHER_ROOTS.with_borrow(|roots| roots.iter().find_map(|root| root.get_element_by_id(id)));
    let element = document().get_element_by_id(id).or_else(elsewhere);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Marks all that stands in the text area with this id, so that it can be copied by hand.
pub(crate) fn select_soon(id: &'static str) {
    Timeout::new(0, move || {
        let area = document().get_element_by_id(id).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            drop(area.focus());
            area.select();
        }
    })
    .forget();
}

/// Scrolls to the top, as a new page would. A page of somebody else stays where it is: the focus brings the form's next part
/// into view.
pub(crate) fn scroll_to_top() {
    if OTHER_ROOTS.with_borrow(Vec::is_empty) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialog once what is to be printed stands there, and calls back when it is closed.
pub(crate) fn print_soon(printed: impl FnOnce() + 'static) {
    Timeout::new(0, move || {
        drop(window().print());
        printed();
    })
    .forget();
}
