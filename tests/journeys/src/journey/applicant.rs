//! An applicant sees how she fits, and nobody's secrets.

use tandem::fit::{Points, Scorer};
use tandem::person::{Answer, Person, Side};

use crate::native::Native;
use crate::page::Page;

/// What she answers: the question, and what she types or chooses.
const ANSWERS: [(&str, &str); 3] = [
    ("field", "Software engineering"),
    ("skills", "Python, APIs, code review"),
    ("nextMonths", "Understand testing and pass a technical interview"),
];

/// She as the core sees her.
fn applicant() -> Person {
    let answer = |(question, said): (&str, &str)| (question.to_owned(), Answer::Text(said.to_owned()));
    Person { answers: ANSWERS.map(answer).into(), ..Person::default() }
}

/// Fills in the form, by the labels of its fields.
#[track_caller]
fn fill_in(page: &Page, native: &Native) {
    for (question, said) in ANSWERS {
        let asked = native.scorer.program().question(Side::Mentee, question).expect("the program asks it");
        let label = asked.label.in_language("en", "en");
        let field = page.field(label);
        if asked.options.is_empty() {
            field.types(said);
        } else {
            field.chooses(said);
        }
    }
}

/// The points of her fit with each mentor who is open to her, the most first.
fn points(scorer: &Scorer) -> Vec<u16> {
    let her = scorer.applicant(&applicant()).value.expect("her answers are sound");
    scorer.ranked(&her).into_iter().filter_map(|(_, fit)| fit.points()).map(Points::get).collect()
}

#[test]
fn an_applicant_sees_profiles_in_bands_and_neither_points_nor_names() {
    let native = Native::demonstration();
    let page = Page::open();
    page.press_named("start-applicant-go");
    page.part("#fit-summary", &page.say("fit-none"));
    fill_in(&page, &native);
    page.part("#fit-results", "");
    page.until("five profiles", || page.parts(".results li.pair").len() == 5);
    assert_bands(&page, &native);
    assert_no_points(&page, &native);
    assert_nobody_named(&page, &native);
}

/// The profiles stand in the bands of the core's best fits.
#[track_caller]
fn assert_bands(page: &Page, native: &Native) {
    let her = native.scorer.applicant(&applicant()).value.expect("her answers are sound");
    let ranked = native.scorer.ranked(&her).into_iter().filter_map(|(_, fit)| fit.points());
    let bands = ranked.take(5).map(|points| page.say(&format!("band-{}", native.scorer.band(points).name())));
    let shown: Vec<String> = page.parts(".results .pair-head .badge").iter().map(|badge| badge.text()).collect();
    assert_eq!(shown, bands.collect::<Vec<_>>());
}

#[track_caller]
fn assert_no_points(page: &Page, native: &Native) {
    let results = html(page, ".results");
    let points = points(&native.scorer);
    assert!(points.len() >= 5, "the demonstration has too few mentors for her");
    for points in points.into_iter().filter(|points| *points > 99) {
        let grouped = format!("{},{:03}", points / 1_000, points % 1_000);
        for written in [points.to_string(), grouped] {
            assert!(!holds_number(&results, &written), "{written} points can be read");
        }
    }
    assert!(!results.contains("--share"), "the length of a bar tells the points");
}

#[track_caller]
fn assert_nobody_named(page: &Page, native: &Native) {
    let document = html(page, "html");
    for mentor in native.scorer.cohort().mentors() {
        assert!(!document.contains(mentor.name()), "{} is named", mentor.name());
        assert!(!document.contains(mentor.id()), "{} is given away", mentor.id());
    }
}

fn html(page: &Page, css: &str) -> String {
    let found = page.browser.run("return document.querySelector(arguments[0]).outerHTML", vec![css.into()]);
    found.as_str().expect("an element is a text").to_owned()
}

/// Whether this number stands there for itself, not inside of a longer one.
fn holds_number(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + number.len()..].chars().next();
        !before.is_some_and(|sign| sign.is_ascii_alphanumeric())
            && !after.is_some_and(|sign| sign.is_ascii_alphanumeric())
    })
}

#[test]
fn an_applicants_answers_are_saved_for_the_staff_and_then_forgotten() {
    let native = Native::demonstration();
    let page = Page::open();
    page.press_named("start-applicant-go");
    fill_in(&page, &native);
    page.press_named("fit-save");
    let saved = page.saved("tandem-answers.json");
    let read = tandem::format::json::people("tandem-answers.json", &saved).value.expect("it reads back");
    assert_eq!(read.mentees.len(), 1);
    for (question, said) in ANSWERS {
        assert_eq!(read.mentees[0].answers.get(question).map(ToString::to_string).as_deref(), Some(said));
    }
    page.press_named("fit-forget");
    page.until("no profile", || page.parts(".results li.pair").is_empty());
    let said = page.run("return [...document.querySelectorAll('form input, form textarea')].map((field) => field.type === 'text' || field.type === 'textarea' ? field.value : '').join('')");
    assert_eq!(said, "", "something is still in the form");
    assert_eq!(page.run("return localStorage.length + sessionStorage.length"), 0, "something is kept");
}
