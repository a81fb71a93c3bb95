//! Parts of the page that come when somebody needs them, and not before.

use std::fs;

use xtask::build::size::DESK;

use crate::page::Page;
use crate::site::{self, DEEP};

/// The parts of the staff's module, and what one has to open to need each.
const PARTS: [(&str, &str); 2] = [("split_screens.wasm", "screen-circles"), ("split_questions.wasm", "screen-matches")];

/// Whether a file was asked for.
fn is_fetched(page: &Page, file: &str) -> bool {
    page.server.requests().contains(&format!("{DEEP}{file}"))
}

#[test]
fn the_staffs_page_fetches_what_its_list_says_and_nothing_else() {
    let page = Page::open();
    let mut fetched = page.server.requests();
    fetched.sort();
    fetched.dedup();
    // The folder's address alone opens `index.html`.
    let address = |file: &String| format!("{DEEP}{}", file.trim_start_matches("index.html"));
    let mut told: Vec<String> = DESK.files_in("en").iter().map(address).collect();
    told.sort();
    assert_eq!(fetched, told);
}

#[test]
fn a_part_is_fetched_when_it_is_first_needed_and_once() {
    let page = Page::open();
    for (file, screen) in PARTS {
        assert!(!is_fetched(&page, file), "nobody needs {file} yet");
        page.go_by_menu(screen);
        page.until(file, || is_fetched(&page, file));
        page.until("the screen", || !page.shows("[role=status]", &page.say("later-fetching")));
        page.go_by_menu("screen-start");
        page.go_by_menu(screen);
        page.until("the screen again", || !page.shows("[role=status]", &page.say("later-fetching")));
        let asked = page.server.requests().into_iter().filter(|path| path.ends_with(file)).count();
        assert_eq!(asked, 1, "{file} is here already");
    }
}

#[test]
fn a_part_that_did_not_come_is_asked_for_once_more() {
    let folder = tempfile::tempdir().unwrap();
    site::copy(&site::dist(), folder.path());
    let (part, aside) = (folder.path().join("split_screens.wasm"), folder.path().join("aside"));
    fs::rename(&part, &aside).unwrap();
    let page = Page::of(site::serve(folder.path(), DEEP));
    page.is_open();
    page.go_by_menu("screen-circles");
    page.part("[role=alert]", &page.say("later-failed"));
    fs::rename(&aside, &part).unwrap();
    page.press_named("later-again");
    page.part("#make-circles", &page.say("circles-make"));
    assert!(!page.shows("[role=alert]", ""), "it is here");
}
