//! Circles are made, shown, saved and explained as the core does it.

use std::ops::ControlFlow;

use tandem::circles::{CircleTold, CirclesTold, Roster};
use tandem::format::circles::{write_csv, write_json};
use tandem::format::json::write_program;
use tandem::matching::circles::{CircleSearch, circles};

use crate::native::{self, Native};
use crate::page::{Page, Part};
use crate::shown;

/// The circles of the demonstration, from this seed.
#[track_caller]
fn made(seed: u64) -> (Roster, CirclesTold) {
    let native = Native::demonstration();
    let roster = Roster::of(native.scorer.cohort()).expect("the demonstration has circles");
    let how = CircleSearch::for_people(roster.ids().len(), seed);
    let found = circles(roster.table(), &how, &mut |_| ControlFlow::Continue(()));
    let told = roster.tell(&found);
    assert!(!told.circles.is_empty(), "this journey would show nothing");
    (roster, told)
}

/// Makes circles, and waits for this arrangement.
#[track_caller]
fn press_and_wait(page: &Page, button: &str, arrangement: u64) {
    page.press_named(button);
    page.until("the arrangement", || {
        let tiles = page.parts("dl.tiles dt");
        tiles.iter().filter_map(Part::try_text).any(|words| words.ends_with(&format!(" {arrangement}")))
    });
}

/// The names in each circle, as they are shown.
fn names_shown(page: &Page) -> Vec<Vec<String>> {
    let cards = page.parts("section.circle");
    cards.iter().map(|card| card.parts(".circle-name").iter().map(Part::text).collect()).collect()
}

fn name(roster: &Roster, id: &str) -> String {
    roster.name(roster.position(id).expect("she is in the roster")).to_owned()
}

fn names(roster: &Roster, told: &CirclesTold) -> Vec<Vec<String>> {
    let of_circle = |circle: &CircleTold| circle.people.iter().map(|person| name(roster, &person.id)).collect();
    told.circles.iter().map(of_circle).collect()
}

#[test]
fn circles_are_made_and_explained_as_the_core_does_it() {
    let (roster, told) = made(1);
    let page = Page::open();
    page.go_by_menu("screen-circles");
    press_and_wait(&page, "circles-make", 1);
    assert_eq!(names_shown(&page), names(&roster, &told));
    let (people, all) = (told.made.people as u64, roster.ids().len() as u64);
    assert_eq!(shown::figure(&page, "circles-people"), [people, all, told.at_most.people as u64]);
    assert_eq!(page.shows(".badge", &page.say("circles-best")), told.is_best, "best is said where it is proven");
    let card = page.part("section.circle", "");
    let lesson = &told.circles[0].lessons[0];
    let text = card.text();
    for part in [name(&roster, &lesson.teacher), name(&roster, &lesson.learner), told.circles[0].slots[0].clone()] {
        assert!(text.contains(&part), "{part:?} is not in: {text}");
    }
    let left_out: Vec<String> = page.parts("#in-none h3").iter().map(Part::text).collect();
    assert_eq!(left_out, told.in_none.iter().map(|person| name(&roster, &person.id)).collect::<Vec<_>>());
}

#[test]
fn another_arrangement_is_that_of_the_next_seed() {
    let (roster, told) = made(2);
    let page = Page::open();
    page.go_by_menu("screen-circles");
    press_and_wait(&page, "circles-make", 1);
    press_and_wait(&page, "circles-again", 2);
    assert_eq!(names_shown(&page), names(&roster, &told));
}

#[test]
fn circles_are_saved_as_the_core_writes_them() {
    let (roster, told) = made(1);
    let page = Page::open();
    page.go_by_menu("screen-circles");
    press_and_wait(&page, "circles-make", 1);
    page.press_named("matches-save-csv");
    assert_eq!(page.saved("tandem-circles.csv"), write_csv(&roster, &told));
    page.press_named("matches-save-json");
    assert_eq!(page.saved("tandem-circles.json"), write_json(&roster, &told));
}

#[test]
fn circles_stay_while_one_looks_elsewhere_and_go_with_their_people() {
    let page = Page::open();
    page.go_by_menu("screen-circles");
    press_and_wait(&page, "circles-make", 1);
    page.go_by_menu("screen-matches");
    page.go_by_menu("screen-circles");
    page.part("#circle-1", "");
    page.go_by_menu("screen-rules");
    page.part("li.rule", "").part("input[type=number]", "").types_anew("90");
    page.part(".badge", &page.say("rules-unsaved"));
    page.go_by_menu("screen-circles");
    page.part("#make-circles", &page.say("circles-make"));
    assert!(!page.shows("#circle-1", ""), "these circles were made for another program");
}

#[test]
fn a_program_without_circles_says_how_they_are_added() {
    let mut program = native::demonstration_program();
    program.circles = None;
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick_text("program.json", &write_program(&program));
    page.part("#load-done", "program.json");
    page.go_by_menu("screen-circles");
    page.part("#circles-none", &page.say("circles-how-to-add"));
    assert!(!page.shows("#make-circles", ""), "there is nothing to make circles by");
}
