//! Hours of people in different zones on one clock, across changes of the clocks.

use jiff::{Timestamp, ToSpan, civil, tz::TimeZoneDatabase};
use tandem::person::hours::{Slots, UtcMinutes, Week, ZoneOffsets, Zones};

const MINUTES_PER_WEEK: u16 = 7 * 24 * 60;

const ZONES: [&str; 8] = [
    "Europe/Madrid",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Honolulu",
    "Australia/Lord_Howe",
    "America/Santiago",
];

fn slots(text: &str) -> Slots {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

fn zone(monday: &str, name: &str) -> ZoneOffsets {
    Zones::from_tzdb(monday.parse().unwrap(), [name]).offsets(name).unwrap()
}

/// Checks what hours by a zone's clock are in UTC; both as days and times.
#[track_caller]
fn in_utc(monday: &str, name: &str, local: &str, utc: &str) {
    let minutes = UtcMinutes::of(&slots(local), &zone(monday, name));
    assert_eq!(minutes.in_local(&zone(monday, "UTC")).to_string(), utc);
}

#[test]
fn hours_are_moved_by_the_offset_of_the_zone() {
    in_utc("2026-11-23", "UTC", "Mon 18:00-20:00", "Mon 18:00-20:00");
    in_utc("2026-11-23", "Europe/Madrid", "Mon 18:00-20:00", "Mon 17:00-19:00");
    in_utc("2026-06-15", "Europe/Madrid", "Mon 18:00-20:00", "Mon 16:00-18:00");
    in_utc("2026-11-23", "Asia/Kolkata", "Wed 09:00-10:00", "Wed 03:30-04:30");
    in_utc("2026-11-23", "Asia/Kathmandu", "Wed 09:00-10:00", "Wed 03:15-04:15");
}

#[test]
fn the_week_wraps_both_ways() {
    in_utc("2026-11-23", "Pacific/Kiritimati", "Mon 09:00-18:00", "Sun 19:00-04:00");
    in_utc("2026-11-23", "Pacific/Honolulu", "Sun 12:00-16:00", "Sun 22:00-02:00");
    in_utc("2026-11-23", "Europe/Madrid", "Mon 00:00-02:00", "Sun 23:00-01:00");
}

#[test]
fn an_hour_that_the_clocks_skip_is_no_hour() {
    // On 2026-03-29 Madrid's clocks go from 02:00 to 03:00 at 01:00 UTC.
    in_utc("2026-03-23", "Europe/Madrid", "Sun 02:00-03:00", "");
    in_utc("2026-03-23", "Europe/Madrid", "Sun 01:30-03:30", "Sun 00:30-01:30");
    in_utc("2026-03-23", "Europe/Madrid", "Sat 18:00-19:00; Sun 18:00-19:00", "Sat 17:00-18:00; Sun 16:00-17:00");
}

#[test]
fn an_hour_that_the_clocks_repeat_counts_twice() {
    // On 2026-10-25 Madrid's clocks go from 03:00 to 02:00 at 01:00 UTC.
    in_utc("2026-10-19", "Europe/Madrid", "Sun 02:00-03:00", "Sun 00:00-02:00");
    in_utc("2026-10-19", "Europe/Madrid", "Sun 02:30-02:45", "Sun 00:30-00:45; Sun 01:30-01:45");
    // On 2026-11-01 New York's go from 02:00 to 01:00 at 06:00 UTC.
    in_utc("2026-10-26", "America/New_York", "Sun 01:00-02:00", "Sun 05:00-07:00");
    // Lord Howe's change by half an hour: on 2026-04-05 from 02:00 to 01:30, at 15:00 UTC before.
    in_utc("2026-03-30", "Australia/Lord_Howe", "Sun 01:30-02:00", "Sat 14:30-15:30");
}

#[test]
fn what_two_people_share_is_told_by_each_ones_clock() {
    let monday = "2026-10-26";
    let (madrid, new_york) = (zone(monday, "Europe/Madrid"), zone(monday, "America/New_York"));
    let lucia = UtcMinutes::of(&slots("Mon, Sun 17:00-20:00"), &madrid);
    let carla = UtcMinutes::of(&slots("Mon, Sun 12:00-14:00"), &new_york);
    let shared = lucia.shared(&carla);
    // New York is five hours behind Madrid until its own clocks change on Sunday, then six.
    assert_eq!(shared.in_local(&madrid).to_string(), "Mon 17:00-19:00; Sun 18:00-20:00");
    assert_eq!(shared.in_local(&new_york).to_string(), "Mon 12:00-14:00; Sun 12:00-14:00");
    assert_eq!(lucia.shared_minutes(&carla), 240);
}

#[test]
fn people_without_hours_share_nothing() {
    let utc = zone("2026-11-23", "UTC");
    let always = UtcMinutes::of(&slots("Mon-Sun 00:00-24:00"), &utc);
    let never = UtcMinutes::of(&Slots::default(), &utc);
    assert!(never.is_empty());
    assert_eq!(always.shared_minutes(&never), 0);
    assert_eq!(always.shared_minutes(&always), MINUTES_PER_WEEK);
}

/// The oracle: jiff says, minute by minute, what each clock shows.
#[test]
fn every_minute_agrees_with_a_walk_through_the_week() {
    let weeks = ["2026-03-09", "2026-03-23", "2026-03-30", "2026-09-28", "2026-10-19", "2026-10-26"];
    let mut random = Random(20_261_123);
    for monday in weeks {
        let people: Vec<Walked> = ZONES.map(|name| Walked::new(monday, name, &mut random)).into();
        for person in &people {
            person.agrees();
            for other in &people {
                person.shares_as_walked(other);
            }
        }
    }
}

/// A person with slots at random, and the minutes that a walk through her week finds.
struct Walked {
    name: String,
    zone: ZoneOffsets,
    clock: Vec<u16>,
    minutes: UtcMinutes,
    has_time: Vec<bool>,
}

impl Walked {
    fn new(monday: &str, name: &str, random: &mut Random) -> Self {
        let (text, is_stated) = random_hours(random);
        let zone = zone(monday, name);
        let clock = clock_through(monday.parse().unwrap(), name);
        Self {
            name: format!("{name} in the week of {monday}, {text}"),
            minutes: UtcMinutes::of(&slots(&text), &zone),
            has_time: clock.iter().map(|minute| is_stated[usize::from(*minute)]).collect(),
            zone,
            clock,
        }
    }

    fn agrees(&self) {
        assert_eq!(marked(&self.minutes), self.has_time, "{}", self.name);
        let mut shown = vec![false; usize::from(MINUTES_PER_WEEK)];
        for (minute, has_time) in self.clock.iter().zip(&self.has_time) {
            shown[usize::from(*minute)] |= has_time;
        }
        let utc = Zones::default().offsets("UTC").unwrap();
        let local = UtcMinutes::of(&self.minutes.in_local(&self.zone), &utc);
        assert_eq!(marked(&local), shown, "by the clock of {}", self.name);
    }

    fn shares_as_walked(&self, other: &Self) {
        let both: Vec<bool> = self.has_time.iter().zip(&other.has_time).map(|(left, right)| left & right).collect();
        let n_both = both.iter().filter(|both| **both).count();
        assert_eq!(marked(&self.minutes.shared(&other.minutes)), both);
        assert_eq!(usize::from(self.minutes.shared_minutes(&other.minutes)), n_both);
    }
}

/// What the clock shows at each minute of the UTC week, as a minute of the local week.
fn clock_through(week: Week, name: &str) -> Vec<u16> {
    let zone = TimeZoneDatabase::bundled().get(name).unwrap();
    let start = Timestamp::from_second(week.unix_minute() * 60).unwrap();
    (0..i64::from(MINUTES_PER_WEEK)).map(|minute| minute_of_week(zone.to_datetime(start + minute.minutes()))).collect()
}

fn minute_of_week(shown: civil::DateTime) -> u16 {
    let day = shown.weekday().to_monday_zero_offset();
    let minute = i32::from(day) * 1440 + i32::from(shown.hour()) * 60 + i32::from(shown.minute());
    u16::try_from(minute).unwrap()
}

fn marked(minutes: &UtcMinutes) -> Vec<bool> {
    let mut marks = vec![false; usize::from(MINUTES_PER_WEEK)];
    for (start, end) in minutes.spans() {
        assert!(marks[start.saturating_sub(1).into()..end.into()].iter().all(|mark| !mark));
        marks[start.into()..end.into()].fill(true);
    }
    marks
}

/// Up to twelve entries as text, and the minutes that they state.
fn random_hours(random: &mut Random) -> (String, Vec<bool>) {
    let mut is_stated = vec![false; usize::from(MINUTES_PER_WEEK)];
    let mut entries = Vec::new();
    for _ in 0..random.below(13) {
        let (day, start, length) = (random.below(7), random.below(1440), 1 + random.below(1439));
        let end = (start + length) % 1440;
        let name = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day];
        let (hour, minute, end_hour, end_minute) = (start / 60, start % 60, end / 60, end % 60);
        entries.push(format!("{name} {hour}:{minute:02}-{end_hour}:{end_minute:02}"));
        for minute in 0..length {
            is_stated[(day * 1440 + start + minute) % usize::from(MINUTES_PER_WEEK)] = true;
        }
    }
    (entries.join("; "), is_stated)
}

/// Numbers without an order that anybody would see, the same in every run (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }
}
