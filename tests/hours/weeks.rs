//! Which week a program names.

use tandem::person::hours::Week;

#[track_caller]
fn is_week_of(text: &str, monday: &str) {
    let week: Week = text.parse().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(week.to_string(), monday, "{text}");
    assert_eq!(monday.parse(), Ok(week), "the canonical form reads back");
}

#[track_caller]
fn is_no_week(text: &str) {
    let error = text.parse::<Week>().expect_err(text);
    let sentence = format!(
        "\"{}\" is no week; expected the date of one of its days, such as 2026-11-23, or its \
         number, such as 2026-W48, from 2000 to 2199",
        text.trim()
    );
    assert_eq!(error.to_string(), sentence);
}

#[test]
fn any_day_names_its_week() {
    is_week_of("2026-11-23", "2026-11-23");
    is_week_of("2026-11-25", "2026-11-23");
    is_week_of(" 2026-11-29 ", "2026-11-23");
    is_week_of("2026-11-30", "2026-11-30");
    is_week_of("2024-02-29", "2024-02-26");
}

#[test]
fn a_week_may_be_named_by_its_number() {
    is_week_of("2026-W48", "2026-11-23");
    is_week_of("2026-W01", "2025-12-29");
    is_week_of("2027-W01", "2027-01-04");
    is_week_of("2026-W53", "2026-12-28");
}

#[test]
fn weeks_begin_in_the_years_from_2000_to_2199() {
    is_week_of("2000-01-03", "2000-01-03");
    is_week_of("2200-01-01", "2199-12-30");
    is_no_week("2000-01-02");
    is_no_week("2200-01-06");
}

#[test]
fn other_text_is_no_week() {
    for text in [
        "",
        "2026",
        "2026-13-01",
        "2026-02-29",
        "2026-2-3",
        "23/11/2026",
        "2026-W54",
        "2027-W53",
        "2026-W00",
        "2026-W5",
        "2026-w48",
        "+026-11-23",
        "2026-11-23T10:00",
        "next week",
    ] {
        is_no_week(text);
    }
}

#[test]
fn a_week_begins_at_its_monday_by_utc() {
    let unix_minute = |text: &str| text.parse::<Week>().unwrap().unix_minute();
    assert_eq!(unix_minute("2026-11-23"), 1_795_392_000 / 60);
    assert_eq!(unix_minute("2000-01-03"), 946_857_600 / 60);
}
