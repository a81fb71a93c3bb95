//! JSON files that are not as they should be: the place, what stood there, what was expected.

use tandem::format::json::{self, Content};
use tandem::problem::Problem;

use crate::programs::{line, sample};

#[track_caller]
fn program_is_refused(text: &str, sentence: &str) {
    let read = json::program("p.json", text);
    assert_eq!(read.value, None);
    assert_eq!(sentences(&read.problems), [format!("{sentence} Nothing is loaded until this is put right.")]);
}

/// A small program, so that a test can say in which line of it something is wrong.
const SMALL: &str = r#"{
  "tandem": 1,
  "name": "Small",
  "languages": ["en"],
  "week": "2026-W48",
  "capacity": {"blank": 1},
  "questions": [],
  "rules": [
    {"id": "a", "label": "A", "comparison": {"type": "same"}, "level": "must"},
    {"id": "b", "label": "B", "comparison": {"type": "near", "within": 2}, "level": "should",
     "weight": 10}
  ]
}"#;

#[track_caller]
fn edit_is_refused(from: &str, to: &str, sentence: &str) {
    assert_eq!(SMALL.matches(from).count(), 1, "{from} stands in the file once");
    program_is_refused(&SMALL.replace(from, to), sentence);
}

fn sentences(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_no_json_is_refused_where_it_breaks_off() {
    program_is_refused("", "p.json, line 1, column 1: found nothing; expected JSON (EOF while parsing a value).");
    program_is_refused(
        "{\n  \"tandem\": 1,\n}",
        "p.json, line 3, column 1: found \"}\"; expected JSON (trailing comma).",
    );
    program_is_refused(
        "Id,Name\nana,Ana",
        "p.json, line 1, column 1: found \"Id,Name\"; expected JSON (expected value).",
    );
    program_is_refused(
        "{\"tandem\": 1} {}",
        "p.json, line 1, column 15: found \"{}\"; expected JSON (trailing characters).",
    );
}

#[test]
fn another_version_or_another_content_is_refused_before_the_shape() {
    program_is_refused(
        "{\"tandem\": 2, \"rulez\": []}",
        "p.json: found \"\"tandem\": 2\"; expected \"tandem\": 1, by which a file of this version says that it is one.",
    );
    program_is_refused(
        "{\"pages\": []}",
        "p.json: found nothing; expected \"tandem\": 1, by which a file of this version says that it is one.",
    );
    program_is_refused("{\"tandem\": 1, \"mentors\": []}", "p.json: found \"people\"; expected a program.");
    program_is_refused("{\"tandem\": 1, \"pairs\": []}", "p.json: found \"a matching\"; expected a program.");
    program_is_refused("[7]", "p.json, line 1, column 1: found \"[…]\"; expected an object.");
}

#[test]
fn a_wrong_shape_is_refused_with_path_line_and_column() {
    assert_eq!(json::program("p.json", SMALL).problems, []);
    edit_is_refused(
        "10}",
        "\"heavy\"}",
        "p.json, rules[1].weight (line 11, column 22): found \"heavy\"; expected a whole number from 0 to 65535.",
    );
    edit_is_refused(
        "10}",
        "70000}",
        "p.json, rules[1].weight (line 11, column 20): found \"70000\"; expected a whole number from 0 to 65535.",
    );
    edit_is_refused(
        "\"must\"",
        "\"shall\"",
        "p.json, rules[0].level (line 9, column 78): found \"shall\"; expected one of `must`, `mustNot`, `should`, \
         `shouldNot`.",
    );
    edit_is_refused(
        "{\"blank\": 1}",
        "{}",
        "p.json, capacity (line 6, column 16): found nothing; expected the field `blank`.",
    );
    edit_is_refused(
        "1}",
        "1, \"least\": 1}",
        "p.json, capacity.least (line 6, column 34): found \"least\"; expected `blank` or `most`.",
    );
    edit_is_refused(
        "\"Small\"",
        "7",
        "p.json, name (line 3, column 11): found \"7\"; expected a text, or a text for each language.",
    );
    edit_is_refused(
        "\"same\"",
        "\"alike\"",
        "p.json, rules[0].comparison.type (line 9, column 60): found \"alike\"; expected one of `overlap`, `same`, \
         `different`, `table`, `band`, `near`, `hours`, `timeZone`, `goals`, `wish`, `avoid`.",
    );
    edit_is_refused(
        "\"within\"",
        "\"inside\"",
        "p.json, rules[1].comparison.inside (line 10, column 69): found \"inside\"; expected one of `type`, `related`, \
         `rows`, `lowest`, `ideal`, `highest`, `within`, `enough`, `atLeast`, `most`, `meaning`.",
    );
    edit_is_refused(
        "{\"type\": \"same\"}",
        "\"same\"",
        "p.json, rules[0].comparison (line 9, column 50): found \"same\"; expected an object with a \"type\".",
    );
}

#[test]
fn a_file_says_what_it_holds() {
    let content = |text: &str| json::content("a.json", text).value;
    assert_eq!(content(&sample().to_string()), Some(Content::Program));
    assert_eq!(content("{\"tandem\": 1, \"mentees\": []}"), Some(Content::People));
    assert_eq!(content("\u{feff}{\"tandem\": 1, \"pairs\": [], \"mentors\": 2}"), Some(Content::Matching));
    assert_eq!(content("{\"tandem\": 1, \"pairs\": [], \"checksum\": \"\"}"), Some(Content::Receipt));
    assert_eq!(content("{\"tandem\": 3, \"pairs\": []}"), None);
    let read = json::content("a.json", "{\"tandem\": 1}");
    let sentence = "a.json: found nothing; expected a program, people, a matching, circles, a receipt, a published roster, or a \
        response. Nothing is loaded until this is put right.";
    assert_eq!(sentences(&read.problems), [sentence]);
}

#[test]
fn who_cannot_be_read_is_left_out_and_does_not_hide_the_others() {
    let text = r#"{
  "tandem": 1,
  "mentors": [
    {"id": "ana", "capacity": 2, "answers": {"skills": ["Rust"], "years": null}},
    {"id": "bo", "answers": {"skills": [1]}}, {"name": "Cid"}
  ],
  "mentees": [
    {"id": "dee", "answers": {"hours": {}},
     "shoes": 38},
    {"id": "eva"}
  ]
}"#;
    let read = json::people("people.json", text);
    let people = read.value.expect("the file is sound");
    let lines: Vec<String> = people.mentors.iter().chain(&people.mentees).map(line).collect();
    assert_eq!(lines, ["ana, 2 places: skills [\"Rust\"]", "eva"]);
    assert_eq!(
        sentences(&read.problems),
        [
            "people.json, mentor \"bo\", mentors[1].answers.skills[0] (line 5, column 41): found \"1\"; expected a text. The \
         person takes no part until this is put right.",
            "people.json, mentors[2] (line 5, column 61): found nothing; expected the field `id`. The person takes no part \
         until this is put right.",
            "people.json, mentee \"dee\", mentees[0].answers.hours (line 8, column 41): found \"{…}\"; expected a text, a \
         number, true, false, or a list of texts. The person takes no part until this is put right.",
        ]
    );
}

#[test]
fn a_list_of_people_that_is_none_refuses_the_file() {
    let read = json::people("people.json", "{\"tandem\": 1, \"mentors\": 3}");
    assert_eq!(
        sentences(&read.problems),
        [
            "people.json, mentors (line 1, column 26): found \"3\"; expected a list. Nothing is loaded until this is put right."
        ]
    );
    let read = json::people("people.json", "{\"tandem\": 1, \"mentors\": [], \"mentes\": []}");
    assert_eq!(
        sentences(&read.problems),
        ["people.json, mentes (line 1, column 37): found \"mentes\"; expected one of `tandem`, `mentors`, `mentees`. \
         Nothing is loaded until this is put right."]
    );
}
