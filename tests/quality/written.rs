//! Goals and bios that say the same in other words, written for this purpose: each goal, in English and in Spanish, has
//! one bio that answers it, in one of the two languages.

use std::sync::Arc;

use serde::Deserialize;
use tandem::cohort::Cohort;
use tandem::fit::Scorer;
use tandem::fit::text::Meanings;
use tandem::format::json;
use tandem::person::hours::Zones;
use tandem::person::{Answer, Answers, People, Person};

const PROGRAM: &str = r#"{
    "tandem": 1, "name": "Goals", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
    "questions": [
        {"name": "goal", "label": "Goal", "of": "mentee", "kind": "text"},
        {"name": "bio", "label": "Bio", "of": "mentor", "kind": "text"}
    ],
    "rules": [{"id": "goal", "label": "Goal", "mentee": "goal", "mentor": "bio", "level": "should", "weight": 1,
               "comparison": {"type": "goals", "enough": 100, "meaning": true}}]
}"#;

/// A goal and the bio that answers it.
#[derive(Deserialize)]
pub(crate) struct Sample {
    pub(crate) goal: Goal,
    pub(crate) bio: String,
}

/// A goal in both languages.
#[derive(Deserialize)]
pub(crate) struct Goal {
    pub(crate) en: String,
    pub(crate) es: String,
}

/// All forty.
pub(crate) fn samples() -> Vec<Sample> {
    serde_json::from_str(include_str!("goals.json")).expect("they are goals and bios")
}

/// A cohort of these goals and bios, by words and by meaning where the table is given; ids follow the order.
pub(crate) fn scorer(goals: &[String], bios: &[String], meanings: Option<Arc<Meanings>>) -> Scorer {
    let people = |texts: &[String], question: &str| -> Vec<Person> {
        let with_id =
            |(at, text): (usize, &String)| Person { id: format!("{question}{at:04}"), ..person(question, text) };
        texts.iter().enumerate().map(with_id).collect()
    };
    let people = People { mentors: people(bios, "bio"), mentees: people(goals, "goal") };
    let program = json::program("goals.json", PROGRAM).value.expect("it is sound");
    let cohort = Cohort::new(program, people, Zones::default()).value.expect("nothing refuses it");
    Scorer::with_meaning(Arc::new(cohort), meanings)
}

/// Somebody who answers one question.
pub(crate) fn person(question: &str, text: &str) -> Person {
    let answers = Answers::from([(question.to_owned(), Answer::Text(text.to_owned()))]);
    Person { answers, ..Person::default() }
}
