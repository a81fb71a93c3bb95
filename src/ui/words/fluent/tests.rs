use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::*;

/// All files of words: the language and the text.
fn files() -> Vec<(String, PathBuf, String)> {
    let languages = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/languages");
    let folders = fs::read_dir(languages).expect("the languages").map(|entry| entry.expect("readable").path());
    let of_folder = |folder: PathBuf| {
        let tag = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let files = fs::read_dir(folder).expect("a language").map(|entry| entry.expect("readable").path());
        files
            .map(move |file| (tag.clone(), file.clone(), fs::read_to_string(file).expect("a text")))
            .collect::<Vec<_>>()
    };
    folders.filter(|path| path.is_dir()).flat_map(of_folder).collect()
}

fn bundle(tag: &str, text: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![tag.parse().expect("a language")]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(numbers::written(number.value)),
        _ => None,
    }));
    bundle.add_resource(FluentResource::try_new(text.to_owned()).expect("Fluent")).expect("no id twice");
    bundle
}

/// Every name that any message is told.
fn names(pieces: &[Piece]) -> Vec<&str> {
    let of = |piece| match piece {
        &Piece::Text(_) => Vec::new(),
        Piece::Told(name) => vec![name.as_str()],
        Piece::Choice(name, variants) => {
            let inside = variants.iter().flat_map(|variant| names(&variant.pieces));
            [name.as_str()].into_iter().chain(inside).collect()
        }
    };
    pieces.iter().flat_map(of).collect()
}

#[test]
fn every_message_says_what_fluent_bundle_makes_of_it() {
    let mut n_said = 0;
    for (tag, file, text) in files() {
        let messages = Messages::read(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        let oracle = bundle(&tag, &text);
        for (id, pieces) in &messages.0 {
            let names = names(pieces);
            for number in [None, Some(0.0), Some(1.0), Some(1.5), Some(2.0), Some(21.0), Some(1_234.0)] {
                let told: Vec<_> =
                    names.iter().map(|name| (*name, number.map_or(Word::from("Ana"), Word::from))).collect();
                let args: FluentArgs = names
                    .iter()
                    .map(|name| (*name, number.map_or(FluentValue::from("Ana"), FluentValue::from)))
                    .collect();
                let pattern = oracle.get_message(id).and_then(|message| message.value()).expect("the same messages");
                let expected = oracle.format_pattern(pattern, Some(&args), &mut Vec::new());
                assert_eq!(messages.say(id, &tag, &told).as_deref(), Some(&*expected), "{tag} {id} {number:?}");
                n_said += 1;
            }
        }
    }
    assert!(n_said > 10_000, "only {n_said} sentences");
}

#[test]
fn nothing_that_fluent_bundle_knows_is_missing() {
    for (_, file, text) in files() {
        let resource = fluent_syntax::parser::parse(text.as_str()).expect("Fluent");
        let is_message = |entry: &&fluent_syntax::ast::Entry<&str>| {
            !matches!(
                entry,
                fluent_syntax::ast::Entry::Comment(_)
                    | fluent_syntax::ast::Entry::GroupComment(_)
                    | fluent_syntax::ast::Entry::ResourceComment(_)
            )
        };
        let count = resource.body.iter().filter(is_message).count();
        assert_eq!(Messages::read(&text).map(|messages| messages.0.len()), Ok(count), "{}", file.display());
    }
}

#[track_caller]
fn says(message: &str, told: &[(&str, Word)], expected: &str) {
    let messages = Messages::read(&format!("# Remark.\n\nid = {message}\n")).expect("a message");
    assert_eq!(messages.say("id", "en", told).as_deref(), Some(expected));
}

#[test]
fn a_message_chooses_by_number_and_says_where_it_was_told_nothing() {
    let pairs = "{ $count ->\n    [0] Nobody\n    [one] { $count } pair\n   *[other] { $count } pairs\n}, of { $all }.";
    says(pairs, &[("count", 0.into()), ("all", 3.into())], "Nobody, of 3.");
    says(pairs, &[("count", 1.into()), ("all", "few".into())], "1 pair, of few.");
    says(pairs, &[("count", 2.into())], "2 pairs, of {$all}.");
    says(pairs, &[], "{$count} pairs, of {$all}.");
}

#[track_caller]
fn is_refused(text: &str, expected: &str) {
    let why = Messages::read(text).expect_err("it is none");
    assert!(why.starts_with(expected), "{why}");
}

#[test]
fn what_is_not_understood_is_named_by_its_line() {
    is_refused("close = Close\n\nno message\n", "line 3: found \"no message\"");
    is_refused("close = { close }", "line 1: found \"close = { close }\"");
    is_refused("close = { $count ->\n    [one] One\n}", "line 3: ");
    is_refused("close = Clo}se", "line 1: ");
    is_refused("close =\n", "line ");
}
