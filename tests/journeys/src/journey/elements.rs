//! Tandem's elements on pages of somebody else, whose host is strict.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tandem::fit::Band;
use tandem::person::Answer;
use tandem::person::hours::Zones;
use tandem::publication::PublishedRoster;
use tandem::self_check::{SelfCheck, SelfCheckOptions};
use xtask::server::Server;

use super::access::{axe, show_at, violations};
use crate::page::Page;
use crate::site::{self, DEEP};

/// Nothing but the page's own files, and neither style nor script inside of the page.
const STRICT: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

/// The package in a folder of somebody else, with what a journey puts beside it.
fn package(folder: &Path, beside: &[(&str, &str)]) -> Page {
    site::copy(&site::root().join("pkg"), folder);
    let start = ("index.html", "<link rel=icon href=data:,><h1>Somebody else</h1>");
    for (name, text) in beside.iter().chain([&start]) {
        fs::write(folder.join(name), text).expect("the folder is ours");
    }
    let port = Server::bind(0).expect("some port is free").under_policy(STRICT);
    Page::of(port.serve(folder, DEEP).expect("it has a page"))
}

/// Opens a page of that host, and writes down what its elements tell.
#[track_caller]
fn open(page: &Page, address: &str) {
    page.go_to(address);
    page.run(
        "window.told = [];
         for (const kind of ['tandem-fits', 'tandem-error', 'tandem-change', 'tandem-complete']) {
             addEventListener(kind, ({ detail }) => told.push([kind, detail.message ?? detail]));
         }",
    );
}

/// Whom the core shows to somebody who answers so: the mentors with their bands, at most three.
fn expected(answers: &[(&str, Answer)]) -> Vec<(String, Band)> {
    let roster = PublishedRoster::read("roster.json", &site::file("pkg/examples/roster.json")).value.expect("a roster");
    let week = roster.program.week.parse().expect("it is a week");
    let zones = Zones::from_tzdb(week, SelfCheck::zones_of_roster(&roster));
    let check = SelfCheck::new(roster, zones).value.expect("it is sound");
    let answers = answers.iter().cloned().collect();
    let hers = Zones::from_tzdb(week, check.zones_of(&answers));
    let told = check.outlook(&answers, &hers, &SelfCheckOptions { most: Some(3), language: Some("en".to_owned()) });
    told.fits.into_iter().map(|fit| (fit.mentor, fit.band)).collect()
}

/// What stands in the shadow of the first element of this name.
fn shadow_text(page: &Page, element: &str) -> String {
    let script = "return document.querySelector(arguments[0])?.shadowRoot?.textContent ?? ''";
    page.browser.run(script, vec![element.into()]).as_str().unwrap_or_default().to_owned()
}

/// The mentors that are shown, each with the words of her band.
fn shown(page: &Page) -> Value {
    page.run(
        "const root = document.querySelector('tandem-fit').shadowRoot;
         const part = (fit, name) => fit.querySelector(`[part~=${name}]`).textContent;
         return [...(root?.querySelectorAll('[part=fit]') ?? [])].map((fit) => [part(fit, 'mentor'), part(fit, 'band')]);",
    )
}

fn in_english(fits: &[(String, Band)]) -> Value {
    let said = |band| match band {
        Band::Strong => "Strong fit",
        Band::Good => "Good fit",
        Band::Fair => "Fair fit",
        Band::Weak => "Weak fit",
    };
    fits.iter().map(|(mentor, band)| json!([format!("Mentor {mentor}"), said(*band)])).collect()
}

/// Opens the plain example, and chooses the field, without which nobody fits there.
#[track_caller]
fn open_with_field(page: &Page) -> [(&'static str, Answer); 1] {
    open(page, "examples/fit/");
    page.field("Which field do you want to grow in?").chooses("Data and AI");
    let answers = [("field", "Data and AI".into())];
    assert!(!expected(&answers).is_empty(), "this journey would show nothing");
    shows(page, &expected(&answers));
    answers
}

#[track_caller]
fn shows(page: &Page, fits: &[(String, Band)]) {
    let fits = in_english(fits);
    page.until(&format!("the fits {fits} in place of {}", shown(page)), || shown(page) == fits);
}

/// What the elements told of this kind, the last one last.
fn told(page: &Page, kind: &str) -> Vec<Value> {
    let all = page.browser.run("return told.filter(([kind]) => kind === arguments[0])", vec![kind.into()]);
    all.as_array().into_iter().flatten().map(|told| told[1].clone()).collect()
}

/// What an applicant of the journeys answers, one after the other.
fn answers() -> [(&'static str, Answer); 4] {
    [
        ("skills", "Python, SQL".into()),
        ("field", "Data and AI".into()),
        ("meeting", Answer::List(vec!["Video call".to_owned()])),
        ("feedback", "Ask me questions".into()),
    ]
}

#[test]
fn what_is_typed_into_a_plain_form_changes_the_bands_and_is_told_to_the_page() {
    let [skills, field, meeting, feedback] = answers();
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[]);
    open(&page, "examples/fit/");
    page.until("the invitation", || shadow_text(&page, "tandem-fit").contains("Fill in the form"));
    page.field("Which skills do you want to learn?").types("Python, SQL");
    page.until("nobody yet", || shadow_text(&page, "tandem-fit").contains("yet"));
    page.field("Which field do you want to grow in?").chooses("Data and AI");
    shows(&page, &expected(&[skills.clone(), field.clone()]));
    page.field("Video call").click();
    page.field("Ask me questions").click();
    let all = [skills, field, meeting, feedback];
    assert_ne!(expected(&all), expected(&all[..2]), "this journey would show nothing");
    assert_ne!(expected(&all[..2]), expected(&all[1..2]), "this journey would show nothing");
    shows(&page, &expected(&all));
    let last = told(&page, "tandem-fits").pop().expect("the page was told");
    let mentors: Vec<&str> =
        last["fits"].as_array().into_iter().flatten().filter_map(|fit| fit["mentor"].as_str()).collect();
    assert_eq!(mentors, expected(&all).iter().map(|(mentor, _)| mentor.as_str()).collect::<Vec<_>>());
    assert_eq!(told(&page, "tandem-error"), Vec::<Value>::new());
    assert_eq!(page.console(), Vec::<String>::new());
    page.field("When are you free").types("soon");
    page.until("the answer that cannot be read", || {
        shadow_text(&page, "tandem-fit").contains("“When are you free in a usual week?”: “soon” could not be read")
    });
}

#[test]
fn an_element_follows_its_page_into_spanish() {
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[]);
    open_with_field(&page);
    page.run("document.documentElement.lang = 'es'");
    page.until("Spanish", || shadow_text(&page, "tandem-fit").contains("Persona mentora"));
    assert!(
        shadow_text(&page, "tandem-fit").contains("Todavía sin responder: ¿Qué"),
        "{}",
        shadow_text(&page, "tandem-fit")
    );
}

/// The element says what is wrong, and tells its page.
#[track_caller]
fn says_what_is_wrong(page: &Page, change: &str, expected: &str) {
    page.run(&format!("const fit = document.querySelector('tandem-fit'); {change}"));
    page.until(&format!("{expected:?} in {:?}", shadow_text(page, "tandem-fit")), || {
        shadow_text(page, "tandem-fit").contains(expected)
    });
    let last = told(page, "tandem-error").pop().expect("the page was told");
    assert!(last.as_str().is_some_and(|message| message.contains(expected)), "{last}");
}

#[test]
fn the_element_says_what_is_wrong_and_goes_on_when_it_is_put_right() {
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[]);
    let answers = open_with_field(&page);
    says_what_is_wrong(
        &page,
        "fit.setAttribute('roster', 'nowhere.json')",
        "examples/fit/nowhere.json could not be loaded: status 404",
    );
    says_what_is_wrong(&page, "fit.removeAttribute('roster')", "The attribute `roster` is missing");
    says_what_is_wrong(&page, "fit.setAttribute('roster', '../program.json')", "expected a published roster");
    page.run("document.querySelector('tandem-fit').setAttribute('roster', '../roster.json')");
    shows(&page, &expected(&answers));
    says_what_is_wrong(&page, "fit.setAttribute('map', 'skills')", "The attribute `map` says “skills”");
    says_what_is_wrong(&page, "fit.setAttribute('map', 'topics:skillz')", "names the question “skillz”");
    says_what_is_wrong(
        &page,
        "fit.removeAttribute('map'); fit.setAttribute('for', 'nobody')",
        "no form with the id “nobody”",
    );
    says_what_is_wrong(
        &page,
        "fit.setAttribute('for', 'intake'); fit.setAttribute('most', 'all')",
        "The attribute `most` is “all”",
    );
}

#[test]
fn nothing_is_loaded_before_the_element_is_near_or_its_form_is_touched() {
    let far = format!(
        "<!doctype html><html lang=en><title>Far</title><link rel=icon href=data:,>\
         <script type=module src=elements.js></script><form id=form><label for=field>Field</label>\
         <input id=field name=field></form>{}<tandem-fit for=form roster=examples/roster.json most=3></tandem-fit>",
        "<br>".repeat(400)
    );
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[("far.html", &far)]);
    open(&page, "far.html");
    page.until("the element", || shadow_text(&page, "tandem-fit").contains("Fill in the form"));
    assert!(!page.server.requests().iter().any(|asked| asked.contains("wasm") || asked.contains("roster")));
    page.field("Field").types("Data and AI");
    shows(&page, &expected(&[("field", "Data and AI".into())]));
}

/// The first thing of this kind in the form's shadow that holds these words.
#[track_caller]
fn in_form<'p>(page: &'p Page, css: &str, words: &str) -> crate::page::Part<'p> {
    let script = "return document.querySelector('tandem-form').shadowRoot?.querySelector('[part=form]')";
    page.until("the form", || !page.run(script).is_null());
    page.shadow_of("tandem-form").part(css, words)
}

#[test]
fn a_form_alone_is_filled_in_and_its_page_takes_the_answers() {
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[]);
    open(&page, "examples/form/");
    in_form(&page, "button", "Continue").click();
    page.until("the focus on the mistakes", || {
        page.run("return document.activeElement.shadowRoot?.activeElement?.className").to_string().contains("mistakes")
    });
    in_form(&page, "input", "").types("Ana");
    in_form(&page, "label", "Video call").click();
    page.until("the answers", || {
        told(&page, "tandem-change").last() == Some(&json!({"name": "Ana", "meeting": ["Video call"]}))
    });
    in_form(&page, "button", "Continue").click();
    in_form(&page, "textarea", "").types("A first job");
    page.run("document.documentElement.lang = 'es'");
    in_form(&page, "label", "¿Qué quieres lograr este año?");
    page.run("document.documentElement.lang = 'en'");
    in_form(&page, "button", "Check your answers").click();
    in_form(&page, "button", "Finish").click();
    page.part("#taken", "goal, meeting, name");
    let expected = json!({"name": "Ana", "meeting": ["Video call"], "goal": "A first job"});
    assert_eq!(told(&page, "tandem-complete"), std::slice::from_ref(&expected));
    assert_eq!(page.run("return document.querySelector('tandem-form').answers"), expected);
    assert!(!shadow_text(&page, "tandem-form").contains("Save my answers"));
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn answers_that_no_page_takes_are_offered_as_a_file() {
    let alone = "<!doctype html><html lang=en><title>Alone</title><link rel=icon href=data:,>\
                 <script type=module src=elements.js></script><tandem-form src=examples/form/intake.json></tandem-form>";
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[("alone.html", alone)]);
    open(&page, "alone.html");
    in_form(&page, "input", "").types("Ana");
    for button in ["Continue", "Check your answers", "Finish", "Save my answers"] {
        in_form(&page, "button", button).click();
    }
    let saved: Value = serde_json::from_str(&page.saved("intake-answers.json")).expect("JSON");
    assert_eq!(saved, json!({"name": "Ana"}));
}

#[test]
fn a_form_that_is_missing_or_none_gets_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[("none.json", "[1, 2")]);
    open(&page, "examples/form/");
    in_form(&page, "input", "");
    for (address, sentence) in
        [("nowhere.json", "nowhere.json could not be loaded"), ("../../none.json", "is no form that can be read")]
    {
        page.browser
            .run("document.querySelector('tandem-form').setAttribute('src', arguments[0])", vec![address.into()]);
        page.until(sentence, || shadow_text(&page, "tandem-form").contains(sentence));
    }
}

/// The block as it says that it is put into a page, which is what themes do with it.
fn wordpress() -> String {
    let block = site::file("pkg/examples/wordpress/block.html");
    assert_eq!(block.matches("\"/wp-content/tandem/").count(), 2, "as often as it says");
    let block =
        block.replace("/wp-content/tandem/roster.json", "examples/roster.json").replace("/wp-content/tandem/", "");
    format!(
        "<!doctype html><html lang=en><title>WordPress</title><link rel=icon href=data:,><main><h1>Join</h1>{block}</main>"
    )
}

#[test]
fn the_block_for_wordpress_shows_fits() {
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[("wordpress.html", &wordpress())]);
    open(&page, "wordpress.html");
    page.field("Which skills do you want to learn?").types("Python, SQL");
    page.field("Which field do you want to grow in?").chooses("Data and AI");
    page.field("Video call").click();
    let [skills, field, meeting, _] = answers();
    shows(&page, &expected(&[skills, field, meeting]));
    assert_eq!(told(&page, "tandem-error"), Vec::<Value>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn the_companion_of_a_google_form_shows_fits_and_leads_there_with_the_answers() {
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[]);
    open(&page, "examples/google-forms/");
    page.field("Which skills do you want to learn?").types("Python, SQL");
    page.field("Which field do you want to grow in?").chooses("Data and AI");
    page.field("Video call").click();
    let [skills, field, meeting, _] = answers();
    shows(&page, &expected(&[skills, field, meeting]));
    let link = page.run("return document.getElementById('apply').href");
    let expected =
        "viewform?usp=pp_url&entry.1000000001=Data+and+AI&entry.1000000002=Python%2C+SQL&entry.1000000003=Video+call";
    assert!(link.as_str().is_some_and(|link| link.ends_with(expected)), "{link}");
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn axe_finds_nothing_on_the_pages_with_elements() {
    let folder = tempfile::tempdir().unwrap();
    let page = package(folder.path(), &[("wordpress.html", &wordpress())]);
    let pages = [
        ("examples/fit/", "tandem-fit", "Mentor"),
        ("examples/google-forms/", "tandem-fit", "Mentor"),
        ("wordpress.html", "tandem-fit", "Mentor"),
        ("examples/form/", "tandem-form", "Continue"),
    ];
    let mut found = Vec::new();
    for (address, element, words) in pages {
        open(&page, address);
        if element == "tandem-fit" {
            page.field("Which field do you want to grow in?").chooses("Data and AI");
        }
        page.until(words, || shadow_text(&page, element).contains(words));
        for (width, theme) in [(360, "light"), (1280, "dark")] {
            show_at(&page, width, theme);
            page.run(&axe());
            found.extend(violations(&page).into_iter().map(|wrong| format!("{address}, {width} px, {theme}: {wrong}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
