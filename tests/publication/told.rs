//! What an applicant is told by a published roster.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tandem::person::hours::Zones;
use tandem::person::{Answer, Answers};
use tandem::publication::{Choices, Field, Preview, PublishedRoster, Rare, Shown};
use tandem::self_check::{MOST_WISHES, Outlook, SelfCheck, SelfCheckOptions, Wishes};

use crate::community;
use crate::demonstration;

const FIELDS: [&str; 3] = ["design", "engineering", "product"];

/// Mentors by field, stage and skills: so many of each.
fn roster(mentors: &[(&str, &str, &[&str], usize)]) -> PublishedRoster {
    let option = |value: &&str| json!({"value": value});
    let fields: Vec<Value> = FIELDS.iter().map(option).collect();
    let steps: Vec<Value> = ["student", "junior", "senior", "lead"].iter().map(option).collect();
    let mut rows = Vec::new();
    for (field, stage, skills, n) in mentors {
        for _ in 0..*n {
            rows.push(json!({"id": format!("id{:03}", rows.len()),
                             "answers": {"field": field, "stage": stage, "skills": skills}}));
        }
    }
    let question = |name: &str, kind: &str, options: &[Value]| {
        json!({"name": name, "label": {"en": format!("The {name}"), "es": format!("El {name}")}, "of": "both", "kind": kind,
               "options": options})
    };
    let rule = |name: &str, weight: u16, comparison: Value| {
        json!({"id": name, "label": {"en": format!("Same {name}"), "es": format!("Igual {name}")}, "mentee": name,
               "mentor": name, "comparison": comparison, "level": "should", "weight": weight, "missing": "zero"})
    };
    let published =
        ["field", "stage", "skills"].map(|name| json!({"question": name, "shown": "public", "identifies": false}));
    let roster = json!({
        "tandem": 1, "least": 3, "published": published, "mentors": rows,
        "program": {
            "tandem": 1, "name": "Evenings", "languages": ["en", "es"], "week": "2026-11-23", "capacity": {"blank": 1},
            "questions": [question("field", "choice", &fields), question("stage", "scale", &steps), question("skills", "skills", &[])],
            "rules": [rule("field", 50, json!({"type": "same"})), rule("skills", 30, json!({"type": "overlap"})),
                      rule("stage", 20, json!({"type": "band", "lowest": 1, "ideal": 1, "highest": 3}))],
        },
    });
    PublishedRoster::read("roster.json", &roster.to_string()).value.expect("a published roster")
}

fn outlook(roster: &PublishedRoster, answers: &[(&str, &str)]) -> Outlook {
    let check = SelfCheck::new(roster.clone(), Zones::default()).value.expect("a sound roster");
    let answers: Answers = answers.iter().map(|(question, answer)| (*question, Answer::from(*answer))).collect();
    check.outlook(&answers, &Zones::default(), &SelfCheckOptions { most: None, language: Some("es".to_owned()) })
}

fn many() -> PublishedRoster {
    roster(&[
        ("design", "senior", &["Figma"], 2),
        ("engineering", "senior", &["React"], 14),
        ("product", "junior", &["SQL"], 8),
    ])
}

#[test]
fn mentors_stand_by_band_and_within_a_band_by_an_id_that_says_nothing() {
    let told = outlook(&many(), &[("field", "product"), ("skills", "SQL"), ("stage", "student")]);
    let fits: Vec<_> = told.fits.iter().map(|fit| (fit.mentor.as_str(), fit.band.name())).collect();
    let strong = (16..24).map(|at| format!("id{at:03}"));
    let expected: Vec<_> =
        strong.map(|id| (id, "strong")).chain([("id000".to_owned(), "weak"), ("id001".to_owned(), "weak")]).collect();
    assert_eq!(fits, expected.iter().map(|(id, band)| (id.as_str(), *band)).collect::<Vec<_>>());
    assert_eq!(told.fits[0].reasons[0].label.as_deref(), Some("Igual field"));
    assert_eq!((told.short, told.missing), (vec![], vec![]));
}

#[test]
fn what_was_left_out_is_named_what_weighs_most_first() {
    let told = outlook(&many(), &[("stage", "student")]);
    let missing: Vec<_> = told.missing.iter().map(|open| (open.question.as_str(), open.label.as_str())).collect();
    assert_eq!(missing, [("field", "El field"), ("skills", "El skills")]);
}

#[test]
fn the_change_that_opens_most_is_one_that_does() {
    let roster = many();
    let told = outlook(&roster, &[("field", "design"), ("skills", "Figma"), ("stage", "junior")]);
    let change = told.change.expect("another field opens many");
    assert_eq!((change.question.as_str(), change.answer.as_str(), change.opens.len()), ("field", "engineering", 14));
    // Said so, those fit well of whom it was told, and only those.
    let changed = outlook(&roster, &[("field", "engineering"), ("skills", "Figma"), ("stage", "junior")]);
    let well: Vec<_> =
        changed.fits.iter().filter(|fit| fit.band.name() == "strong").map(|fit| fit.mentor.clone()).collect();
    assert!(!well.is_empty() && well.iter().all(|id| change.opens.contains(id)));
    assert_eq!(changed.change, None, "nothing opens more than all of them");
}

#[test]
fn a_field_that_is_short_of_mentors_is_named_where_nobody_fits_strongly() {
    let told = outlook(&many(), &[("field", "design"), ("skills", "Rust, React"), ("stage", "lead")]);
    let short: Vec<_> =
        told.short.iter().map(|short| (short.question.as_str(), short.answer.as_str(), short.nobody)).collect();
    assert_eq!(short, [("field", "design", false), ("skills", "Rust, React", false)][..1]);
    let told = outlook(&many(), &[("field", "design"), ("skills", "Rust"), ("stage", "lead")]);
    assert!(told.short.iter().any(|short| short.answer == "Rust" && short.nobody), "{:?}", told.short);
    let told = outlook(&many(), &[("field", "engineering"), ("skills", "React"), ("stage", "junior")]);
    assert_eq!(told.short, []);
}

#[test]
fn who_stands_where_mentors_stand_could_mentor_too() {
    let could = |stage: &str| outlook(&many(), &[("stage", stage)]).could_mentor.len();
    assert_eq!((could("student"), could("junior"), could("senior")), (0, 1, 1));
    assert_eq!(outlook(&many(), &[("field", "design")]).could_mentor, []);
}

#[test]
fn at_most_five_wishes_each_once_and_of_the_roster() {
    let roster = many();
    let ids: Vec<String> =
        ["id003", "id001", "nobody", "id003", "id002", "id004", "id005", "id006"].map(str::to_owned).into();
    let wishes = Wishes::new(&roster, &ids);
    let said: Vec<String> = wishes.problems.iter().map(ToString::to_string).collect();
    let wishes = wishes.value.expect("wishes");
    assert_eq!(wishes.ids(), ["id003", "id001", "id002", "id004", "id005"]);
    assert_eq!(wishes.ids().len(), MOST_WISHES);
    assert_eq!(
        said,
        [
            "wishes: found \"nobody\"; expected the id of a published mentor. This part of the answer is left out.",
            "wishes: found \"id003\"; expected each mentor once. This part of the answer is left out.",
            "wishes: found \"id006\"; expected at most five wishes. This part of the answer is left out.",
        ]
    );
}

fn numbers_in(value: &Value) -> usize {
    match value {
        Value::Number(_) => 1,
        Value::Array(items) => items.iter().map(numbers_in).sum(),
        Value::Object(parts) => parts.values().map(numbers_in).sum(),
        _ => 0,
    }
}

#[test]
fn no_number_leaves_the_self_check() {
    let told = outlook(&many(), &[("field", "design"), ("skills", "React"), ("stage", "junior")]);
    let parts = json!([told.fits, told.missing, told.change, told.short, told.could_mentor]);
    assert!(parts.to_string().len() > 1_000);
    assert_eq!(numbers_in(&parts), 0, "{parts}");
}

#[test]
fn coarse_answers_are_told_as_what_they_are() {
    let cohort = demonstration::cohort();
    let roster = Preview::new(&cohort, &demonstration::choices()).roster().clone();
    let week = roster.program.week.parse().expect("a week");
    let zones = Zones::from_tzdb(week, SelfCheck::zones_of_roster(&roster));
    let check = SelfCheck::new(roster, zones).value.expect("a sound roster");
    let abril = &cohort.people().mentees[0].answers;
    // Her clock is not among those of the roster, and is read all the same.
    let zones = Zones::from_tzdb(week, check.zones_of(abril));
    let told = check.outlook(abril, &zones, &SelfCheckOptions::default());
    assert_eq!(told.problems, []);
    let reasons = &told.fits[0].reasons;
    let mentor = |rule: &str| {
        let reason = reasons.iter().find(|reason| reason.rule.as_deref() == Some(rule)).expect("a reason");
        (reason.mentor.as_deref().unwrap_or_default(), reason.coarse)
    };
    assert!(["Up to senior", "Leading"].contains(&mentor("stage").0) && mentor("stage").1);
    assert!(mentor("timeZone").0.ends_with(" ±1:30") && mentor("timeZone").1);
    assert!(!mentor("feedback").1);
    assert!(reasons.iter().all(|reason| reason.rule.as_deref() != Some("path")));
}

/// How long an applicant waits among a thousand mentors. A debug build is some thirty times slower than what is published, so
/// that the limit here only catches what grows beyond all measure; `--nocapture` prints the figure.
#[test]
fn a_thousand_mentors_are_scored_as_she_types() {
    let (program, people) = (community::program(true), community::people(1, 1_000));
    let mentee = people.mentees[0].answers.clone();
    let cohort = community::cohort(program, people);
    let mut choices = Choices::new("a secret that nobody guesses");
    for question in cohort.program().questions.iter().filter(|question| question.name != "text") {
        let field = Field { rare: Rare::Drop, ..Field::shown(Shown::Public) };
        choices.fields.insert(question.name.clone(), field);
    }
    let start = Instant::now();
    let roster = Preview::new(&cohort, &choices).roster().clone();
    let previewed = start.elapsed();
    let week = roster.program.week.parse().expect("a week");
    let zones = Zones::from_tzdb(week, SelfCheck::zones_of_roster(&roster));
    let check = SelfCheck::new(roster, zones).value.expect("a sound roster");
    let zones = Zones::from_tzdb(week, check.zones_of(&mentee));
    let mut took = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        let told = check.outlook(&mentee, &zones, &SelfCheckOptions::default());
        took = took.min(start.elapsed());
        assert_eq!(told.fits.len(), 10);
    }
    println!("preview {previewed:?}, outlook {took:?}, {} bytes", check.roster().write().len());
    assert!(took.as_secs() < 10, "{took:?}");
}
