//! Offsets that need no time zone data: `UTC`, `UTC+2`, `GMT-05:30`, `+02:00`.

use super::MINUTES_PER_HOUR;

/// The offsets that are in use anywhere, in minutes: Baker Island to Kiritimati.
const IN_USE: std::ops::RangeInclusive<i16> = -12 * 60..=14 * 60;

/// The minutes east of UTC that a trimmed text states, if it states a fixed offset.
pub(super) fn parse(text: &str) -> Option<i16> {
    let after_name = ["utc", "gmt"].into_iter().find_map(|name| strip_prefix_ignoring_case(text, name));
    match after_name {
        Some("") => Some(0),
        Some(offset) => signed(offset.trim_start()),
        None => signed(text),
    }
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// `+2`, `-05:30`, `+0530`; the minus may be the typographic one.
fn signed(text: &str) -> Option<i16> {
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, text.strip_prefix(['-', '\u{2212}'])?),
    };
    let minutes = sign * unsigned(digits)?;
    IN_USE.contains(&minutes).then_some(minutes)
}

fn unsigned(text: &str) -> Option<i16> {
    let (hours, minutes) = match (text.split_once(':'), text.len()) {
        (Some((hours, minutes)), _) => (hours, minutes),
        (None, 1 | 2) => (text, "00"),
        (None, 4) => text.split_at_checked(2)?,
        (None, _) => return None,
    };
    let is_clock = matches!(hours.len(), 1 | 2)
        && minutes.len() == 2
        && hours.bytes().chain(minutes.bytes()).all(|byte| byte.is_ascii_digit());
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (is_clock && minutes < MINUTES_PER_HOUR).then(|| i16::try_from(hours * MINUTES_PER_HOUR + minutes).ok())?
}
