//! A matching in a file: what is written reads back the same, and what is no longer true is told.

use std::sync::Arc;

use fastrand::Rng;
use serde_json::json;
use tandem::cohort::Cohort;
use tandem::fit::Scorer;
use tandem::format::matching::{Saved, read_csv, read_json, read_kept, write_csv, write_json};
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
    let saved = Saved {
        matching: Matching::one_each(vec![Some(DOLORES), None, Some(EMIL)]),
        locks: vec![Lock { mentee: 2, mentor: EMIL }],
        bans: Vec::new(),
    };
    assert_eq!(write_json(&scorer, &saved), JSON);
    assert_eq!(write_csv(&scorer, &saved), CSV);
    let same = Checked::sound(saved, Vec::new());
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
            "m.csv, row 2, column \"Chosen by hand\": found \"perhaps\"; expected \"yes\", \"never\", or nothing. Nothing is \
             loaded until this is put right.",
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
        let pair = |at: usize| (at % n_mentees, at / n_mentees);
        let is_never = |&(mentee, mentor): &(usize, usize)| !matching.has(mentee, mentor) && rng.u8(0..4) == 0;
        let mut bans: Vec<(usize, usize)> = (0..n_mentees * n_mentors).map(pair).filter(is_never).collect();
        bans.sort_unstable();
        let same = Checked::sound(Saved { matching, locks, bans }, Vec::new());
        let saved = same.value.as_ref().expect("it is sound");
        let pairs = Checked::sound(saved.matching.pairs().collect(), Vec::new());
        for (read, text) in
            [(read_json as fn(&_, &_, &_) -> _, write_json(&scorer, saved)), (read_csv, write_csv(&scorer, saved))]
        {
            assert_eq!(read(&scorer, "m", &text), same, "seed {seed}");
            assert_eq!(read_kept(&scorer, "m", &text), pairs, "seed {seed}");
        }
    }
}

/// Ana, who wants two mentors, and Bea, who needs three hours; Dolores with four hours and Emil with two places.
fn several(matching: &serde_json::Value) -> Scorer {
    let mut program = sample();
    program["matching"] = matching.clone();
    let program = serde_json::from_value(program).expect("the sample is a program");
    let hours = |hours: f64| Some(Answer::Number(hours));
    let ana = Person { mentors: Some(Answer::from("2")), ..person("ana", "Ana", 0.0, &[("level", "new")]) };
    let bea = Person { hours: hours(3.0), ..person("bea", "Bea", 0.0, &[("level", "new")]) };
    let dolores = Person { hours: hours(4.0), ..person("dolores", "Dolores", 5.0, &[]) };
    let nobody = |person: Person| Person { capacity: None, ..person };
    let people =
        People { mentees: vec![nobody(ana), nobody(bea)], mentors: vec![dolores, person("emil", "Emil", 2.0, &[])] };
    let cohort = Cohort::new(program, people, Zones::default());
    Scorer::new(Arc::new(cohort.value.unwrap_or_else(|| panic!("{:?}", cohort.problems))))
}

const SEVERAL: &str = "Mentee id,Mentor id,Points,Chosen by hand\n\
    ana,dolores,5000,\nana,emil,5000,yes\nbea,emil,5000,\nbea,dolores,,never\n";

#[test]
fn several_mentors_of_one_mentee_are_as_many_rows() {
    let scorer = several(&json!({}));
    let saved = Saved {
        matching: Matching::new(vec![vec![DOLORES, EMIL], vec![EMIL]]),
        locks: vec![Lock { mentee: 0, mentor: EMIL }],
        bans: vec![(1, DOLORES)],
    };
    let same = Checked::sound(saved.clone(), Vec::new());
    assert_eq!(read_csv(&scorer, "m.csv", SEVERAL), same);
    assert_eq!(read_csv(&scorer, "m.csv", &write_csv(&scorer, &saved)), same);
    let text = write_json(&scorer, &saved);
    assert_eq!(read_json(&scorer, "m.json", &text), same);
    let written: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((&written["placed"], &written["points"]), (&json!(2), &json!(15_000)));
    assert_eq!(written["never"], json!([{"mentee": "bea", "mentor": "dolores"}]));
}

#[track_caller]
fn several_says(matching: &serde_json::Value, rows: &[&str], expected: &[&str]) {
    let text = format!("Mentee id,Mentor id,Points,Chosen by hand\n{}\n", rows.join("\n"));
    let read = read_csv(&several(matching), "m.csv", &text);
    let expected: Vec<String> = expected
        .iter()
        .map(|sentence| format!("m.csv, {sentence} Nothing is loaded until this is put right."))
        .collect();
    assert_eq!(sentences(&read.problems), expected);
    assert_eq!(read.value, None);
}

#[test]
fn a_pair_twice_and_more_than_may_be_given_are_refused() {
    let (ana, bea) = ("ana,dolores,5000,", "bea,emil,5000,");
    several_says(
        &json!({}),
        &[ana, ana, bea],
        &["row 3: found \"ana with dolores\"; expected each pair once; m.csv, row 2 has it already."],
    );
    several_says(
        &json!({}),
        &[ana, bea, "bea,dolores,5000,"],
        &["row 4: found \"bea with 2 mentors\"; expected at most 1."],
    );
    several_says(
        &json!({}),
        &[ana, bea, "ana,,,"],
        &["row 4: found \"ana\"; expected each mentee once; m.csv, row 2 has her already."],
    );
    several_says(
        &json!({}),
        &[ana, bea, "bea,emil,,never"],
        &["row 4: found \"bea with emil\"; expected a pair that is not made; m.csv, row 3 makes it."],
    );
    several_says(
        &json!({"hours": {"need": 2}}),
        &[ana, "bea,dolores,5000,"],
        &["mentor \"dolores\": found \"5 hours a month\"; expected at most 4."],
    );
    several_says(
        &json!({"kinds": {"question": "level", "most": 1}}),
        &["ana,emil,5000,", bea],
        &["mentor \"emil\": found \"2 requests of one kind\"; expected at most 1."],
    );
}

#[test]
fn a_pair_that_only_a_round_allows_is_no_blocked_pair() {
    let off = |rules: serde_json::Value| json!({"rounds": [{"id": "one", "label": "One", "rules": rules}]});
    let read = |matching: &serde_json::Value| {
        let mut scorer = several(matching);
        let mut program = scorer.program().clone();
        program.rules[0].missing = tandem::program::Missing::Blocks;
        let cohort = Cohort::new(program, scorer.cohort().people().clone(), Zones::default());
        scorer = Scorer::new(Arc::new(cohort.value.expect("a sound program")));
        read_csv(&scorer, "m.csv", SEVERAL).value.is_some()
    };
    assert!(!read(&off(json!({}))));
    assert!(read(&off(json!({"skills": {"missing": "neutral"}}))));
}

#[test]
fn of_an_older_matching_what_is_still_possible_can_be_kept() {
    let older = "Mentee id,Mentor id,Points,Chosen by hand\nana,dolores,1,\nana,gone,1,\nbea,emil,1,\nbea,dolores,1,\n\
        chidi,dolores,1,\n";
    let kept = read_kept(&five(), "old.csv", older);
    assert_eq!(
        sentences(&kept.problems),
        [
            "old.csv, row 3: found \"gone\"; expected the id of a mentor in this cohort.",
            "old.csv, row 4: found \"bea with emil\"; expected a pair that no rule blocks.",
        ]
    );
    assert_eq!(kept.value, Some(vec![(0, DOLORES), (1, DOLORES), (2, DOLORES)]));
}
