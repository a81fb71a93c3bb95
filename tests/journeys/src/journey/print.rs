//! On paper.

use fantoccini::wd::PrintConfigurationBuilder;
use serde_json::{Value, json};

use crate::native::Native;
use crate::page::Page;

#[test]
fn matches_print_as_pages_with_every_pair_and_no_button() {
    let native = Native::demonstration();
    let page = Page::open();
    page.go_by_menu("screen-matches");
    page.part("h3 .mentor", "");
    page.browser.devtools("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let controls = page.run(
        "const isSeen = (element) => element.checkVisibility({ checkVisibilityCSS: true });
         return [...document.querySelectorAll('nav, button, select, input')].filter(isSeen).map((it) => it.outerHTML);",
    );
    assert_eq!(controls, json!([]), "on paper nobody can press anything");
    assert_eq!(page.parts("h3 .mentor").len(), native.matching.n_placed());
    page.browser.devtools("Emulation.setEmulatedMedia", &json!({"media": ""}));
    let paper = PrintConfigurationBuilder::default().build().expect("the usual paper is sound");
    let pdf = page.browser.must(|session| async move { session.print(paper).await });
    assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
    let count = |words: &[u8]| pdf.windows(words.len()).filter(|window| *window == words).count();
    assert!(count(b"/Type /Page\n") > 2, "so many pairs do not stand on one page: {}", count(b"/Type /Page\n"));
    assert!(count(b"/Font") > 0, "there is no text in it");
}

#[test]
fn printing_lays_every_pair_out_with_its_reasons() {
    let native = Native::demonstration();
    let page = Page::open();
    page.go_by_menu("screen-matches");
    page.run(
        "window.print = () => {
            const count = (css) => document.querySelectorAll(css).length;
            window.printed = [count('li.pair h3 .mentor'), count('li.pair .reasons')];
        }",
    );
    page.press_named("matches-print");
    page.until("the printing", || page.run("return window.printed ?? null") != Value::Null);
    let n_pairs = native.matching.n_placed();
    assert_eq!(page.run("return window.printed"), json!([n_pairs, n_pairs]));
    page.until("the screen as it was", || page.parts(".reasons").is_empty());
}
