//! The demonstration, published as its staff could.

use std::fs;

use tandem::cohort::{Cohort, zones_named};
use tandem::format::json;
use tandem::person::hours::Zones;
use tandem::publication::{Choices, Field, Group, Preview, Rare, Shown};

pub(crate) fn cohort() -> Cohort {
    let program = fs::read_to_string("www/programs/demonstration.json").expect("the demonstration's program");
    let people = fs::read_to_string("www/people/demonstration.json").expect("the demonstration's people");
    let program = json::program("program.json", &program).value.expect("a program");
    let people = json::people("people.json", &people).value.expect("people");
    let week = program.week.parse().expect("a week");
    let zones = Zones::from_tzdb(week, zones_named(&program, &people));
    Cohort::new(program, people, zones).value.expect("a sound cohort")
}

fn group(name: &str, of: &[&str]) -> Group {
    Group { name: name.to_owned(), of: of.iter().map(ToString::to_string).collect() }
}

/// Fields, skills, stage, years and hours, as coarse as thirty-six mentors need.
pub(crate) fn choices() -> Choices {
    let mut choices = Choices::new("a secret that nobody guesses");
    let offers = Field { identifies: Some(false), rare: Rare::Drop, ..Field::shown(Shown::Public) };
    let stage = Field {
        groups: vec![
            group("Up to senior", &["Junior", "Mid-level", "Senior"]),
            group("Leading", &["Lead or manager", "Director or founder"]),
        ],
        ..Field::shown(Shown::Coarse)
    };
    let rare_dropped = |shown| Field { rare: Rare::Drop, ..Field::shown(shown) };
    choices.fields.extend([
        ("field".to_owned(), offers.clone()),
        ("skills".to_owned(), rare_dropped(Shown::Public)),
        ("stage".to_owned(), stage),
        ("feedback".to_owned(), offers.clone()),
        ("meeting".to_owned(), offers),
        ("timeZone".to_owned(), rare_dropped(Shown::Coarse)),
        ("hours".to_owned(), rare_dropped(Shown::Coarse)),
    ]);
    choices
}

#[test]
fn staff_see_what_is_left_to_decide_and_then_publish() {
    let cohort = cohort();
    let mut choices = choices();
    let said: Vec<String> = Preview::new(&cohort, &choices).findings().iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "stage \"Leading\" with no answer to timeZone fits 1 mentor of 36, fewer than 3; make stage coarser, or make \
             stage private, or make timeZone private, or leave out esther@example.org.",
            "stage \"Leading\" with timeZone \"UTC\" fits 2 mentors of 36, fewer than 3; make stage coarser, or make stage \
             private, or make timeZone private, or leave out ines@example.org, lucia@example.org."
        ]
    );
    choices.left_out = ["esther", "ines", "lucia"].map(|name| format!("{name}@example.org")).into();
    let published = Preview::new(&cohort, &choices).publish().expect("nobody is singled out");
    assert_eq!(published.roster().mentors.len(), 33);
    let rules: Vec<&str> = published.roster().program.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(rules, ["field", "skills", "stage", "feedback", "meeting", "hours", "timeZone"]);
    for person in &cohort.people().mentors {
        assert!(
            !published.write().contains(&person.id) && !published.write().contains(&person.name),
            "{}",
            person.name
        );
    }
}
