//! The kinds of answers.

use super::{Choice, Choosing, Element, Question, Text};
use crate::form::expression::{Expression, Value};

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A line.
    Input(Input),
    /// Some lines.
    Comment {
        /// How many letters it may have.
        max_length: Option<f64>,
        /// How many lines it shows.
        rows: Option<f64>,
        /// What stands there before something is written.
        placeholder: Text,
    },
    /// One choice, several, or all in an order.
    Choosing(Choosing),
    /// Yes or no.
    Boolean {
        /// What yes is called.
        yes: Text,
        /// What no is called.
        no: Text,
        /// What is kept for yes.
        value_yes: Value,
        /// What is kept for no.
        value_no: Value,
    },
    /// A step of a scale.
    Rating(Rating),
    /// A choice in each row.
    Matrix(Matrix),
    /// Questions in each row.
    Table(Table),
    /// Several lines under one title.
    Texts(Vec<Question>),
    /// Questions that repeat.
    Panels(Panels),
    /// A text to read.
    Html(Text),
    /// A kind that is not supported here.
    Unsupported(String),
}

/// A line to write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// What is written.
    pub kind: InputKind,
    /// The least value.
    pub min: Value,
    /// The greatest value.
    pub max: Value,
    /// The least value, calculated.
    pub min_expression: Option<Expression>,
    /// The greatest value, calculated.
    pub max_expression: Option<Expression>,
    /// What is said if the value is too small.
    pub min_error: Text,
    /// What is said if the value is too great.
    pub max_error: Text,
    /// The distance of values from each other.
    pub step: Value,
    /// How many letters it may have.
    pub max_length: Option<f64>,
    /// What stands there before something is written.
    pub placeholder: Text,
    /// What browsers may fill in here, in HTML's words for it: `email`, `given-name`.
    pub autocomplete: String,
}

/// What is written on a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Anything.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A number.
    Number,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// The address of a page.
    Url,
    /// A telephone number.
    Tel,
    /// A number, shown as a slider.
    Range,
}

impl InputKind {
    /// Whether it is a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Range)
    }

    /// Whether it has a least and a greatest value.
    pub fn has_bounds(self) -> bool {
        self.is_number() || matches!(self, Self::Date | Self::Time)
    }
}

/// A scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// Its steps.
    pub steps: Vec<Choice>,
    /// Whether the form names the steps itself, so that they may have conditions.
    pub has_own_steps: bool,
    /// What the lowest step means.
    pub lowest: Text,
    /// What the highest step means.
    pub highest: Text,
}

/// A choice in each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The rows.
    pub rows: Vec<Choice>,
    /// What can be chosen in each.
    pub columns: Vec<Choice>,
    /// Whether several can be chosen in a row.
    pub takes_several: bool,
    /// Whether each row must be answered.
    pub needs_every_row: bool,
    /// Whether no two rows may have one answer.
    pub needs_different_rows: bool,
    /// When a row is shown that has no condition of its own; `{item}` is the row.
    pub rows_visible_if: Option<Expression>,
    /// When a column is shown that has no condition of its own.
    pub columns_visible_if: Option<Expression>,
}

/// Questions in each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Choice>,
    /// The questions.
    pub columns: Vec<Column>,
    /// When a row is shown that has no condition of its own; `{item}` is the row.
    pub rows_visible_if: Option<Expression>,
}

/// A question that is asked in each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The question.
    pub question: Question,
    /// Whether no two rows may have one answer.
    pub is_unique: bool,
}

/// Questions that repeat.
#[derive(Clone, Debug, PartialEq)]
pub struct Panels {
    /// What each of them asks.
    pub template: Vec<Element>,
    /// The heading of each.
    pub title: Text,
    /// How many there are to begin with.
    pub count: usize,
    /// The fewest.
    pub least: usize,
    /// The most.
    pub most: usize,
    /// The answers that each begins with.
    pub default: Value,
    /// The question whose answer no two of them may share.
    pub key: Option<String>,
    /// What is said if two share it.
    pub key_error: Text,
    /// When one of them is shown.
    pub visible_if: Option<Expression>,
    /// What the button says that adds one.
    pub add: Text,
    /// What the button says that removes one.
    pub remove: Text,
}
