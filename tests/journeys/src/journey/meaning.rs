//! Free texts are compared by meaning where the program asks for it, and only then is the table fetched.

use std::path::PathBuf;

use tandem::fit::text::Meanings;
use tandem::format::json;
use tandem::program::{Comparison, Program};
use tempfile::TempDir;

use crate::native::{self, Native};
use crate::page::Page;
use crate::{shown, site};

/// The demonstration's program, asking for meaning and weighing nothing but what people wrote.
fn by_meaning() -> Program {
    let mut program = native::demonstration_program();
    for rule in &mut program.rules {
        match &mut rule.comparison {
            Comparison::Goals { meaning, .. } => *meaning = true,
            _ => rule.weight = 0,
        }
    }
    program
}

/// Picks the program that asks for meaning, and the made-up people.
#[track_caller]
fn pick(page: &Page, desk: &TempDir) {
    let file: PathBuf = desk.path().join("program.json");
    std::fs::write(&file, json::write_program(&by_meaning())).expect("the desk is ours");
    page.go_by_menu("screen-people");
    page.pick(&[file, site::root().join("www/people/demonstration.json")]);
    page.part("#load-done", "");
    page.go_by_menu("screen-matches");
}

fn n_fetched(page: &Page) -> usize {
    page.server.requests().iter().filter(|path| path.ends_with(Meanings::FILE)).count()
}

#[test]
fn the_table_is_fetched_once_and_only_where_a_program_asks_for_it() {
    let people = native::demonstration_people;
    let native = Native::new(by_meaning(), people());
    assert_ne!(
        native.pairs(),
        Native::without_meanings(by_meaning(), people()).pairs(),
        "this journey would show nothing"
    );
    let desk = tempfile::tempdir().unwrap();
    let page = Page::open();
    page.go_by_menu("screen-matches");
    assert_eq!(shown::pairs(&page), Native::demonstration().pairs());
    assert_eq!(n_fetched(&page), 0);
    pick(&page, &desk);
    page.until("the matching by meaning", || shown::pairs(&page) == native.pairs());
    assert!(!page.shows("#meaning p", ""), "nothing is left to say");
    page.go_by_menu("screen-people");
    page.press_named("undo");
    pick(&page, &desk);
    page.until("the matching by meaning again", || shown::pairs(&page) == native.pairs());
    assert_eq!(n_fetched(&page), 1);
}

#[test]
fn a_site_without_the_table_says_so_and_compares_words() {
    let folder = tempfile::tempdir().unwrap();
    site::copy(&site::dist(), folder.path());
    std::fs::remove_file(folder.path().join(Meanings::FILE)).unwrap();
    let desk = tempfile::tempdir().unwrap();
    let page = Page::of(site::serve(folder.path(), site::DEEP));
    page.is_open();
    pick(&page, &desk);
    page.part("#meaning", &page.say("meaning-failed"));
    assert_eq!(shown::pairs(&page), Native::without_meanings(by_meaning(), native::demonstration_people()).pairs());
    site::copy(&site::root().join("www/meaning"), &folder.path().join("meaning"));
    page.press_named("meaning-again");
    let native = Native::new(by_meaning(), native::demonstration_people());
    page.until("the matching by meaning", || shown::pairs(&page) == native.pairs());
}
