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

fn languages() -> BTreeMap<String, String> {
    let folder = root().join("www/languages");
    let files = fs::read_dir(folder).expect("www/languages is there").map(|file| file.expect("readable").path());
    files
        .filter(|file| file.extension().is_some_and(|extension| extension == "ftl"))
        .map(|file| {
            let tag = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
            (tag, fs::read_to_string(file).expect("a language is text"))
        })
        .collect()
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

fn rust_files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder of src/ui").map(|entry| entry.expect("readable").path());
    entries
        .flat_map(|path| {
            if path.is_dir() { rust_files(&path) } else { vec![fs::read_to_string(path).expect("source is text")] }
        })
        .collect()
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
    for (tag, text) in languages() {
        if let Err((_, errors)) = fluent_syntax::parser::parse(text.as_str()) {
            panic!("{tag}.ftl: {errors:?}");
        }
    }
}

#[test]
fn every_language_says_the_same_and_is_told_the_same() {
    let languages = languages();
    let english = messages(&languages["en"]);
    assert!(english.len() > 200, "the page says more than {} things", english.len());
    for (tag, text) in &languages {
        assert_eq!(messages(text), english, "{tag}.ftl beside en.ftl");
    }
}

#[test]
fn every_language_is_named_in_the_index() {
    let index = fs::read_to_string(root().join("www/languages/index.json")).expect("index.json is there");
    let index: BTreeMap<String, String> = serde_json::from_str(&index).expect("tags and names");
    assert_eq!(index.keys().collect::<Vec<_>>(), languages().keys().collect::<Vec<_>>());
}

#[test]
fn every_kind_of_problem_and_effect_can_be_said() {
    let english = messages(&languages()["en"]);
    let codes = Code::iter().map(|code| format!("problem-{}", code.name()));
    let effects = Effect::iter().map(|effect| format!("effect-{}", effect.name()));
    let wanted: BTreeSet<String> = codes.chain(effects).collect();
    let is_of_family =
        |id: &&String| (id.starts_with("problem-") || id.starts_with("effect-")) && !id.starts_with("problems-");
    assert_eq!(english.keys().filter(is_of_family).cloned().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn everything_that_the_page_says_is_there_and_nothing_else() {
    let english = messages(&languages()["en"]);
    let sources = rust_files(&root().join("src/ui"));
    let said: BTreeSet<String> = sources.iter().flat_map(|source| said(source)).collect();
    assert!(said.len() > 100, "only {} messages are said", said.len());
    assert_none(&said.iter().filter(|id| !english.contains_key(*id)).cloned().collect(), "said, and not there");
    let named: BTreeSet<String> = sources.iter().flat_map(|source| literals(source)).collect();
    let is_unused = |id: &&String| !named.contains(*id) && !id.starts_with("problem-") && !id.starts_with("effect-");
    assert_none(&english.keys().filter(is_unused).cloned().collect(), "there, and never said");
}

#[test]
fn every_name_of_a_rule_in_words_is_there() {
    let english = messages(&languages()["en"]);
    for file in ["rule_words.rs", "screen/mod.rs"] {
        let source = fs::read_to_string(root().join("src/ui").join(file)).expect("the file is there");
        let ids = literals(&source).into_iter().filter(|id| id.contains('-'));
        assert_none(&ids.filter(|id| !english.contains_key(id)).collect(), file);
    }
}
