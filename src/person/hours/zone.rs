//! What the clocks of each time zone show in the week, as told by the host.

use std::{collections::BTreeMap, error::Error, fmt, ops::Range};

use serde::{Deserialize, Serialize};

use super::{MINUTES_PER_DAY, MINUTES_PER_HOUR, MINUTES_PER_WEEK, Week, fixed_offset};

/// Noon of Monday, when clocks are compared: changes come at night, most of them on weekends.
const COMPARED_AT: u16 = 12 * MINUTES_PER_HOUR;

/// The names of three letters that are IANA's own.
const ABBREVIATIONS: [&str; 11] = ["CET", "EET", "EST", "HST", "MET", "MST", "PRC", "ROC", "ROK", "UCT", "WET"];

const SOME_HOSTS_ONLY: [&str; 3] = ["Factory", "US/Pacific-New", "Etc/Unknown"];

/// The offsets from UTC in force over one UTC week, in minutes, east positive.
///
/// In JSON a list of `[from minute of the week, offset]`: `[[0, 120], [8700, 60]]` is Madrid in
/// the week in which its summer time ends. The first is from minute 0; each has another offset
/// than the one before it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<(u16, i16)>", into = "Vec<(u16, i16)>")]
pub struct ZoneOffsets {
    at_start: i16,
    changes: Vec<(u16, i16)>,
}

impl ZoneOffsets {
    /// One offset all week, as of `UTC+2`.
    pub(super) fn fixed(offset: i16) -> Self {
        Self { at_start: offset, changes: Vec::new() }
    }

    /// Finds the changes of a week, given the offset at any of its minutes.
    ///
    /// The problem: a host tells the offset at an instant, not when it changes next.
    ///
    /// 1. Ask at the start of each day, and at the last minute of the week.
    /// 2. Between two that differ, halve until the first minute of the later offset is found.
    ///
    /// Costs 8 questions, and 11 more for each change. It would miss two changes of one day that
    /// cancel out, which no zone has ever made.
    fn found_by(offset_at: impl Fn(u16) -> i16) -> Self {
        let at_start = offset_at(0);
        let mut changes = Vec::new();
        let (mut before, mut offset_before) = (0, at_start);
        for probe in (1..=7).map(|day| (day * MINUTES_PER_DAY).min(MINUTES_PER_WEEK - 1)) {
            let offset = offset_at(probe);
            if offset != offset_before {
                let is_later = |minute| offset_at(minute) == offset;
                changes.push((first_minute(before..probe, is_later), offset));
            }
            (before, offset_before) = (probe, offset);
        }
        Self { at_start, changes }
    }

    /// The pieces of the week, in order and without gaps, each with its offset.
    pub(super) fn segments(&self) -> impl Iterator<Item = (Range<u16>, i16)> {
        let starts = std::iter::once((0, self.at_start)).chain(self.changes.iter().copied());
        let ends = self.changes.iter().map(|(from, _)| *from);
        starts.zip(ends.chain([MINUTES_PER_WEEK])).map(|((from, offset), until)| (from..until, offset))
    }

    /// The offset in force at a minute of the week.
    fn at(&self, minute: u16) -> i16 {
        self.changes.iter().rev().find(|(from, _)| *from <= minute).map_or(self.at_start, |(_, offset)| *offset)
    }
}

/// How far apart the clocks of two zones are, 0 to 720 minutes: the difference of the times of
/// day that they show on Monday at noon UTC, whatever the date. Kiritimati (+14) and Honolulu
/// (-10) show the same time, so that their difference is 0.
pub fn clock_difference_minutes(left: &ZoneOffsets, right: &ZoneOffsets) -> u16 {
    let day = MINUTES_PER_DAY;
    let difference = left.at(COMPARED_AT).abs_diff(right.at(COMPARED_AT)) % day;
    difference.min(day - difference)
}

/// The zones of a cohort's people, by name, as a host fills them in for one week.
///
/// In JSON an object from zone name to offsets: `{"Asia/Kolkata": [[0, 330]]}`. A host natively is
/// `Zones::from_tzdb`; in a browser it is `intl::zones`. A zone the host does not know is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Zones(BTreeMap<String, ZoneOffsets>);

impl Zones {
    /// Asks a host for each of the zones that are named.
    ///
    /// `find` takes a zone's name and gives what tells its offset, in minutes east of UTC, at a
    /// minute since 1970-01-01 00:00 UTC; or `None` if the host does not know the zone. Fixed
    /// offsets such as `UTC+2` and blank names are not asked for.
    pub fn from_host<OffsetAt: Fn(i64) -> i16>(
        week: Week,
        names: impl IntoIterator<Item = impl AsRef<str>>,
        find: impl Fn(&str) -> Option<OffsetAt>,
    ) -> Self {
        let mut zones = BTreeMap::new();
        for name in names {
            let name = name.as_ref().trim();
            if is_never_asked(name) || zones.contains_key(name) {
                continue;
            }
            if let Some(offset_at) = find(name) {
                let offset_at = |minute: u16| offset_at(week.unix_minute() + i64::from(minute));
                zones.insert(name.to_owned(), ZoneOffsets::found_by(offset_at));
            }
        }
        Self(zones)
    }

    /// The offsets of a zone that the host filled in, or of a fixed offset such as `UTC`,
    /// `UTC+2`, `GMT-05:30` or `+02:00`; blanks around the name do not matter.
    ///
    /// # Errors
    ///
    /// The name is no fixed offset from -12:00 to +14:00, and the host does not know it.
    pub fn offsets(&self, name: &str) -> Result<ZoneOffsets, UnknownZoneError> {
        let name = name.trim();
        fixed_offset::parse(name)
            .map(ZoneOffsets::fixed)
            .or_else(|| self.0.get(name).cloned())
            .ok_or_else(|| UnknownZoneError { found: name.to_owned() })
    }
}

/// A time zone that neither the core nor the host knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZoneError {
    found: String,
}

impl fmt::Display for UnknownZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "\"{}\" is no time zone that is known here; expected a name such as Europe/Madrid or \
             an offset such as UTC-5",
            self.found
        )
    }
}

impl Error for UnknownZoneError {}

/// Why offsets from outside are refused; the text is for whoever wrote the host.
const BAD_OFFSETS: &str = "expected [minute, offset] pairs: the first minute 0, the others \
    ascending and less than 10080, each offset less than 1440 either way and other than the one \
    before it";

impl TryFrom<Vec<(u16, i16)>> for ZoneOffsets {
    type Error = &'static str;

    fn try_from(pairs: Vec<(u16, i16)>) -> Result<Self, Self::Error> {
        let in_range =
            |(minute, offset): &(u16, i16)| *minute < MINUTES_PER_WEEK && offset.unsigned_abs() < MINUTES_PER_DAY;
        let in_order = |pair: &[(u16, i16)]| pair[0].0 < pair[1].0 && pair[0].1 != pair[1].1;
        match pairs.as_slice() {
            [(0, at_start), changes @ ..] if pairs.iter().all(in_range) && pairs.windows(2).all(in_order) => {
                Ok(Self { at_start: *at_start, changes: changes.to_vec() })
            }
            _ => Err(BAD_OFFSETS),
        }
    }
}

impl From<ZoneOffsets> for Vec<(u16, i16)> {
    fn from(zone: ZoneOffsets) -> Self {
        std::iter::once((0, zone.at_start)).chain(zone.changes).collect()
    }
}

/// Names that some hosts know and others do not are refused by all, so that every host answers the
/// same: browsers take any offset for a zone (`+23:00`) and guess at abbreviations (`IST` is India's).
fn is_never_asked(name: &str) -> bool {
    let is = |other: &&str| name.eq_ignore_ascii_case(other);
    let is_foreign_abbreviation = name.len() == 3 && !ABBREVIATIONS.iter().any(is);
    name.is_empty()
        || name.starts_with(['+', '-'])
        || is_foreign_abbreviation
        || SOME_HOSTS_ONLY.iter().any(is)
        || name.get(..8).is_some_and(|head| head.eq_ignore_ascii_case("SystemV/"))
        || fixed_offset::parse(name).is_some()
}

/// The first minute of a range, or its end, at which something holds that holds from then on.
fn first_minute(range: Range<u16>, holds: impl Fn(u16) -> bool) -> u16 {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    high
}
