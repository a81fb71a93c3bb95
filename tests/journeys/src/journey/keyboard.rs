//! Everything by keyboard alone, and one always sees where one is.

use tandem::person::Side;

use crate::native::{self, Native};
use crate::page::{Key, Page};
use crate::shown;

/// The focus is on the heading of a screen that was just entered.
#[track_caller]
fn assert_at_title(page: &Page, title: &str) {
    let title = page.say(title);
    page.until("the focus on the heading", || page.focused_tag() == "H1" && page.focused_name() == title);
}

/// Goes to a screen by the menu, and lands on its heading.
#[track_caller]
fn goes(page: &Page, screen: &str, title: &str) {
    page.tabs_to(&page.say(screen));
    page.strikes(Key::Enter);
    assert_at_title(page, title);
}

#[test]
fn the_first_tab_offers_the_way_past_the_menu() {
    let page = Page::open();
    page.strikes(Key::Tab);
    assert_eq!(page.focused_name(), page.say("skip"));
    assert!(page.is_focus_seen(), "nothing shows the focus");
    page.strikes(Key::Enter);
    assert_at_title(&page, "start-title");
}

#[test]
fn every_door_and_screen_is_entered_by_keyboard() {
    let page = Page::open();
    page.tabs_to(&page.say("start-staff-go"));
    page.strikes(Key::Enter);
    assert_at_title(&page, "people-title");
    goes(&page, "screen-rules", "rules-title");
    goes(&page, "screen-matches", "matches-title");
    goes(&page, "screen-gap", "gap-title");
    goes(&page, "screen-circles", "circles-title");
    goes(&page, "screen-fit", "fit-title");
    goes(&page, "screen-start", "start-title");
}

#[test]
fn a_weight_is_moved_by_keyboard_alone() {
    let mut program = native::demonstration_program();
    program.rules[1].weight += 2;
    let label = program.rules[1].label.in_language("en", "en").to_owned();
    let expected = Native::new(program, native::demonstration_people()).verdict.total_points();
    let page = Page::open();
    goes(&page, "screen-rules", "rules-title");
    page.tabs_to(&format!("{} {label}", page.say("rule-weight")));
    page.strikes(Key::Right);
    page.strikes(Key::Right);
    page.until("the new points", || shown::figure(&page, "figure-points").first() == Some(&expected));
    assert_eq!(page.focused_name(), format!("{} {label}", page.say("rule-weight")), "the slider keeps the focus");
}

#[test]
fn a_mentor_is_chosen_by_keyboard_alone() {
    let native = Native::demonstration();
    let (mentee, now) = native.matching.pairs().next().expect("the demonstration has pairs");
    let ranked = native.scorer.ranked(&native.scorer.mentees()[mentee]);
    let free = ranked.into_iter().find(|(mentor, fit)| fit.points().is_some() && now != *mentor);
    let (mentor, _) = free.expect("there is another mentor whom she may have");
    let expected = native.with_pair(native.id(Side::Mentee, mentee), native.id(Side::Mentor, mentor));
    let page = Page::open();
    goes(&page, "screen-matches", "matches-title");
    page.tabs_to(&page.say("pair-choose"));
    page.strikes(Key::Enter);
    page.part(".candidates", "");
    page.tabs_to(&format!("{} {}", page.say("candidate-choose"), native.name(Side::Mentor, mentor)));
    page.strikes(Key::Space);
    page.part(".badge", &page.say("pair-by-hand"));
    assert_ne!(page.focused_tag(), "BODY", "the focus is lost when the candidates close");
    assert_eq!(shown::pairs(&page), expected.pairs());
}
