//! What is broken does no harm: neither a file, nor the page itself.

use tandem::format::json;
use tandem::problem::Problem;

use crate::native::{self, Native};
use crate::page::{Page, Part};
use crate::{shown, site};

/// Picks a file of this name and text, and sees it refused with all that the core has to say of it.
#[track_caller]
fn assert_refused(page: &Page, name: &str, text: &str, problems: &[Problem]) {
    assert!(!problems.is_empty(), "the core finds nothing wrong with {name}");
    page.go_by_menu("screen-people");
    page.pick_text(name, text);
    page.until(&format!("every problem of {name}"), || {
        let sentences: Vec<String> = page.parts("#load-refused li").iter().filter_map(Part::try_text).collect();
        let said = sentences.iter().zip(problems).all(|(sentence, problem)| shown::says(sentence, problem));
        said && sentences.len() == problems.len()
    });
}

#[test]
fn a_broken_file_is_refused_and_what_was_there_stays() {
    let native = Native::demonstration();
    let page = Page::open();
    let text = site::file("www/programs/demonstration.json");
    let cut = &text[..text.len() / 2];
    assert_refused(&page, "cut.json", cut, &json::program("cut.json", cut).problems);
    let misspelt = text.replace("\"level\": \"must\"", "\"level\": \"mast\"");
    assert_refused(&page, "misspelt.json", &misspelt, &json::program("misspelt.json", &misspelt).problems);
    let lost = text.replace("\"mentee\": \"stage\"", "\"mentee\": \"nowhere\"");
    let refused = native::refused(&lost, native::demonstration_people());
    assert_refused(&page, "lost.json", &lost, &refused);
    page.go_by_menu("screen-matches");
    assert_eq!(shown::pairs(&page), native.pairs());
}

#[test]
fn a_page_that_breaks_says_so_and_hands_over_the_work() {
    let page = Page::open();
    page.go_by_menu("screen-rules");
    page.part("li.rule", "").part("input[type=number]", "").types_anew("77");
    page.part(".badge", &page.say("rules-unsaved"));
    page.run("dispatchEvent(new Event('tandem-break-on-purpose'))");
    let dialog = page.part("dialog", "Something went wrong");
    assert!(dialog.text().contains("Nothing left your device"), "{}", dialog.text());
    dialog.press("Save tandem-program.json");
    let read = json::program("tandem-program.json", &page.saved("tandem-program.json"));
    let mut expected = native::demonstration_program();
    expected.rules[0].weight = 77;
    assert_eq!(read.value, Some(expected));
    dialog.press("Start again");
    page.until("a fresh start", || !page.shows("dialog", ""));
    page.is_open();
    page.go_by_menu("screen-matches");
    assert_eq!(shown::pairs(&page), Native::demonstration().pairs());
}

#[test]
fn a_site_of_which_a_file_is_missing_says_so() {
    let folder = tempfile::tempdir().unwrap();
    site::copy(&site::dist(), folder.path());
    std::fs::remove_file(folder.path().join("people/demonstration.json")).unwrap();
    let page = Page::of(site::serve(folder.path(), site::DEEP));
    let said = page.part("main", "Tandem could not open").text();
    assert!(said.contains("a file of this site is missing"), "{said}");
}
