//! The section of circles is checked before anybody is looked at.

use serde_json::{Value, json};
use tandem::cohort::Cohort;
use tandem::person::hours::Zones;
use tandem::person::{People, Side};
use tandem::program::Program;

/// A programme of circles alone, whose people are all mentees.
pub(crate) fn program() -> Value {
    let question = |name: &str, kind: &str| json!({"name": name, "label": name, "of": "mentee", "kind": kind});
    let mut stage = question("stage", "scale");
    stage["options"] = json!([{"value": "starting"}, {"value": "settled"}, {"value": "leading"}]);
    let mut yes = question("convenes", "choice");
    yes["options"] = json!([{"value": "yes"}, {"value": "no"}]);
    json!({
        "tandem": 1, "name": "Circles", "languages": ["en"], "week": "2026-11-23", "timeZone": "UTC-6",
        "capacity": {"blank": 0}, "rules": [],
        "questions": [
            question("teaches", "skills"), question("learns", "skills"), question("zone", "timeZone"),
            {"name": "hours", "label": "hours", "of": "mentee", "kind": "hours", "zone": "zone"},
            stage, yes, question("path", "choices"), question("notAlone", "choice"), question("before", "people"),
            question("joins", "choice")
        ],
        "circles": {
            "teaches": "teaches", "learns": "learns", "related": 50, "hours": "hours", "minutes": 60,
            "size": {"least": 3, "most": 5}, "stage": "stage", "apart": ["before"],
            "notAlone": {"kinds": "path", "asked": {"question": "notAlone", "is": "Yes"}},
            "convener": {"question": "convenes", "is": "yes"}, "onlyIf": {"question": "joins", "is": "yes"}
        },
        "vocabulary": {"skills": [
            {"name": "React", "families": ["front-end"]}, {"name": "Vue.js", "aliases": ["Vue"], "families": ["front-end"]},
            {"name": "SQL"}, {"name": "Python"}, {"name": "Go"}
        ]}
    })
}

#[track_caller]
fn refuses(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut program = program();
    change(&mut program);
    let program: Program = serde_json::from_value(program).expect("a program's shape");
    let problems = Cohort::new(program, People::default(), Zones::default()).problems;
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
}

#[test]
fn a_programme_of_circles_alone_needs_no_rules() {
    refuses(|_| {}, &[]);
}

#[test]
fn a_part_that_names_no_question_or_one_of_the_wrong_kind_is_refused() {
    refuses(
        |program| program["circles"]["teaches"] = json!("nothing"),
        &[
            "circles, teaches: found \"nothing\"; expected the name of one question; where two questions have it, one of them \
         needs another. Nothing is loaded until this is put right.",
        ],
    );
    refuses(
        |program| program["circles"]["hours"] = json!("stage"),
        &[
            "circles, hours: found \"scale\"; expected a question of kind \"hours\". Nothing is loaded until this is put right.",
        ],
    );
    refuses(
        |program| program["circles"]["apart"] = json!(["before", "path"]),
        &[
            "circles, apart: found \"choices\"; expected a question of kind \"people\". Nothing is loaded until this is put \
         right.",
        ],
    );
    refuses(
        |program| program["circles"]["convener"]["is"] = json!("perhaps"),
        &[
            "circles, convener: found \"perhaps\"; expected an option of the question \"convenes\". Nothing is loaded until \
         this is put right.",
        ],
    );
}

#[test]
fn a_name_that_means_two_things_is_refused() {
    let twice = |program: &mut Value| {
        let question = json!({"name": "learns", "label": "What can you teach?", "of": "mentor", "kind": "skills"});
        program["questions"].as_array_mut().expect("questions").push(question);
    };
    refuses(
        twice,
        &[
            "circles, learns: found \"learns\"; expected the name of one question; where two questions have it, one of them \
         needs another. Nothing is loaded until this is put right.",
        ],
    );
    refuses(
        |program| program["circles"]["learns"] = json!("teaches"),
        &[
            "circles, learns: found \"teaches\"; expected another question than the one of what she can teach. Nothing is \
         loaded until this is put right.",
        ],
    );
}

#[test]
fn numbers_out_of_range_are_refused() {
    refuses(
        |program| program["circles"]["size"] = json!({"least": 2, "most": 9}),
        &[
            "circles, size: found \"least 2, most 9\"; expected \"least\" and \"most\" in rising order, from 3 to 8. Nothing is \
         loaded until this is put right.",
        ],
    );
    refuses(
        |program| program["circles"]["number"] = json!(0),
        &["circles, number: found \"0\"; expected at least one circle. Nothing is loaded until this is put right."],
    );
    refuses(
        |program| program["circles"]["minutes"] = json!(0),
        &["circles, minutes: found \"0\"; expected minutes from 1 to 1440. Nothing is loaded until this is put right."],
    );
    refuses(
        |program| program["circles"]["related"] = json!(101),
        &[
            "circles, related: found \"101\"; expected a percentage up to 100. Nothing is loaded until this is put right.",
        ],
    );
}

#[test]
fn what_a_circle_tells_cannot_be_private() {
    let private = |program: &mut Value| {
        program["circles"]["notAlone"] = json!({"kinds": "joins"});
        program["circles"]["teaches"] = json!("joins");
    };
    refuses(
        private,
        &[
            "circles, teaches: found \"joins\"; expected a question that is not private, because a circle tells its answers. \
         Nothing is loaded until this is put right.",
        ],
    );
}

#[test]
fn nobody_sees_the_kinds_unless_the_program_says_who_may() {
    let mut json = program();
    let is_private = |json: &Value, question: &str| {
        let program: Program = serde_json::from_value(json.clone()).expect("a program's shape");
        program.is_private(Side::Mentee, question)
    };
    assert!(is_private(&json, "path") && is_private(&json, "notAlone"));
    assert!(!is_private(&json, "teaches") && !is_private(&json, "joins"));
    json["circles"]["notAlone"]["seenBy"] = json!("staff");
    assert!(!is_private(&json, "path") && !is_private(&json, "notAlone"));
}
