//! What a sound answer must be.

use super::Text;
use crate::form::expression::Expression;

/// A check of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Validator {
    /// What is checked.
    pub check: Check,
    /// What is said if it fails; empty for words of our own.
    pub text: Text,
}

/// What is checked of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// A number within bounds.
    Number {
        /// The least.
        min: Option<f64>,
        /// The greatest.
        max: Option<f64>,
    },
    /// A text of a length.
    Length {
        /// The fewest letters; 0 for none.
        min: f64,
        /// The most letters; 0 for any number.
        max: f64,
        /// Whether it may end in a digit.
        allows_digits: bool,
    },
    /// How many are chosen.
    Count {
        /// The fewest.
        min: Option<f64>,
        /// The most.
        max: Option<f64>,
    },
    /// A regular expression of JavaScript's.
    Pattern {
        /// The expression.
        pattern: String,
        /// Whether capital and small letters are the same.
        ignores_case: bool,
    },
    /// An e-mail address.
    Email,
    /// A condition; without a readable one, always sound.
    Condition(Option<Expression>),
}
