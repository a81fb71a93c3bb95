//! What happens when an answer changes.

use crate::form::expression::{Expression, Value};

/// Something that happens when a condition holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Trigger {
    /// When; without a condition, whenever the value changes that is copied.
    pub condition: Option<Expression>,
    /// What.
    pub deed: Deed,
}

/// What a trigger does.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Shows these pages and questions, or hides them where the condition does not hold.
    Show {
        /// Pages by name.
        pages: Vec<String>,
        /// Questions by name.
        questions: Vec<String>,
    },
    /// Ends the form.
    Complete,
    /// Sets an answer, or a variable that is no answer.
    Set {
        /// Its name.
        name: String,
        /// The value.
        value: Value,
        /// Whether it is no answer.
        is_variable: bool,
    },
    /// Copies an answer.
    Copy {
        /// From here.
        from: String,
        /// To here.
        to: String,
        /// Whether what people read is copied, not what is kept.
        as_shown: bool,
    },
}
