//! Whom she fits: what the page shows is what the core says, and nothing of it is loaded before she asks.

use std::fs;

use serde_json::json;
use tandem::person::Answers;
use tandem::person::hours::Zones;
use tandem::publication::PublishedRoster;
use tandem::self_check::{Outlook, SelfCheck, SelfCheckOptions};

use super::access::{axe, show_at, violations};
use super::form::Own;
use crate::page::{Page, Part};
use crate::site;

const ROSTER: &str = "rosters/demonstration.json";

/// What the form says before she says anything.
const BEGUN: [(&str, &str); 3] =
    [("languages", "English"), ("timeZone", "America/Chicago"), ("hours", "Mon-Fri 12:00-21:00; Sat 06:00-12:00")];

/// A form that asks two things that the published rules read, beside what must be said for anybody to fit.
fn asking() -> Own {
    let begun = BEGUN.map(|(name, said)| json!({"type": "text", "name": name, "title": name, "defaultValue": said}));
    let asked = [
        json!({"type": "radiogroup", "name": "field", "title": "Your field",
               "choices": ["Software engineering", "Data and AI"]}),
        json!({"type": "text", "name": "skills", "title": "Your skills"}),
    ];
    Own::form(&json!({"title": "Two questions", "elements": asked.into_iter().chain(begun).collect::<Vec<_>>()}))
}

/// The page with the site's roster, and whom she fits.
fn seeing(own: &Own) -> Page {
    let page = own.open_with(&format!("&roster={ROSTER}"));
    page.press_named("fits-see");
    page.part(".outlook.open", "");
    page
}

/// What the core says to these answers.
fn outlook(answers: &[(&str, &str)], most: u32) -> Outlook {
    let text = fs::read_to_string(site::dist().join(ROSTER)).expect("the site has the roster");
    let roster = PublishedRoster::read(ROSTER, &text).value.expect("a roster");
    let zones = |names: Vec<String>| Zones::from_tzdb(roster.program.week.parse().expect("a week"), names);
    let of_roster = zones(SelfCheck::zones_of_roster(&roster));
    let check = SelfCheck::new(roster.clone(), of_roster).value.expect("a sound roster");
    let answers: Answers =
        BEGUN.iter().chain(answers).map(|(question, said)| ((*question).to_owned(), (*said).into())).collect();
    let own = zones(check.zones_of(&answers));
    check.outlook(&answers, &own, &SelfCheckOptions { most: Some(most), language: Some("en".to_owned()) })
}

/// The page shows these mentors in these bands.
#[track_caller]
fn shows(page: &Page, outlook: &Outlook) {
    let named: Vec<String> = outlook.fits.iter().map(|fit| format!("Mentor {}", fit.mentor)).collect();
    let shown = || page.parts(".published h4").iter().filter_map(Part::try_text).collect::<Vec<_>>();
    page.until("the mentors of the core", || shown() == named);
    let mut bands: Vec<String> =
        outlook.fits.iter().map(|fit| page.say(&format!("band-{}", fit.band.name()))).collect();
    bands.dedup();
    let headings =
        page.run("return [...document.querySelectorAll('h3:has(+ .published-list)')].map((it) => it.innerText)");
    assert_eq!(headings, json!(bands));
}

#[test]
fn with_each_answer_the_page_shows_what_the_core_says() {
    let own = asking();
    let page = seeing(&own);
    shows(&page, &outlook(&[], 10));
    page.part("#fits-best", &page.say("fits-best-none"));
    page.part("label", "Software engineering").click();
    shows(&page, &outlook(&[("field", "Software engineering")], 10));
    page.field("Your skills").types("Python, SQL\t");
    let answers = [("field", "Software engineering"), ("skills", "Python, SQL")];
    let told = outlook(&answers, 10);
    shows(&page, &told);
    let best = told.fits.first().expect("somebody fits").band;
    page.part("#fits-best", &page.say(&format!("fits-best-{}", best.name())));
    assert_eq!(page.shows("#fits-change", ""), told.change.is_some());
    assert_eq!(told.fits.len(), 10, "there is nobody more to show");
    page.press_named("fits-more");
    shows(&page, &outlook(&answers, 20));
    let written = page.run("return document.querySelector('.outlook').innerText").to_string();
    assert!(!written.contains('%') && !written.contains("points"), "{written}");
}

#[test]
fn nothing_of_it_is_fetched_before_she_asks_and_a_missing_roster_gets_a_sentence() {
    let own = Own::form(&json!({"elements": [{"type": "text", "name": "field", "title": "Your field"}]}));
    let page = own.open_with("&roster=rosters/nobody.json");
    page.part("#see-fits", "");
    let fetched = page.server.requests();
    assert!(!fetched.iter().any(|path| path.contains("tandem") || path.contains("rosters")), "{fetched:?}");
    page.press_named("fits-see");
    page.part(".outlook .stop", "rosters/nobody.json");
    let elsewhere = own.open_with("&roster=../roster.json");
    elsewhere.press_named("fits-see");
    elsewhere.part(".outlook .stop", "../roster.json");
}

#[test]
fn axe_finds_nothing_where_she_sees_whom_she_fits() {
    let own = asking();
    let page = seeing(&own);
    page.part("label", "Software engineering").click();
    page.part(".published", "");
    page.part(".published button", "").click();
    page.run(&axe());
    for (width, theme) in [(360, "light"), (1280, "dark")] {
        show_at(&page, width, theme);
        assert_eq!(violations(&page), Vec::<String>::new(), "{width} px, {theme}");
    }
}
