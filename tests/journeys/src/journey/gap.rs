//! Whom to look for, as the core works it out.

use std::cmp::Reverse;

use tandem::format::json::write_people;
use tandem::format::recruit::{Sought, write_csv};
use tandem::insight::{PlacesAsked, Wanted, places_to_ask_for, whom_to_look_for};
use tandem::matching::{Conditions, Insight, Request};
use tandem::person::Side;

use super::access::troubled_people;
use crate::native::{self, Native};
use crate::page::{Page, Part};
use crate::shown;

/// Too few mentors: somebody is unplaced.
#[track_caller]
fn short_of_mentors() -> (Page, Native) {
    let native = Native::new(native::demonstration_program(), troubled_people());
    assert!(native.matching.unplaced().next().is_some(), "this journey would show nothing");
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick_text("short.json", &write_people(&troubled_people()));
    page.part("#load-done", "short.json");
    page.go_by_menu("screen-gap");
    (page, native)
}

impl Native {
    /// What the page lists: whoever serves most first, then whoever brings most points.
    fn wanted(&self, side: Side) -> Vec<Wanted> {
        let conditions = Conditions::of(self.scorer.cohort());
        let mut wanted = whom_to_look_for(&self.scorer, &conditions, side);
        wanted.retain(|wanted| wanted.others_served > 0 || wanted.points > 0);
        wanted.sort_by_key(|wanted| (Reverse(wanted.others_served), Reverse(wanted.points)));
        wanted
    }

    fn places(&self) -> Vec<PlacesAsked> {
        let request = Request::new(&self.table, Conditions::of(self.scorer.cohort())).expect("nothing is locked");
        places_to_ask_for(&self.scorer, &Insight::new(&request))
    }

    /// The question and the answer, as they read in English.
    fn in_words(&self, wanted: &Wanted) -> (String, String) {
        let program = self.scorer.program();
        let question = program.question(wanted.side, &wanted.question).expect("it is asked");
        let option = question.options.iter().find(|option| option.value == wanted.answer);
        let label = option.and_then(|option| option.label.as_ref());
        let answer = label.map_or(wanted.answer.as_str(), |label| label.in_language("en", "en"));
        (question.label.in_language("en", "en").to_owned(), answer.to_owned())
    }
}

/// The list says what the core says, as far as it is open: each answer, and how many it would serve.
#[track_caller]
fn assert_listed(page: &Page, native: &Native, side: Side) {
    let wanted = native.wanted(side);
    assert!(!wanted.is_empty(), "this journey would show nothing");
    page.part("#gap-count", &wanted.len().to_string());
    let expected = wanted.iter().take(10).map(|wanted| {
        let served = u64::try_from(wanted.others_served).expect("nobody is served less");
        (native.in_words(wanted).1, vec![served])
    });
    let answers = page.parts("#wanted tbody th").into_iter().map(|answer| answer.text());
    let served = page.parts("#wanted tbody .figure").into_iter().map(|figure| shown::numbers(&figure.text()));
    assert_eq!(answers.zip(served).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn whom_to_look_for_is_what_the_core_works_out_for_either_side() {
    let (page, native) = short_of_mentors();
    page.part("#gap-mentors[aria-pressed=true]", "");
    assert_listed(&page, &native, Side::Mentor);
    page.press_named("gap-look-for-mentees");
    page.part("#wanted th", &page.say("gap-mentors-served"));
    assert_listed(&page, &native, Side::Mentee);
    assert!(!page.shows("#places", ""), "mentees offer no places");
}

#[test]
fn mentors_to_ask_for_one_more_place_are_named() {
    let (page, native) = short_of_mentors();
    page.part("#places", "");
    let cohort = native.scorer.cohort();
    let places = native.places();
    let names = places.iter().take(10).map(|place| {
        let mentor = cohort.position(Side::Mentor, &place.mentor).expect("she takes part");
        native.name(Side::Mentor, mentor).to_owned()
    });
    let listed: Vec<String> = page.parts("#places h3").iter().map(Part::text).collect();
    assert_eq!(listed, names.collect::<Vec<_>>());
    assert!(!listed.is_empty(), "with so few mentors one more place is worth something");
}

#[test]
fn the_list_is_saved_with_headings_in_the_language_of_the_reader() {
    let (page, native) = short_of_mentors();
    page.part("#wanted", "");
    page.press_named("gap-save");
    let wanted = native.wanted(Side::Mentor);
    let sought: Vec<Sought> = wanted
        .iter()
        .map(|wanted| {
            let (question, answer) = native.in_words(wanted);
            Sought { question, answer, wanted }
        })
        .collect();
    let headings = ["gap-question", "gap-answer", "gap-mentees-served", "gap-mentees-met", "gap-points"];
    let headings = headings.map(|heading| page.say(heading));
    assert_eq!(page.saved("tandem-gap.csv"), write_csv(headings.each_ref().map(String::as_str), &sought));
}

#[test]
fn another_mentor_changes_the_list_at_once() {
    let (page, _) = short_of_mentors();
    page.part("#wanted", "");
    page.go_by_menu("screen-people");
    page.press_named("undo");
    page.go_by_menu("screen-gap");
    assert_listed(&page, &Native::demonstration(), Side::Mentor);
}
