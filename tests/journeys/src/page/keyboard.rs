//! The keyboard alone, for those who use no mouse.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::Value;

use super::{Page, Part};

/// The keys that lead through a page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key {
    Tab,
    Enter,
    Space,
    Right,
    Down,
}

impl Key {
    /// Its sign in `WebDriver`.
    fn sign(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Space => ' ',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
        }
    }
}

impl Page {
    /// Strikes a key.
    #[track_caller]
    pub(crate) fn strikes(&self, key: Key) {
        let value = key.sign();
        let strike = KeyActions::new("keyboard".to_owned());
        let strike = strike.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.browser.must(|session| async move { session.perform_actions(strike).await });
    }

    /// Types on the keyboard, wherever the focus is.
    #[track_caller]
    pub(crate) fn keys(&self, text: &str) {
        let keys = text.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.browser.must(|session| async move { session.perform_actions(keys).await });
    }

    /// Puts the focus on a field.
    #[track_caller]
    pub(crate) fn focus(&self, field: &Part<'_>) {
        self.browser.run("arguments[0].focus()", vec![field.as_argument()]);
    }

    /// Of which kind the element is that has the focus.
    #[track_caller]
    pub(crate) fn focused_tag(&self) -> String {
        self.run("return document.activeElement.tagName").as_str().unwrap_or_default().to_owned()
    }

    /// Strikes Tab until the focus is on what says these words; wherever it comes by, it can be seen.
    #[track_caller]
    pub(crate) fn tabs_to(&self, words: &str) {
        const FAR: usize = 400;
        for _ in 0..FAR {
            self.strikes(Key::Tab);
            let on = self.focused_name();
            assert!(self.is_focus_seen(), "the focus is on {on:?}, and nothing shows it");
            if on == words {
                return;
            }
        }
        panic!("the focus never came to {words:?}");
    }

    /// What the element that has the focus is called.
    #[track_caller]
    pub(crate) fn focused_name(&self) -> String {
        let named = self.run(
            "const on = document.activeElement;
             const name = on.getAttribute('aria-label') ?? on.labels?.[0]?.innerText ?? on.innerText;
             return name.replace(/\\s+/g, ' ').trim();",
        );
        named.as_str().unwrap_or_default().to_owned()
    }

    /// Whether the element that has the focus, or the label that stands for it, has an outline.
    #[track_caller]
    pub(crate) fn is_focus_seen(&self) -> bool {
        let seen = self.run(
            "const on = document.activeElement;
             const outlined = (element) => {
               const { outlineStyle, outlineWidth } = getComputedStyle(element);
               return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
             };
             return on === document.body || [on, ...(on.labels ?? [])].some(outlined);",
        );
        seen == Value::Bool(true)
    }
}
