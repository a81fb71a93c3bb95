//! Receipts: what is true in them is verified, and nothing else is.

use std::sync::Arc;

use fastrand::Rng;
use serde_json::json;
use tandem::cohort::Cohort;
use tandem::fit::Scorer;
use tandem::format::receipt::{Receipt, Verification, of_people, of_program, read, verify, write};
use tandem::matching::{Conditions, Lock, Optimum, Preferences, Proposers, Request, Table, optimal, stable};
use tandem::person::hours::Zones;
use tandem::person::{Answer, People, Person, Source};
use tandem::problem::Problem;
use tandem::program::Program;

use crate::draw::{Draw, TIED, conditions};

mod steps;
mod tampered;

/// A cohort, what was asked of its matching, and the best there is.
struct Case {
    scorer: Scorer,
    table: Table,
    asked: Conditions,
    optimum: Optimum,
}

impl Case {
    fn new(scorer: Scorer, asked: Conditions) -> Self {
        let table = Table::of(&scorer);
        let optimum = optimal(&Request::new(&table, asked.clone()).expect("the conditions can be kept"));
        Self { scorer, table, asked, optimum }
    }

    /// People, rules and conditions of every kind at random.
    fn draw(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let scorer = scorer(program(), crowd(&mut rng));
        let asked = conditions(&mut rng, &Table::of(&scorer), Draw { n_values: 3, step: 3_000, ..TIED });
        Self::new(scorer, asked)
    }

    fn receipt(&self) -> Receipt {
        Receipt::new(&self.scorer, &self.table, &self.asked, &self.optimum.matching, Some((&self.optimum).into()))
    }

    fn text(&self) -> String {
        write(&self.scorer, &self.table, &self.asked, &self.optimum.matching, Some((&self.optimum).into()))
    }

    fn verify(&self, text: &str) -> Verification {
        verify(&self.scorer, "r.json", text)
    }
}

/// A receipt as a forger would write it: with a checksum of its own.
fn forged(receipt: Receipt) -> String {
    serde_json::to_string_pretty(&receipt.sealed()).expect("a receipt is plain")
}

fn program() -> Program {
    let program = json!({
        "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
        "questions": [
            {"name": "skills", "label": "Skills", "of": "both", "kind": "skills"},
            {"name": "employer", "label": "Employer", "of": "both", "kind": "choice"},
            {"name": "years", "label": "Years", "of": "both", "kind": "number"},
        ],
        "rules": [
            {"id": "skills", "label": "Skills", "mentee": "skills", "mentor": "skills",
             "comparison": {"type": "overlap"}, "level": "should", "weight": 10},
            {"id": "employer", "label": "Employer", "mentee": "employer", "mentor": "employer",
             "comparison": {"type": "different"}, "level": "must"},
            {"id": "years", "label": "Years", "mentee": "years", "mentor": "years",
             "comparison": {"type": "near", "within": 10}, "level": "should", "weight": 3},
        ],
    });
    serde_json::from_value(program).expect("a program")
}

fn scorer(program: Program, people: People) -> Scorer {
    let cohort = Cohort::new(program, people, Zones::default());
    assert_eq!(sentences(&cohort.problems), [""; 0]);
    Scorer::new(Arc::new(cohort.value.expect("a sound cohort")))
}

/// Some people of either side at random.
fn crowd(rng: &mut Rng) -> People {
    let mut side = |side: &str| -> Vec<Person> {
        let skills = ["Rust", "SQL", "Go", "Rust, SQL", "SQL, Go", "Rust, Go, SQL"];
        let mut said = |options: &[&str]| Answer::from(*rng.choice(options).expect("options"));
        let mut person = |at: usize| Person {
            id: format!("{side}{at}"),
            capacity: Some(said(&["0", "1", "2", "3"])).filter(|_| side == "mentor"),
            answers: [
                ("skills", said(&skills)),
                ("employer", said(&["Acme", "Globex", "Hooli"])),
                ("years", said(&["1", "3", "8", "9.5"])),
            ]
            .map(|(question, answer)| (question.to_owned(), answer))
            .into(),
            ..Person::default()
        };
        (0..5).map(&mut person).collect()
    };
    People { mentees: side("mentee"), mentors: side("mentor") }
}

fn sentences(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// Ana, Bea and Chidi; Dolores, who has two places and is Bea's colleague, and Emil, who has one.
fn people() -> People {
    let one = |id: &str, skills: &str, employer: &str| Person {
        id: id.to_owned(),
        answers: [("skills", skills), ("employer", employer)].map(|(of, said)| (of.to_owned(), said.into())).into(),
        ..Person::default()
    };
    let with_places = |places: u8, person: Person| Person { capacity: Some(Answer::Number(places.into())), ..person };
    People {
        mentees: vec![one("ana", "Rust, SQL", "Acme"), one("bea", "SQL", "Globex"), one("chidi", "Rust", "Initech")],
        mentors: vec![with_places(2, one("dolores", "Rust", "Globex")), with_places(1, one("emil", "SQL", "Hooli"))],
    }
}

const ANA: usize = 0;
const DOLORES: usize = 0;
const EMIL: usize = 1;

fn five(asked: Conditions) -> Case {
    Case::new(scorer(program(), people()), asked)
}

const JSON: &str = r#"{
  "tandem": 1,
  "kind": "receipt",
  "madeBy": "VERSION",
  "program": {
    "name": "Evening mentors",
    "sha256": "PROGRAM"
  },
  "people": {
    "mentees": 3,
    "mentors": 2,
    "sha256": "PEOPLE"
  },
  "asked": {
    "objective": {
      "first": "mostPlaced",
      "leastPoints": 0,
      "raiseWorst": false,
      "spread": true
    },
    "locks": [
      {
        "mentee": "ana",
        "mentor": "dolores"
      }
    ]
  },
  "tally": [
    {
      "aim": "placed",
      "count": "3"
    },
    {
      "aim": "points",
      "count": "22692"
    },
    {
      "aim": "spread",
      "count": "-1"
    }
  ],
  "pairs": [
    {
      "mentee": "ana",
      "mentor": "dolores",
      "points": 5000
    },
    {
      "mentee": "bea",
      "mentor": "emil",
      "points": 8846
    },
    {
      "mentee": "chidi",
      "mentor": "dolores",
      "points": 8846
    }
  ],
  "unplaced": [],
"#;

#[test]
fn a_receipt_is_written_with_people_by_id_and_reads_back() {
    let case = five(Conditions { locks: vec![Lock { mentee: ANA, mentor: DOLORES }], ..Conditions::default() });
    let text = case.text();
    let expected = JSON
        .replace("VERSION", env!("CARGO_PKG_VERSION"))
        .replace("PROGRAM", &of_program(&program()))
        .replace("PEOPLE", "7383365f9a89982266246b1ae6bbf8f860883085d948f143f9002f64f34f436a");
    assert_eq!(text.get(..expected.len()).expect("it is longer"), expected);
    let read = read("r.json", &text).value.expect("it is a receipt");
    assert_eq!(read, case.receipt());
    assert!(read.is_intact());
    assert!(case.verify(&text).is_optimal());
    let stranger = "{\"tandem\": 1, \"pairs\": []}";
    assert_eq!(
        sentences(case.verify(stranger).problems()),
        ["r.json: found \"a matching\"; expected a receipt. Nothing is loaded until this is put right."]
    );
}

#[test]
fn every_matching_that_the_solver_makes_is_verified() {
    for seed in 0..600 {
        let case = Case::draw(seed);
        let verification = case.verify(&case.text());
        assert_eq!(sentences(verification.problems()), [""; 0], "seed {seed}");
        assert!(verification.is_optimal(), "seed {seed}");
    }
}

#[test]
fn a_matching_without_proof_is_verified_and_not_called_the_best() {
    for seed in 0..100 {
        let case = Case::draw(seed);
        let request = Request::new(&case.table, case.asked.clone()).expect("the conditions can be kept");
        let matching = stable(Preferences::shared(&request), Proposers::Mentors).matching;
        let verification = case.verify(&write(&case.scorer, &case.table, &case.asked, &matching, None));
        assert_eq!(sentences(verification.problems()), [""; 0], "seed {seed}");
        assert!(verification.is_verified() && !verification.is_optimal(), "seed {seed}");
    }
}

#[test]
fn rows_in_another_order_have_the_same_receipt() {
    for seed in 0..50 {
        let case = Case::draw(seed);
        let cohort = case.scorer.cohort();
        let mut people = cohort.people().clone();
        let mut rng = Rng::with_seed(seed);
        rng.shuffle(&mut people.mentees);
        rng.shuffle(&mut people.mentors);
        let zones = cohort.program().week.parse().expect("a week");
        let zones = Zones::from_tzdb(zones, tandem::cohort::zones_named(cohort.program(), &people));
        let other = Cohort::new(cohort.program().clone(), people, zones).value.expect("a sound cohort");
        let other = Case::new(Scorer::new(Arc::new(other)), case.asked.clone());
        assert_eq!(other.text(), case.text(), "seed {seed}");
    }
}

#[test]
fn a_fingerprint_tells_one_answer_apart() {
    let people = people();
    let changed = |change: &dyn Fn(&mut People)| {
        let mut other = people.clone();
        change(&mut other);
        of_people(&other) != of_people(&people)
    };
    assert!(!changed(&|people| people.mentees.reverse()));
    assert!(!changed(&|people| people.mentees[0].source = Some(Source { file: "a".into(), row: 2 })));
    assert!(changed(&|people| people.mentees[0].name = "Ana".to_owned()));
    assert!(changed(&|people| people.mentors[1].capacity = None));
    assert!(changed(&|people| drop(people.mentees[2].answers.remove("skills"))));
    assert!(changed(&|people| std::mem::swap(&mut people.mentees, &mut people.mentors)));
    let (program, mut other) = (program(), program());
    other.schema = Some("program.schema.json".to_owned());
    assert_eq!(of_program(&program), of_program(&other));
    other.rules[0].weight += 1;
    assert_ne!(of_program(&program), of_program(&other));
}

/// The texts in which one digit is another one, each with where that is.
fn with_one_digit_changed(text: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    let digits = text.char_indices().filter_map(|(at, letter)| Some((at, letter.to_digit(10)?)));
    digits.map(|(at, digit)| {
        let other = char::from_digit((digit + 1) % 10, 10).expect("a digit");
        (at, format!("{}{other}{}", &text[..at], &text[at + 1..]))
    })
}

#[test]
fn every_digit_that_is_changed_is_found() {
    let mut n_digits = 0;
    for seed in 0..24 {
        let case = Case::draw(seed);
        let text = case.text();
        for (at, changed) in with_one_digit_changed(&text) {
            assert!(!case.verify(&changed).is_verified(), "seed {seed}, byte {at}: {changed}");
            n_digits += 1;
        }
    }
    assert!(n_digits > 5_000, "only {n_digits} digits were changed");
}

/// A forger makes a new checksum. What he then gets away with is true: a matching that goes as far in each aim.
#[test]
fn a_changed_digit_under_a_new_checksum_is_found_unless_all_that_is_said_is_still_true() {
    let (mut n_found, mut n_true) = (0, 0);
    for seed in 0..12 {
        let case = Case::draw(seed);
        let original = case.receipt();
        for (at, changed) in with_one_digit_changed(&case.text()) {
            let Some(receipt) = read("r.json", &changed).value else { continue };
            if (Receipt { checksum: original.checksum.clone(), ..receipt.clone() }) == original {
                continue;
            }
            let verification = case.verify(&forged(receipt.clone()));
            if verification.is_verified() {
                assert_eq!(receipt.tally, original.tally, "seed {seed}, byte {at}");
                assert!(verification.is_optimal(), "seed {seed}, byte {at}");
            }
            n_found += usize::from(!verification.is_verified());
            n_true += usize::from(verification.is_verified());
        }
    }
    assert!(n_found > 4 * n_true, "{n_found} found, {n_true} true");
}
