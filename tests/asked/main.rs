//! What a programme asks of its matching, from the file to the conditions of a matching.

use serde_json::{Value, json};
use tandem::cohort::Cohort;
use tandem::person::People;
use tandem::person::hours::Zones;
use tandem::problem::{Checked, Problem};

mod matched;
mod people;
mod program;
mod rounds;

/// A small program that asks this of its matching.
fn program(matching: &Value) -> Value {
    let question = |name: &str, of: &str, kind: &str| json!({"name": name, "label": name, "of": of, "kind": kind});
    json!({
        "tandem": 1, "name": "Sample", "languages": ["en"], "week": "2026-11-23",
        "capacity": {"blank": 2, "most": 6},
        "questions": [
            question("topic", "mentee", "choice"),
            question("offers", "mentor", "choices"),
            question("topics", "mentee", "choices"),
            question("needs", "mentee", "number"),
            question("gives", "mentor", "number"),
            question("goals", "both", "text"),
        ],
        "rules": [
            {"id": "topic", "label": "Topic", "mentee": "topic", "mentor": "offers", "comparison": {"type": "same"},
             "level": "should", "weight": 10},
            {"id": "goals", "label": "Goals", "mentee": "goals", "mentor": "goals", "comparison": {"type": "goals"},
             "level": "should", "weight": 5},
        ],
        "matching": matching,
    })
}

fn checked(matching: &Value, mentees: Value, mentors: Value) -> Checked<Cohort> {
    let program = serde_json::from_value(program(matching)).expect("the program's shape");
    let side = |people| serde_json::from_value(people).expect("people");
    let people = People { mentees: side(mentees), mentors: side(mentors) };
    Cohort::new(program, people, Zones::default())
}

#[track_caller]
fn cohort(matching: &Value, mentees: Value, mentors: Value) -> Cohort {
    let Checked { value, problems } = checked(matching, mentees, mentors);
    assert_eq!(sentences(&problems), [""; 0]);
    value.expect("a cohort without problems")
}

fn sentences(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}
