//! Thousands of people, found and read; and what nobody may read.

use tandem::format::json::write_people;
use tandem::person::{Answer, People, Person, Side};

use crate::native::{self, Native};
use crate::page::Page;
use crate::shown;

const N_MENTEES: usize = 3_000;
const N_MENTORS: usize = 2_000;

/// How many rows the page shows at once.
const ROWS: usize = 50;

/// As many as these, made of the people of the demonstration: every one with other skills beside her hours. Nobody names
/// anybody, because the names are others.
pub(super) fn many(side: Side, people: &[Person], count: usize) -> Vec<Person> {
    let person = |at: usize| {
        let (one, other) = (&people[at % people.len()], &people[at / people.len() % people.len()]);
        let mut answers = one.answers.clone();
        answers.retain(|question, _| question != "wishes" && question != "avoid");
        answers.extend(other.answers.get_key_value("skills").map(|(question, skills)| (question, skills.clone())));
        Person {
            id: format!("{side}-{at:04}@example.org"),
            name: format!("{side} number {at:04}"),
            answers,
            ..one.clone()
        }
    };
    (0..count).map(person).collect()
}

fn thousands() -> People {
    let people = native::demonstration_people();
    People {
        mentors: many(Side::Mentor, &people.mentors, N_MENTORS),
        mentees: many(Side::Mentee, &people.mentees, N_MENTEES),
    }
}

#[track_caller]
fn open_with_thousands() -> Page {
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick_text("thousands.json", &write_people(&thousands()));
    page.part("#load-done", "thousands.json");
    page
}

#[test]
fn among_thousands_of_people_one_is_found_and_read() {
    let page = open_with_thousands();
    page.press("Mentees (3,000)");
    assert_shown(&page, N_MENTEES, ROWS);
    page.part("#people-search", "").types("number 2345");
    assert_shown(&page, 1, 1);
    let row = page.part("tbody tr", "mentee number 2345");
    row.part("button", &page.say("people-said")).click();
    let said = page.part(".said-row", "").text();
    let expected = &thousands().mentees[2_345];
    assert!(said.contains(&expected.answers["nextMonths"].to_string()), "{said}");
    page.press("Mentors (2,000)");
    assert_shown(&page, 0, 0);
    page.part("#people-search", "").types_anew("MENTOR 077");
    let with_077 = (0..N_MENTORS).filter(|at| format!("{at:04}").contains("077")).count();
    assert_shown(&page, with_077, with_077);
}

#[test]
fn thousands_of_people_can_be_leafed_through() {
    let page = open_with_thousands();
    page.press("Mentors (2,000)");
    let mut seen = names(&page);
    assert_eq!(seen.len(), ROWS);
    while shown::next_page(&page, &page.say("people-pages")) {
        seen.extend(names(&page));
    }
    let expected: Vec<String> = thousands().mentors.into_iter().map(|mentor| mentor.name).collect();
    assert_eq!(seen, expected);
}

/// The page says that it found so many, and shows so many rows.
#[track_caller]
fn assert_shown(page: &Page, found: usize, rows: usize) {
    let says = || shown::numbers(&page.part("#people-count", "").text()).first().copied();
    page.until(&format!("{found} people"), || says() == Some(found as u64));
    page.until(&format!("{rows} rows"), || names(page).len() == rows);
}

/// The names in the rows, in their order.
fn names(page: &Page) -> Vec<String> {
    let names = page.run(
        "const rows = document.querySelectorAll('table.people tbody tr th[scope=row]');
         return [...rows].map((name) => name.innerText.trim());",
    );
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// The answers to a question that only a rule seen by nobody reads.
fn private_answers() -> Vec<String> {
    let people = native::demonstration_people();
    let everybody = people.mentors.iter().chain(&people.mentees);
    let answers = everybody.filter_map(|person| person.answers.get("path"));
    let items = answers.flat_map(|answer| match answer {
        Answer::List(items) => items.clone(),
        _ => panic!("the demonstration lists them: {answer}"),
    });
    let mut items: Vec<String> = items.collect();
    items.sort();
    items.dedup();
    items
}

#[test]
fn what_nobody_may_see_is_nowhere_on_the_page() {
    let private = private_answers();
    assert!(private.iter().any(|answer| answer == "Immigrant or refugee"), "{private:?}");
    let page = Page::open();
    page.go_by_menu("screen-people");
    for side in ["#side-mentors", "#side-mentees"] {
        page.part(side, "").click();
        open_all(&page, "table.people tbody button[aria-expanded=false]");
        assert_hidden(&page, &private);
    }
    page.part("#people-search", "").types("refugee");
    assert_shown(&page, 0, 0);
    page.go_by_menu("screen-rules");
    assert_hidden(&page, &private);
    page.go_by_menu("screen-matches");
    open_all(&page, "button.why[aria-expanded=false]");
    page.part("th[scope=row]", &page.say("reason-private"));
    assert_hidden(&page, &private);
}

/// Presses everything of this kind, until nothing of it is left.
#[track_caller]
fn open_all(page: &Page, css: &str) {
    page.part(css, "");
    page.browser.run("document.querySelectorAll(arguments[0]).forEach((one) => one.click())", vec![css.into()]);
    page.until("everything opened", || page.parts(css).is_empty());
}

/// None of these stands in the document: neither seen nor unseen.
#[track_caller]
fn assert_hidden(page: &Page, private: &[String]) {
    let document = page.run("return document.documentElement.outerHTML");
    let document = document.as_str().expect("a document is a text");
    let person = Native::demonstration().name(Side::Mentor, 0).to_owned();
    assert!(document.len() > 1_000 && !person.is_empty(), "there is hardly a page to look at");
    for answer in private {
        assert!(!document.contains(answer), "{answer:?} stands on the page");
    }
}
