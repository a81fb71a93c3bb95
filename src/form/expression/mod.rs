//! The expression language of `SurveyJS`: when is a question shown, required, sound, and what is its value?
//!
//! ```
//! use tandem::form::expression::{Expression, Moment, Value, Values};
//!
//! let answers = Value::from(&serde_json::json!({"birth": "2004-05-17", "skills": ["Rust", "SQL"]}));
//! let scope = Values::new(&answers, Moment::date(2026, 11, 23));
//! let condition = Expression::parse("age({birth}) >= 18 and {skills} contains 'sql'").expect("it can be read");
//! assert!(condition.holds(&scope));
//! ```
//!
//! The language is that of survey-core 3, with its equality ("5" is 5, "Yes" is "yes", an empty list is nothing) and
//! JavaScript's conversions, and is held against it on tens of thousands of generated expressions.
//!
//! # Scope
//! No clock: today is an argument. No zones: every date is a date on the clock on the wall. No function that a page
//! brings along: an unknown function is listed by [`Expression::unknown_functions`] and gives nothing. A date is read if
//! it is written as ISO 8601 has it, or as `11/23/2026`; what else browsers guess is no date.

mod compare;
mod decimal;
mod convert;
mod evaluate;
mod function;
mod moment;
mod operate;
mod parse;
mod possible;
mod scope;
mod tree;
mod value;

use std::fmt;

use tree::{Operand, Variable};

pub(crate) use compare::{Likeness, Order, is_alike, order};
pub(crate) use convert::{number_text, parse_float, parse_integer};
pub use moment::Moment;
pub(crate) use possible::Possible;
pub use scope::{Ask, Found, Scope, Values};
pub(crate) use scope::{Step, beginnings, steps, within};
pub use value::Value;

/// An expression that can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    operand: Operand,
}

/// A text is no expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// How many letters could be read.
    pub at: usize,
}

impl Expression {
    /// Reads a text.
    ///
    /// # Errors
    /// If it is no expression of the language.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        match parse::parse(text) {
            Ok(operand) => Ok(Self { operand }),
            Err(at) => Err(Unreadable { at }),
        }
    }

    /// Its value where its variables mean what `scope` says.
    pub fn evaluate(&self, scope: &dyn Scope) -> Value {
        evaluate::evaluate(&self.operand, scope)
    }

    /// Whether it holds as a condition: JavaScript's `== true`.
    pub fn holds(&self, scope: &dyn Scope) -> bool {
        match self.evaluate(scope) {
            Value::Bool(is_true) => is_true,
            #[expect(clippy::float_cmp, reason = "one itself")]
            value @ (Value::Number(_) | Value::Text(_) | Value::List(_)) => value.to_number() == 1.0,
            _ => false,
        }
    }

    /// The names between braces, in the order of the text.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.operand.all().into_iter().filter_map(|operand| match operand {
            Operand::Variable(Variable { name, .. }) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The functions that it calls, in the order of the text.
    pub fn functions(&self) -> impl Iterator<Item = &str> {
        self.operand.all().into_iter().filter_map(|operand| match operand {
            Operand::Call { name, .. } => Some(name.as_str()),
            _ => None,
        })
    }

    /// Whether it calls a function without naming anything in it, so that its value may change by itself.
    pub(crate) fn calls_without_names(&self) -> bool {
        self.operand.calls_without_names()
    }

    /// Whether it can be true at all, given what each name can mean. A yes may be wrong, a no is not.
    pub(crate) fn can_hold(&self, possible: &dyn Fn(&str) -> Possible) -> bool {
        possible::can_be(&self.operand, true, possible)
    }

    /// The functions that do not exist: they are not executed.
    pub fn unknown_functions(&self) -> impl Iterator<Item = &str> {
        self.functions().filter(|name| !function::is_known(name))
    }

    /// The names of all functions that exist.
    pub fn known_functions() -> impl Iterator<Item = &'static str> {
        function::names()
    }
}

/// Written with all its brackets.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.operand.fmt(f)
    }
}
