//! One file.

use serde_json::json;
use tandem::format::json::{Content, content};
use tandem::response::Response;

use crate::made_up::response;

#[test]
fn a_response_reads_back_as_it_was_written() {
    let answers = json!({"email": "ana@example.org", "skills": ["Rust", "SQL"], "remote": true, "hours": 2.5,
                         "goals": {"short": "a job\nin data", "long": "🦤"}, "rows": [{"a": 1}]});
    let one = Response {
        wishes: vec!["bea".into(), "carla".into()],
        ..response("4f1c", "2026-11-23T18:04:05.678Z", answers)
    };
    assert_eq!(Response::read("ana.json", &one.write()).value, Some(one.clone()));
    assert_eq!(content("ana.json", &one.write()).value, Some(Content::Response));
    assert!(!one.write().contains('\n'), "{}", one.write());
}

#[track_caller]
fn says(text: &str, sentence: &str) {
    let problems = Response::read("ana.json", text).problems;
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [sentence]);
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    let sound = response("4f1c", "2026-11-23T18:04:05Z", json!({})).write();
    says(
        &sound.replace("2026-11-23T18:04:05.000Z", "yesterday"),
        "ana.json, when (line 1, column 144): found \"yesterday\"; expected a moment such as \"2026-11-23T18:04:05Z\". \
         Nothing is loaded until this is put right.",
    );
    says(
        &sound.replace("4f1c", " "),
        "ana.json, response: found \" \"; expected what tells this response from all others. Nothing is loaded until this \
         is put right.",
    );
    says(
        r#"{"tandem": 1, "rules": []}"#,
        "ana.json: found \"a program\"; expected a response. Nothing is loaded until this is put right.",
    );
    says(
        &sound.replace("\"tandem\":1", "\"tandem\":2"),
        "ana.json: found \"\"tandem\": 2\"; expected \"tandem\": 1, by which a file of this version says that it is one. \
         Nothing is loaded until this is put right.",
    );
    says(
        &sound.replace("\"answers\":{}", "\"answers\":{},\"more\":1"),
        "ana.json, more (line 1, column 179): found \"more\"; expected one of `tandem`, `response`, `program`, `form`, \
         `language`, `when`, `answers`, `wishes`. Nothing is loaded until this is put right.",
    );
}
