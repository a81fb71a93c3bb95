//! Dates with their time of day, as JavaScript counts them, but by one calendar: there are no time zones here.
//!
//! A moment counts the milliseconds from the beginning of 1970 on the clock on the wall. JavaScript asks the machine's
//! time zone whenever it reads or shows a date; here a form says the same wherever it is filled in. `NaN` is a date that
//! does not exist.

use std::fmt;

use crate::person::number;

const SECOND: f64 = 1_000.0;
const MINUTE: f64 = 60.0 * SECOND;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;
/// JavaScript knows no date further than this from 1970.
const FURTHEST: f64 = 8.64e15;

/// A date with its time of day, in milliseconds since 1970 on the clock on the wall.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Moment(f64);

/// The parts of a moment. They may run over: the 0th month is December of the year before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Parts {
    pub(crate) year: f64,
    /// From 1.
    pub(crate) month: f64,
    /// From 1.
    pub(crate) day: f64,
    pub(crate) hour: f64,
    pub(crate) minute: f64,
    pub(crate) second: f64,
    pub(crate) millisecond: f64,
}

impl Parts {
    const NONE: Self = Self {
        year: f64::NAN,
        month: f64::NAN,
        day: f64::NAN,
        hour: f64::NAN,
        minute: f64::NAN,
        second: f64::NAN,
        millisecond: f64::NAN,
    };

    fn date(year: f64, month: f64, day: f64) -> Self {
        Self { year, month, day, hour: 0.0, minute: 0.0, second: 0.0, millisecond: 0.0 }
    }
}

impl Moment {
    /// So many milliseconds after the beginning of 1970.
    pub fn from_milliseconds(milliseconds: f64) -> Self {
        Self(if milliseconds.abs() <= FURTHEST { milliseconds.trunc() } else { f64::NAN })
    }

    /// Midnight at the beginning of a day, as the calendar counts: months and days from 1.
    pub fn date(year: i32, month: u8, day: u8) -> Self {
        Self::from_parts(Parts::date(year.into(), month.into(), day.into()))
    }

    /// Reads a date as JavaScript's `Date` does, where that is written down: `2026-11-23`, with a time after `T` or a
    /// space, and with or without a zone; also `11/23/2026`. Whatever else engines guess is no date here.
    pub fn parse(text: &str) -> Self {
        Reader::moment(text).map_or(Self(f64::NAN), Self::from_milliseconds)
    }

    /// Milliseconds since the beginning of 1970; `NaN` for a date that does not exist.
    pub fn milliseconds(self) -> f64 {
        self.0
    }

    /// The beginning of the same day.
    #[must_use]
    pub fn midnight(self) -> Self {
        Self((self.0 / DAY).floor() * DAY)
    }

    /// 0 for Sunday.
    pub(crate) fn weekday(self) -> f64 {
        ((self.0 / DAY).floor() + 4.0).rem_euclid(7.0)
    }

    pub(crate) fn from_parts(parts: Parts) -> Self {
        let days = days_before(parts.year, parts.month) + parts.day - 1.0;
        let time = parts.hour * HOUR + parts.minute * MINUTE + parts.second * SECOND + parts.millisecond;
        Self::from_milliseconds(days * DAY + time)
    }

    pub(crate) fn parts(self) -> Parts {
        if self.0.is_nan() {
            return Parts::NONE;
        }
        let time = self.0.rem_euclid(DAY);
        let (year, month, day) = calendar((self.0 / DAY).floor());
        Parts {
            year,
            month,
            day,
            hour: (time / HOUR).floor(),
            minute: (time % HOUR / MINUTE).floor(),
            second: (time % MINUTE / SECOND).floor(),
            millisecond: time % SECOND,
        }
    }

    /// `2026-11-23T10:00:00.000Z`, or nothing for a date that does not exist.
    pub(crate) fn to_iso(self) -> Option<String> {
        let Parts { year, month, day, hour, minute, second, millisecond } = self.parts();
        let year = match year {
            0.0..=9999.0 => format!("{year:04}"),
            _ if year.is_nan() => return None,
            _ => format!("{}{:06}", if year < 0.0 { '-' } else { '+' }, year.abs()),
        };
        Some(format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millisecond:03}Z"))
    }

    /// `2026-11-23`, as an answer to a question for a date is kept.
    pub(crate) fn to_date_text(self) -> String {
        let Parts { year, month, day, .. } = self.parts();
        format!("{year}-{month:02}-{day:02}")
    }
}

/// As JavaScript shows a date in the zone UTC.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
        let Parts { year, month, day, hour, minute, second, .. } = self.parts();
        if year.is_nan() {
            return f.write_str("Invalid Date");
        }
        let month = at(&MONTHS, month - 1.0);
        let weekday = at(&WEEKDAYS, self.weekday());
        let sign = if year < 0.0 { "-" } else { "" };
        let (date, time) = (format!("{day:02} {sign}{:04}", year.abs()), format!("{hour:02}:{minute:02}:{second:02}"));
        write!(f, "{weekday} {month} {date} {time} GMT+0000 (Coordinated Universal Time)")
    }
}

fn at(names: &[&'static str], index: f64) -> &'static str {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month or a day of the week")]
    names.get(index as usize).copied().unwrap_or_default()
}

/// Days from the beginning of 1970 to the first of this month, which may lie outside of the year.
///
/// Years are counted from March, so that the day of a leap year is the last one: Howard Hinnant's `days_from_civil`.
fn days_before(year: f64, month: f64) -> f64 {
    let month = month.trunc() - 3.0;
    let year = year.trunc() + (month / 12.0).floor();
    let month = month.rem_euclid(12.0);
    let of_year = ((153.0 * month + 2.0) / 5.0).floor();
    let leaps = (year / 4.0).floor() - (year / 100.0).floor() + (year / 400.0).floor();
    365.0 * year + leaps + of_year - 719_468.0
}

/// Year, month and day of a day since the beginning of 1970: Howard Hinnant's `civil_from_days`.
fn calendar(days: f64) -> (f64, f64, f64) {
    let days = days + 719_468.0;
    let era = (days / 146_097.0).floor();
    let of_era = days - era * 146_097.0;
    let leaps = (of_era / 1_460.0).floor() - (of_era / 36_524.0).floor() + (of_era / 146_096.0).floor();
    let year_of_era = ((of_era - leaps) / 365.0).floor();
    let before = 365.0 * year_of_era + (year_of_era / 4.0).floor() - (year_of_era / 100.0).floor();
    let of_year = of_era - before;
    let from_march = ((5.0 * of_year + 2.0) / 153.0).floor();
    let day = of_year - ((153.0 * from_march + 2.0) / 5.0).floor() + 1.0;
    let month = if from_march < 10.0 { from_march + 3.0 } else { from_march - 9.0 };
    (era * 400.0 + year_of_era + f64::from(u8::from(month <= 2.0)), month, day)
}

/// Reads a text from left to right.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn moment(text: &'a str) -> Option<f64> {
        let mut reader = Self { rest: text.trim() };
        let date = reader.date()?;
        let (time, zone) = if reader.rest.is_empty() { (0.0, 0.0) } else { reader.time_and_zone()? };
        reader.rest.is_empty().then_some(Moment::from_parts(date).0 + time - zone)
    }

    /// `2026`, `2026-11`, `2026-11-23` with one digit for month and day too, or `11/23/2026`.
    fn date(&mut self) -> Option<Parts> {
        let first = self.number(1..=4)?;
        if self.take('/') {
            let day = self.number(1..=2)?;
            let year = self.take('/').then(|| self.number(4..=4))??;
            return in_calendar(year, first, day);
        }
        let month = if self.take('-') { self.number(1..=2)? } else { 1.0 };
        let day = if self.take('-') { self.number(1..=2)? } else { 1.0 };
        (first >= 1000.0).then(|| in_calendar(first, month, day))?
    }

    /// Milliseconds of the day, and what the zone adds to them.
    fn time_and_zone(&mut self) -> Option<(f64, f64)> {
        let _: bool = (self.take('T') || self.take(' ')).then_some(true)?;
        let hour = self.number(2..=2)?;
        let minute = self.take(':').then(|| self.number(2..=2))??;
        let second = if self.take(':') { self.number(2..=2)? } else { 0.0 };
        let fraction = if self.take('.') { self.fraction()? } else { 0.0 };
        let time = hour * HOUR + minute * MINUTE + second * SECOND + fraction;
        let is_time = time <= DAY && minute < 60.0 && second < 60.0;
        let zone = self.zone()?;
        is_time.then_some((time, zone))
    }

    fn zone(&mut self) -> Option<f64> {
        let sign = match self.rest.chars().next() {
            Some('+') => 1.0,
            Some('-') => -1.0,
            Some('Z') => 0.0,
            _ => return Some(0.0),
        };
        self.rest = &self.rest[1..];
        if sign == 0.0 {
            return Some(0.0);
        }
        let hour = self.number(2..=2)?;
        let minute = self.take(':').then(|| self.number(2..=2))??;
        Some(sign * (hour * HOUR + minute * MINUTE))
    }

    /// Milliseconds; digits behind the third are cut off.
    fn fraction(&mut self) -> Option<f64> {
        let digits = self.digits(1..=9)?;
        let digits = format!("{digits:0<3}");
        number::read(&digits[..3])
    }

    fn number(&mut self, lengths: std::ops::RangeInclusive<usize>) -> Option<f64> {
        number::read(self.digits(lengths)?)
    }

    fn digits(&mut self, lengths: std::ops::RangeInclusive<usize>) -> Option<&'a str> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        lengths.contains(&length).then_some(digits)
    }

    fn take(&mut self, letter: char) -> bool {
        let rest = self.rest.strip_prefix(letter);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

/// Months have up to 31 days; the 31st of a shorter one is a day of the next, as in JavaScript.
fn in_calendar(year: f64, month: f64, day: f64) -> Option<Parts> {
    ((1.0..=12.0).contains(&month) && (1.0..=31.0).contains(&day)).then(|| Parts::date(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, iso: &str) {
        assert_eq!(Moment::parse(text).to_iso().as_deref(), Some(iso), "{text}");
    }

    #[track_caller]
    fn is_no_date(text: &str) {
        assert_eq!(Moment::parse(text).to_iso(), None, "{text}");
    }

    #[test]
    fn dates_are_read_as_node_reads_them_in_utc() {
        reads("2020-01-01", "2020-01-01T00:00:00.000Z");
        reads("2020-01-01 10:00", "2020-01-01T10:00:00.000Z");
        reads("2020-01-01T10:00", "2020-01-01T10:00:00.000Z");
        reads("2020-1-5", "2020-01-05T00:00:00.000Z");
        reads("1/2/2020", "2020-01-02T00:00:00.000Z");
        reads("2020", "2020-01-01T00:00:00.000Z");
        reads("2020-02", "2020-02-01T00:00:00.000Z");
        reads("2020-02-30", "2020-03-01T00:00:00.000Z");
        reads("2020-01-01T24:00", "2020-01-02T00:00:00.000Z");
        reads("2020-01-01T10:00:00Z", "2020-01-01T10:00:00.000Z");
        reads("2020-01-01T10:00:00.123+02:00", "2020-01-01T08:00:00.123Z");
    }

    #[test]
    fn what_is_no_date_does_not_exist() {
        for text in ["", "abc", "2020-01-01T10", "12:30", "2020-13-01", "20200101", "2020-01-32", "2020-01-01T10:61"] {
            is_no_date(text);
        }
        assert_eq!(Moment::parse("abc").to_string(), "Invalid Date");
    }

    #[test]
    fn the_calendar_runs_both_ways() {
        for (year, month, day) in [(1970, 1, 1), (2000, 2, 29), (1900, 3, 1), (2026, 12, 31), (1600, 2, 29), (1, 1, 1)]
        {
            let parts = Moment::date(year, month, day).parts();
            assert_eq!((parts.year, parts.month, parts.day), (year.into(), month.into(), day.into()));
        }
        assert_eq!(Moment::date(2026, 11, 22).weekday().to_string(), "0");
    }

    #[test]
    fn a_date_is_shown_as_javascript_shows_it() {
        let shown = "Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)";
        assert_eq!(Moment::from_milliseconds(0.0).to_string(), shown);
    }
}
