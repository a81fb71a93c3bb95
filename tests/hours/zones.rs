//! What the clocks of the world show in a week, by the host that is native.
//!
//! `tests/data/zones.json` says it by week and by zone; `null` is a zone that no host knows. Every
//! host asserts the same file: here the bundled database, in a browser `Intl`.

use std::collections::BTreeMap;

use tandem::person::hours::{Week, ZoneOffsets, Zones, clock_difference_minutes};

const ZONES_BY_WEEK: &str = include_str!("../data/zones.json");

fn week(text: &str) -> Week {
    text.parse().unwrap()
}

fn zone(name: &str) -> ZoneOffsets {
    Zones::from_tzdb(week("2026-11-23"), [name]).offsets(name).unwrap()
}

#[track_caller]
fn is_fixed(name: &str, minutes: i16) {
    let offsets = Zones::default().offsets(name).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(serde_json::to_string(&offsets).unwrap(), format!("[[0,{minutes}]]"), "{name}");
}

#[track_caller]
fn is_unknown(name: &str) {
    let error = Zones::from_tzdb(week("2026-11-23"), [name]).offsets(name).expect_err(name);
    let sentence = format!(
        "\"{name}\" is no time zone that is known here; expected a name such as Europe/Madrid or \
         an offset such as UTC-5"
    );
    assert_eq!(error.to_string(), sentence);
}

#[test]
fn the_bundled_database_gives_the_table_that_every_host_must_give() {
    let expected: BTreeMap<String, BTreeMap<String, Option<ZoneOffsets>>> =
        serde_json::from_str(ZONES_BY_WEEK).unwrap();
    assert!(expected.len() >= 5, "the table has weeks");
    for (monday, by_zone) in expected {
        let zones = Zones::from_tzdb(week(&monday), by_zone.keys());
        for (name, offsets) in by_zone {
            assert_eq!(zones.offsets(&name).ok(), offsets, "{name} in the week of {monday}");
        }
    }
}

#[test]
fn fixed_offsets_need_no_host() {
    is_fixed("UTC", 0);
    is_fixed("gmt", 0);
    is_fixed("UTC+2", 120);
    is_fixed(" utc +2 ", 120);
    is_fixed("GMT-05:30", -330);
    is_fixed("+02:00", 120);
    is_fixed("+0545", 345);
    is_fixed("UTC\u{2212}3", -180);
    is_fixed("UTC+14", 840);
    is_fixed("-12:00", -720);
}

#[test]
fn a_zone_that_nobody_knows_is_told() {
    for name in [
        "Madrid",
        "Europe/Madird",
        "",
        "UTC+15",
        "UTC-12:30",
        "UTC+2:5",
        "UTC+",
        "+02:60",
        "2",
        "UTC+-2",
        "GMT 2",
        "Etc/Unknown",
    ] {
        is_unknown(name);
    }
}

#[test]
fn names_may_have_blanks_around_them_and_any_case() {
    let zones = Zones::from_tzdb(week("2026-11-23"), [" europe/madrid "]);
    assert_eq!(zones.offsets("europe/madrid "), Ok(zone("Europe/Madrid")));
}

#[test]
fn every_zone_of_the_database_has_whole_minutes_and_the_changes_that_jiff_tells() {
    let database = jiff::tz::TimeZoneDatabase::bundled();
    let names: Vec<String> =
        database.available().map(|name| name.to_string()).filter(|name| name != "Factory").collect();
    assert!(names.len() > 400, "the database is there");
    for monday in ["2000-01-03", "2026-03-23", "2026-10-26", "2187-03-26"] {
        let zones = Zones::from_tzdb(week(monday), &names);
        let start = jiff::Timestamp::from_second(week(monday).unix_minute() * 60).unwrap();
        for name in &names {
            let told = offsets_by_transitions(&database.get(name).unwrap(), start);
            let found = serde_json::to_string(&zones.offsets(name).unwrap()).unwrap();
            assert_eq!(found, serde_json::to_string(&told).unwrap(), "{name}, {monday}");
        }
    }
}

/// The same pairs by another way: the list of transitions that jiff keeps.
fn offsets_by_transitions(zone: &jiff::tz::TimeZone, start: jiff::Timestamp) -> Vec<(i64, i32)> {
    let minutes = |offset: jiff::tz::Offset| {
        assert_eq!(offset.seconds() % 60, 0, "a whole minute");
        offset.seconds() / 60
    };
    let mut pairs = vec![(0, minutes(zone.to_offset(start)))];
    for transition in zone.following(start) {
        let seconds = transition.timestamp().as_second() - start.as_second();
        if seconds >= 7 * 24 * 60 * 60 {
            break;
        }
        assert_eq!(seconds % 60, 0, "a whole minute");
        let pair = (seconds / 60, minutes(transition.offset()));
        if pairs.last().is_some_and(|last| last.1 != pair.1) {
            pairs.push(pair);
        }
    }
    pairs
}

#[test]
fn clocks_differ_by_the_time_of_day_they_show() {
    let difference = |left: &str, right: &str| {
        let difference = clock_difference_minutes(&zone(left), &zone(right));
        assert_eq!(difference, clock_difference_minutes(&zone(right), &zone(left)));
        difference
    };
    assert_eq!(difference("Europe/Madrid", "Europe/Madrid"), 0);
    assert_eq!(difference("Europe/Madrid", "America/New_York"), 6 * 60);
    assert_eq!(difference("Asia/Kathmandu", "Asia/Kolkata"), 15);
    assert_eq!(difference("Pacific/Kiritimati", "Pacific/Honolulu"), 0);
    assert_eq!(difference("Pacific/Kiritimati", "UTC"), 10 * 60);
    assert_eq!(difference("UTC+12", "UTC"), 12 * 60);
}

#[test]
fn clocks_are_compared_on_monday_at_noon() {
    let zones: Zones =
        serde_json::from_str(r#"{"before": [[0, 60], [720, 0]], "after": [[0, 60], [721, 0]]}"#).unwrap();
    let from_utc = |name: &str| {
        let utc = zones.offsets("UTC").unwrap();
        clock_difference_minutes(&zones.offsets(name).unwrap(), &utc)
    };
    assert_eq!((from_utc("before"), from_utc("after")), (0, 60));
}

#[test]
fn offsets_from_a_host_are_checked_at_the_door() {
    let sound = r#"{"Europe/Madrid":[[0,120],[8700,60]]}"#;
    let zones: Zones = serde_json::from_str(sound).unwrap();
    assert_eq!(serde_json::to_string(&zones).unwrap(), sound);
    for pairs in [
        "[]",
        "[[1,60]]",
        "[[0,60],[0,120]]",
        "[[0,60],[60,60]]",
        "[[0,60],[10080,120]]",
        "[[0,60],[120,0],[60,60]]",
        "[[0,1440]]",
        "[[0,-1440]]",
    ] {
        let error = serde_json::from_str::<ZoneOffsets>(pairs).expect_err(pairs);
        assert!(error.to_string().starts_with("expected [minute, offset] pairs"), "{error}");
    }
}
