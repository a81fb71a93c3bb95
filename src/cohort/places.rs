//! How many mentees a mentor takes.

use serde::Serialize;

use crate::person::{Answer, number};
use crate::program::Capacity;

/// The places of a mentor. A blank is a choice of the program that can be seen, never a silent default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Places {
    /// What she stated, if anything.
    pub stated: Option<u32>,
    /// What counts: what she stated, or what the program says of a blank, and at most the program's most.
    pub offered: u32,
}

impl Places {
    /// The places that this answer states, by the program's rule for blanks and its most.
    pub(super) fn new(stated: Option<u32>, capacity: &Capacity) -> Self {
        let most = capacity.most.unwrap_or(u32::MAX);
        Self { stated, offered: stated.unwrap_or(capacity.blank).min(most) }
    }

    /// The places of a mentor whose hours are enough for so many, whether or not she states places as well.
    pub(super) fn at_most(self, by_hours: u32, capacity: &Capacity) -> Self {
        let by_places = self.stated.unwrap_or(u32::MAX).min(capacity.most.unwrap_or(u32::MAX));
        Self { offered: by_places.min(by_hours), ..self }
    }
}

/// A whole number of places, or `None` where the answer is no such thing.
pub(super) fn whole_number(answer: &Answer) -> Option<u32> {
    match answer {
        Answer::Number(number) => number::written(*number).parse().ok(),
        Answer::Text(text) => text.trim().parse().ok(),
        Answer::YesNo(_) | Answer::List(_) => None,
    }
}
