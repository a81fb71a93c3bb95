//! The answers of an intake are a person in the cohort of the starter program, and nothing of them is lost.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value as Json, json};
use tandem::circles::Roster;
use tandem::cohort::{Cohort, zones_named};
use tandem::fit::{Audience, Fit, Scorer};
use tandem::form::flow::Filling;
use tandem::form::model::Form;
use tandem::format;
use tandem::person::hours::Zones;
use tandem::person::{People, Person, Side};
use tandem::program::{Meaning, Part, Program, Visibility};

use super::catalogue::{flow, form, program};
use super::filling::{fill, n_ways};

/// What an answer of this form means to the program: what the column of its name or title means, or else the question of
/// its name.
fn meaning(program: &Program, form: &Form, side: Side, name: &str) -> Meaning {
    let title = form.question(name).map(|question| question.title.in_language("en").to_owned());
    let mut columns = program.columns.side(side).iter();
    let column = columns.find(|column| column.heading == name || Some(&column.heading) == title.as_ref());
    column.map_or_else(|| Meaning::Question(name.to_owned()), |column| column.means.clone())
}

/// A person as a people's file has her, of the answers to a form.
fn person(program: &Program, form: &Form, side: Side, answers: &Json) -> Json {
    let (mut person, mut said) = (Map::new(), Map::new());
    for (name, value) in answers.as_object().expect("answers by name") {
        match meaning(program, form, side, name) {
            Meaning::Person(part) => {
                let name = match part {
                    Part::Id => "id",
                    Part::Name => "name",
                    Part::Capacity => "capacity",
                    other => panic!("no form of ours asks for {other:?}"),
                };
                person.insert(name.to_owned(), value.clone());
            }
            Meaning::Question(name) => drop(said.insert(name, value.clone())),
            Meaning::Ignore(_) => {}
        }
    }
    person.insert("answers".to_owned(), said.into());
    person.into()
}

/// Everybody who fills in a form, so that together they take every choice of it.
fn everybody(id: &str, side: Side) -> Vec<Json> {
    some(n_ways(&flow(&form(id))), id, side, &[])
}

/// The first so many who fill in a form, who all give these answers.
fn some(n: usize, id: &str, side: Side, given: &[(&'static str, Json)]) -> Vec<Json> {
    let (form, program) = (form(id), program());
    let flow = flow(&form);
    let fills_in = |nth: usize| {
        let own = [
            ("email", json!(format!("{side}{nth}@example.org"))),
            ("name", json!(format!("{side} number {nth}"))),
            ("employer", json!(format!("{side} employer {nth}"))),
            ("consent", json!(true)),
            ("wishes", Json::Null),
            ("avoid", Json::Null),
            ("circleBefore", Json::Null),
        ];
        let given: BTreeMap<&str, Json> = own.into_iter().chain(given.iter().cloned()).collect();
        let filled = flow.complete(&fill(&flow, nth, &given).filling);
        assert_eq!(flow.faults(&filled), [], "{id}, choice {nth}");
        person(&program, &form, side, &flow.answers(&filled))
    };
    (0..n).map(fills_in).collect()
}

fn people(mentors: &[Json], mentees: &[Json]) -> People {
    let text = json!({"tandem": 1, "mentors": mentors, "mentees": mentees}).to_string();
    let read = format::json::people("people.json", &text);
    assert_eq!(read.problems, []);
    read.value.expect("nothing refuses them")
}

/// The cohort of these people, with whom nothing may be wrong.
fn cohort(mentors: &[Json], mentees: &[Json]) -> Cohort {
    let (program, people) = (program(), people(mentors, mentees));
    let zones = Zones::from_tzdb(program.week.parse().expect("a week"), zones_named(&program, &people));
    let cohort = Cohort::new(program, people, zones);
    assert_eq!(cohort.problems, []);
    cohort.value.expect("nothing refuses them")
}

#[test]
fn whoever_fills_in_an_intake_is_a_person_whatever_is_chosen() {
    let mentors = everybody("mentor-intake", Side::Mentor);
    let mentees = everybody("mentee-intake", Side::Mentee);
    let cohort = cohort(&mentors, &mentees);
    assert_eq!((cohort.mentors().len(), cohort.mentees().len()), (mentors.len(), mentees.len()));
    assert!(mentees.len() >= 50, "every time zone is taken");
    for (side, questions) in
        [(Side::Mentee, "skills hours timeZone field"), (Side::Mentor, "skills hours timeZone field")]
    {
        for member in cohort.side(side) {
            for question in questions.split(' ') {
                assert!(member.value(question).is_some(), "{}: {question}", member.id());
            }
        }
    }
    let taken: Vec<_> = cohort.mentors()[..4].iter().map(|mentor| mentor.places().stated).collect();
    assert!(taken.iter().all(Option::is_some), "{taken:?}");
}

#[test]
fn skills_keep_the_order_in_which_they_were_put() {
    let form = form("mentee-intake");
    let flow = flow(&form);
    let skills = |filling: &Filling| flow.answers(filling)["skills"].clone();
    let one = flow.answer(&flow.begin(), "skills", &json!(["Git"]));
    assert_eq!(skills(&flow.complete(&one)), json!(["Git"]), "one needs no order");
    let ticked = flow.answer(&one, "skills", &json!(["SQL", "Python", "Git"]));
    assert_eq!(skills(&flow.complete(&ticked)), json!(["SQL", "Python", "Git"]), "as they were ticked");
    let ordered = flow.answer(&ticked, "skillsOrder", &json!(["Git", "SQL", "Python"]));
    assert_eq!(skills(&flow.complete(&ordered)), json!(["Git", "SQL", "Python"]));
    let another = flow.answer(&ordered, "skills", &json!(["Git", "SQL", "Python", "React"]));
    assert_eq!(flow.answers(&another)["skillsOrder"], skills(&another), "another tick keeps the order of the others");
}

#[test]
fn two_who_say_the_same_fit_wholly_and_every_rule_says_so() {
    let same = [
        ("skills", json!(["Python", "SQL"])),
        ("nextMonths", json!("Build a portfolio of data projects and find a first job as a data analyst.")),
        ("help", json!("Build a portfolio of data projects and find a first job as a data analyst.")),
        ("nextYears", json!("Lead a team of analysts in a hospital.")),
        ("road", json!("Lead a team of analysts in a hospital.")),
        ("hours", json!(["Mon 18:00-21:00"])),
        ("timeZone", json!("America/Bogota")),
    ];
    let mentee = [("stage", json!("Student or first steps")), ("wishes", json!("Somebody else, Mentor number 0"))];
    let mentor = [("stage", json!("Mid-level")), ("name", json!("Mentor number 0"))];
    let given = |own: &[(&'static str, Json)]| same.iter().chain(own).cloned().collect::<Vec<_>>();
    let mut mentors = some(2, "mentor-intake", Side::Mentor, &given(&mentor));
    let mut other = mentors.swap_remove(1);
    mentors.truncate(1);
    other["name"] = json!("Somebody else");
    mentors.push(other);
    let mentees = some(1, "mentee-intake", Side::Mentee, &given(&mentee));
    let scorer = Scorer::new(Arc::new(cohort(&mentors, &mentees)));
    let (mentee, mentor) = (&scorer.mentees()[0], &scorer.mentors()[0]);
    let explained = scorer.explain(mentee, mentor, Audience::Staff);
    assert!(matches!(explained.fit, Fit::Points(points) if points.get() > 9_000), "{explained:#?}");
    let told: Vec<&str> = explained.reasons.iter().filter_map(|reason| reason.rule.as_deref()).collect();
    let program = program();
    let open = program.rules.iter().filter(|rule| rule.seen_by != Visibility::Nobody);
    assert_eq!(told, open.map(|rule| rule.id.as_str()).collect::<Vec<_>>());
    assert!(explained.reasons.iter().all(|reason| !reason.blocks), "{explained:#?}");
}

#[test]
fn whoever_fills_in_the_circle_intake_is_in_the_roster_of_circles() {
    let members = everybody("circle-intake", Side::Mentee);
    let cohort = cohort(&[], &members);
    let roster = Roster::of(&cohort).expect("the program has circles");
    assert_eq!(roster.ids().len(), members.len());
    let member = &cohort.mentees()[0];
    for question in ["teach", "learn", "hours", "circle"] {
        assert!(member.value(question).is_some(), "{question}");
    }
}

#[test]
fn a_name_that_is_to_be_avoided_keeps_two_apart() {
    let mentors = some(1, "mentor-intake", Side::Mentor, &[]);
    let first: Person = people(&mentors, &[]).mentors.remove(0);
    let mentees = some(1, "mentee-intake", Side::Mentee, &[("avoid", json!(first.name))]);
    let scorer = Scorer::new(Arc::new(cohort(&mentors, &mentees)));
    assert_eq!(scorer.fit(&scorer.mentees()[0], &scorer.mentors()[0]), Fit::Blocked);
    let mentees = some(1, "mentee-intake", Side::Mentee, &[("avoid", json!("nobody"))]);
    let scorer = Scorer::new(Arc::new(cohort(&mentors, &mentees)));
    assert_ne!(scorer.fit(&scorer.mentees()[0], &scorer.mentors()[0]), Fit::Blocked);
}
