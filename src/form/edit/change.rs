//! What can be changed in a definition.

use strum::IntoStaticStr;

/// A change to a definition. Places are paths: `pages[0].elements[1]`; the empty path is the form itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something is called otherwise in one language; by nothing, it is no longer called in it.
    Text {
        /// The form, page, question or item.
        at: String,
        /// Which of its texts.
        wording: Wording,
        /// The language; [`OWN`](super::OWN) for the one that texts do not name.
        language: String,
        /// What it says then.
        text: String,
    },
    /// A question must be answered, or need not.
    Need {
        /// The question.
        at: String,
        /// Which of both.
        need: Need,
    },
    /// There is one more to choose from, at the end.
    Add {
        /// The list: `pages[0].elements[1].choices`.
        list: String,
        /// What is kept when it is chosen.
        value: String,
    },
    /// There is one less to choose from.
    Remove {
        /// The list.
        list: String,
        /// Which, from 0.
        item: usize,
    },
    /// Something stands elsewhere: a choice, a question, a page.
    Move {
        /// The list in which it stands.
        list: String,
        /// Where, from 0.
        item: usize,
        /// The list in which it stands then.
        to_list: String,
        /// Where it stands then, from 0, once it is no longer where it was.
        position: usize,
    },
}

/// A text of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum Wording {
    /// What a form, a page, a panel or a question is called.
    Title,
    /// What stands below.
    Description,
    /// What an item of a list is called.
    Text,
}

impl Wording {
    /// The property that holds it.
    pub fn property(self) -> &'static str {
        self.into()
    }
}

/// Whether a question must be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Required,
    /// It need not.
    Optional,
}

/// Why nothing is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Refusal {
    /// Nothing stands at this place that could be changed so.
    NothingThere,
    /// It is so already.
    NothingChanges,
    /// The list has one that keeps the same value.
    AlreadyThere,
    /// It would say nothing.
    Blank,
}

impl Refusal {
    /// The stable name: `already-there`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
