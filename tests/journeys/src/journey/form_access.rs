//! Everybody can fill in a form: every part in every example, on a small telephone, and from right to left.

use serde_json::{Value, json};

use super::access::{axe, show_at, violations, widest};
use super::form::{Own, intake};
use crate::page::Page;

/// The gallery with every part in every example.
#[track_caller]
fn gallery(language: &str) -> Page {
    let page = Page::open_form("?gallery");
    if language != "en" {
        page.browser.run("localStorage['tandem-language'] = JSON.stringify(arguments[0])", vec![language.into()]);
        page.run("location.reload()");
        page.reads(language);
    }
    page.part("h1", &page.say("gallery-title"));
    page.until("every example", || page.parts("section.example .running").len() > 50);
    page
}

#[track_caller]
fn assert_accessible(page: &Page) {
    let mut found = Vec::new();
    for (width, theme) in [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")] {
        show_at(page, width, theme);
        page.run(&axe());
        found.extend(violations(page).into_iter().map(|wrong| format!("{width} px, {theme}: {wrong}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_on_any_part_in_any_example_in_english() {
    assert_accessible(&gallery("en"));
}

#[test]
fn axe_finds_nothing_on_any_part_in_any_example_in_spanish() {
    assert_accessible(&gallery("es"));
}

#[test]
fn axe_finds_nothing_on_a_form_its_summary_and_its_end() {
    let own = Own::form(&intake());
    let page = own.open();
    assert_accessible(&page);
    page.press_named("next");
    page.part(".mistakes", "");
    assert_accessible(&page);
    page.field("Your name").types("Ana");
    for (button, heading) in
        [("next", "Your wants"), ("to-summary", &page.say("summary-title")), ("finish", &page.say("done-title"))]
    {
        page.press_named(button);
        page.part("h2", heading);
        assert_accessible(&page);
    }
}

#[track_caller]
fn assert_fits(page: &Page, width: u32) {
    let found = page.run("return document.documentElement.scrollWidth");
    assert!(found.as_u64() <= Some(width.into()), "{found} px wide: {}", widest(page));
}

#[test]
fn no_part_is_wider_than_a_small_telephone_and_a_matrix_is_a_group_for_each_row() {
    for language in ["en", "es"] {
        let page = gallery(language);
        show_at(&page, 320, "light");
        page.until("no table", || page.parts("table").is_empty());
        assert_fits(&page, 320);
        assert!(!page.parts("fieldset.matrix-row legend").is_empty());
        show_at(&page, 1280, "light");
        page.until("the tables", || !page.parts("table.matrix caption").is_empty());
        assert_fits(&page, 1280);
    }
}

#[test]
fn a_language_from_right_to_left_is_shown_so() {
    let own = Own::form(&intake());
    let page = own.open();
    show_at(&page, 320, "light");
    page.browser.run(
        "const list = document.getElementById('language'); list.value = 'ar'; list.dispatchEvent(new Event('change'))",
        Vec::new(),
    );
    page.part("h1", "ابحث عن مرشد");
    let shown = "const form = document.querySelector('.running'); return [form.dir, form.lang, getComputedStyle(form).direction]";
    assert_eq!(page.run(shown), json!(["rtl", "ar", "rtl"]));
    assert_fits(&page, 320);
    assert_ne!(
        page.run("return document.documentElement.lang"),
        Value::from("ar"),
        "the page's own words are not Arabic"
    );
}
