//! Real rosters come in from their files: the page finds what the core finds in them.
//!
//! The data are not ours to keep and lie beside the project: where they are not, these journeys are skipped and say so.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use serde_json::json;

use tandem::problem::Problem;

use crate::native::{Files, Native};
use crate::page::Page;
use crate::{shown, site};

/// The files of a roster of the data, or `None`, said out loud past the capture of the test's output.
fn roster(program: &str, folder: &str) -> Option<Files> {
    let data = site::root().join("../shared/data/rosters").join(folder);
    if !data.is_dir() {
        let journey = std::thread::current().name().unwrap_or("a journey").to_owned();
        writeln!(std::io::stderr(), "SKIPPED {journey}: ../shared/data/rosters/{folder} is not here")
            .expect("stderr takes a line");
        return None;
    }
    let program = site::root().join("tests/programs").join(program);
    Some(Files { program, mentors: data.join("mentors.csv"), mentees: data.join("mentees.csv") })
}

/// People are counted, every problem is listed, and the matching is the core's, proven best.
#[track_caller]
fn assert_loaded(page: &Page, native: &Native) {
    let people = native.scorer.cohort().people();
    page.until("the mentors of the file", || count(page, "#side-mentors") == people.mentors.len());
    assert_eq!(count(page, "#side-mentees"), people.mentees.len());
    assert_problems(page, &native.problems);
    page.go_by_menu("screen-matches");
    let (placed, mentees) = (native.verdict.n_placed() as u64, native.table.n_mentees() as u64);
    let open = native.table.places().iter().map(|places| u64::from(*places)).sum();
    assert_eq!(shown::figure(page, "figure-placed"), [placed, mentees]);
    assert_eq!(shown::figure(page, "figure-places"), [placed, open]);
    assert!(page.shows(".tile", &page.say("matches-best")), "the page does not say that it is proven best");
    assert_eq!(shown::pairs(page), native.pairs());
}

fn count(page: &Page, tab: &str) -> usize {
    let numbers = shown::numbers(&page.part(tab, "").text());
    usize::try_from(numbers[0]).expect("people are few enough")
}

/// Every problem is listed under its kind with all that the core says of it: where, what stood there, what was expected.
#[track_caller]
fn assert_problems(page: &Page, problems: &[Problem]) {
    if problems.is_empty() {
        assert!(page.shows("p", &page.say("problems-none")), "there is a problem that the core does not know");
        return;
    }
    assert_eq!(shown::numbers(&page.part("#problems-title", "").text()), [problems.len() as u64]);
    let mut by_kind: BTreeMap<&str, Vec<&Problem>> = BTreeMap::new();
    for problem in problems {
        by_kind.entry(problem.code.name()).or_default().push(problem);
    }
    for (kind, problems) in by_kind {
        let group = page.part(".problem-kind", &page.say(&format!("problem-{kind}")));
        group.part("summary", "").click();
        assert_eq!(shown::numbers(&group.part(".count", "").text()), [problems.len() as u64], "{kind}");
        let sentences: Vec<String> = group.parts("li").iter().map(|sentence| sentence.text()).collect();
        assert_eq!(sentences.len(), problems.len(), "{kind}");
        for (problem, sentence) in problems.iter().zip(&sentences) {
            shown::assert_says(sentence, problem);
        }
    }
}

#[track_caller]
fn assert_picks(files: Option<Files>) {
    let Some(files) = files else { return };
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick(&files.all());
    assert_taken(&page, &files);
    assert_loaded(&page, &Native::of_files(&files));
    assert_eq!(page.console(), Vec::<String>::new());
}

/// The page names every file that it took.
#[track_caller]
fn assert_taken(page: &Page, files: &Files) {
    let said = page.part("#load-done", "").text();
    for file in files.all() {
        assert!(said.contains(name(&file)), "{said}");
    }
}

fn name(file: &Path) -> &str {
    file.file_name().and_then(|name| name.to_str()).expect("a file has a name")
}

#[test]
fn the_pilot_of_twenty_five_is_picked_and_matched() {
    assert_picks(roster("a-pilot-25-tech.json", "a-pilot-25-tech"));
}

#[test]
fn open_life_sciences_fourth_cohort_is_picked_and_matched() {
    assert_picks(roster("ols.json", "ols-4"));
}

#[test]
fn three_hundred_mentors_and_nine_hundred_mentees_are_picked_and_matched() {
    assert_picks(roster("b-300x900.json", "b-300x900"));
}

/// Lets files go over the page, as a file manager would: `WebDriver` itself cannot drag from outside of the window.
const DROP: &str = "
    const files = new DataTransfer();
    for (const [name, text] of arguments[0]) files.items.add(new File([text], name));
    const target = document.querySelector('main');
    for (const kind of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files }));
    }";

#[test]
fn files_can_be_dropped_anywhere_on_the_page() {
    let Some(files) = roster("a-pilot-25-tech.json", "a-pilot-25-tech") else { return };
    let page = Page::open();
    let read = |file: &Path| std::fs::read_to_string(file).expect("the file is there");
    let dropped: Vec<_> = files.all().iter().map(|file| json!([name(file), read(file)])).collect();
    page.browser.run(DROP, vec![json!(dropped)]);
    assert_taken(&page, &files);
    assert_loaded(&page, &Native::of_files(&files));
}
