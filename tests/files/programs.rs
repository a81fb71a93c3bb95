//! A program whose columns a test can choose.

use serde_json::{Value, json};
use tandem::person::Person;
use tandem::program::Program;

/// A program that asks everybody one question of each kind that columns are put together for, and reads these columns of
/// both files: a heading (`Other#2` is the second of that heading) and what it means (a question, `id`, `name`,
/// `capacity` or `ignore`).
pub(crate) fn reading(columns: &[(&str, &str)]) -> Program {
    let columns: Vec<Value> = columns.iter().map(|(heading, means)| column(heading, means)).collect();
    let mut program = sample();
    program["columns"] = json!({ "mentors": columns, "mentees": columns });
    serde_json::from_value(program).expect("the sample is a program")
}

/// A small program as JSON.
pub(crate) fn sample() -> Value {
    let question = |name: &str, kind: &str| json!({ "name": name, "label": name, "of": "both", "kind": kind });
    json!({
        "tandem": 1,
        "name": { "en": "Sample", "es": "Muestra" },
        "languages": ["en", "es"],
        "week": "2026-W48",
        "capacity": { "blank": 1 },
        "questions": [
            question("goals", "text"),
            question("topics", "choices"),
            question("skills", "skills"),
            question("wishes", "people"),
            question("hours", "hours"),
            question("level", "choice"),
            question("years", "number"),
        ],
        "rules": [{
            "id": "skills", "label": "Skills", "mentee": "skills", "mentor": "skills",
            "comparison": { "type": "overlap" }, "level": "should", "weight": 10,
        }],
    })
}

/// A person in one line: `ana, Ana Ruiz, 2 places: goals "To grow"; skills ["Rust", "SQL"]`.
pub(crate) fn line(person: &Person) -> String {
    let name = if person.name.is_empty() { String::new() } else { format!(", {}", person.name) };
    let places = person.capacity.as_ref().map(|capacity| format!(", {capacity} places")).unwrap_or_default();
    let answers = person.answers.iter().map(|(question, answer)| format!("{question} {}", json!(answer)));
    let answers = answers.collect::<Vec<_>>().join("; ");
    let colon = if answers.is_empty() { "" } else { ": " };
    format!("{}{name}{places}{colon}{answers}", person.id)
}

fn column(heading: &str, means: &str) -> Value {
    let (heading, occurrence) = heading.split_once('#').unwrap_or((heading, "1"));
    let occurrence: u16 = occurrence.parse().expect("an occurrence is a number");
    let means = match means {
        "id" | "name" | "capacity" => json!({ "person": means }),
        "ignore" => json!({ "ignore": "nobody needs it" }),
        question => json!({ "question": question }),
    };
    json!({ "heading": heading, "occurrence": occurrence, "means": means })
}
