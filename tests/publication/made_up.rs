//! Made-up programmes of every kind of question, with people and with choices of staff: the same for the same seed.

use fastrand::Rng;
use serde_json::{Value, json};
use tandem::cohort::{Cohort, zones_named};
use tandem::person::hours::Zones;
use tandem::person::{Answer, Answers, People, Person};
use tandem::program::{Condition, Program};
use tandem::publication::{Choices, Field, Group, Names, Preview, Rare, Shown};

/// What mentors are asked, each with its kind.
pub(crate) const QUESTIONS: [(&str, &str); 15] = [
    ("field", "choices"),
    ("skills", "skills"),
    ("stage", "scale"),
    ("years", "number"),
    ("zone", "timeZone"),
    ("hours", "hours"),
    ("languages", "choices"),
    ("employer", "choice"),
    ("country", "choice"),
    ("path", "choices"),
    ("bio", "text"),
    ("circle", "choice"),
    ("teach", "choices"),
    ("agrees", "choice"),
    ("avoid", "people"),
];

const FIELDS: [&str; 3] = ["design", "engineering", "product"];
const SKILLS: [&str; 6] = ["React", "Vue", "Rust", "SQL", "knitting", "chess"];
const STEPS: [&str; 5] = ["first steps", "junior", "senior", "lead", "director"];
const ZONES: [&str; 5] = ["UTC-6", "UTC-5", "UTC", "UTC+1", "UTC+9"];
const HOURS: [&str; 5] =
    ["Mon 18:00-20:00", "Tue 09:00-11:00", "Wed 18:00-21:00", "Sat 10:00-14:00", "Sun 08:00-09:00"];
const LANGUAGES: [&str; 3] = ["English", "Spanish", "Hindi"];
const EMPLOYERS: [&str; 4] = ["Acme", "ACME", "Globex", "Initech"];
const COUNTRIES: [&str; 4] = ["Mexico", "Colombia", "Spain", "France"];
const PATHS: [&str; 3] = ["LGBTQ+", "carer", "first at university"];
const TEXTS: [&str; 4] =
    ["I pair on code reviews", "ask me of salaries", "portfolios and talks", "open source, mostly"];

/// A program of all these questions; who may see a rule, how it blocks and what it weighs differ by seed.
pub(crate) fn program(random: &mut Rng) -> Program {
    let question = |(name, kind): (&str, &str)| {
        let options: Vec<Value> = options(name).iter().map(|option| json!({"value": option})).collect();
        let mut question =
            json!({"name": name, "label": format!("label of {name}"), "of": "both", "kind": kind, "options": options});
        match name {
            "hours" => question["zone"] = "zone".into(),
            "teach" => question["onlyIf"] = json!({"question": "circle", "is": "Yes"}),
            "skills" => question["ranked"] = true.into(),
            _ => {}
        }
        question
    };
    let comparisons = [
        (
            "field",
            json!({"type": "table", "rows": [{"need": "design", "offers": {"design": 100, "product": 40}},
                                                    {"need": "engineering", "offers": {"engineering": 100}}]}),
        ),
        ("skills", json!({"type": "overlap", "related": 40})),
        ("stage", json!({"type": "band", "lowest": 1, "ideal": 2, "highest": 4})),
        ("years", json!({"type": "near", "within": 15})),
        ("zone", json!({"type": "timeZone", "within": 9})),
        ("hours", json!({"type": "hours", "enough": 120})),
        ("languages", json!({"type": "same"})),
        ("employer", json!({"type": "different"})),
        ("country", json!({"type": "same"})),
        ("path", json!({"type": "same"})),
        ("bio", json!({"type": "goals"})),
        ("teach", json!({"type": "overlap", "related": 0})),
        ("avoid", json!({"type": "avoid"})),
    ];
    let mut rules: Vec<Value> = Vec::new();
    for (name, comparison) in comparisons {
        let is_sure = name == "avoid" || random.u8(..10) == 0;
        let level = if is_sure { "must" } else { "should" };
        let seen_by = match name {
            "avoid" => "nobody",
            _ => ["all", "all", "all", "staff", "nobody"][random.usize(..5)],
        };
        let missing = ["neutral", "zero", "blocks"][random.usize(..3)];
        rules.push(json!({
            "id": format!("rule {name}"), "label": format!("rule of {name}"), "mentee": name, "mentor": name,
            "comparison": comparison, "level": level, "weight": random.u8(0..30),
            "missing": if is_sure { "neutral" } else { missing }, "seenBy": seen_by,
        }));
    }
    serde_json::from_value(json!({
        "tandem": 1, "name": "Made up", "languages": ["en"], "week": "2026-11-23", "timeZone": "UTC-6",
        "capacity": {"blank": 1}, "questions": QUESTIONS.map(question), "rules": rules,
        "vocabulary": {"skills": [
            {"name": "React", "families": ["front-end"]}, {"name": "Vue", "families": ["front-end"]},
            {"name": "front-end", "families": ["front-end"]}, {"name": "Rust", "families": ["back-end"]},
            {"name": "SQL", "families": ["back-end", "data"]},
        ]},
    }))
    .expect("the program's shape")
}

fn options(question: &str) -> &'static [&'static str] {
    match question {
        "field" | "teach" => &FIELDS,
        "stage" => &STEPS,
        "languages" => &LANGUAGES,
        "path" => &PATHS,
        "circle" | "agrees" => &["Yes", "No"],
        _ => &[],
    }
}

/// What somebody could say to a question; sometimes nothing.
pub(crate) fn answer(random: &mut Rng, question: &str) -> Option<Answer> {
    if random.u8(..12) == 0 {
        return None;
    }
    let mut one = |of: &[&str]| of[random.usize(..of.len())].to_owned();
    Some(match question {
        "field" | "languages" | "path" | "teach" => Answer::List(vec![one(options(question)), one(options(question))]),
        "skills" => Answer::Text(format!("{}, {}", one(&SKILLS), one(&SKILLS))),
        "years" => Answer::Number([0.0, 3.0, 7.0, 12.0][random.usize(..4)]),
        "zone" => Answer::Text(one(&ZONES)),
        "hours" => Answer::Text(format!("{}; {}", one(&HOURS), one(&HOURS))),
        "employer" => Answer::Text(one(&EMPLOYERS)),
        "country" => Answer::Text(one(&COUNTRIES)),
        "bio" => Answer::Text(one(&TEXTS)),
        "avoid" => Answer::List(vec![format!("e{}", random.u8(..4))]),
        _ => Answer::Text(one(options(question))),
    })
}

pub(crate) fn answers(random: &mut Rng) -> Answers {
    QUESTIONS.into_iter().filter_map(|(question, _)| Some((question, answer(random, question)?))).collect()
}

pub(crate) fn people(random: &mut Rng, n_mentors: usize) -> People {
    let mut side = |letter: &str, n: usize| -> Vec<Person> {
        let person = |nth| Person {
            id: format!("{letter}{nth}"),
            name: format!("Name {letter}{nth}"),
            answers: answers(random),
            ..Person::default()
        };
        (0..n).map(person).collect()
    };
    People { mentors: side("m", n_mentors), mentees: side("e", 4) }
}

pub(crate) fn cohort(program: &Program, people: &People) -> Cohort {
    let zones = Zones::from_tzdb(program.week.parse().expect("a week"), zones_named(program, people));
    Cohort::new(program.clone(), people.clone(), zones).value.expect("a sound program")
}

/// Each question shown in some way, whether it can be or not.
pub(crate) fn choices(random: &mut Rng, program: &Program) -> Choices {
    let mut choices = Choices::new(format!("the secret of this roster {}", random.u64(..)));
    choices.least = random.u32(2..4);
    choices.names = match random.u8(..4) {
        0 => Names::WhoAgrees(Condition { question: "agrees".to_owned(), is: "Yes".to_owned() }),
        1 if random.u8(..4) == 0 => Names::Everybody,
        _ => Names::Nobody,
    };
    // Some staff show much, some little: where much is shown, somebody is always the only one.
    let shyness = random.u8(1..6);
    for (question, _) in QUESTIONS {
        if random.u8(..6) >= shyness {
            choices.fields.insert(question.to_owned(), field(random, question));
        }
    }
    if random.u8(..4) == 0 {
        let rule = &program.rules[random.usize(..program.rules.len())];
        choices.rules.push(rule.id.clone());
    }
    choices
}

/// What staff choose who read the problems: fields that cannot be shown as they were chosen are private.
pub(crate) fn careful(cohort: &Cohort, mut choices: Choices) -> Choices {
    let preview = Preview::new(cohort, &choices);
    choices.fields.retain(|question, _| preview.roster().field(question).is_some());
    choices.rules.retain(|id| preview.roster().program.rule(id).is_some());
    choices
}

fn field(random: &mut Rng, question: &str) -> Field {
    let shown = match random.u8(..8) {
        0..3 => Shown::Public,
        3 if question == "bio" => Shown::WordForWord,
        _ => Shown::Coarse,
    };
    Field {
        cuts: if question == "years" { vec![2.0, 10.0] } else { Vec::new() },
        groups: groups(question),
        rare: if random.u8(..4) == 0 { Rare::Refuse } else { Rare::Drop },
        dropped: if random.u8(..9) == 0 { vec!["chess".to_owned(), "UTC".to_owned()] } else { Vec::new() },
        identifies: (random.u8(..3) > 0).then(|| random.u8(..4) == 0),
        ..Field::shown(shown)
    }
}

fn groups(question: &str) -> Vec<Group> {
    let group =
        |name: &str, of: &[&str]| Group { name: name.to_owned(), of: of.iter().map(ToString::to_string).collect() };
    match question {
        "field" => vec![group("tech", &["engineering", "product"])],
        "stage" => vec![group("early", &STEPS[..2]), group("later", &STEPS[2..])],
        "languages" => vec![group("European", &["English", "Spanish"])],
        "country" => vec![group("Latin America", &["Mexico", "Colombia"]), group("Europe", &["Spain", "France"])],
        "employer" => vec![group("large", &["Acme", "Globex"])],
        "path" => vec![group("some", &["carer", "first at university"])],
        "teach" => vec![group("other", &["design", "product"])],
        _ => Vec::new(),
    }
}
