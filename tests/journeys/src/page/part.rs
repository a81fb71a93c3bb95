//! A part of the page, as one points at it.

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use super::{Page, Wanted};

/// Under which name `WebDriver` hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One element; it may be gone from the page when it is asked.
#[derive(Clone)]
pub(crate) struct Part<'p> {
    page: &'p Page,
    id: String,
}

impl<'p> Part<'p> {
    /// The element that a script found, if it found one.
    pub(super) fn new(page: &'p Page, found: &Value) -> Option<Self> {
        Some(Self { page, id: found.get(ELEMENT)?.as_str()?.to_owned() })
    }

    /// The element as a script takes it.
    pub(crate) fn as_argument(&self) -> Value {
        json!({ELEMENT: self.id})
    }

    /// The first thing of this kind in it that holds these words, once it is seen.
    #[track_caller]
    pub(crate) fn part(&self, css: &str, words: &str) -> Self {
        let wanted = Wanted { css, words: Some(words), is_whole: false };
        self.page.patiently(&wanted.to_string(), || self.page.found(Some(self), wanted).into_iter().next())
    }

    /// All things of this kind in it that are seen now.
    pub(crate) fn parts(&self, css: &str) -> Vec<Self> {
        self.page.found(Some(self), Wanted { css, words: None, is_whole: false })
    }

    /// Presses what says these words in it, and nothing more.
    #[track_caller]
    pub(crate) fn press(&self, words: &str) {
        self.page.press_in(Some(self), words);
    }

    /// Presses what the page names by the message of this id.
    #[track_caller]
    pub(crate) fn press_named(&self, id: &str) {
        self.press(&self.page.say(id));
    }

    /// What it says, in one line.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        self.try_text().expect("it is gone from the page")
    }

    /// What it says, in one line; nothing where it is gone from the page.
    pub(crate) fn try_text(&self) -> Option<String> {
        let arguments = vec![self.as_argument()];
        let said = self
            .page
            .browser
            .ask(|session| async move { session.execute("return arguments[0].innerText", arguments).await });
        Some(said.ok()?.as_str()?.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Presses it.
    #[track_caller]
    pub(crate) fn click(&self) {
        self.page.until("something that can be pressed", || self.try_click());
    }

    /// Types into it.
    #[track_caller]
    pub(crate) fn types(&self, text: &str) {
        let element = self.element();
        self.page.browser.must(|_| async move { element.send_keys(text).await });
    }

    /// Types into it what shall stand there alone.
    #[track_caller]
    pub(crate) fn types_anew(&self, text: &str) {
        self.page.browser.run("arguments[0].focus(); arguments[0].select()", vec![self.as_argument()]);
        self.types(text);
    }

    /// Chooses in a list what reads so.
    #[track_caller]
    pub(crate) fn chooses(&self, label: &str) {
        let element = self.element();
        self.page.browser.must(|_| async move { element.select_by_label(label).await });
    }

    /// Presses it where nothing lies over it; it is brought to the middle first, past whatever stays at the edges.
    pub(super) fn try_click(&self) -> bool {
        let arguments = vec![self.as_argument()];
        let element = self.element();
        let pressed = self.page.browser.ask(|session| async move {
            session.execute("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", arguments).await?;
            element.click().await
        });
        pressed.is_ok()
    }

    fn element(&self) -> Element {
        self.page
            .browser
            .must(|session| async { Ok(Element::from_element_id(session, ElementRef::from(self.id.clone()))) })
    }
}
