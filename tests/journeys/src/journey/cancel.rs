//! What takes its time can be stopped at once, and the page goes on meanwhile.

use serde_json::{Value, json};
use tandem::format::json::write_people;
use tandem::person::{People, Side};

use super::people::many;
use crate::native::{self, Native};
use crate::page::Page;
use crate::shown;

/// More pairs than the page matches itself.
fn too_many() -> People {
    crowd(320, 200)
}

fn crowd(n_mentees: usize, n_mentors: usize) -> People {
    let people = native::demonstration_people();
    People {
        mentors: many(Side::Mentor, &people.mentors, n_mentors),
        mentees: many(Side::Mentee, &people.mentees, n_mentees),
    }
}

/// Goes to Matches as soon as the files are loaded, when the engine has hardly begun.
const GO_AT_ONCE: &str = "
    const go = () => {
      if (document.getElementById('load-done')) location.hash = '#/matches';
      else requestAnimationFrame(go);
    };
    go();";

/// Presses Stop as soon as it is seen; what the page says two frames later stands in `stopped.said`.
const STOP_WHEN_SEEN: &str = "
    window.stopped = {};
    const look = () => {
      const stop = document.getElementById('solving-stop');
      if (!stop?.checkVisibility()) return requestAnimationFrame(look);
      stop.click();
      requestAnimationFrame(() => requestAnimationFrame(() => {
        stopped.said = document.querySelector('#solving [role=status]').innerText;
        stopped.focus = document.activeElement.id;
      }));
    };
    look();";

/// Keeps where the bar stands in each frame that is painted. A page that stands still while the engine works paints the
/// bar at its end alone.
const WATCH_BAR: &str = "
    window.bar = new Set();
    const watch = () => {
      const { value } = document.querySelector('#solving progress') ?? { value: 0 };
      if (0 < value && value < 1) bar.add(value);
      requestAnimationFrame(watch);
    };
    watch();";

/// Keeps all that the page says of the matching while it is made.
const LISTEN: &str = "
    window.said = [];
    new MutationObserver(() => {
      const status = document.querySelector('#solving [role=status]');
      if (status?.innerText) said.push(status.innerText);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });";

/// The page at Matches with these people, as soon as they are loaded, while this script looks on.
#[track_caller]
fn load(page: &Page, people: &People, script: &str) {
    page.go_by_menu("screen-people");
    page.run(script);
    page.run(GO_AT_ONCE);
    page.pick_text("crowd.json", &write_people(people));
    page.part("h1", &page.say("matches-title"));
}

#[track_caller]
fn stopped(page: &Page) -> Value {
    page.until("somebody pressed Stop", || page.run("return window.stopped.said ?? ''") != "");
    page.run("return window.stopped")
}

#[test]
fn a_matching_that_takes_its_time_is_stopped_at_once_and_can_be_asked_for_again() {
    let native = Native::new(native::demonstration_program(), too_many());
    let page = Page::open();
    load(&page, &too_many(), STOP_WHEN_SEEN);
    let stopped = stopped(&page);
    assert_eq!(stopped["said"], json!(page.say("solving-stopped")));
    assert_eq!(stopped["focus"], "solving-again", "who pressed Stop by keyboard loses her place");
    page.go_by_menu("screen-rules");
    page.go_by_menu("screen-matches");
    assert!(!page.shows("h3 .mentor", ""), "nothing was made, and nothing is shown");
    page.part("#solving-again", "").click();
    assert_eq!(shown::pairs(&page), native.pairs());
    page.until("nothing more to say", || !page.shows("#solving", ""));
}

#[test]
fn what_was_matched_before_is_still_there_after_a_stop() {
    let native = Native::new(native::demonstration_program(), too_many());
    let page = Page::open();
    load(&page, &too_many(), "");
    page.part("h3 .mentor", "");
    page.run(STOP_WHEN_SEEN);
    let ban = format!("{} ", page.say("ban"));
    page.part("li.pair button", &ban).click();
    stopped(&page);
    assert!(!page.shows("h3 .mentor", ""), "nothing was made, and nothing is shown");
    page.part("#undo:enabled", "").click();
    assert_eq!(shown::pairs(&page), native.pairs());
}

#[test]
fn a_question_is_stopped_and_asked_again() {
    let page = Page::open();
    load(&page, &crowd(600, 400), "");
    page.part("h3 .mentor", "");
    page.press_named("firm-ask");
    page.part("#robustness-stop", "").click();
    page.part("#robustness", &page.say("asking-stopped"));
    assert!(!page.shows(".firmness .answer .said", ""), "it was stopped, and answers all the same");
    page.part("#robustness-again", "").click();
    page.part("#robustness-stop", "");
}

#[test]
fn the_page_goes_on_painting_while_the_engine_works() {
    let page = Page::open();
    load(&page, &crowd(5_000, 1_600), WATCH_BAR);
    page.part("h3 .mentor", "");
    let painted = page.run("return [...window.bar]");
    let painted = painted.as_array().expect("a list");
    assert!(painted.len() > 1, "the bar was painted at {painted:?} alone");
}

#[test]
fn without_a_worker_the_page_says_that_it_stands_still_and_matches_all_the_same() {
    let native = Native::new(native::demonstration_program(), too_many());
    let page = Page::open();
    let script = json!({"source": "delete globalThis.Worker"});
    page.browser.devtools("Page.addScriptToEvaluateOnNewDocument", &script);
    page.go_to("index.html");
    page.is_open();
    load(&page, &too_many(), LISTEN);
    assert_eq!(shown::pairs(&page), native.pairs());
    let said = page.run("return window.said.join(' ')");
    let note = page.say("asking-on-page");
    assert!(said.as_str().is_some_and(|said| said.contains(&note)), "nobody said that the page stands still: {said}");
}
