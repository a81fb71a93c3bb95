//! When something was sent.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected};
use serde::{Serialize, Serializer};

use crate::form::expression::Moment;

/// How long a moment is, as it is written: `2026-11-23T18:04:05.000Z`. A year of five digits would be longer.
const LENGTH: usize = 24;

/// How long its day is.
const DAY: usize = 10;

/// A moment to the millisecond, in universal time. Later is greater.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When(String);

impl When {
    /// Reads a moment as JavaScript's `toISOString` writes it; `None` for what is no moment of a year of four digits.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let moment = |text: &str| Moment::parse(text).to_iso().filter(|iso| iso.len() == LENGTH);
        // JavaScript takes 30 February for 2 March.
        let day = text.get(..DAY)?;
        moment(day).filter(|iso| iso.starts_with(day))?;
        moment(text).map(Self)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let expected = &"a moment such as \"2026-11-23T18:04:05Z\"";
        Self::read(&text).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), expected))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, as_written: Option<&str>) {
        assert_eq!(When::read(text).map(|when| when.to_string()).as_deref(), as_written, "{text}");
    }

    #[test]
    fn a_moment_is_read_as_browsers_write_it() {
        reads("2026-11-23T18:04:05.678Z", Some("2026-11-23T18:04:05.678Z"));
        reads("2026-11-23T18:04:05Z", Some("2026-11-23T18:04:05.000Z"));
        reads("2026-11-23T19:04:05+01:00", Some("2026-11-23T18:04:05.000Z"));
        reads("2026-11-23", Some("2026-11-23T00:00:00.000Z"));
        reads("2026-02-30", None);
        reads("+012026-11-23T18:04:05.678Z", None);
        reads("yesterday", None);
        reads("", None);
    }

    #[test]
    fn later_is_greater() {
        let [one, other] = ["2026-11-23T09:00:00Z", "2026-11-23T10:00:00+02:00"].map(When::read);
        assert!(one > other);
    }
}
