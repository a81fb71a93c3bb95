//! The rules move, and the matching follows.

use tandem::format::json;
use tandem::program::Program;

use crate::native::{self, Native};
use crate::page::{Key, Page, Part};
use crate::shown;

/// The demonstration's program with other weights.
fn weighing(weights: &[(&str, u16)]) -> Program {
    let mut program = native::demonstration_program();
    for (id, weight) in weights {
        let rule = program.rules.iter_mut().find(|rule| rule.id == *id).expect("the demonstration has this rule");
        rule.weight = *weight;
    }
    program
}

fn native(weights: &[(&str, u16)]) -> Native {
    Native::new(weighing(weights), native::demonstration_people())
}

/// The rule of this id, as it stands on the page.
#[track_caller]
fn rule<'p>(page: &'p Page, id: &str) -> Part<'p> {
    let program = native::demonstration_program();
    let label = program.rule(id).expect("the demonstration has this rule").label.in_language("en", "en").to_owned();
    let rules = page.patiently("the rules", || Some(page.parts("li.rule")).filter(|rules| !rules.is_empty()));
    let is_it = |rule: &Part<'_>| rule.part("h2", "").text() == label;
    rules.into_iter().find(is_it).unwrap_or_else(|| panic!("the page has no rule {label:?}"))
}

/// The page shows what follows from these weights by the core.
#[track_caller]
fn assert_follows(page: &Page, weights: &[(&str, u16)]) {
    let native = native(weights);
    page.go_by_menu("screen-rules");
    let points = native.verdict.total_points();
    page.until("the points of all pairs", || shown::figure(page, "figure-points").first() == Some(&points));
    let (placed, mentees) = (native.verdict.n_placed() as u64, native.table.n_mentees() as u64);
    assert_eq!(shown::figure(page, "figure-placed")[..2], [placed, mentees]);
    page.go_by_menu("screen-matches");
    assert_eq!(shown::pairs(page), native.pairs());
}

#[test]
fn a_weight_moves_by_slider_and_by_number_and_the_matching_follows() {
    let (slid, both) = ([("newNetwork", 8)], [("newNetwork", 8), ("timeZone", 60)]);
    assert_ne!(native(&[]).pairs(), native(&slid).pairs(), "this journey would show nothing");
    assert_ne!(native(&slid).pairs(), native(&both).pairs(), "this journey would show nothing");
    let page = Page::open();
    assert_follows(&page, &[]);
    page.go_by_menu("screen-rules");
    let slider = rule(&page, "newNetwork").part("input[type=range]", "");
    page.focus(&slider);
    for _ in 2..8 {
        page.strikes(Key::Right);
    }
    assert_follows(&page, &slid);
    page.go_by_menu("screen-rules");
    rule(&page, "timeZone").part("input[type=number]", "").types_anew("60");
    assert_follows(&page, &both);
    undo(&page);
    assert_follows(&page, &slid);
    undo(&page);
    assert_follows(&page, &[]);
}

#[track_caller]
fn undo(page: &Page) {
    page.part("#undo:enabled", "").click();
}

#[test]
fn the_changed_program_is_saved_and_reads_back_the_same() {
    let page = Page::open();
    page.go_by_menu("screen-rules");
    rule(&page, "hours").part("input[type=number]", "").types_anew("37");
    page.part(".badge", &page.say("rules-unsaved"));
    page.press_named("rules-save");
    let text = page.saved("tandem-program.json");
    let read = json::program("tandem-program.json", &text);
    assert_eq!(read.problems, []);
    assert_eq!(read.value, Some(weighing(&[("hours", 37)])));
    page.until("nothing unsaved", || !page.shows(".badge", &page.say("rules-unsaved")));
}

#[test]
fn a_weight_that_was_just_moved_counts_though_one_leaves_at_once() {
    let page = Page::open();
    page.go_by_menu("screen-rules");
    let number = rule(&page, "timeZone").part("input[type=number]", "");
    let script = "arguments[0].value = '60';
         arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }));
         location.hash = '#/matches';";
    page.browser.run(script, vec![number.as_argument()]);
    page.part("h3 .mentor", "");
    assert_follows(&page, &[("timeZone", 60)]);
}
