//! The journeys, by where they lead.

mod opening;
mod later;
mod files;
mod people;
mod rules;
mod meaning;
mod matches;
mod gap;
mod circles;
mod why;
mod repair;
mod responses;
mod cancel;
mod trouble;
mod keyboard;
mod language;
mod access;
mod applicant;
mod form;
mod form_keyboard;
mod form_access;
mod form_fits;
mod form_sending;
mod print;
mod studio;
mod package;
mod elements;

use crate::page::Page;

/// Every screen, by the message that names it.
pub(crate) const SCREENS: [&str; 10] = [
    "screen-start",
    "screen-people",
    "screen-rules",
    "screen-matches",
    "screen-gap",
    "screen-circles",
    "screen-fit",
    "screen-forms",
    "screen-publish",
    "screen-responses",
];

/// Enters a screen and opens what can be opened on it, so that there is most to see.
#[track_caller]
pub(crate) fn enter_and_open(page: &Page, screen: &str) {
    page.go_by_menu(screen);
    match screen {
        "screen-people" => page.opens("table.people tbody button"),
        "screen-matches" => {
            if page.shows("#agree", "") && !page.shows("#agreed-standing", "") {
                page.part("#agree", "").click();
            }
            page.opens("li.pair:has(.mentor) button.why");
            page.opens("li.pair:has(.mentor) button.choose");
        }
        "screen-gap" => drop(page.part("#wanted", "")),
        "screen-circles" => {
            if !page.shows("#circle-1", "") {
                page.part("#make-circles", "").click();
            }
            page.part("#circle-1", "");
        }
        "screen-fit" => page.part("form textarea", "").types_anew("software, testing and an interview"),
        "screen-forms" => {
            page.part("#own-forms", "");
            if !page.shows("#form-title", "") {
                page.part("#own-forms button", "").click();
            }
            page.part("#tab-edit", "").click();
            page.part("#outline", "");
        }
        "screen-publish" => {
            if !page.shows("#fields-title", "") {
                page.part("#begin-publishing", "").click();
            }
            page.part("#publish-findings", "");
        }
        "screen-responses" => drop(page.part("#keys", "")),
        _ => {}
    }
}
