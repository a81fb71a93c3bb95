//! The week that a program names.

use std::{error::Error, fmt, str::FromStr};

use time::{Date, Month, Weekday};

/// Years of the Monday in which every zone's offset is whole minutes, and few enough that a mistyped
/// year is noticed.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;

/// One week, Monday to Sunday, by whose clocks all hours are compared.
///
/// Read from the ISO 8601 date of any of its days (`2026-11-25`) or its number (`2026-W48`);
/// written as the date of its Monday (`2026-11-23`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    monday: Date,
}

impl Week {
    /// The minutes from 1970-01-01 00:00 UTC to the Monday's 00:00 UTC.
    pub fn unix_minute(self) -> i64 {
        self.monday.midnight().assume_utc().unix_timestamp() / 60
    }

    fn of(day: Date) -> Option<Self> {
        let monday = day - time::Duration::days(day.weekday().number_days_from_monday().into());
        YEARS.contains(&monday.year()).then_some(Self { monday })
    }
}

/// The text is neither a date nor a week, or of no year from 2000 to 2199.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseWeekError {
    found: String,
}

impl fmt::Display for ParseWeekError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "\"{}\" is no week; expected the date of one of its days, such as 2026-11-23, or its \
             number, such as 2026-W48, from 2000 to 2199",
            self.found
        )
    }
}

impl Error for ParseWeekError {}

impl FromStr for Week {
    type Err = ParseWeekError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        iso_date(text)
            .or_else(|| iso_week(text))
            .and_then(Self::of)
            .ok_or_else(|| ParseWeekError { found: text.to_owned() })
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.monday.to_calendar_date();
        write!(f, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}

/// `2026-11-23`.
fn iso_date(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let month = Month::try_from(two_digits(month)?).ok()?;
    Date::from_calendar_date(four_digits(year)?, month, two_digits(day)?).ok()
}

/// `2026-W48`: its Thursday, which is in the week's own year always.
fn iso_week(text: &str) -> Option<Date> {
    let (year, week) = text.split_once("-W")?;
    Date::from_iso_week_date(four_digits(year)?, two_digits(week)?, Weekday::Thursday).ok()
}

fn four_digits(text: &str) -> Option<i32> {
    only_digits(text, 4)?.parse().ok()
}

fn two_digits(text: &str) -> Option<u8> {
    only_digits(text, 2)?.parse().ok()
}

/// The text if it is so many ASCII digits and nothing else: `parse` alone would take a sign.
fn only_digits(text: &str, n_digits: usize) -> Option<&str> {
    (text.len() == n_digits && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}
