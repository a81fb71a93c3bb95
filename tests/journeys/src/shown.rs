//! What the page shows, as values.

use serde_json::Value;
use tandem::problem::Problem;

use crate::page::Page;

/// Every pair that Matches shows, on all its pages, as the names of mentee and mentor, sorted.
#[track_caller]
pub(crate) fn pairs(page: &Page) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    loop {
        pairs.extend(pairs_of_this_page(page));
        if !next_page(page, &page.say("pairs-pages")) {
            break;
        }
    }
    pairs.sort();
    pairs
}

fn pairs_of_this_page(page: &Page) -> Vec<(String, String)> {
    page.part("h3 .mentor", "");
    let found = page.run(
        "const names = (heading) => [...heading.querySelectorAll('[dir=auto]')].map((name) => name.innerText.trim());
         return [...document.querySelectorAll('h3:has(.mentor)')].map(names);",
    );
    let name = |names: &Value, at: usize| names[at].as_str().expect("a pair has two names").to_owned();
    found.as_array().into_iter().flatten().map(|names| (name(names, 0), name(names, 1))).collect()
}

/// Leafs to the next page of the list that this pager is for, if there is one.
#[track_caller]
pub(crate) fn next_page(page: &Page, pager: &str) -> bool {
    let pager = format!("nav[aria-label='{pager}']");
    let Some(pager) = page.parts(&pager).pop() else { return false };
    let before = pager.part("[role=status]", "").text();
    let later = page.say("page-later");
    let Some(button) = pager.parts("button:enabled").into_iter().find(|button| button.text() == later) else {
        return false;
    };
    button.click();
    page.until("the next page", || pager.part("[role=status]", "").text() != before);
    true
}

/// A figure of the screen by the words under it, as the whole numbers that stand in it.
#[track_caller]
pub(crate) fn figure(page: &Page, named: &str) -> Vec<u64> {
    numbers(&page.part(".tile", &page.say(named)).part("dd", "").text())
}

/// The whole numbers in an English sentence.
pub(crate) fn numbers(sentence: &str) -> Vec<u64> {
    let words = sentence.split(|sign: char| !(sign.is_ascii_digit() || sign == ','));
    words.filter_map(|word| word.replace(',', "").parse().ok()).collect()
}

/// The sentence says all that the core says of a problem: where, what stood there, and what was expected.
#[track_caller]
pub(crate) fn assert_says(sentence: &str, problem: &Problem) {
    assert!(says(sentence, problem), "{sentence:?} does not say all of: {problem}");
}

/// Whether it does.
pub(crate) fn says(sentence: &str, problem: &Problem) -> bool {
    let place = &problem.place;
    let parts = [
        place.file.clone(),
        place.row.map(|row| row.to_string()),
        place.column.clone(),
        place.item.clone(),
        Some(problem.found.clone()),
        Some(problem.expected.clone()),
    ];
    parts.iter().flatten().all(|part| sentence.contains(&one_line(part)))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
