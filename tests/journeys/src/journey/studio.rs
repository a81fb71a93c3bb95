//! The studio: forms, what is published, and what was sent, behind a door of the staff's page.

use serde_json::{Value, json};

use crate::page::Page;
use crate::words::Words;

/// A form with one thing of each kind that the studio shows: a condition, choices, two languages, something unsupported.
const FORM: &str = r#"{
  "title": {"default": "Evening mentors", "es": "Mentoría de tarde"},
  "pages": [
    {"name": "who", "elements": [
      {"type": "radiogroup", "name": "side", "title": "Which side?", "choices": ["mentee", "mentor"], "renderMode": "x"},
      {"type": "text", "name": "places", "title": "How many?", "inputType": "number", "visibleIf": "{side} = 'mentor'"}
    ]},
    {"name": "why", "elements": [{"type": "comment", "name": "goals", "title": "Your goals"}]}
  ]
}
"#;

/// The studio on the screen of this name.
#[track_caller]
fn open(screen: &str) -> (Page, Words) {
    let page = Page::open();
    page.go_by_menu(screen);
    page.part("#studio h1", "");
    (page, Words::of("en", "studio"))
}

/// The studio with the form open.
#[track_caller]
fn with_form() -> (Page, Words) {
    let (page, words) = open("screen-forms");
    page.pick_text("evening.json", FORM);
    page.part("#form-title", "Evening mentors");
    (page, words)
}

#[track_caller]
fn saved(page: &Page, name: &str) -> Value {
    serde_json::from_str(&page.saved(name)).expect("JSON")
}

#[test]
fn a_form_is_shown_as_applicants_will_see_it_in_each_language_and_filled_in() {
    let (page, words) = with_form();
    page.part("#preview .question", "Which side?");
    let width = page.run("return document.querySelector('#preview').getBoundingClientRect().width");
    assert_eq!(width, json!(360));
    page.part("#width-desk", "").click();
    page.until("the form is wider", || {
        page.run("return document.querySelector('#preview').getBoundingClientRect().width > 600") == json!(true)
    });
    page.part("#persona", "").chooses(&words.say("persona-example"));
    page.until("a choice is made", || {
        page.run("return !!document.querySelector('#preview input:checked')") == json!(true)
    });
    page.part("#preview-language", "").chooses("español");
    page.part("#preview .preview-title", "Mentoría de tarde");
}

#[test]
fn what_is_wrong_is_placed_and_leads_to_where_it_is_mended() {
    let (page, words) = with_form();
    page.part("#tab-findings", "").click();
    page.part("#findings", &words.say("why-not-supported"));
    page.part("#findings li", "renderMode").part("button", &words.say("findings-go")).click();
    page.until("the question has the focus", || {
        page.run("return document.activeElement.id") == json!("edit-pages[0].elements[0]")
    });
}

#[test]
fn the_map_says_which_answer_decides_what() {
    let (page, words) = with_form();
    page.part("#tab-map", "").click();
    page.part("#map-2", "How many?").part("li", &words.say("map-shown-if"));
    page.part("#map-2", "").part("a", "Which side?").click();
    page.until("the question that decides has the focus", || {
        page.run("return document.activeElement.innerText.includes('Which side?')") == json!(true)
    });
}

#[test]
fn an_edit_changes_one_place_of_the_file_and_undo_gives_the_same_bytes() {
    let (page, words) = with_form();
    page.part("#tab-edit", "").click();
    let goals = "[id='title-pages[1].elements[0]']";
    page.part(goals, "").types_anew("What do you hope for?\u{E004}");
    page.part("#studio-notice", &words.say("deed-text"));
    page.part("#save-form", "").click();
    let expected = FORM.replace("\"Your goals\"", "\"What do you hope for?\"");
    assert_eq!(page.saved("evening.json"), expected);
    page.part("[id='up-pages[1].elements[0]']", "").click();
    page.part("#studio-notice", &words.say("deed-move"));
    page.part("#undo-form", "").click();
    page.part("#undo-form", "").click();
    page.part("#save-form", "").click();
    assert_eq!(page.saved("evening (1).json"), FORM);
}

#[test]
fn the_answers_have_a_schema() {
    let (page, _) = with_form();
    page.part("#tab-schema", "").click();
    page.part("#save-schema", "").click();
    assert_eq!(saved(&page, "evening.schema.json")["properties"]["side"]["enum"], json!(["mentee", "mentor"]));
}

#[test]
fn a_damaged_form_is_refused_with_line_and_column() {
    let (page, _) = open("screen-forms");
    page.pick_text("broken.json", "{\n  \"pages\": [,]\n}");
    page.part("#refused", "line 2, column 13");
}

#[test]
fn nothing_is_published_while_somebody_is_singled_out() {
    let (page, words) = open("screen-publish");
    page.part("#begin-publishing", "").click();
    page.part("#fields-title", "");
    for at in 0..page.parts("select[id^='field-']").len() {
        let field = page.part(&format!("#field-{at}"), "");
        if field.text().contains(&words.say("shown-public")) {
            field.chooses(&words.say("shown-public"));
        }
    }
    page.part("#publish-findings .said.stop", "");
    page.part("#save-roster", "").click();
    page.part("#studio-notice", &words.say("publish-refused"));
    for at in 0..page.parts("select[id^='field-']").len() {
        page.part(&format!("#field-{at}"), "").chooses(&words.say("shown-private"));
    }
    page.part("#save-choices", "").click();
    assert_eq!(saved(&page, "tandem-publication.json")["fields"], json!({}));
}

#[test]
fn a_key_is_made_and_kept_nowhere_unless_asked() {
    let (page, words) = open("screen-responses");
    page.part("#make-key", "").click();
    page.part("#made-key", &words.say("key-losing"));
    page.part("#save-key", "").click();
    assert!(page.saved("tandem-key.txt").contains("AGE-SECRET-KEY-1"));
    let kept = "return JSON.stringify(localStorage).includes('AGE-SECRET-KEY')";
    assert_eq!(page.run(kept), json!(false));
    page.part("#keep-key", "").click();
    page.until("the key is kept", || page.run(kept) == json!(true));
    page.part("#keep-key", "").click();
    page.until("the key is forgotten", || page.run(kept) == json!(false));
}
