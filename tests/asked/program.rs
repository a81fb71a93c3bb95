//! The section `matching` of a program: what it means, and what is refused.

use serde_json::{Value, json};
use tandem::objective::{First, Objective};
use tandem::program::{Level, Matchmaking, Program};

use super::{checked, program, sentences};

#[track_caller]
fn refused(matching: &Value, expected: &[&str]) {
    let checked = checked(matching, json!([]), json!([]));
    let expected: Vec<String> =
        expected.iter().map(|sentence| format!("{sentence} Nothing is loaded until this is put right.")).collect();
    assert_eq!(sentences(&checked.problems), expected);
    assert!(checked.value.is_none());
}

#[test]
fn a_program_that_asks_nothing_means_what_it_always_meant() {
    let read: Program = serde_json::from_value(program(&json!({}))).expect("a program");
    assert_eq!(read.matching, Matchmaking::default());
    let usual = Objective { first: First::MostPlaced, least_points: 0, raise_worst: false, spread: true };
    assert_eq!((read.matching.mentors, read.matching.objective), (1, usual));
    let written = serde_json::to_value(&read).expect("JSON");
    assert_eq!(written.get("matching"), None, "what is usual is not written");
    let mut without = program(&json!({}));
    without.as_object_mut().expect("an object").remove("matching");
    assert_eq!(serde_json::from_value::<Program>(without).expect("a program"), read);
}

#[test]
fn all_that_is_asked_reads_back_as_it_was_written() {
    let asked = json!({
        "objective": {"first": "bestFits", "leastPoints": 2000, "raiseWorst": true, "spread": false},
        "mentors": 2,
        "kinds": {"question": "topic", "most": 3},
        "hours": {"need": 1.5, "mentee": "needs", "mentor": "gives"},
        "rounds": [
            {"id": "first", "label": "First", "rules": {"topic": {"level": "must", "missing": "blocks"}}},
            {"id": "second", "label": "Second", "rules": {"topic": {"weight": 0}, "goals": {"off": true}}},
        ],
    });
    let read: Program = serde_json::from_value(program(&asked)).expect("a program");
    assert_eq!(serde_json::to_value(&read).expect("JSON")["matching"], asked);
    assert_eq!(sentences(&checked(&asked, json!([]), json!([])).problems), [""; 0]);
}

#[test]
fn numbers_out_of_their_range_are_refused_with_the_place() {
    refused(
        &json!({"objective": {"leastPoints": 10_001}}),
        &["matching, objective: found \"leastPoints 10001\"; expected points up to 10000."],
    );
    refused(&json!({"mentors": 0}), &["matching, mentors: found \"0\"; expected 1 to 5 mentors."]);
    refused(&json!({"mentors": 6}), &["matching, mentors: found \"6\"; expected 1 to 5 mentors."]);
    for need in [0.0, -1.0, 745.0] {
        let sentence =
            format!("matching, hours: found \"need {need}\"; expected more than 0 hours a month, and at most 744.");
        refused(&json!({"hours": {"need": need}}), &[&sentence]);
    }
    refused(
        &json!({"kinds": {"question": "topic", "most": 0}}),
        &["matching, kinds: found \"most 0\"; expected at least 1, or nobody could be matched."],
    );
}

#[test]
fn a_kind_is_the_one_answer_to_a_choice() {
    refused(
        &json!({"kinds": {"question": "topics", "most": 1}}),
        &[
            "matching, kinds: found \"topics\"; expected a question of kind \"choice\", because a request is of one kind, and \
           this question takes several answers.",
        ],
    );
    for question in ["offers", "goals", "shoes"] {
        let sentence = format!(
            "matching, kinds: found \"{question}\"; expected the name of a question of kind \"choice\" that is asked of \
             the mentee."
        );
        refused(&json!({"kinds": {"question": question, "most": 1}}), &[&sentence]);
    }
}

#[test]
fn hours_are_asked_by_questions_of_numbers() {
    refused(
        &json!({"hours": {"need": 2, "mentee": "gives", "mentor": "offers"}}),
        &[
            "matching, hours, mentee: found \"gives\"; expected the name of a question of kind \"number\" that is asked of \
             the mentee.",
            "matching, hours, mentor: found \"offers\"; expected the name of a question of kind \"number\" that is asked \
             of the mentor.",
        ],
    );
}

#[test]
fn rounds_change_rules_that_exist_into_rules_that_make_sense() {
    let round = |id: &str, rules: Value| json!({"id": id, "label": id, "rules": rules});
    refused(
        &json!({"rounds": [
            round("one", json!({"tpoic": {"level": "must"}})),
            round("two", json!({"topic": {"off": true, "weight": 3}, "goals": {"weight": 101}})),
            round("two", json!({"goals": {"comparison": {"type": "near", "within": 2}}})),
            {"id": "three", "label": {"es": "Tercera"}},
        ]}),
        &[
            "matching, rounds: found \"two\"; expected a name that stands only once.",
            "matching, round \"one\", rule \"tpoic\": found \"tpoic\"; expected the id of a rule.",
            "matching, round \"two\", rule \"goals\": found \"weight 101\"; expected a weight from 0 to 100.",
            "matching, round \"two\", rule \"topic\": found \"off\"; expected either \"off\" or what is different, not both.",
            "matching, round \"two\", rule \"goals\": found \"near of text and text\"; expected two questions of kind \
             \"number\".",
            "matching, round \"three\": found nothing; expected a text in \"en\", a language of the program.",
        ],
    );
}

#[test]
fn who_wants_more_mentors_than_there_are_rounds_is_told() {
    let two = json!({"mentors": 2, "rounds": [{"id": "only", "label": "Only"}]});
    let checked = checked(&two, json!([]), json!([]));
    assert_eq!(
        sentences(&checked.problems),
        ["matching, mentors: found \"2\"; expected at most 1, because each round gives one mentor at most."]
    );
    assert!(checked.value.is_some());
}

#[test]
fn a_round_is_the_program_with_its_rules_changed() {
    let asked = json!({"mentors": 2, "rounds": [
        {"id": "first", "label": "First", "rules": {"topic": {"level": "mustNot"}, "goals": {"off": true}}}]});
    let program: Program = serde_json::from_value(program(&asked)).expect("a program");
    let first = program.in_round(&program.matching.rounds[0]);
    let rules: Vec<_> = first.rules.iter().map(|rule| (rule.level, rule.weight)).collect();
    assert_eq!(rules, [(Level::MustNot, 10), (Level::Should, 0)]);
    assert_eq!((first.matching.mentors, first.matching.rounds.len()), (2, 0));
    assert_eq!(first.questions, program.questions);
}
