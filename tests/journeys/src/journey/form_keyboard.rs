//! A form by the keyboard alone: an order, a choice in each row, and the whole intake.

use serde_json::json;

use super::form::{Own, answers, intake};
use crate::page::{Key, Page};

#[track_caller]
fn goes_on(page: &Page, button: &str, heading: &str) {
    page.tabs_to(&page.say(button));
    page.strikes(Key::Enter);
    page.until(&format!("the heading {heading}"), || page.focused_name() == heading);
}

#[test]
fn an_order_and_a_matrix_are_answered_by_keyboard_alone() {
    let own = Own::form(&intake());
    let page = own.open();
    page.tabs_to(&format!("Your name {}", page.say("required")));
    page.keys("Ana");
    goes_on(&page, "next", "Your wants");
    page.tabs_to("↓ Move Skills down");
    page.strikes(Key::Enter);
    page.until("the focus goes with the choice", || page.focused_name() == "↓ Move Skills down");
    page.strikes(Key::Enter);
    let status = "return document.querySelector('p.unseen[role=status]').innerText";
    page.until("the new place is told", || page.run(status).to_string().contains("number 3 of 3"));
    page.strikes(Key::Tab);
    let named = "const by = document.activeElement.getAttribute('aria-labelledby') ?? '';
        return by.split(' ').map((id) => document.getElementById(id)?.innerText).join(', ');";
    while page.run(named) != "I feel safe, No" {
        page.strikes(Key::Tab);
        assert_ne!(page.focused_tag(), "BODY", "the matrix was never reached");
    }
    page.strikes(Key::Right);
    page.strikes(Key::Tab);
    assert_eq!(page.run(named), "I learn, No");
    page.strikes(Key::Space);
    goes_on(&page, "to-summary", &page.say("summary-title"));
    goes_on(&page, "finish", &page.say("done-title"));
    page.tabs_to(&page.say("save-answers"));
    page.strikes(Key::Enter);
    let saved = answers(&page);
    let expected =
        json!({"name": "Ana", "order": ["Field", "Time", "Skills"], "agree": {"I feel safe": "Yes", "I learn": "No"}});
    assert_eq!(saved, expected);
}

/// What the focus is on: what kind of control, and whether what it belongs to waits for an answer.
const FOCUSED: &str = "
    const on = document.activeElement;
    const group = on.closest('fieldset.question');
    const needs = (group ?? on.closest('.question'))?.querySelector('.needed') != null;
    const isDone = group ? group.querySelector(':checked') != null : Boolean(on.value);
    return { kind: on.type ?? on.tagName, waits: needs && !isDone, name: on.name ?? '', label: on.innerText ?? '' };";

/// Answers what must be answered, going from field to field, until the focus is on the button that goes on.
#[track_caller]
fn fills_page(page: &Page) {
    const FAR: usize = 300;
    for _ in 0..FAR {
        page.strikes(Key::Tab);
        let on = page.run(FOCUSED);
        match on["kind"].as_str().unwrap_or_default() {
            "submit" => return page.strikes(Key::Enter),
            "email" if on["waits"] == true => page.keys("ana@example.org"),
            "text" | "textarea" if on["waits"] == true => page.keys("2"),
            "radio" | "checkbox" if on["waits"] == true => page.strikes(Key::Space),
            "select-one" if on["waits"] == true => page.strikes(Key::Down),
            _ => {}
        }
    }
    panic!("the focus never came to the button that goes on");
}

/// Fills in the whole intake, up to the summary or the end, by its address.
#[track_caller]
pub(super) fn fills_intake(page: &Page, up_to: &str) {
    const MOST_PAGES: usize = 20;
    for _ in 0..MOST_PAGES {
        let before = page.run("return location.hash");
        fills_page(page);
        page.until("the next page", || page.run("return location.hash") != before);
        assert!(
            page.parts(".mistakes").is_empty(),
            "{:?}",
            page.parts(".mistakes").iter().map(|it| it.text()).collect::<Vec<_>>()
        );
        if page.run("return location.hash") == up_to {
            return;
        }
    }
    panic!("the intake has no {up_to}");
}

#[test]
fn the_whole_intake_is_filled_in_by_keyboard_alone() {
    let page = Page::open_form("");
    fills_intake(&page, "#done");
    page.tabs_to(&page.say("save-answers"));
    page.strikes(Key::Enter);
    assert_eq!(answers(&page)["email"], "ana@example.org");
}
