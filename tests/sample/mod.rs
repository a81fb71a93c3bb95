//! A small programme that the native tests share: every kind of question, every comparison.

use std::sync::Arc;

use serde_json::{Value, json};
use tandem::cohort::{Cohort, zones_named};
use tandem::fit::Scorer;
use tandem::person::hours::{Week, Zones};
use tandem::person::{Answer, People, Person};
use tandem::problem::{Checked, Problem};
use tandem::program::Program;

/// A program that uses every kind of question and every comparison.
pub(crate) fn program() -> Value {
    let question = |name: &str, of: &str, kind: &str| json!({"name": name, "label": name, "of": of, "kind": kind});
    let with = |mut question: Value, more: Value| {
        for (key, value) in more.as_object().expect("an object") {
            question[key] = value.clone();
        }
        question
    };
    let rule = |id: &str, mentee: &str, mentor: &str, weight: u16, comparison: Value| {
        let mut rule = json!({"id": id, "label": id, "level": "should", "weight": weight, "comparison": comparison});
        for (side, name) in [("mentee", mentee), ("mentor", mentor)] {
            if !name.is_empty() {
                rule[side] = name.into();
            }
        }
        rule
    };
    json!({
        "tandem": 1, "name": "Sample", "languages": ["en"], "week": "2026-11-23",
        "capacity": {"blank": 1, "most": 4},
        "questions": [
            with(question("wants", "mentee", "skills"), json!({"ranked": true})),
            question("offers", "mentor", "skills"),
            with(question("format", "both", "choice"), json!({"options": [
                {"value": "video", "aliases": ["Video call"]}, {"value": "in person"}, {"value": "chat"}]})),
            with(question("needs", "mentee", "choices"), json!({"options": [{"value": "push"}, {"value": "listen, calmly"}]})),
            with(question("gives", "mentor", "choices"), json!({"options": [{"value": "coach"}, {"value": "expert"}]})),
            with(question("stage", "both", "scale"), json!({"options": [
                {"value": "student"}, {"value": "junior"}, {"value": "senior"}, {"value": "lead"}]})),
            question("years", "both", "number"),
            question("zone", "both", "timeZone"),
            with(question("hours", "both", "hours"), json!({"zone": "zone"})),
            question("goals", "mentee", "text"),
            question("about", "mentor", "text"),
            question("employer", "both", "choice"),
            question("wishes", "mentee", "people"),
            question("avoids", "both", "people"),
            with(question("identity", "both", "choices"), json!({"blanks": ["prefer not to say"]})),
            with(question("matters", "mentee", "choice"), json!({"options": [{"value": "skills"}, {"value": "goals"}]})),
        ],
        "rules": [
            rule("skills", "wants", "offers", 30, json!({"type": "overlap"})),
            with(rule("format", "format", "format", 5, json!({"type": "same"})), json!({"missing": "zero"})),
            with(rule("employer", "employer", "employer", 0, json!({"type": "different"})), json!({"level": "must"})),
            rule("style", "needs", "gives", 7, json!({"type": "table", "rows": [
                {"need": "push", "offers": {"coach": 100, "expert": 20}},
                {"need": "listen, calmly", "offers": {"coach": 50}}]})),
            with(rule("stage", "stage", "stage", 11, json!({"type": "band", "lowest": 0, "ideal": 1, "highest": 2})),
                json!({"level": "must"})),
            with(rule("years", "years", "years", 3, json!({"type": "near", "within": 10})), json!({"level": "shouldNot"})),
            with(rule("hours", "hours", "hours", 13, json!({"type": "hours", "enough": 120, "atLeast": 30})),
                json!({"missing": "zero"})),
            rule("zone", "zone", "zone", 2, json!({"type": "timeZone", "within": 6})),
            rule("goals", "goals", "about", 17, json!({"type": "goals"})),
            rule("wish", "wishes", "", 9, json!({"type": "wish"})),
            with(rule("avoid", "avoids", "avoids", 0, json!({"type": "avoid"})), json!({"level": "must", "seenBy": "nobody"})),
            with(rule("identity", "identity", "identity", 6, json!({"type": "same"})), json!({"seenBy": "nobody"})),
            with(rule("not-chat", "format", "identity", 0, json!({"type": "same"})), json!({"level": "mustNot", "seenBy": "staff"})),
        ],
        "emphasis": {"question": "matters"},
        "vocabulary": {"skills": [
            {"name": "JavaScript", "aliases": ["JS"], "families": ["web"]},
            {"name": "React", "aliases": ["React JS"], "families": ["web"]},
            {"name": "AI", "aliases": ["artificial intelligence"], "families": ["data"]},
        ]},
    })
}

/// One person, from `{"id": …, "answers": {…}}`.
pub(crate) fn person(value: Value) -> Person {
    serde_json::from_value(value).expect("a person")
}

/// Checks a cohort as a host would, with the zones that it names.
#[track_caller]
pub(crate) fn checked(program: Value, mentees: Vec<Value>, mentors: Vec<Value>) -> Checked<Cohort> {
    let program: Program = serde_json::from_value(program).expect("the program's shape");
    let people = People {
        mentees: mentees.into_iter().map(person).collect(),
        mentors: mentors.into_iter().map(person).collect(),
    };
    let zones = program
        .week
        .parse::<Week>()
        .map_or_else(|_| Zones::default(), |week| Zones::from_tzdb(week, zones_named(&program, &people)));
    Cohort::new(program, people, zones)
}

/// A cohort of which nothing is wrong.
#[track_caller]
pub(crate) fn cohort(mentees: Vec<Value>, mentors: Vec<Value>) -> Cohort {
    let Checked { value, problems } = checked(program(), mentees, mentors);
    assert_eq!(sentences(&problems), Vec::<String>::new());
    value.expect("a cohort without problems")
}

/// What the problems say.
pub(crate) fn sentences(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// A seeded cohort of many people who answer a random part of the questions, some of it unreadable.
pub(crate) fn random_cohort(seed: u64, n_mentees: usize, n_mentors: usize) -> Scorer {
    let mut random = fastrand::Rng::with_seed(seed);
    let mentees = (0..n_mentees).map(|at| random_person(&mut random, &format!("e{at:03}"), n_mentors, 'o')).collect();
    let mentors = (0..n_mentors).map(|at| random_person(&mut random, &format!("o{at:03}"), n_mentees, 'e')).collect();
    let people = People { mentees, mentors };
    let program: Program = serde_json::from_value(program()).expect("the program's shape");
    let week = program.week.parse().expect("a week");
    let zones = Zones::from_tzdb(week, zones_named(&program, &people));
    Scorer::new(Arc::new(Cohort::new(program, people, zones).value.expect("a sound program")))
}

fn random_person(random: &mut fastrand::Rng, id: &str, n_others: usize, other: char) -> Person {
    let mut person = Person { id: id.to_owned(), ..Person::default() };
    let is_mentee = id.starts_with('e');
    let mut say = |random: &mut fastrand::Rng, question: &str, options: &[&str]| {
        if random.u8(..10) < 7 {
            let many: Vec<String> =
                (0..random.usize(1..=3)).map(|_| (*random.choice(options).expect("options")).to_owned()).collect();
            let is_list = matches!(question, "wants" | "offers" | "needs" | "gives" | "identity" | "wishes" | "avoids");
            let answer = if is_list { Answer::List(many) } else { Answer::Text(many[0].clone()) };
            person.answers.insert(question.to_owned(), answer);
        }
    };
    let skills = ["JS", "React JS", "AI", "knitting", "retail", "JavaScript"];
    let texts =
        ["I want to build data pipelines", "Quiero liderar equipos de datos", "data and design", "design systems"];
    let names: Vec<String> = (0..n_others).map(|at| format!("{other}{at:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    say(random, if is_mentee { "wants" } else { "offers" }, &skills);
    say(random, "format", &["video", "Video call", "chat", "in person", "letter"]);
    say(
        random,
        if is_mentee { "needs" } else { "gives" },
        if is_mentee { &["push", "listen, calmly"] } else { &["coach", "expert"] },
    );
    say(random, "stage", &["student", "junior", "senior", "lead"]);
    say(random, "years", &["1", "3.5", "12", "40+"]);
    say(random, "zone", &["Europe/Madrid", "America/Bogota", "UTC+2", "Mars/Olympus"]);
    say(random, "hours", &["Mon 18:00-20:00", "Mon-Fri 12:00-14:00", "Tue 23:00-02:00", "evenings"]);
    say(random, if is_mentee { "goals" } else { "about" }, &texts);
    say(random, "employer", &["Acme", "acme.", "Globex", "Initech", "Umbrella", "Hooli", "Stark"]);
    say(random, "avoids", &names);
    say(random, "identity", &["a", "b", "c", "chat", "prefer not to say"]);
    if is_mentee {
        say(random, "wishes", &names);
        say(random, "matters", &["skills", "goals"]);
    } else {
        person.capacity = random.bool().then(|| Answer::Number(random.u8(..4).into()));
    }
    person
}
