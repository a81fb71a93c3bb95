//! The page's languages: every file says the same things, and everything that the page wants to say is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use strum::IntoEnumIterator;
use tandem::problem::{Code, Effect};

/// The messages of a language file: each with the names of what it is told.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The pages, and the folders of `src/ui` that say what is in a page's file of words.
const PAGES: &[(&str, &[&str])] = &[
    ("desk", &["desk", "words.rs"]),
    ("form", &["form", "applicant", "alone.rs", "part/places.rs"]),
    ("sequel", &["sequel"]),
    ("studio", &["studio"]),
];

/// The words of other pages that a page has besides.
const BORROWED: &[(&str, &[&str])] = &[("sequel", &["form"]), ("studio", &["desk", "form"])];

/// The languages: their tags in the order of the alphabet.
fn tags() -> Vec<String> {
    let folders = fs::read_dir(root().join("www/languages")).expect("www/languages is there");
    let folders = folders.map(|entry| entry.expect("readable").path()).filter(|path| path.is_dir());
    let mut tags: Vec<_> =
        folders.map(|path| path.file_name().expect("a name").to_string_lossy().into_owned()).collect();
    tags.sort();
    tags
}

/// What a page says, language by language.
fn languages(page: &str) -> BTreeMap<String, String> {
    tags().into_iter().map(|tag| (tag.clone(), words(&tag, page))).collect()
}

fn words(tag: &str, page: &str) -> String {
    let path = root().join("www/languages").join(tag).join(format!("{page}.ftl"));
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// What a page says in English with the words of others.
fn borrowed(page: &str) -> Messages {
    let of_page = BORROWED.iter().filter(|(borrowing, _)| *borrowing == page).flat_map(|(_, lenders)| *lenders);
    of_page.flat_map(|lender| messages(&words("en", lender))).collect()
}

/// The sources that say what is in a page's file.
fn sources(says: &[&str]) -> Vec<String> {
    says.iter().flat_map(|path| rust_files(&root().join("src/ui").join(path))).collect()
}

/// Splits a Fluent file at its messages, which begin at the start of a line.
fn messages(text: &str) -> Messages {
    let mut messages = Messages::new();
    let mut now = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            let id = line.split(" =").next().unwrap_or_default().to_owned();
            assert!(messages.insert(id.clone(), BTreeSet::new()).is_none(), "\"{id}\" stands twice");
            now = Some(id);
        }
        if let Some(told) = now.as_ref().and_then(|id| messages.get_mut(id)) {
            told.extend(line.split('$').skip(1).map(first_word));
        }
    }
    messages
}

fn first_word(text: &str) -> String {
    text.chars().take_while(char::is_ascii_alphanumeric).collect()
}

fn rust_files(path: &Path) -> Vec<String> {
    if !path.is_dir() {
        return vec![fs::read_to_string(path).expect("source is text")];
    }
    let entries = fs::read_dir(path).expect("a folder of src/ui").map(|entry| entry.expect("readable").path());
    entries.flat_map(|path| rust_files(&path)).collect()
}

/// The literals that are said at once: the first argument of `say`, `say_with` and `say_count`.
fn said(source: &str) -> Vec<String> {
    let calls = [".say(", ".say_with(", ".say_count("].into_iter().flat_map(|call| source.split(call).skip(1));
    calls
        .filter_map(|rest| rest.trim_start().strip_prefix('"'))
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        .collect()
}

/// Every text between quotation marks that looks like the id of a message.
fn literals(source: &str) -> BTreeSet<String> {
    let is_id = |text: &&str| {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
    };
    source.split('"').filter(is_id).map(str::to_owned).collect()
}

#[track_caller]
fn assert_none(left_over: &BTreeSet<String>, what: &str) {
    assert!(left_over.is_empty(), "{what}: {left_over:?}");
}

#[test]
fn every_language_is_fluent() {
    for (page, _) in PAGES {
        for (tag, text) in languages(page) {
            if let Err((_, errors)) = fluent_syntax::parser::parse(text.as_str()) {
                panic!("{tag}/{page}.ftl: {errors:?}");
            }
        }
    }
}

#[test]
fn every_language_says_the_same_and_is_told_the_same() {
    for (page, _) in PAGES {
        let languages = languages(page);
        let english = messages(&languages["en"]);
        assert!(english.len() > 20, "the page {page} says more than {} things", english.len());
        for (tag, text) in &languages {
            assert_eq!(messages(text), english, "{tag}/{page}.ftl beside the English one");
        }
    }
}

#[test]
fn every_language_is_named_in_the_index() {
    let index = fs::read_to_string(root().join("www/languages/index.json")).expect("index.json is there");
    let index: BTreeMap<String, String> = serde_json::from_str(&index).expect("tags and names");
    assert_eq!(index.into_keys().collect::<Vec<_>>(), tags());
}

#[test]
fn every_kind_of_problem_and_effect_can_be_said() {
    let english = messages(&words("en", "desk"));
    let codes = Code::iter().map(|code| format!("problem-{}", code.name()));
    let effects = Effect::iter().map(|effect| format!("effect-{}", effect.name()));
    let wanted: BTreeSet<String> = codes.chain(effects).collect();
    let is_of_family =
        |id: &&String| (id.starts_with("problem-") || id.starts_with("effect-")) && !id.starts_with("problems-");
    assert_eq!(english.keys().filter(is_of_family).cloned().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn everything_that_a_page_says_is_there_and_nothing_else() {
    for (page, says) in PAGES {
        let english = messages(&words("en", page));
        let sources = sources(says);
        let said: BTreeSet<String> = sources.iter().flat_map(|source| said(source)).collect();
        assert!(said.len() > 10, "only {} messages are said on the page {page}", said.len());
        let borrowed = borrowed(page);
        let both: Vec<_> = english.keys().filter(|id| borrowed.contains_key(*id)).collect();
        assert!(both.is_empty(), "{page}.ftl says again what it borrows: {both:?}");
        let is_there = |id: &String| english.contains_key(id) || borrowed.contains_key(id);
        let missing = said.iter().filter(|id| !is_there(id)).cloned().collect();
        assert_none(&missing, &format!("said on the page {page}, and not there"));
        let named: BTreeSet<String> = sources.iter().flat_map(|source| literals(source)).collect();
        let is_unused =
            |id: &&String| !named.contains(*id) && !id.starts_with("problem-") && !id.starts_with("effect-");
        assert_none(&english.keys().filter(is_unused).cloned().collect(), &format!("there, and never said on {page}"));
    }
}

#[test]
fn every_name_of_a_rule_in_words_is_there() {
    let english = messages(&words("en", "desk"));
    for file in ["rule_words.rs", "screen/mod.rs"] {
        let source = fs::read_to_string(root().join("src/ui/desk").join(file)).expect("the file is there");
        let ids = literals(&source).into_iter().filter(|id| id.contains('-'));
        assert_none(&ids.filter(|id| !english.contains_key(id)).collect(), file);
    }
}
