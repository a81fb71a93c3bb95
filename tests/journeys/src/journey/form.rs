//! A form is filled in: back and forth without loss, kept only after a yes, saved, gone on with, printed and forgotten.

use std::fs;

use serde_json::{Value, json};
use tandem::response::Response;
use tempfile::TempDir;
use xtask::build::size::APPLICANT;

use crate::page::Page;
use crate::site::{self, DEEP};

/// Two pages, the second of which asks for an order and for a choice in each row.
pub(super) fn intake() -> Value {
    json!({
        "title": {"default": "Find a mentor", "es": "Encuentra una persona mentora", "ar": "ابحث عن مرشد"},
        "pages": [
            {"name": "you", "title": {"default": "About you", "es": "Sobre ti"}, "elements": [
                {"type": "text", "name": "name", "title": "Your name", "isRequired": true},
                {"type": "text", "name": "age", "title": "Your age", "inputType": "number"},
                {"type": "boolean", "name": "both", "title": "Would you mentor, too?"}
            ]},
            {"name": "wants", "title": "Your wants", "elements": [
                {"type": "ranking", "name": "order", "title": "What matters most?", "choices": ["Skills", "Field", "Time"]},
                {"type": "matrix", "name": "agree", "title": "Do you agree?", "columns": ["No", "Yes"],
                 "rows": ["I feel safe", "I learn"]},
                {"type": "comment", "name": "more", "title": "Anything else?"}
            ]}
        ]
    })
}

/// The site with a form of a journey's own.
pub(super) struct Own {
    pub(super) folder: TempDir,
}

impl Own {
    #[track_caller]
    pub(super) fn form(form: &Value) -> Self {
        let folder = tempfile::tempdir().expect("this machine has room for a folder");
        site::copy(&site::dist(), folder.path());
        fs::create_dir_all(folder.path().join("forms")).expect("the folder is ours");
        fs::write(folder.path().join("forms/ours.json"), form.to_string()).expect("the folder is ours");
        Self { folder }
    }

    #[track_caller]
    pub(super) fn open(&self) -> Page {
        self.open_with("")
    }

    /// The form, with what follows in its address.
    #[track_caller]
    pub(super) fn open_with(&self, rest: &str) -> Page {
        self.open_at(&format!("?form=forms/ours.json{rest}"))
    }

    /// The page with this after its address.
    #[track_caller]
    pub(super) fn open_at(&self, rest: &str) -> Page {
        Page::form_of(site::serve(self.folder.path(), DEEP), rest)
    }
}

/// The answers in the response that the page saved in the open.
#[track_caller]
pub(super) fn answers(page: &Page) -> Value {
    let (name, bytes) = page.saved_as(".json");
    let response = Response::read(&name, &String::from_utf8(bytes).expect("a text")).value.expect("a response");
    serde_json::to_value(response.answers).expect("answers are JSON")
}

#[track_caller]
fn is_on(page: &Page, heading: &str) {
    page.until(&format!("the heading {heading}"), || page.focused_name() == heading);
}

fn value(page: &Page, label: &str) -> Value {
    page.browser.run("return arguments[0].value", vec![page.field(label).as_argument()])
}

#[track_caller]
fn to_second_page(page: &Page) {
    page.field("Your name").types("Ana");
    page.press_named("next");
    is_on(page, "Your wants");
}

#[test]
fn nobody_goes_on_before_what_is_needed_is_there_and_is_led_to_it() {
    let own = Own::form(&intake());
    let page = own.open();
    page.field("Your age").types("a few");
    page.press_named("next");
    page.until("the focus on the mistakes", || {
        page.run("return document.activeElement.className").to_string().contains("mistakes")
    });
    let told: Vec<String> = page.parts(".mistakes li").iter().map(|item| item.text()).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().any(|told| told.contains("a few")), "{told:?}");
    assert!(page.run("return document.title").to_string().contains(&page.say("error")));
    page.part(".mistakes a", "Your name").click();
    page.until("the focus on the field", || page.focused_tag() == "INPUT");
    assert_eq!(page.run("return document.activeElement.getAttribute('aria-invalid')"), "true");
    let described = "return document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText";
    assert!(page.run(described).to_string().contains(&page.say("mistake-required-write")));
    page.field("Your name").types("Ana");
    page.until("the mistake is gone", || {
        page.run("return document.activeElement.getAttribute('aria-invalid')").is_null()
    });
    assert_eq!(value(&page, "Your age"), "a few", "what cannot be read stays");
}

#[test]
fn going_back_and_forth_loses_nothing_by_the_browsers_own_button_too() {
    let own = Own::form(&intake());
    let page = own.open();
    to_second_page(&page);
    page.field("Anything else?").types("I like maps.");
    page.press_named("back");
    is_on(&page, "About you");
    assert_eq!(value(&page, "Your name"), "Ana");
    page.press_named("next");
    is_on(&page, "Your wants");
    assert_eq!(value(&page, "Anything else?"), "I like maps.");
    page.run("history.back()");
    is_on(&page, "About you");
    assert_eq!(value(&page, "Your name"), "Ana");
}

#[test]
fn the_summary_leads_to_an_answer_and_back_and_the_answers_are_saved() {
    let own = Own::form(&intake());
    let page = own.open();
    to_second_page(&page);
    page.press_named("keep-order");
    page.press_named("to-summary");
    is_on(&page, &page.say("summary-title"));
    page.part(".answered", "Your name").press(&format!("{} Your name", page.say("change")));
    page.until("the focus on the field", || page.focused_name().starts_with("Your name"));
    page.field("Your name").types_anew("Bea");
    page.press_named("to-summary");
    is_on(&page, &page.say("summary-title"));
    page.part(".answered dd", "Bea");
    page.press_named("finish");
    is_on(&page, &page.say("done-title"));
    page.press_named("save-answers");
    assert_eq!(answers(&page), json!({"name": "Bea", "order": ["Skills", "Field", "Time"]}));
}

/// What this site keeps in the browser.
fn kept(page: &Page) -> Value {
    page.run("return Object.keys(localStorage).concat(Object.keys(sessionStorage))")
}

#[test]
fn nothing_is_kept_before_a_yes_and_forgetting_deletes_all() {
    let own = Own::form(&intake());
    let page = own.open();
    page.field("Your name").types("Ana");
    assert_eq!(kept(&page), json!([]));
    page.field(&page.say("keep")).click();
    page.until("the draft", || kept(&page) == json!(["tandem-draft-ours"]));
    page.field("Your age").types("31\t");
    page.until("the age in the draft", || {
        page.run("return localStorage['tandem-draft-ours']").to_string().contains("31")
    });
    page.run("location.reload()");
    page.press_named("kept-go-on");
    page.until("the name again", || value(&page, "Your name") == "Ana");
    page.part("#language", "").chooses("Español");
    page.reads("es");
    page.press_named("forget");
    page.press_named("forget-yes");
    page.part("#notice", &page.say("forgotten"));
    assert_eq!(kept(&page), json!([]));
    assert_eq!(value(&page, "Your name"), "");
    page.run("location.reload()");
    page.reads("en");
    page.field("Your name");
    assert!(!page.shows("#kept-title", ""));
}

#[test]
fn a_file_goes_on_elsewhere_and_a_foreign_one_gets_a_sentence() {
    let own = Own::form(&intake());
    let page = own.open();
    page.field("Your name").types("Ana");
    page.field("Your age").types("many\t");
    page.press_named("save-draft");
    let saved = page.saved("ours-draft.json");
    let elsewhere = own.open();
    elsewhere.pick_text("holiday.json", "{\"photos\": []}");
    elsewhere.part("#notice", "holiday.json");
    assert_eq!(value(&elsewhere, "Your name"), "");
    elsewhere.pick_text("ours-draft.json", &saved);
    elsewhere.until("the name", || value(&elsewhere, "Your name") == "Ana");
    assert_eq!(value(&elsewhere, "Your age"), "many", "what cannot be read comes along");
}

#[test]
fn a_form_prints_blank_and_filled() {
    let own = Own::form(&intake());
    let page = own.open();
    page.field("Your name").types("Ana");
    page.run("window.print = () => { window.printed = document.querySelector('.paper').textContent; }");
    for (button, has_answer) in [("print-filled", true), ("print-blank", false)] {
        page.run("window.printed = null");
        page.press_named(button);
        page.until("the paper", || !page.run("return window.printed").is_null());
        let printed = page.run("return window.printed").to_string();
        assert_eq!(printed.contains("Ana"), has_answer, "{printed}");
        assert!(printed.contains("What matters most?"), "{printed}");
    }
}

#[test]
fn a_form_of_another_site_is_not_opened() {
    for address in ["?form=https://example.org/form.json", "?form=../secret.json", "?form=forms/nobody.json"] {
        let page = Page::open_form(address);
        page.part("h1", &page.say("not-opened"));
        let asked = address.trim_start_matches("?form=");
        page.part(".said", asked);
    }
}

#[test]
fn the_page_fetches_what_its_list_says_and_nothing_else() {
    let page = Page::open_form("");
    page.part("h2", "");
    let mut fetched = page.server.requests();
    fetched.sort();
    fetched.dedup();
    let mut told: Vec<String> = APPLICANT.files_in("en").iter().map(|file| format!("{DEEP}{file}")).collect();
    told.sort();
    assert_eq!(fetched, told);
}
