//! Sealed responses come back to staff: opened with their key, told apart, and taken in as the list says.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use tandem::form::model::Form;
use tandem::format::json as files;
use tandem::response::{Response, form_version};
use tandem::sealing::{PublicKey, SecretKey, seal};

use crate::page::{Key, Page};
use crate::site::{self, DEEP};
use crate::words::Words;

/// The staff's page of the site in this folder, with the program to which the forms belong, where responses come in.
#[track_caller]
fn receiving(folder: &Path) -> (Page, Words) {
    let page = Page::of(site::serve(folder, DEEP));
    page.is_open();
    page.go_by_menu("screen-people");
    page.pick(&[folder.join("programs/starter.json")]);
    page.part("#load-done", "starter.json");
    page.go_by_menu("screen-responses");
    page.part("#studio h1", "");
    (page, Words::of("en", "studio"))
}

/// A file of this name in a folder.
#[track_caller]
fn file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, content).expect("the folder is ours");
    path
}

/// Staff of the site in this folder open what was sent with their key, and take it in, by keyboard once the files are
/// picked: the people, as the page saves them.
#[track_caller]
pub(super) fn staff_take_in(folder: &Path, (name, sealed): (&str, &[u8]), key: &SecretKey) -> tandem::person::People {
    let (page, words) = receiving(folder);
    page.pick(&[file(folder, name, sealed), file(folder, "our-key.txt", key.file("ours"))]);
    page.part("#inbox li", &words.say("standing-other-program"));
    page.tabs_to(&words.say("responses-program"));
    page.part("#program-name", "").types_anew("evenings");
    page.strikes(Key::Tab);
    page.part("#inbox li", &words.say("standing-counts"));
    page.part("#merge .entry", &words.say("entry-added"));
    page.tabs_to("Take in 1 change");
    page.strikes(Key::Enter);
    page.until("the people", || page.run("return location.hash") == "#/people");
    page.press_named("people-save");
    files::people("people.json", &page.saved("tandem-people.json")).value.expect("people")
}

/// A response to the intake of the site, as its page makes it.
#[track_caller]
fn response(id: &str, email: &str) -> Response {
    let intake = fs::read_to_string(site::dist().join("forms/mentee-intake.json")).expect("the site has an intake");
    let intake = Form::read("mentee-intake.json", &intake).value.expect("a form");
    let text = json!({
        "tandem": 1, "response": id, "program": "starter", "language": "en", "when": "2026-11-22T18:04:05Z",
        "form": {"id": "mentee-intake", "version": form_version(&intake)},
        "answers": {"email": email, "name": "Ana"},
    });
    Response::read(id, &text.to_string()).value.expect("a response")
}

fn sealed(response: &Response, key: &PublicKey) -> Vec<u8> {
    seal(&response.write(), std::slice::from_ref(key)).value.expect("it is sealed")
}

#[test]
fn what_does_not_count_is_told_apart_and_named() {
    let folder = tempfile::tempdir().expect("this machine has room for a folder");
    let folder = folder.path();
    site::copy(&site::dist(), folder);
    let (ours, other) = (SecretKey::make(), SecretKey::make());
    let ana = sealed(&response("one", "ana@example.org"), &ours.public());
    let (page, words) = receiving(folder);
    page.pick(&[
        file(folder, "our-key.txt", ours.file("ours")),
        file(folder, "ana.age", &ana),
        file(folder, "ana-again.age", &ana),
        file(folder, "bea.age", sealed(&response("two", "bea@example.org"), &other.public())),
        file(folder, "cut.age", &ana[..ana.len() - 9]),
        file(folder, "letter.txt", "Dear all, when do we begin?"),
    ]);
    let standings = [
        ("ana.age", "standing-sent-again"),
        ("bea.age", "standing-other-key"),
        ("cut.age", "standing-damaged"),
        ("letter.txt", "standing-foreign"),
    ];
    for (name, standing) in standings {
        page.part("#inbox li", &format!("{name} {}", words.say(standing)));
    }
    assert!(!page.shows("#inbox strong", "ana-again.age"), "what counts as it is needs no mention");
    assert_eq!(page.parts("#merge .entry").len(), 1, "one person is new");
}
