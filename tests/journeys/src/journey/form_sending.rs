//! From the intake to the sealed file by keyboard alone, which the organisation's key opens.

use std::fs;

use serde_json::{Value, json};
use tandem::response::Response;
use tandem::sealing::{SecretKey, open};

use super::access::{axe, show_at, violations};
use super::form::{Own, intake};
use super::form_fits::{OPEN, open_roster};
use super::form_keyboard::fills_intake;
use super::responses::staff_take_in;
use crate::page::{Key, Page, Part};

/// The site as an organisation with this key has it.
#[track_caller]
fn site_of(key: &SecretKey) -> Own {
    let own = Own::form(&intake());
    let settings = json!({
        "program": "evenings",
        "form": "forms/mentee-intake.json",
        "roster": OPEN,
        "publicKeys": [key.public().to_string()],
        "email": "mentors@example.org",
    });
    fs::write(own.folder.path().join("apply.json"), settings.to_string()).expect("the folder is ours");
    fs::write(own.folder.path().join(OPEN), open_roster()).expect("the folder is ours");
    own
}

/// What the organisation finds in what was sent.
#[track_caller]
fn opened(name: &str, sealed: &[u8], key: &SecretKey) -> Response {
    let text = open(name, sealed, std::slice::from_ref(key)).value.expect("its key opens it");
    Response::read(name, &text).value.expect("a response")
}

/// Strikes Tab until the focus is on something whose name begins so, and presses it; its name.
#[track_caller]
fn presses_next(page: &Page, beginning: &str) -> String {
    const FAR: usize = 200;
    for _ in 0..FAR {
        page.strikes(Key::Tab);
        let name = page.focused_name();
        if name.starts_with(beginning) {
            page.strikes(Key::Enter);
            return name;
        }
    }
    panic!("the focus never came to {beginning:?}");
}

#[test]
fn by_keyboard_alone_she_ranks_wishes_fills_the_intake_and_saves_what_staff_alone_open_and_take_in() {
    let key = SecretKey::make();
    let own = site_of(&key);
    let page = own.open_at("");
    fills_intake(&page, "#summary");
    presses_next(&page, &page.say("fits-see"));
    page.until("the mentors", || page.focused_name() == page.say("fits-title") && page.shows(".published", ""));
    let wish = format!("{} Mentor ", page.say("wish"));
    let wished = [(); 2].map(|()| presses_next(&page, &wish).trim_start_matches(&wish).to_owned());
    let [first, second] = &wished;
    page.until("two wishes", || page.parts(".wishes li").len() == 2);
    presses_next(&page, &format!("↑ Move Mentor {second} up"));
    page.until("the second first", || {
        page.parts(".wishes li .ranked-text").first().and_then(Part::try_text) == Some(format!("Mentor {second}"))
    });
    presses_next(&page, &page.say("finish"));
    page.until("the end", || page.run("return location.hash") == "#done");
    page.tabs_to(&page.say("save-sealed"));
    page.strikes(Key::Enter);
    let (name, bytes) = page.saved_as(".age");
    assert!(name.starts_with("mentee-intake-"), "{name}");
    assert!(!String::from_utf8_lossy(&bytes).contains("ana@example.org"), "it is not sealed");
    let response = opened(&name, &bytes, &key);
    assert_eq!(response.answers["email"], "ana@example.org");
    assert_eq!(response.wishes, [second.clone(), first.clone()]);
    assert_eq!((response.program.as_str(), response.form.id.as_str()), ("evenings", "mentee-intake"));
    page.part("#notice", &name);
    let other = SecretKey::make();
    assert!(open(&name, &bytes, &[other]).value.is_none(), "any key opens it");
    let people = staff_take_in(own.folder.path(), (&name, &bytes), &key);
    assert!(people.mentees.iter().any(|mentee| mentee.id == "ana@example.org"), "she is not among the people");
}

/// The page at its end, and the key of its organisation.
#[track_caller]
fn finished() -> (Own, Page, SecretKey) {
    let key = SecretKey::make();
    let own = site_of(&key);
    let page = own.open();
    page.field("Your name").types("Ana");
    for button in ["next", "to-summary", "finish"] {
        page.press_named(button);
    }
    page.part(".way", "");
    (own, page, key)
}

fn sealed_text(page: &Page) -> String {
    page.run("return document.getElementById('sealed-text').value").as_str().unwrap_or_default().to_owned()
}

#[test]
fn every_way_carries_the_same_sealed_response() {
    let (_own, page, key) = finished();
    let text = sealed_text(&page);
    let response = opened("pasted.txt", text.as_bytes(), &key);
    assert_eq!(response.answers["name"], "Ana");
    page.press_named("save-sealed");
    let (name, bytes) = page.saved_as(".age");
    assert_eq!(opened(&name, &bytes, &key), response);
    let address =
        page.run("return document.querySelector('a[href^=mailto]').href").as_str().unwrap_or_default().to_owned();
    assert!(address.starts_with("mailto:mentors%40example.org?subject="), "{address}");
    let body = page.run("return new URL(document.querySelector('a[href^=mailto]').href).searchParams.get('body')");
    assert_eq!(opened("mail.txt", body.as_str().unwrap_or_default().as_bytes(), &key), response);
    page.part(".codes-shown summary", "").click();
    let codes = page.parts(".codes svg");
    assert!(!codes.is_empty());
    let label = page.run("return document.querySelector('.codes svg').getAttribute('aria-label')");
    assert_eq!(label, Value::from(format!("Code 1 of {}", codes.len())));
    let sent = page.server.requests();
    assert!(sent.iter().all(|path| !path.contains('?') || path.contains("form=")), "something left: {sent:?}");
}

#[test]
fn the_codes_print_in_place_of_the_page() {
    let (_own, page, _key) = finished();
    page.part(".codes-shown summary", "").click();
    let codes = page.parts(".codes-shown svg").len();
    page.run(
        "window.print = () => { window.printed = document.querySelectorAll('.paper svg').length; \
         window.isAside = document.querySelector('.screen').classList.contains('aside'); }",
    );
    page.press_named("print-codes");
    page.until("the codes on paper", || page.run("return window.printed") == codes);
    assert_eq!(page.run("return window.isAside"), true);
    page.until("the page again", || page.run("return document.querySelector('.aside, .paper') === null") == true);
}

#[test]
fn what_hands_on_the_response_and_cannot_be_loaded_is_tried_again_and_nothing_is_lost() {
    let key = SecretKey::make();
    let own = site_of(&key);
    let [there, away] = ["sequel.js", "away.js"].map(|file| own.folder.path().join(file));
    fs::rename(&there, &away).expect("the folder is ours");
    let page = own.open();
    page.field("Your name").types("Ana");
    for button in ["next", "to-summary", "finish"] {
        page.press_named(button);
    }
    page.part(".done .stop", &page.say("sending-failed"));
    page.part("[role=alert]", &page.say("sending-failed"));
    fs::rename(&away, &there).expect("the folder is ours");
    page.press_named("sending-again");
    page.part(".way", "");
    assert_eq!(opened("pasted.txt", sealed_text(&page).as_bytes(), &key).answers["name"], "Ana");
}

#[test]
fn a_key_that_is_none_gets_a_sentence_and_the_answers_are_not_lost() {
    let own = site_of(&SecretKey::make());
    let settings = json!({"publicKeys": ["age1nothing"]});
    fs::write(own.folder.path().join("apply.json"), settings.to_string()).expect("the folder is ours");
    let page = own.open();
    page.field("Your name").types("Ana");
    for button in ["next", "to-summary", "finish"] {
        page.press_named(button);
    }
    page.part(".sending .stop", "age1nothing");
    page.part(".sending .mind", &page.say("done-not-sealed"));
    page.press_named("save-answers");
    assert_eq!(super::form::answers(&page)["name"], "Ana");
}

#[test]
fn settings_that_cannot_be_read_keep_the_form_closed() {
    let own = site_of(&SecretKey::make());
    fs::write(own.folder.path().join("apply.json"), r#"{"publicKey": "age1…"}"#).expect("the folder is ours");
    let page = own.open();
    page.part("h1", &page.say("not-opened"));
    page.part(".said", "publicKey");
}

#[test]
fn axe_finds_nothing_where_she_hands_on_her_response() {
    let (_own, page, _key) = finished();
    page.part(".codes-shown summary", "").click();
    page.run(&axe());
    for (width, theme) in [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")] {
        show_at(&page, width, theme);
        assert_eq!(violations(&page), Vec::<String>::new(), "{width} px, {theme}");
    }
}
