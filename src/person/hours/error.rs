//! What is said of hours that cannot be read.

use std::{error::Error, fmt};

/// Every part of somebody's hours that could not be read; the [`Display`](fmt::Display) has a
/// line for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseHoursError {
    parts: Vec<BadHours>,
}

impl ParseHoursError {
    /// An error if any part is bad.
    pub(super) fn of(parts: Vec<BadHours>) -> Option<Self> {
        (!parts.is_empty()).then_some(Self { parts })
    }

    /// The parts, in the order in which they stood; at least one.
    pub fn parts(&self) -> &[BadHours] {
        &self.parts
    }
}

impl fmt::Display for ParseHoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, part) in self.parts.iter().enumerate() {
            let separator = if nth == 0 { "" } else { "\n" };
            write!(f, "{separator}{part}")?;
        }
        Ok(())
    }
}

impl Error for ParseHoursError {}

/// One part that could not be read: what stood there, what is wrong, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadHours {
    found: String,
    kind: BadHoursKind,
}

impl BadHours {
    pub(super) fn new(found: &str, kind: BadHoursKind) -> Self {
        Self { found: found.to_owned(), kind }
    }

    /// The part as it stood there.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// What should have stood there, as the end of a sentence.
    pub fn expected(&self) -> &'static str {
        self.kind.expected()
    }
}

/// `"Tue evening": "evening" is no time of day; expected hours such as 18:00-20:00 or 6pm-8pm`.
impl fmt::Display for BadHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\": {}; expected {}", self.found, self.kind, self.expected())
    }
}

/// What is wrong; a text is the words that are at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum BadHoursKind {
    NoDay(String),
    DaysMissing,
    DayRangeToItself,
    NoTime(String),
    HoursMissing,
    EndMissing,
    OneSidedHalf,
    StartsAt24,
    StartIsEnd,
    RunsBackwards,
    Leftover(String),
}

impl BadHoursKind {
    fn expected(&self) -> &'static str {
        match self {
            Self::NoDay(_) => "a day such as Mon or lunes",
            Self::DaysMissing => "a day first, such as Mon 18:00-20:00",
            Self::DayRangeToItself => "one day, or two such as Mon-Fri",
            Self::NoTime(_) | Self::HoursMissing => "hours such as 18:00-20:00 or 6pm-8pm",
            Self::EndMissing => "a start and an end, such as 18:00-20:00",
            Self::OneSidedHalf => "am or pm on both, such as 6pm-8pm",
            Self::StartsAt24 => "00:00 of the next day",
            Self::StartIsEnd => "two times that differ, such as 00:00-24:00 for a whole day",
            Self::RunsBackwards => "times that leave no doubt, such as 09:00-17:00 or 9am-5pm",
            Self::Leftover(_) => "a comma, a semicolon or a new line before more",
        }
    }
}

impl fmt::Display for BadHoursKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDay(words) => write!(f, "\"{words}\" is no day of the week"),
            Self::DaysMissing => f.write_str("the hours are of no day"),
            Self::DayRangeToItself => f.write_str("the days end where they start"),
            Self::NoTime(words) => write!(f, "\"{words}\" is no time of day"),
            Self::HoursMissing => f.write_str("no hours follow the day"),
            Self::EndMissing => f.write_str("the hours have no end"),
            Self::OneSidedHalf => f.write_str("only one of the times says am or pm"),
            Self::StartsAt24 => f.write_str("24:00 is only an end"),
            Self::StartIsEnd => f.write_str("the hours end when they start"),
            Self::RunsBackwards => f.write_str("the hours end before they start"),
            Self::Leftover(words) => write!(f, "\"{words}\" is left over"),
        }
    }
}
