//! A made-up community of any size: twelve rules over answers as large programmes collect them, and a thirteenth for
//! free texts. Skills follow Zipf's law, hours are whole thirds of a day by clocks all over the world.

use tandem::cohort::Cohort;
use tandem::person::hours::Zones;
use tandem::person::{Answer, Answers, People, Person};
use tandem::program::Program;

const N_SKILLS: usize = 200;
const CLOCKS: [i32; 13] = [-8, -7, -6, -5, -3, 0, 1, 2, 3, 5, 8, 9, 10];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const THIRDS: [&str; 3] = ["08:00-12:00", "13:00-17:00", "18:00-22:00"];

/// The program, with or without the rule for free texts.
pub(crate) fn program(with_texts: bool) -> Program {
    let question = |name: &str, kind: &str, n_options: usize| {
        let options: Vec<_> = (0..n_options).map(|nth| serde_json::json!({"value": word(name, nth)})).collect();
        serde_json::json!({"name": name, "label": name, "of": "both", "kind": kind, "options": options})
    };
    let mut hours = question("availability", "hours", 0);
    hours["zone"] = "timezone".into();
    let questions = [
        question("skills", "skills", 0),
        question("topics", "choices", 40),
        question("interests", "choices", 50),
        question("languages", "choices", 12),
        hours,
        question("industry", "choice", 16),
        question("function", "choice", 12),
        question("location", "choice", 40),
        question("format", "choice", 3),
        question("seniority", "scale", 8),
        question("timezone", "timeZone", 0),
        question("years", "number", 0),
        question("text", "text", 0),
    ];
    let skills: Vec<_> = (0..N_SKILLS)
        .map(|nth| serde_json::json!({"name": word("skills", nth), "families": [format!("family{}", nth / 5)]}))
        .collect();
    serde_json::from_value(serde_json::json!({
        "tandem": 1, "name": "Community", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 3},
        "questions": questions, "rules": rules(with_texts), "vocabulary": {"skills": skills},
    }))
    .expect("the program's shape")
}

fn rules(with_texts: bool) -> Vec<serde_json::Value> {
    let rules = [
        ("skills", 25, serde_json::json!({"type": "overlap"})),
        ("topics", 12, serde_json::json!({"type": "overlap"})),
        ("interests", 6, serde_json::json!({"type": "overlap"})),
        ("languages", 8, serde_json::json!({"type": "overlap"})),
        ("availability", 9, serde_json::json!({"type": "hours", "enough": 720})),
        ("industry", 8, serde_json::json!({"type": "same"})),
        ("function", 8, serde_json::json!({"type": "same"})),
        ("location", 4, serde_json::json!({"type": "different"})),
        ("format", 2, serde_json::json!({"type": "same"})),
        ("seniority", 8, serde_json::json!({"type": "band", "lowest": 0, "ideal": 2, "highest": 5})),
        ("timezone", 5, serde_json::json!({"type": "timeZone", "within": 12})),
        ("years", 5, serde_json::json!({"type": "near", "within": 20})),
        ("text", 6, serde_json::json!({"type": "goals"})),
    ];
    let counted = rules.into_iter().take(if with_texts { 13 } else { 12 });
    counted
        .map(|(name, weight, comparison)| {
            serde_json::json!({"id": name, "label": name, "mentee": name, "mentor": name, "level": "should",
                "weight": weight, "comparison": comparison})
        })
        .collect()
}

/// So many people, always the same ones.
pub(crate) fn people(n_mentees: usize, n_mentors: usize) -> People {
    let mut random = fastrand::Rng::with_seed(1);
    let mentees = (0..n_mentees).map(|nth| person(&mut random, format!("e{nth:05}"), false)).collect();
    let mentors = (0..n_mentors).map(|nth| person(&mut random, format!("m{nth:05}"), true)).collect();
    People { mentors, mentees }
}

/// The people under the program.
pub(crate) fn cohort(program: Program, people: People) -> Cohort {
    Cohort::new(program, people, Zones::default()).value.expect("nothing refuses the community")
}

fn person(random: &mut fastrand::Rng, id: String, is_mentor: bool) -> Person {
    let mut answers = Answers::new();
    let skills = if is_mentor { random.usize(4..=14) } else { random.usize(2..=8) };
    let n_languages = random.usize(1..=2);
    for (name, n_of, n) in [
        ("skills", N_SKILLS, skills),
        ("topics", 40, random.usize(2..=5)),
        ("interests", 50, random.usize(0..=8)),
        ("languages", 12, n_languages),
    ] {
        answers.insert(name.to_owned(), Answer::List(some(random, name, n_of, n)));
    }
    let slots = (0..21).filter(|_| random.u8(..4) == 0);
    let slots: Vec<String> = slots.map(|slot| format!("{} {}", DAYS[slot / 3], THIRDS[slot % 3])).collect();
    answers.insert("availability".to_owned(), Answer::Text(slots.join("; ")));
    for (name, n_of) in [("industry", 16), ("function", 12), ("location", 40), ("format", 3)] {
        answers.insert(name.to_owned(), Answer::Text(some(random, name, n_of, 1).remove(0)));
    }
    let step = if is_mentor { random.u8(3..8) } else { random.u8(0..5) };
    answers.insert("seniority".to_owned(), Answer::Text(word("seniority", step.into())));
    answers.insert("timezone".to_owned(), Answer::Text(format!("UTC{:+}", random.choice(CLOCKS).unwrap_or(0))));
    answers.insert("years".to_owned(), Answer::Number((step * 4 + random.u8(0..8)).into()));
    answers.insert("text".to_owned(), Answer::Text(text(random, &answers)));
    Person { id, answers, ..Person::default() }
}

/// A few sentences: some of what she answered, among words that everybody uses.
fn text(random: &mut fastrand::Rng, answers: &Answers) -> String {
    let said = ["skills", "topics", "interests"].map(|name| answers[name].to_string().replace("; ", " "));
    let filler = (0..12).map(|_| {
        let nth = random.usize(0..400) * random.usize(0..400) / 400;
        format!("{}{}", ["grow", "lead", "learn", "build"][nth % 4], letters(nth))
    });
    format!("I would like to {}. {}.", said.join(" and "), filler.collect::<Vec<_>>().join(" the "))
}

/// Some of the options of a question, each once, the first ones most often.
fn some(random: &mut fastrand::Rng, name: &str, n_of: usize, n: usize) -> Vec<String> {
    let mut chosen: Vec<String> = Vec::new();
    while chosen.len() < n {
        let option = word(name, random.usize(0..n_of) * random.usize(0..n_of) / n_of);
        if !chosen.contains(&option) {
            chosen.push(option);
        }
    }
    chosen
}

/// The nth option of a question.
fn word(name: &str, nth: usize) -> String {
    format!("{}{}", &name[..3], letters(nth))
}

fn letters(nth: usize) -> String {
    [nth / 26, nth % 26].iter().map(|letter| char::from(b'a' + u8::try_from(*letter % 26).unwrap_or(0))).collect()
}
