//! Every text is there in English and Spanish, and not copied.

use serde_json::{Map, Value as Json};

use super::catalogue::all;

/// The properties of a form that people read.
const TEXTS: [&str; 15] = [
    "title",
    "description",
    "text",
    "html",
    "completedHtml",
    "placeholder",
    "minRateDescription",
    "maxRateDescription",
    "requiredErrorText",
    "labelTrue",
    "labelFalse",
    "otherText",
    "noneText",
    "otherErrorText",
    "commentText",
];

/// Names that are the same in both languages.
const NAMES: [&str; 10] =
    ["Python", "Java", "JavaScript", "React", "C#", "SQL", "Git", "DevOps", "No", "Beirut (Líbano)"];

/// What is wrong with the texts of a piece of a form, each with its place.
fn faults(json: &Json, place: &str, faults_found: &mut Vec<String>) {
    match json {
        Json::Object(fields) => fields.iter().for_each(|(name, value)| {
            let place = format!("{place}.{name}");
            if TEXTS.contains(&name.as_str()) {
                faults_found.extend(fault(value).map(|fault| format!("{place}: {fault}")));
            } else {
                faults(value, &place, faults_found);
            }
        }),
        Json::Array(items) => items.iter().enumerate().for_each(|(at, item)| {
            let place = format!("{place}[{at}]");
            faults_found.extend(bare_choice(&place, item).map(|fault| format!("{place}: {fault}")));
            faults(item, &place, faults_found);
        }),
        _ => {}
    }
}

fn fault(text: &Json) -> Option<String> {
    let Json::Object(texts) = text else { return Some(format!("{text} is in one language")) };
    let in_language = |language: &str| texts.get(language).and_then(Json::as_str).unwrap_or_default().trim();
    let (english, spanish) = (in_language("default"), in_language("es"));
    if texts.len() != 2 || english.is_empty() || spanish.is_empty() {
        return Some(format!("{text} is not in English and Spanish"));
    }
    (english == spanish && !NAMES.contains(&english)).then(|| format!("\"{english}\" is copied"))
}

/// A choice that is shown as it is kept may only be a name.
fn bare_choice(place: &str, item: &Json) -> Option<String> {
    let is_choice = ["choices[", "rows[", "columns["].iter().any(|list| place.contains(list));
    let is_shown_as_kept = |fields: &Map<String, Json>| is_choice && !fields.contains_key("text");
    let value = item.as_object().filter(|fields| is_shown_as_kept(fields))?.get("value")?;
    (!value.as_str().is_some_and(|value| NAMES.contains(&value))).then(|| format!("{value} has no text"))
}

#[track_caller]
fn has(json: &Json, sentence: &str) {
    let mut found = Vec::new();
    faults(json, "form", &mut found);
    assert_eq!(found, [sentence]);
}

#[test]
fn every_text_is_there_in_english_and_spanish_and_not_copied() {
    for listed in all() {
        let mut found = Vec::new();
        faults(listed.form.json(), &listed.id, &mut found);
        assert_eq!(found, Vec::<String>::new());
        assert_eq!(listed.form.languages(), ["es"], "{}", listed.id);
    }
}

#[test]
fn every_form_page_and_question_has_words() {
    for listed in all() {
        let (id, form) = (&listed.id, &listed.form);
        assert!(!form.title.is_empty() && !form.description.is_empty() && !form.completed.is_empty(), "{id}");
        for page in &form.pages {
            assert!(!page.title.is_empty(), "{id}: page \"{}\" has no title", page.name);
        }
        for question in form.questions().into_iter().filter(|question| question.takes_answer()) {
            assert!(!question.title.is_empty(), "{id}: \"{}\" asks nothing", question.name);
        }
    }
}

#[test]
fn a_text_in_one_language_or_copied_is_found() {
    use serde_json::json;
    has(&json!({"title": "Name"}), "form.title: \"Name\" is in one language");
    has(
        &json!({"title": {"default": "Name", "es": " "}}),
        "form.title: {\"default\":\"Name\",\"es\":\" \"} is not in English and Spanish",
    );
    has(&json!({"title": {"default": "Name", "es": "Name"}}), "form.title: \"Name\" is copied");
    has(&json!({"choices": [{"value": "yes"}]}), "form.choices[0]: \"yes\" has no text");
}
