//! What can be chosen.

use super::Text;
use crate::form::expression::{Expression, Likeness, Order, Value, is_alike};

/// Something that can be chosen; also the row or the column of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is kept when it is chosen.
    pub value: Value,
    /// What people read; the value where this is empty.
    pub text: Text,
    /// When it is shown.
    pub visible_if: Option<Expression>,
    /// When it can be chosen.
    pub enable_if: Option<Expression>,
}

impl Choice {
    /// What people read.
    pub fn text_in(&self, language: &str) -> String {
        let text = self.text.in_language(language);
        if text.is_empty() { self.value.to_text() } else { text.to_owned() }
    }

    /// Whether this value chooses it: letters' case counts, but "5" is 5.
    pub fn is_chosen_by(&self, value: &Value) -> bool {
        self.value.is_empty() && value.is_empty() || is_alike(&self.value, value, Order::Matters, Likeness::Exact)
    }
}

/// How choices are shown, and whether several may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// One of some buttons.
    Radiogroup,
    /// One of a list that opens.
    Dropdown,
    /// Several of some boxes.
    Checkbox,
    /// Several of a list that opens.
    Tagbox,
    /// All, in an order.
    Ranking,
}

impl Style {
    /// Whether the answer is a list.
    pub fn takes_several(self) -> bool {
        matches!(self, Self::Checkbox | Self::Tagbox | Self::Ranking)
    }
}

/// A question with choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosing {
    /// How they are shown.
    pub style: Style,
    /// The choices in their order.
    pub choices: Vec<Choice>,
    /// When a choice is shown that has no condition of its own; `{item}` is the choice.
    pub visible_if: Option<Expression>,
    /// When a choice can be chosen that has no condition of its own.
    pub enable_if: Option<Expression>,
    /// The name of the choice *other*, if it is offered.
    pub other: Option<Text>,
    /// The name of the choice *none*, if it is offered.
    pub none: Option<Text>,
    /// The name of the choice *all*, if it is offered.
    pub all: Option<Text>,
    /// What is said if *other* is chosen and nothing written.
    pub other_error: Text,
    /// Whether what is written beside *other* is kept as a comment, where not as in the whole form.
    pub keeps_other_as_comment: Option<bool>,
    /// The fewest that must be chosen.
    pub least: Option<f64>,
    /// The most that can be chosen.
    pub most: Option<f64>,
}
