//! Whom she fits: what the page shows is what the core says, and nothing of it is loaded before she asks.

use std::fs;

use serde_json::{Value, json};
use tandem::person::Answers;
use tandem::person::hours::Zones;
use tandem::publication::PublishedRoster;
use tandem::self_check::{Outlook, SelfCheck, SelfCheckOptions};

use super::access::{axe, show_at, violations};
use super::form::Own;
use crate::page::{Page, Part};
use crate::site;

/// The site's own roster, in which whoever works in another field is never shown.
const STRICT: &str = "rosters/demonstration.json";

/// The same with nobody kept away by her field, so that there is more to show.
pub(super) const OPEN: &str = "rosters/open.json";

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
    let own =
        Own::form(&json!({"title": "Two questions", "elements": asked.into_iter().chain(begun).collect::<Vec<_>>()}));
    fs::write(own.folder.path().join(OPEN), open_roster()).expect("the folder is ours");
    own
}

/// The text of the roster of the site that is called so.
fn strict_roster() -> String {
    fs::read_to_string(site::dist().join(STRICT)).expect("the site has the roster")
}

/// The same, but that a field is wished for, and no more.
pub(super) fn open_roster() -> String {
    let mut roster: Value = serde_json::from_str(&strict_roster()).expect("JSON");
    let field =
        roster["program"]["rules"].as_array_mut().and_then(|rules| rules.iter_mut().find(|it| it["id"] == "field"));
    let field = field.expect("the starter program has a rule for fields");
    field["level"] = "should".into();
    field["missing"] = "neutral".into();
    roster.to_string()
}

/// The page with this roster, and whom she fits.
fn seeing(own: &Own, roster: &str) -> Page {
    let page = own.open_with(&format!("&roster={roster}"));
    page.press_named("fits-see");
    page.part(".outlook.open", "");
    page
}

/// What the core says to these answers.
fn outlook(answers: &[(&str, &str)], most: u32) -> Outlook {
    let roster = PublishedRoster::read(OPEN, &open_roster()).value.expect("a roster");
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
    let page = seeing(&own, OPEN);
    shows(&page, &outlook(&[], 10));
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
    let of_it = ["/sequel.js", "/sequel_bg.wasm", "/sequel.ftl", "/rosters/nobody.json"];
    let is_of_it = |path: &String| of_it.iter().any(|file| path.ends_with(file));
    assert!(!fetched.iter().any(is_of_it), "{fetched:?}");
    page.press_named("fits-see");
    page.part(".outlook .stop", "rosters/nobody.json");
    let fetched = page.server.requests();
    assert_eq!(fetched.iter().filter(|path| is_of_it(path)).count(), of_it.len(), "{fetched:?}");
    let elsewhere = own.open_with("&roster=../roster.json");
    elsewhere.press_named("fits-see");
    elsewhere.part(".outlook .stop", "../roster.json");
}

/// Takes a file of the site away, or puts it back.
fn moves(own: &Own, from: &str, to: &str) {
    fs::rename(own.folder.path().join(from), own.folder.path().join(to)).expect("the folder is ours");
}

#[test]
fn what_shows_the_mentors_and_cannot_be_loaded_is_tried_again_and_the_form_goes_on() {
    for file in ["sequel.js", "sequel_bg.wasm", "languages/en/sequel.ftl"] {
        let own = asking();
        moves(&own, file, "away");
        let page = own.open_with(&format!("&roster={OPEN}"));
        page.press_named("fits-see");
        page.part(".outlook .stop", &page.say("fits-failed"));
        page.until("the focus on the heading", || page.focused_name() == page.say("fits-title"));
        page.field("Your skills").types("Python, SQL\t");
        moves(&own, "away", file);
        page.press_named("fits-see");
        shows(&page, &outlook(&[("skills", "Python, SQL")], 10));
    }
}

#[test]
fn the_mentors_speak_the_language_that_she_turns_to() {
    let own = asking();
    let page = seeing(&own, OPEN);
    page.part(".published", "");
    page.part("#language", "").chooses("Español");
    page.reads("es");
    page.part("#wishes-title", &page.say("wishes-title"));
    page.part(".published button", &page.say("wish")).click();
    page.part(".published button[aria-pressed=true]", &page.say("wish-back"));
}

#[test]
fn axe_finds_nothing_where_she_sees_whom_she_fits() {
    let own = asking();
    let page = seeing(&own, STRICT);
    page.part("#fits-best", &page.say("fits-best-none"));
    page.part("label", "Software engineering").click();
    page.part(".published", "");
    page.part(".published button", "").click();
    page.run(&axe());
    for (width, theme) in [(360, "light"), (1280, "dark")] {
        show_at(&page, width, theme);
        assert_eq!(violations(&page), Vec::<String>::new(), "{width} px, {theme}");
    }
}
