//! Weekly availability as a person states it, and how it is written back.

use std::{fmt, str::FromStr};

use super::spans::{Span, Spans};
use super::{Day, MINUTES_PER_DAY, MINUTES_PER_HOUR, MINUTES_PER_WEEK, ParseHoursError, parse};

/// The hours of the week that a person has time, by her own clock; overlaps are merged.
///
/// Read from text such as `Mon 18:00-20:00; Tue, Thu 9am to 11am` or `lunes a viernes de 9 a 11`:
///
/// - Days in English or Spanish, short or long; `Mon, Wed` lists and `Mon-Fri` ranges.
/// - Times by 24 hours (`9`, `9:30`, `24:00` as an end) or with am and pm on both.
/// - Hours that end before they start run into the next day: `Fri 22:00-02:00`.
/// - Entries are parted by semicolons, new lines or commas.
///
/// Whatever else stands there, a vague word above all, is an error and never a guess. No text at
/// all is no hours at all. [`fmt::Display`] writes a form that reads back as the same slots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Slots(pub(super) Spans);

/// Hours in one piece, shorter than a day: they start on `day` and may end on the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The day on which they start.
    pub day: Day,
    /// Minutes from that day's midnight, 0 to 1439.
    pub start: u16,
    /// Minutes from the midnight at which the hours end or that they last passed, 1 to 1440:
    /// hours that run past midnight have an end that is less than their start.
    pub end: u16,
}

impl Slots {
    /// Reads answers that came as a list; each is text as for [`FromStr`].
    ///
    /// # Errors
    ///
    /// All parts of all texts that could not be read.
    pub fn from_texts(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Self, ParseHoursError> {
        parse::slots(texts).map(Self)
    }

    /// Whether no hours are stated at all.
    pub fn is_empty(&self) -> bool {
        self.0.as_slice().is_empty()
    }

    /// How many minutes of the week are stated, 0 to 10,080.
    pub fn minutes(&self) -> u16 {
        self.0.minutes()
    }

    /// The hours in the order of the week; those of a whole day or more are cut at midnight, and
    /// those that run from Sunday into Monday stand last.
    pub fn iter(&self) -> impl Iterator<Item = Slot> {
        joined_around_the_week(self.0.as_slice()).into_iter().flat_map(|(start, end)| cut_at_midnights(start, end)).map(
            |(start, end)| Slot {
                day: Day::of_minute(start),
                start: start % MINUTES_PER_DAY,
                end: (end - 1) % MINUTES_PER_DAY + 1,
            },
        )
    }
}

impl FromStr for Slots {
    type Err = ParseHoursError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_texts([text])
    }
}

impl fmt::Display for Slots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, slot) in self.iter().enumerate() {
            let separator = if nth == 0 { "" } else { "; " };
            write!(f, "{separator}{slot}")?;
        }
        Ok(())
    }
}

/// `Mon 18:00-20:00`.
impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start_hour, start) = (self.start / MINUTES_PER_HOUR, self.start % MINUTES_PER_HOUR);
        let (end_hour, end) = (self.end / MINUTES_PER_HOUR, self.end % MINUTES_PER_HOUR);
        let day = self.day;
        write!(f, "{day} {start_hour:02}:{start:02}-{end_hour:02}:{end:02}")
    }
}

/// The spans as (start, end), where Sunday's last hours and Monday's first are one if they touch.
fn joined_around_the_week(spans: &[Span]) -> Vec<(u16, u16)> {
    let mut pieces: Vec<(u16, u16)> = spans.iter().map(|span| (span.start, span.end)).collect();
    if let [(0, first_end), .., (_, last_end @ MINUTES_PER_WEEK)] = pieces.as_mut_slice() {
        *last_end += *first_end;
        pieces.remove(0);
    }
    pieces
}

/// Pieces of less than a day each: only such can be told by one day and two times.
fn cut_at_midnights(start: u16, end: u16) -> impl Iterator<Item = (u16, u16)> {
    let mut rest = (start < end).then_some(start);
    std::iter::from_fn(move || {
        let start = rest?;
        let midnight = (start / MINUTES_PER_DAY + 1) * MINUTES_PER_DAY;
        let piece_end = if end - start < MINUTES_PER_DAY { end } else { midnight };
        rest = (piece_end < end).then_some(piece_end);
        Some((start, piece_end))
    })
}
