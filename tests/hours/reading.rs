//! Hours as people write them.

use tandem::person::hours::{BadHours, Slots};

#[track_caller]
fn reads(text: &str, canonical: &str) {
    let slots: Slots = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(slots.to_string(), canonical, "{text}");
    assert_eq!(canonical.parse(), Ok(slots), "the canonical form reads back");
}

#[track_caller]
fn refuses(text: &str, sentences: &[&str]) {
    let error = text.parse::<Slots>().expect_err(text);
    assert_eq!(error.to_string(), sentences.join("\n"));
}

#[test]
fn english_and_spanish_days_are_read_short_and_long() {
    reads("Mon 18:00-20:00", "Mon 18:00-20:00");
    reads("Monday 6pm-8:30pm", "Mon 18:00-20:30");
    reads("lunes 18:00-20:00", "Mon 18:00-20:00");
    reads("LUNES: 18:00-20:00", "Mon 18:00-20:00");
    reads("mié 9-11; Sáb 10-12", "Wed 09:00-11:00; Sat 10:00-12:00");
    reads("miercoles 9-11; SABADO 10-12", "Wed 09:00-11:00; Sat 10:00-12:00");
    reads("mie\u{301}rcoles 9-11", "Wed 09:00-11:00");
    reads("mar. 9-11; jue. 9-11", "Tue 09:00-11:00; Thu 09:00-11:00");
    reads("Tues 9-11\nThurs 9-11\r\nSun 9-11", "Tue 09:00-11:00; Thu 09:00-11:00; Sun 09:00-11:00");
}

#[test]
fn several_days_share_their_hours() {
    reads("Mon, Wed 9-11", "Mon 09:00-11:00; Wed 09:00-11:00");
    reads("Mon and Wed from 9 to 11", "Mon 09:00-11:00; Wed 09:00-11:00");
    reads("los lunes y jueves de las 9 a las 11", "Mon 09:00-11:00; Thu 09:00-11:00");
    reads("Tue/Thu 9-11", "Tue 09:00-11:00; Thu 09:00-11:00");
    reads("Tue - 9-11", "Tue 09:00-11:00");
    reads("Mon-Fri 18:00–20:00", "Mon 18:00-20:00; Tue 18:00-20:00; Wed 18:00-20:00; Thu 18:00-20:00; Fri 18:00-20:00");
    reads("sábado a lunes 9-10", "Mon 09:00-10:00; Sat 09:00-10:00; Sun 09:00-10:00");
    reads("Mon-Tue, Sat 9-10", "Mon 09:00-10:00; Tue 09:00-10:00; Sat 09:00-10:00");
}

#[test]
fn a_day_may_have_several_hours() {
    reads("Mon 9-11, 14-16", "Mon 09:00-11:00; Mon 14:00-16:00");
    reads("Mon 9-11, 14-16, Tue 8-9", "Mon 09:00-11:00; Mon 14:00-16:00; Tue 08:00-09:00");
}

#[test]
fn times_are_read_by_24_hours_and_by_am_and_pm() {
    reads("Mon 9h-11h30", "Mon 09:00-11:30");
    reads("Mon 9.15 - 11.45.", "Mon 09:15-11:45");
    reads("Mon 9 a. m. - 1 p. m.", "Mon 09:00-13:00");
    reads("Mon 9 A.M. to 1 P.M.", "Mon 09:00-13:00");
    reads("Mon 12am-12pm", "Mon 00:00-12:00");
    reads("Mon 12pm-12am", "Mon 12:00-24:00");
    reads("Mon 00:00-24:00", "Mon 00:00-24:00");
    reads("Mon 22:00-00:00", "Mon 22:00-24:00");
}

#[test]
fn hours_run_past_midnight() {
    reads("Mon 22:00-02:00", "Mon 22:00-02:00");
    reads("Sun 22-2", "Sun 22:00-02:00");
    reads("Sun 22:00-24:00; Mon 00:00-02:00", "Sun 22:00-02:00");
    reads("Fri 10pm-1am", "Fri 22:00-01:00");
}

#[test]
fn overlapping_and_touching_hours_are_one() {
    reads("Mon 9-11; lunes 10-12; Mon 12-13", "Mon 09:00-13:00");
    reads("Mon 00:00-24:00; Tue 0:00-6:00", "Mon 00:00-24:00; Tue 00:00-06:00");
    reads("Mon 12:00-24:00; Tue 0:00-12:00", "Mon 12:00-24:00; Tue 00:00-12:00");
}

#[test]
fn a_whole_week_is_seven_whole_days() {
    let whole_week: Slots = "Mon-Sun 00:00-24:00".parse().unwrap();
    assert_eq!(whole_week.minutes(), 7 * 24 * 60);
    assert_eq!(whole_week.iter().count(), 7);
    assert_eq!(whole_week.to_string().parse(), Ok(whole_week));
}

#[test]
fn no_text_is_no_hours() {
    reads("", "");
    reads(" ; \n ,", "");
    assert!("".parse::<Slots>().unwrap().is_empty());
}

#[test]
fn a_list_of_texts_is_read_as_one() {
    let slots = Slots::from_texts(["Mon 9-11", "Tue 9-11; Wed 9-11"]).unwrap();
    assert_eq!(slots, "Mon-Wed 9-11".parse().unwrap());
}

#[test]
fn every_bad_part_is_told_with_what_stood_there_and_what_was_expected() {
    refuses(
        "Tue evening",
        &["\"Tue evening\": \"evening\" is no time of day; expected hours such as 18:00-20:00 or 6pm-8pm"],
    );
    refuses(
        "Funday 9-11; Mon 9-11; Tue 9-25, Wed 9-11, Thu late",
        &[
            "\"Funday 9-11\": \"Funday\" is no day of the week; expected a day such as Mon or lunes",
            "\"Tue 9-25\": \"25\" is no time of day; expected hours such as 18:00-20:00 or 6pm-8pm",
            "\"Thu late\": \"late\" is no time of day; expected hours such as 18:00-20:00 or 6pm-8pm",
        ],
    );
    let error = Slots::from_texts(["whenever", "Mon 9-11", "Mon"]).unwrap_err();
    let found: Vec<&str> = error.parts().iter().map(BadHours::found).collect();
    assert_eq!(found, ["whenever", "Mon"]);
    assert_eq!(error.parts()[0].expected(), "a day such as Mon or lunes");
}

#[test]
fn a_bad_part_is_told_once_and_not_again_by_what_follows_it() {
    refuses(
        "Funday 9-11, 14-16",
        &["\"Funday 9-11\": \"Funday\" is no day of the week; expected a day such as Mon or lunes"],
    );
    refuses(
        "Mon, Funday 9-11",
        &["\"Funday 9-11\": \"Funday\" is no day of the week; expected a day such as Mon or lunes"],
    );
}

#[test]
fn days_without_hours_and_hours_without_days_are_refused() {
    refuses("Mon, Tue", &["\"Tue\": no hours follow the day; expected hours such as 18:00-20:00 or 6pm-8pm"]);
    refuses(
        "18:00-20:00",
        &["\"18:00-20:00\": the hours are of no day; expected a day first, such as Mon 18:00-20:00"],
    );
    refuses(
        "Mon-Funday 9-11",
        &["\"Mon-Funday 9-11\": \"Funday\" is no day of the week; expected a day such as Mon or lunes"],
    );
    refuses(
        "Mon-Mon 9-11",
        &["\"Mon-Mon 9-11\": the days end where they start; expected one day, or two such as Mon-Fri"],
    );
}

#[test]
fn hours_that_could_mean_two_things_are_refused() {
    let both = "expected am or pm on both, such as 6pm-8pm";
    refuses("Mon 6-8pm", &[&format!("\"Mon 6-8pm\": only one of the times says am or pm; {both}")]);
    refuses("Mon 9am-17", &[&format!("\"Mon 9am-17\": only one of the times says am or pm; {both}")]);
    refuses(
        "Mon 9-5",
        &[
            "\"Mon 9-5\": the hours end before they start; expected times that leave no doubt, such as 09:00-17:00 or 9am-5pm",
        ],
    );
}

#[test]
fn times_that_are_none_are_refused() {
    let expected = "expected hours such as 18:00-20:00 or 6pm-8pm";
    for (text, wrong) in [
        ("Mon 24:30-25:00", "24:30"),
        ("Mon 9:60-11:00", "9:60"),
        ("Mon 9:5-11", "9:5"),
        ("Mon 13pm-2pm", "13pm"),
        ("Mon 0am-2am", "0am"),
        ("Mon 1800-2000", "1800"),
        ("Mon 9:00:00-10:00:00", "9:00:00"),
        ("Mon 9-noon", "noon"),
    ] {
        refuses(text, &[&format!("\"{text}\": \"{wrong}\" is no time of day; {expected}")]);
    }
    refuses("Mon 24:00-02:00", &["\"Mon 24:00-02:00\": 24:00 is only an end; expected 00:00 of the next day"]);
    refuses(
        "Mon 9:00-9:00",
        &[
            "\"Mon 9:00-9:00\": the hours end when they start; expected two times that differ, such as 00:00-24:00 for a whole day",
        ],
    );
    refuses("Mon 9", &["\"Mon 9\": the hours have no end; expected a start and an end, such as 18:00-20:00"]);
    refuses("Mon 9-", &["\"Mon 9-\": the hours have no end; expected a start and an end, such as 18:00-20:00"]);
    refuses(
        "Mon 9-11 Tue 9-11",
        &["\"Mon 9-11 Tue 9-11\": \"Tue\" is left over; expected a comma, a semicolon or a new line before more"],
    );
}
