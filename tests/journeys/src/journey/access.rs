//! Everybody can use it: axe finds nothing wrong, and nothing is wider than a small telephone.

use std::env;
use std::path::PathBuf;

use serde_json::{Value, json};
use tandem::format::json::write_people;
use tandem::person::{Answer, People};

use crate::page::Page;
use crate::{journey, native, site};

/// The checker that runs inside of the page. Scripts of the driver are not bound by the page's policy.
#[track_caller]
pub(super) fn axe() -> String {
    let folder = "target/journeys-tools/node_modules/axe-core/axe.min.js";
    let path = env::var_os("TANDEM_AXE").map_or_else(|| site::root().join(folder), PathBuf::from);
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{} cannot be read ({error}): `cargo xtask test journeys` installs it", path.display())
    })
}

/// What it finds, a line each: the rule, and the elements that break it.
const RUN_AXE: &str = "
    const done = arguments[0];
    const told = ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`;
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations, passes }) => done({ violations: violations.map(told), passed: passes.length }),
        (error) => done({ violations: [String(error)], passed: 0 }),
    );";

/// What is wrong with what is shown.
#[track_caller]
pub(super) fn violations(page: &Page) -> Vec<String> {
    let found = page.browser.run_and_wait(RUN_AXE, Vec::new());
    assert!(found["passed"].as_u64() > Some(10), "axe hardly looked at anything: {found}");
    found["violations"].as_array().into_iter().flatten().map(ToString::to_string).collect()
}

/// Nothing that is shown shuts anybody out.
#[track_caller]
pub(super) fn assert_nothing_wrong(page: &Page) {
    page.run(&axe());
    assert_eq!(violations(page), Vec::<String>::new());
}

/// Too few mentors, one of whom says nothing that can be counted, so that there is somebody unplaced, and a problem.
pub(super) fn troubled_people() -> People {
    let mut people = native::demonstration_people();
    people.mentors.truncate(12);
    people.mentors[0].capacity = Some(Answer::Text("a few".to_owned()));
    people
}

/// Opens the page with the troubled people.
#[track_caller]
fn open() -> Page {
    let page = Page::open();
    page.go_by_menu("screen-people");
    page.pick_text("troubled.json", &write_people(&troubled_people()));
    page.part("#load-done", "troubled.json");
    page.part("#problems-title", "1");
    page
}

#[track_caller]
pub(super) fn show_at(page: &Page, width: u32, theme: &str) {
    let metrics = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
    page.browser.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    let features = json!([
        {"name": "prefers-color-scheme", "value": theme},
        {"name": "prefers-reduced-motion", "value": "reduce"},
    ]);
    page.browser.devtools("Emulation.setEmulatedMedia", &json!({"features": features}));
    assert_eq!(page.run("return innerWidth"), json!(width));
    let script = "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches";
    assert_eq!(page.browser.run(script, vec![theme.into()]), Value::Bool(true));
}

/// Looks at every screen, small and large, light and dark.
#[track_caller]
fn assert_accessible(page: &Page) {
    page.run(&axe());
    let mut found = Vec::new();
    for screen in journey::SCREENS {
        journey::enter_and_open(page, screen);
        for (width, theme) in [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")] {
            show_at(page, width, theme);
            found.extend(violations(page).into_iter().map(|wrong| format!("{screen}, {width} px, {theme}: {wrong}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_on_any_screen_in_english() {
    let page = open();
    assert_accessible(&page);
}

#[test]
fn axe_finds_nothing_on_any_screen_in_spanish() {
    let page = open();
    page.part("#language", "").chooses("Español");
    page.reads("es");
    page.part("h1", &page.say("people-title"));
    assert_accessible(&page);
}

#[test]
fn axe_finds_nothing_in_what_the_page_says_when_it_breaks() {
    let page = Page::open();
    page.run("dispatchEvent(new Event('tandem-break-on-purpose'))");
    page.part("dialog", "");
    page.run(&axe());
    assert_eq!(violations(&page), Vec::<String>::new());
}

#[test]
fn nothing_is_wider_than_a_small_telephone() {
    let page = open();
    show_at(&page, 320, "light");
    for language in ["English", "Español"] {
        page.part("#language", "").chooses(language);
        page.reads(if language == "English" { "en" } else { "es" });
        page.part("nav a", &page.say("screen-start"));
        for screen in journey::SCREENS {
            journey::enter_and_open(&page, screen);
            let width = page.run("return document.documentElement.scrollWidth");
            assert!(width.as_u64() <= Some(320), "{screen} in {language} is {width} px wide: {}", widest(&page));
        }
    }
}

/// What reaches beyond the right edge.
pub(super) fn widest(page: &Page) -> Value {
    page.run(
        "const reaches = (element) => element.getBoundingClientRect().right > innerWidth + 0.5;
         const name = ({ tagName, id, className }) => `${tagName}#${id}.${className}`;
         return [...document.querySelectorAll('body *')].filter(reaches).map(name).slice(0, 8);",
    )
}
