//! A matching in a file: what is written reads back the same, and what is no longer true is told.

use std::sync::Arc;

use fastrand::Rng;
use serde_json::json;
use tandem::cohort::Cohort;
use tandem::fit::Scorer;
use tandem::format::matching::{read_csv, read_json, write_csv, write_json};
use tandem::matching::{Lock, Matching};
use tandem::person::hours::Zones;
use tandem::person::{Answer, People, Person};
use tandem::problem::{Checked, Problem};

use crate::programs::sample;
use crate::round_trips::text;

fn scorer(people: People) -> Scorer {
    let mut program = sample();
    let rules = program["rules"].as_array_mut().expect("the sample has rules");
    rules.push(json!({
        "id": "avoid", "label": "Avoid", "mentee": "wishes", "comparison": { "type": "avoid" }, "level": "must",
    }));
    let program = serde_json::from_value(program).expect("the sample is a program");
    let cohort = Cohort::new(program, people, Zones::default());
    Scorer::new(Arc::new(cohort.value.unwrap_or_else(|| panic!("{:?}", cohort.problems))))
}

fn person(id: &str, name: &str, places: f64, answers: &[(&str, &str)]) -> Person {
    let answers = answers.iter().map(|(question, answer)| ((*question).to_owned(), Answer::from(*answer))).collect();
    Person {
        id: id.to_owned(),
        name: name.to_owned(),
        capacity: Some(Answer::Number(places)),
        answers,
        ..Person::default()
    }
}

/// Ana, Bea, who avoids Emil, and Chidi; Dolores with two places and Emil with one.
fn five() -> Scorer {
    scorer(People {
        mentees: vec![
            person("ana", "Ana Muñoz", 0.0, &[("skills", "Rust")]),
            person("bea", "=Bea", 0.0, &[("skills", "SQL"), ("wishes", "emil")]),
            person("chidi", "", 0.0, &[("skills", "Rust, SQL")]),
        ],
        mentors: vec![
            person("dolores", "Dolores", 2.0, &[("skills", "Rust")]),
            person("emil", "Emil", 1.0, &[("skills", "SQL")]),
        ],
    })
}

const DOLORES: usize = 0;
const EMIL: usize = 1;

fn sentences(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

const JSON: &str = r#"{
  "tandem": 1,
  "kind": "matching",
  "program": "Sample",
  "placed": 2,
  "points": 15000,
  "pairs": [
    {
      "mentee": "ana",
      "mentor": "dolores",
      "points": 10000
    },
    {
      "mentee": "chidi",
      "mentor": "emil",
      "points": 5000,
      "byHand": true
    }
  ],
  "unplaced": [
    "bea"
  ]
}
"#;

const CSV: &str = "\u{feff}Mentee id,Mentee name,Mentor id,Mentor name,Points,Chosen by hand\r\n\
    ana,Ana Muñoz,dolores,Dolores,10000,\r\n\
    bea,'=Bea,,,,\r\n\
    chidi,chidi,emil,Emil,5000,yes\r\n";

#[test]
fn a_matching_is_written_and_reads_back() {
    let scorer = five();
    let matching = Matching::one_each(vec![Some(DOLORES), None, Some(EMIL)]);
    let locks = vec![Lock { mentee: 2, mentor: EMIL }];
    assert_eq!(write_json(&scorer, &matching, &locks), JSON);
    assert_eq!(write_csv(&scorer, &matching, &locks), CSV);
    let same = Checked::sound((matching, locks), Vec::new());
    assert_eq!(read_json(&scorer, "m.json", JSON), same);
    assert_eq!(read_csv(&scorer, "m.csv", CSV), same);
    // As a spreadsheet saves it after somebody added remarks and moved the rows.
    let edited =
        "Remark;Points;Mentee id;Mentor id;Chosen by hand\n;5000;chidi;emil;YES\n;;bea;;\nok;10000;ana;dolores;\n";
    assert_eq!(read_csv(&scorer, "m.csv", edited), same);
}

#[track_caller]
fn json_is_refused(from: &str, to: &str, expected: &[&str]) {
    assert!(JSON.contains(from), "{from} stands in the file");
    let read = read_json(&five(), "m.json", &JSON.replace(from, to));
    assert_eq!(read.value, None);
    let refused = |sentence: &&str| format!("m.json, {sentence} Nothing is loaded until this is put right.");
    let told: Vec<String> =
        sentences(&read.problems).into_iter().filter(|sentence| sentence.contains("Nothing")).collect();
    assert_eq!(told, expected.iter().map(refused).collect::<Vec<_>>());
}

#[test]
fn what_is_not_true_of_the_cohort_refuses_the_file() {
    json_is_refused(
        "\"mentee\": \"ana\"",
        "\"mentee\": \"anna\"",
        &["pairs[0]: found \"anna\"; expected the id of a mentee in this cohort."],
    );
    json_is_refused(
        "\"mentor\": \"dolores\"",
        "\"mentor\": \"ana\"",
        &["pairs[0]: found \"ana\"; expected the id of a mentor in this cohort."],
    );
    json_is_refused("\"dolores\"", "\"emil\"", &["pairs[1]: found \"emil with 2 mentees\"; expected at most 1."]);
    json_is_refused(
        "\"mentee\": \"chidi\"",
        "\"mentee\": \"bea\"",
        &[
            "pairs[1]: found \"bea with emil\"; expected a pair that no rule blocks.",
            "unplaced[0]: found \"bea\"; expected each mentee once; m.json, pairs[1] has her already.",
        ],
    );
    json_is_refused(
        "\"kind\": \"matching\"",
        "\"kind\": \"guess\"",
        &["kind (line 3, column 17): found \"guess\"; expected `matching`."],
    );
}

#[test]
fn points_and_totals_that_are_no_longer_right_are_noted() {
    let text = JSON.replace("10000", "9000").replace("15000", "14000").replace("\"placed\": 2", "\"placed\": 3");
    let read = read_json(&five(), "m.json", &text.replace("\n    \"bea\"\n  ", ""));
    assert!(read.value.is_some());
    assert_eq!(
        sentences(&read.problems),
        [
            "m.json, pairs[0]: found \"9000\"; expected 10000, which the rules now give this pair.",
            "m.json, mentee \"bea\": found nothing; expected every mentee of the cohort; she counts as unplaced.",
            "m.json, placed: found \"3\"; expected 2, to which the pairs add up.",
            "m.json, points: found \"14000\"; expected 15000, to which the pairs add up.",
        ]
    );
}

#[track_caller]
fn csv_says(text: &str, expected: &[&str]) {
    assert_eq!(sentences(&read_csv(&five(), "m.csv", text).problems), expected);
}

#[test]
fn a_csv_names_the_row() {
    let headings = "Mentee id,Mentor id,Points,Chosen by hand";
    csv_says(
        &format!("{headings}\nana,emil,7,perhaps\nbea,,,\n\nchidi,emil,5000,\n"),
        &[
            "m.csv, row 2, column \"Chosen by hand\": found \"perhaps\"; expected \"yes\", or nothing. Nothing is loaded \
             until this is put right.",
            "m.csv, row 2: found \"7\"; expected 0, which the rules now give this pair.",
            "m.csv, row 5: found \"emil with 2 mentees\"; expected at most 1. Nothing is loaded until this is put right.",
        ],
    );
    csv_says(
        "Mentee id,Mentor\n",
        &[
            "m.csv, row 1, column \"Mentor id\": found nothing; expected a column with this heading. Nothing is loaded \
             until this is put right.",
            "m.csv, row 1, column \"Points\": found nothing; expected a column with this heading. Nothing is loaded until \
             this is put right.",
            "m.csv, row 1, column \"Chosen by hand\": found nothing; expected a column with this heading. Nothing is \
             loaded until this is put right.",
        ],
    );
    csv_says(
        "",
        &["m.csv: found nothing; expected a first row with headings. Nothing is loaded until this is put right."],
    );
    csv_says(
        &format!("{headings}\nana,\"emil,,\n"),
        &[
            "m.csv, row 2: found nothing; expected a quotation mark that closes the cell, before the end of the file. Nothing \
           is loaded until this is put right.",
        ],
    );
}

#[test]
fn no_id_and_no_name_is_too_nasty_to_come_back() {
    for seed in 0..100 {
        let rng = &mut Rng::with_seed(seed);
        let mut crowd = |side: &str| -> Vec<Person> {
            let id = |n: usize, rng: &mut Rng| format!("{}{side}{n}{}", text(rng), text(rng));
            (0..rng.usize(1..6)).map(|n| person(&id(n, rng), &text(rng), 2.0, &[])).collect()
        };
        let people = People { mentors: crowd("r"), mentees: crowd("e") };
        let scorer = scorer(people);
        let (n_mentees, n_mentors) = (scorer.mentees().len(), scorer.mentors().len());
        let mentor_of: Vec<Option<usize>> =
            (0..n_mentees).map(|mentee| (mentee / 2 < n_mentors && rng.bool()).then_some(mentee / 2)).collect();
        let matching = Matching::one_each(mentor_of);
        let locks: Vec<Lock> =
            matching.pairs().filter(|_| rng.bool()).map(|(mentee, mentor)| Lock { mentee, mentor }).collect();
        let same = Checked::sound((matching, locks), Vec::new());
        let (matching, locks) = same.value.as_ref().expect("it is sound");
        assert_eq!(read_json(&scorer, "m.json", &write_json(&scorer, matching, locks)), same, "seed {seed}");
        assert_eq!(read_csv(&scorer, "m.csv", &write_csv(&scorer, matching, locks)), same, "seed {seed}");
    }
}
