//! One way to say what is wrong: where, what stood there, what was expected, and what follows from it.
//!
//! Every reader and every check answers with a [`Checked`] value: what could be made of the input, and *all* that is
//! wrong with it, not the first thing. A [`Problem`] is data, not a sentence: its [`Code`] is stable, so that a page can
//! say it in another language, and [`Display`](fmt::Display) says it in English.
//!
//! ```
//! use tandem::problem::{Code, Effect, Place, Problem};
//!
//! let problem = Problem::new(Code::NotANumber, Place::row("mentors.csv", 7).column("Years"), Effect::Ignored)
//!     .found("40+");
//! assert_eq!(
//!     problem.to_string(),
//!     "mentors.csv, row 7, column \"Years\": found \"40+\"; expected a number. The answer is treated as missing.",
//! );
//! ```

mod code;
mod effect;
mod place;

use std::fmt;

use serde::Serialize;

pub use code::Code;
pub use effect::Effect;
pub use place::Place;

/// What could be made of an input, and everything that is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked<T> {
    /// The value, unless a problem with [`Effect::Refused`] stands in the list.
    pub value: Option<T>,
    /// All problems, in the order of the input.
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// A value with these problems, none of which refuses it.
    pub fn sound(value: T, problems: Vec<Problem>) -> Self {
        Self { value: Some(value), problems }
    }

    /// No value, for these reasons.
    pub fn refused(problems: Vec<Problem>) -> Self {
        Self { value: None, problems }
    }

    /// The value where nothing refuses it, else no value; the problems either way.
    pub fn unless_refused(problems: Vec<Problem>, make: impl FnOnce() -> T) -> Self {
        let refused = problems.iter().any(|problem| problem.effect == Effect::Refused);
        Self { value: (!refused).then(make), problems }
    }

    /// The value, or the problems where there is none.
    ///
    /// # Errors
    /// All problems, when at least one of them refuses the input.
    pub fn into_result(self) -> Result<(T, Vec<Problem>), Vec<Problem>> {
        match self.value {
            Some(value) => Ok((value, self.problems)),
            None => Err(self.problems),
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What kind of thing is wrong; stable between versions.
    pub code: Code,
    /// Where it stands.
    pub place: Place,
    /// What stood there, word for word; empty where nothing stood.
    pub found: String,
    /// What would be right, where the code alone does not say it: the options, the other place, the reason.
    pub expected: String,
    /// What follows from it.
    pub effect: Effect,
}

impl Problem {
    /// A problem of this kind at this place.
    pub fn new(code: Code, place: Place, effect: Effect) -> Self {
        Self { code, place, found: String::new(), expected: String::new(), effect }
    }

    /// The same, with what stood there.
    #[must_use]
    pub fn found(self, found: impl Into<String>) -> Self {
        Self { found: found.into(), ..self }
    }

    /// The same, with what would be right.
    #[must_use]
    pub fn expected(self, expected: impl Into<String>) -> Self {
        Self { expected: expected.into(), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.to_string();
        if !place.is_empty() {
            write!(f, "{place}: ")?;
        }
        if self.found.is_empty() {
            write!(f, "found nothing")?;
        } else {
            write!(f, "found \"{}\"", self.found)?;
        }
        let expected = if self.expected.is_empty() { self.code.expectation() } else { &self.expected };
        write!(f, "; expected {expected}.{}", self.effect.sentence())
    }
}

impl std::error::Error for Problem {}
