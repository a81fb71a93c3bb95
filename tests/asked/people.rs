//! What people say beside their answers, and the conditions of a matching that it comes to.

use serde_json::{Value, json};
use tandem::format::csv;
use tandem::matching::{Conditions, Kinds};
use tandem::person::Side;

use super::{checked, cohort, program, sentences};

#[test]
fn what_people_ask_becomes_the_conditions_of_their_matching_in_the_order_of_ids() {
    let asked = json!({"mentors": 2, "objective": {"first": "bestFits"}});
    let mentees = json!([
        {"id": "c", "answers": {}, "mentors": "1", "waited": 3},
        {"id": "a", "answers": {}, "mentors": 5},
        {"id": "b", "answers": {}, "mentors": "", "waited": "0"},
    ]);
    let mentors = json!([{"id": "z", "answers": {}, "least": 1}, {"id": "y", "answers": {}}]);
    let cohort = cohort(&asked, mentees, mentors);
    let expected = Conditions {
        objective: cohort.program().matching.objective,
        wants: vec![5, 2, 1],
        waited: vec![0, 0, 3],
        least: vec![0, 1],
        ..Conditions::default()
    };
    assert_eq!(Conditions::of(&cohort), expected);
}

#[test]
fn a_request_is_of_the_kind_that_the_mentee_says_and_who_says_nothing_is_like_nobody() {
    let topic = |id: &str, topic: &str| json!({"id": id, "answers": {"topic": topic}});
    let mentees = json!([topic("a", "UX"), {"id": "b", "answers": {}}, topic("c", "Data"), topic("d", "UX"), {"id": "e", "answers": {}}]);
    let limit = |most: u32| {
        let asked = json!({"kinds": {"question": "topic", "most": most}});
        Conditions::of(&cohort(&asked, mentees.clone(), json!([]))).kinds
    };
    assert_eq!(limit(1), Some(Kinds { of_mentee: vec![1, 2, 0, 1, 3], most: 1 }));
    assert_eq!(limit(2), None, "nobody is limited by what there is not enough of");
}

/// These people of one side give these sentences, and so many of them take part.
#[track_caller]
fn told(side: Side, asked: &Value, person: &Value, n_part: usize, expected: &[&str]) {
    let (mentees, mentors) = match side {
        Side::Mentee => (json!([person]), json!([])),
        Side::Mentor => (json!([]), json!([person])),
    };
    let checked = checked(asked, mentees, mentors);
    assert_eq!(sentences(&checked.problems), expected);
    let cohort = checked.value.expect("the program is sound");
    assert_eq!(cohort.side(side).len(), n_part);
}

#[test]
fn what_is_no_count_is_listed_and_counts_as_blank() {
    for wrong in ["6", "0", "-1", "two", "1.5"] {
        let sentence = format!(
            "mentee \"ana\", answer \"mentors\": found \"{wrong}\"; expected a whole number from 1 to 5. The answer is \
             treated as missing."
        );
        told(Side::Mentee, &json!({}), &json!({"id": "ana", "mentors": wrong, "answers": {}}), 1, &[&sentence]);
    }
    told(
        Side::Mentee,
        &json!({}),
        &json!({"id": "ana", "waited": "long", "least": 1, "answers": {}}),
        1,
        &[
            "mentee \"ana\", answer \"waited\": found \"long\"; expected a whole number from 0 to 1000. The answer is \
             treated as missing.",
            "mentee \"ana\", answer \"least\": found \"1\"; expected nothing, because this is said of a mentor alone.",
        ],
    );
    told(
        Side::Mentor,
        &json!({}),
        &json!({"id": "olga", "waited": 1, "mentors": 1, "least": true, "answers": {}}),
        1,
        &[
            "mentor \"olga\", answer \"mentors\": found \"1\"; expected nothing, because this is said of a mentee alone.",
            "mentor \"olga\", answer \"waited\": found \"1\"; expected nothing, because this is said of a mentee alone.",
            "mentor \"olga\", answer \"least\": found \"yes\"; expected a whole number from 0 to 1000. The answer is \
             treated as missing.",
        ],
    );
}

#[test]
fn hours_that_cannot_be_read_leave_a_mentor_out_and_a_mentee_with_the_usual_need() {
    let hours = json!({"hours": {"need": 2}});
    told(
        Side::Mentor,
        &hours,
        &json!({"id": "olga", "hours": "a few", "answers": {}}),
        0,
        &[
            "mentor \"olga\", answer \"hours\": found \"a few\"; expected a number of hours a month, from 0 to 744. The \
           person takes no part until this is put right.",
        ],
    );
    told(
        Side::Mentee,
        &hours,
        &json!({"id": "ana", "hours": 0, "answers": {}}),
        1,
        &[
            "mentee \"ana\", answer \"hours\": found \"0\"; expected more than 0 hours a month, and at most 744. The answer \
           is treated as missing.",
        ],
    );
    told(
        Side::Mentor,
        &json!({}),
        &json!({"id": "olga", "hours": 4, "answers": {}}),
        1,
        &[
            "mentor \"olga\", answer \"hours\": found \"4\"; expected nothing, because the program counts places and no \
           hours.",
        ],
    );
}

#[test]
fn hours_are_as_many_places_as_there_are_needs_in_them() {
    let asked = json!({"hours": {"need": 1.5, "mentor": "gives"}});
    let mentors = json!([
        {"id": "a", "hours": "4.5", "answers": {}},
        {"id": "b", "hours": 4.4, "answers": {}},
        {"id": "c", "hours": 40, "answers": {}},
        {"id": "d", "hours": 40, "capacity": 3, "answers": {}},
        {"id": "e", "hours": 0, "answers": {}},
        {"id": "f", "capacity": 1, "answers": {}},
        {"id": "g", "answers": {}},
        {"id": "h", "answers": {"gives": 3}},
        {"id": "i", "hours": 1.5, "answers": {"gives": 9}},
    ]);
    let places = |mentees: Value| -> Vec<u32> {
        let cohort = cohort(&asked, mentees, mentors.clone());
        cohort.mentors().iter().map(|mentor| mentor.places().offered).collect()
    };
    let expected = [3, 2, 6, 3, 0, 1, 2, 2, 1];
    assert_eq!(places(json!([{"id": "x", "answers": {}}])), expected);
    assert_eq!(places(json!([])), expected);
    // Where somebody needs less, so many of her might be placed.
    assert_eq!(
        places(json!([{"id": "x", "hours": 3, "answers": {}}, {"id": "y", "hours": 0.75, "answers": {}}])),
        [6, 5, 6, 3, 0, 1, 2, 4, 2]
    );
}

#[test]
fn hours_of_a_mentee_are_hers_or_the_answer_to_the_question_or_the_usual() {
    let asked = json!({"hours": {"need": 2, "mentee": "needs"}});
    let mentees = json!([
        {"id": "a", "hours": "1", "answers": {"needs": 3}},
        {"id": "b", "answers": {"needs": 3}},
        {"id": "c", "answers": {}},
    ]);
    let cohort = cohort(&asked, mentees, json!([]));
    let minutes: Vec<_> = cohort.mentees().iter().map(|mentee| mentee.minutes()).collect();
    assert_eq!(minutes, [Some(60), Some(180), Some(120)]);
}

#[test]
fn columns_of_a_file_say_what_people_ask() {
    let mut program = program(&json!({"hours": {"need": 2}}));
    let column = |heading: &str, part: &str| json!({"heading": heading, "means": {"person": part}});
    let both = [column("Id", "id"), column("Hours", "hours")];
    let beside = |own: &[Value]| [&both[..], own].concat();
    let mentees = beside(&[column("How many mentors?", "mentors"), column("Waited", "waited")]);
    program["columns"] = json!({"mentees": mentees, "mentors": beside(&[column("At least", "least")])});
    let program = serde_json::from_value(program).expect("a program");
    let people = |side, text: &str| {
        let read = csv::people(&program, side, "people.csv", text.as_bytes());
        assert_eq!(sentences(&read.problems), [""; 0]);
        read.value.expect("people")
    };
    let mentees = people(Side::Mentee, "Id,Hours,How many mentors?,Waited\nana,3,2,\nbea,,six,1\n");
    let mentors = people(Side::Mentor, "Id,Hours,At least\nolga,,1\n");
    let people = tandem::person::People { mentees, mentors };
    let checked = tandem::cohort::Cohort::new(program, people, tandem::person::hours::Zones::default());
    assert_eq!(
        sentences(&checked.problems),
        [
            "people.csv, row 3, column \"How many mentors?\": found \"six\"; expected a whole number from 1 to 5. The answer \
          is treated as missing."
        ]
    );
    let asked = Conditions::of(&checked.value.expect("a cohort"));
    assert_eq!((asked.wants, asked.waited, asked.least), (vec![2, 1], vec![0, 1], vec![1]));
}
