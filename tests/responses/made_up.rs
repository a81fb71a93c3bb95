//! A programme, its two forms, and responses to them.

use std::sync::LazyLock;

use serde_json::{Value as Json, json};
use tandem::form::model::Form;
use tandem::format::json;
use tandem::person::{People, Person, Side};
use tandem::program::Program;
use tandem::response::{Desk, FormVersion, Inbox, Intake, Opened, Response, When};

/// What the pages call the programme.
pub(crate) const PROGRAM: &str = "evenings";

pub(crate) fn program() -> Program {
    let question = |name: &str, of: &str, kind: &str| json!({"name": name, "label": name, "of": of, "kind": kind});
    let program = json!({
        "tandem": 1, "name": "Evening mentors", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
        "questions": [
            question("skills", "both", "skills"), question("field", "both", "choice"), question("remote", "both", "choice"),
            question("years", "mentor", "number"), question("goals.short", "mentee", "text"),
            question("wishes", "mentee", "people")
        ],
        "rules": [{"id": "wish", "label": "Wish", "mentee": "wishes", "mentor": null, "comparison": {"type": "wish"},
                   "level": "should", "weight": 1}]
    });
    json::program("program.json", &program.to_string()).value.expect("a program")
}

pub(crate) fn form(side: Side) -> Form {
    let own = match side {
        Side::Mentee => {
            json!({"type": "multipletext", "name": "goals", "items": [{"name": "short"}, {"name": "long"}]})
        }
        Side::Mentor => json!({"type": "text", "name": "capacity", "inputType": "number"}),
    };
    let elements = json!([
        {"type": "text", "name": "email", "inputType": "email"},
        {"type": "text", "name": "name"},
        {"type": "checkbox", "name": "skills", "choices": ["Rust", "SQL"], "hasOther": true},
        {"type": "dropdown", "name": "field", "choices": ["Product", "Data"]},
        {"type": "boolean", "name": "remote"},
        {"type": "comment", "name": "anything"},
        own
    ]);
    Form::from_json("form.json", json!({"elements": elements})).value.expect("a form")
}

pub(crate) fn form_id(side: Side) -> String {
    format!("{side}-intake")
}

static INTAKES: LazyLock<[Intake; 2]> = LazyLock::new(|| {
    [Side::Mentee, Side::Mentor].map(|side| Intake::new(&program(), &form(side), &form_id(side), side))
});

/// What the forms fill of the programme, the mentees' first.
pub(crate) fn intakes() -> &'static [Intake; 2] {
    &INTAKES
}

/// A response of a mentee.
pub(crate) fn response(id: &str, when: &str, answers: Json) -> Response {
    response_of(Side::Mentee, id, when, answers)
}

pub(crate) fn response_of(side: Side, id: &str, when: &str, answers: Json) -> Response {
    let intake = intakes().iter().find(|intake| intake.side() == side).expect("each side has one");
    Response {
        tandem: 1,
        id: id.to_owned(),
        program: PROGRAM.to_owned(),
        form: FormVersion { id: form_id(side), version: intake.form().version.clone() },
        language: "en".to_owned(),
        when: When::read(when).expect("a moment"),
        answers: serde_json::from_value(answers).expect("an object"),
        wishes: Vec::new(),
    }
}

pub(crate) fn inbox(files: &[(&str, &Response)]) -> Inbox {
    inbox_of(files.iter().map(|(file, response)| Opened::text(*file, response.write())).collect())
}

pub(crate) fn inbox_of(opened: Vec<Opened>) -> Inbox {
    Inbox::new(opened, &Desk { program: PROGRAM, intakes: intakes() })
}

pub(crate) fn person(id: &str) -> Person {
    Person { id: id.to_owned(), ..Person::default() }
}

pub(crate) fn mentees(people: impl IntoIterator<Item = Person>) -> People {
    People { mentees: people.into_iter().collect(), mentors: Vec::new() }
}
