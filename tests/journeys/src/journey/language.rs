//! The page in Spanish is all Spanish.

use serde_json::Value;

use crate::page::Page;
use crate::words::Words;
use crate::{journey, native, site};

/// Every text that somebody sees or hears: text nodes, and the attributes that are read out.
const TEXTS: &str = "
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent);
    for (const name of ['aria-label', 'title', 'placeholder', 'data-label']) {
        for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name));
    }
    texts.push(document.title);
    return texts.map((text) => text.trim()).filter((text) => text !== '');";

fn texts(page: &Page) -> Vec<String> {
    let texts = page.run(TEXTS);
    let texts: Vec<String> =
        texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    assert!(texts.len() > 20, "there is hardly anything to read: {texts:?}");
    texts
}

/// The English texts that read otherwise in Spanish; those that are told something are no whole texts.
fn english_only() -> Vec<String> {
    let (english, spanish) = (Words::of("en", "desk"), Words::of("es", "desk"));
    let whole = |id: &String| english.try_say(id).zip(spanish.try_say(id));
    english.ids().iter().filter_map(whole).filter(|(en, es)| en != es).map(|(en, _)| en).collect()
}

/// No text is the id of a message: that is what stands where a message is missing. People may say "front-end", of course.
#[track_caller]
fn assert_no_ids(page: &Page) {
    let said = site::file("www/people/demonstration.json") + &site::file("www/programs/demonstration.json");
    let is_lower = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_lowercase());
    let is_id = |text: &&String| text.contains('-') && text.split('-').all(is_lower) && !said.contains(text.as_str());
    let texts = texts(page);
    assert_eq!(texts.iter().filter(is_id).collect::<Vec<_>>(), Vec::<&String>::new(), "messages are missing");
}

#[test]
fn no_screen_shows_the_id_of_a_message() {
    let page = Page::open();
    for screen in journey::SCREENS {
        journey::enter_and_open(&page, screen);
        assert_no_ids(&page);
    }
}

#[test]
fn the_page_speaks_spanish_when_it_is_asked_to() {
    let english = english_only();
    assert!(english.len() > 100, "the two languages hardly differ");
    let page = Page::open();
    page.part("#language", "").chooses("Español");
    page.reads("es");
    page.part("h1", &page.say("start-title"));
    assert_eq!(page.run("return document.documentElement.lang"), "es");
    for screen in journey::SCREENS {
        journey::enter_and_open(&page, screen);
        let texts = texts(&page);
        let left: Vec<&String> = texts.iter().filter(|text| english.contains(text)).collect();
        assert_eq!(left, Vec::<&String>::new(), "{screen} is still English");
        assert_no_ids(&page);
    }
    page.go_by_menu("screen-rules");
    for rule in native::demonstration_program().rules {
        page.part("h2", rule.label.in_language("es", "en"));
    }
}

#[test]
fn the_language_that_was_chosen_is_still_there_the_next_time() {
    let page = Page::open();
    page.part("#language", "").chooses("Español");
    page.reads("es");
    page.part("h1", &page.say("start-title"));
    page.browser.must(|session| async move { session.refresh().await });
    page.part("h1", &page.say("start-title"));
    let kept = page.run("return Object.entries(localStorage).map(([name, value]) => `${name}=${value}`)");
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "only the language is kept: {kept}");
}
