//! Hours as people write them, read strictly: what is not understood is reported, never guessed.

use super::error::{BadHours, BadHoursKind, ParseHoursError};
use super::spans::Spans;
use super::token::{Token, TokenKind, tokens};
use super::{Day, MINUTES_PER_DAY, MINUTES_PER_HOUR};

/// Hours of one day as minutes from its midnight; an end past 1440 is on the next day.
type Hours = (u16, u16);

/// One piece between commas: days, hours, or both.
struct Piece {
    days: Vec<Day>,
    hours: Option<Hours>,
}

/// Which days the next hours are of.
enum DaysSoFar<'a> {
    /// Named, and no hours yet: more days may follow.
    Waiting { days: Vec<Day>, said: &'a str },
    /// Named, and hours given: more hours may follow (`Mon 9-11, 14-16`).
    Served(Vec<Day>),
    /// None was named.
    None,
    /// What was named could not be read, and is reported already.
    Unreadable,
}

/// A time of day as written.
#[derive(Clone, Copy)]
struct WrittenTime {
    minute: u16,
    says_half: bool,
    /// An hour alone, such as `9`, without minutes, am or pm.
    is_bare: bool,
}

/// Reads texts whose entries are parted by semicolons and new lines; reports every bad part.
pub(super) fn slots(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Spans, ParseHoursError> {
    let mut ranges = Vec::new();
    let mut bad_parts = Vec::new();
    for text in texts {
        for entry in text.as_ref().split([';', '\n', '\r']) {
            read_entry(entry, &mut ranges, &mut bad_parts);
        }
    }
    match ParseHoursError::of(bad_parts) {
        Some(error) => Err(error),
        None => Ok(Spans::from_wrapping(ranges)),
    }
}

/// Reads one entry, such as `Mon, Wed 9-11, 14-16`, piece by piece between its commas.
fn read_entry(entry: &str, ranges: &mut Vec<(i32, i32)>, bad_parts: &mut Vec<BadHours>) {
    let tokens = tokens(entry);
    let mut days_so_far = DaysSoFar::None;
    for piece_tokens in tokens.split(|token| token.kind == TokenKind::And) {
        let (Some(first), Some(last)) = (piece_tokens.first(), piece_tokens.last()) else {
            continue;
        };
        let said = &entry[first.at..last.at + last.text.len()];
        let outcome = read_piece(piece_tokens).and_then(|piece| take_piece(piece, said, days_so_far, ranges));
        days_so_far = outcome.unwrap_or_else(|kind| {
            bad_parts.push(BadHours::new(said, kind));
            DaysSoFar::Unreadable
        });
    }
    if let DaysSoFar::Waiting { said, .. } = days_so_far {
        bad_parts.push(BadHours::new(said, BadHoursKind::HoursMissing));
    }
}

/// Puts a piece's hours on its days or on those before it; gives the days for the next piece.
fn take_piece<'a>(
    piece: Piece,
    said: &'a str,
    days_so_far: DaysSoFar<'a>,
    ranges: &mut Vec<(i32, i32)>,
) -> Result<DaysSoFar<'a>, BadHoursKind> {
    let days = match days_so_far {
        DaysSoFar::Waiting { mut days, .. } => {
            days.extend(piece.days);
            days
        }
        DaysSoFar::Served(days) if piece.days.is_empty() => days,
        DaysSoFar::Unreadable if piece.days.is_empty() => return Ok(DaysSoFar::Unreadable),
        _ if piece.days.is_empty() => return Err(BadHoursKind::DaysMissing),
        _ => piece.days,
    };
    let Some((start, end)) = piece.hours else {
        return Ok(DaysSoFar::Waiting { days, said });
    };
    ranges.extend(days.iter().map(|day| {
        let midnight = i32::from(day.first_minute());
        (midnight + i32::from(start), midnight + i32::from(end))
    }));
    Ok(DaysSoFar::Served(days))
}

/// Reads a piece: days, hours, or both, and nothing else.
fn read_piece(tokens: &[Token<'_>]) -> Result<Piece, BadHoursKind> {
    let mut reader = Reader { tokens };
    let days = reader.days()?;
    let hours = match reader.peek() {
        None => None,
        Some(TokenKind::Unknown) if days.is_empty() => {
            return Err(BadHoursKind::NoDay(reader.text()));
        }
        Some(_) => Some(reader.hours()?),
    };
    match reader.peek() {
        None => Ok(Piece { days, hours }),
        Some(_) => Err(BadHoursKind::Leftover(reader.text())),
    }
}

/// What is left to read of a piece.
struct Reader<'t, 'a> {
    tokens: &'t [Token<'a>],
}

impl Reader<'_, '_> {
    fn peek(&self) -> Option<TokenKind> {
        self.tokens.first().map(|token| token.kind)
    }

    /// The text of the next token; no text at the end.
    fn text(&self) -> String {
        self.tokens.first().map_or_else(String::new, |token| token.text.to_owned())
    }

    fn skip(&mut self) {
        self.tokens = self.tokens.get(1..).unwrap_or_default();
    }

    fn take(&mut self, wanted: TokenKind) -> bool {
        let is_next = self.peek() == Some(wanted);
        if is_next {
            self.skip();
        }
        is_next
    }

    fn take_day(&mut self) -> Option<Day> {
        let Some(TokenKind::Day(day)) = self.peek() else {
            return None;
        };
        self.skip();
        Some(day)
    }

    /// `Mon`, `Mon Wed`, `Mon-Fri`, or nothing; a dash may follow, as in `Mon - 18:00-20:00`.
    fn days(&mut self) -> Result<Vec<Day>, BadHoursKind> {
        let mut days = Vec::new();
        while let Some(first) = self.take_day() {
            let is_range = self.take(TokenKind::Through) && self.peek() != Some(TokenKind::Time);
            let last = if is_range { self.take_day().ok_or_else(|| BadHoursKind::NoDay(self.text()))? } else { first };
            if is_range && first == last {
                return Err(BadHoursKind::DayRangeToItself);
            }
            days.extend(first.through(last));
        }
        Ok(days)
    }

    /// `18:00-20:00`.
    fn hours(&mut self) -> Result<Hours, BadHoursKind> {
        let start = self.time()?;
        if !self.take(TokenKind::Through) || self.peek().is_none() {
            return Err(BadHoursKind::EndMissing);
        }
        let end = self.time()?;
        hours_between(start, end)
    }

    /// `18:00`, `18h`, `6 pm`.
    fn time(&mut self) -> Result<WrittenTime, BadHoursKind> {
        let mut text = self.text();
        if !self.take(TokenKind::Time) {
            return Err(BadHoursKind::NoTime(text));
        }
        let number = text.clone();
        let half = self.peek().filter(|kind| matches!(kind, TokenKind::Am | TokenKind::Pm));
        if half.is_some() {
            text.push_str(&self.text());
            self.skip();
        }
        written_time(&number, half).ok_or(BadHoursKind::NoTime(text))
    }
}

/// Reads `18:00`, `18.00`, `18h00`, `18h` and `18`; with am or pm the hour is 1 to 12.
fn written_time(number: &str, half: Option<TokenKind>) -> Option<WrittenTime> {
    let number = number.trim_end_matches(['.', 'h', 'H']);
    let (hour, minute) = match number.split_once([':', '.', 'h', 'H']) {
        Some((hour, minute)) => (hour, Some(minute)),
        None => (number, None),
    };
    let is_written_well = matches!(hour.len(), 1 | 2) && minute.is_none_or(|minute| minute.len() == 2);
    if !is_written_well {
        return None;
    }
    let hour = hour_of_day(hour.parse().ok()?, half)?;
    let minute_of_hour: u16 = minute.unwrap_or("0").parse().ok()?;
    let minute_of_day = hour * MINUTES_PER_HOUR + minute_of_hour;
    (minute_of_hour < MINUTES_PER_HOUR && minute_of_day <= MINUTES_PER_DAY).then_some(WrittenTime {
        minute: minute_of_day,
        says_half: half.is_some(),
        is_bare: minute.is_none() && half.is_none(),
    })
}

fn hour_of_day(hour: u16, half: Option<TokenKind>) -> Option<u16> {
    match half {
        None => Some(hour).filter(|hour| *hour <= 24),
        Some(_) if !(1..=12).contains(&hour) => None,
        Some(TokenKind::Pm) => Some(hour % 12 + 12),
        Some(_) => Some(hour % 12),
    }
}

fn hours_between(start: WrittenTime, end: WrittenTime) -> Result<Hours, BadHoursKind> {
    if start.says_half != end.says_half {
        return Err(BadHoursKind::OneSidedHalf);
    }
    if start.minute == MINUTES_PER_DAY {
        return Err(BadHoursKind::StartsAt24);
    }
    if start.minute == end.minute {
        return Err(BadHoursKind::StartIsEnd);
    }
    if start.minute < end.minute {
        return Ok((start.minute, end.minute));
    }
    // `9-5` is an office day to some; `22-2` can only be the evening.
    let may_be_half_a_day_off = start.minute <= 12 * MINUTES_PER_HOUR;
    if start.is_bare && end.is_bare && may_be_half_a_day_off {
        return Err(BadHoursKind::RunsBackwards);
    }
    Ok((start.minute, end.minute + MINUTES_PER_DAY))
}
