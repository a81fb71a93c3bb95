//! The demonstration, published as its staff could.

use std::fs;

use tandem::cohort::{Cohort, zones_named};
use tandem::format::json;
use tandem::person::hours::Zones;
use tandem::publication::{Choices, Field, Group, Preview, Rare, Shown};
use tandem::self_check::{SelfCheck, SelfCheckOptions};

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
fn look() {
    let cohort = cohort();
    let preview = Preview::new(&cohort, &choices());
    for problem in preview.problems() {
        println!("{problem}");
    }
    for finding in preview.findings() {
        println!("{finding}");
    }
    let roster = preview.roster().clone();
    println!("{}", serde_json::to_string(&roster.mentors[0]).unwrap());
    println!(
        "{} bytes; rules {:?}",
        roster.write().len(),
        roster.program.rules.iter().map(|r| &r.id).collect::<Vec<_>>()
    );
    let week = roster.program.week.parse().unwrap();
    let zones = Zones::from_tzdb(week, SelfCheck::zones_of_roster(&roster));
    let checked = SelfCheck::new(roster, zones);
    for p in &checked.problems {
        println!("{p}");
    }
    let check = checked.value.unwrap();
    for mentee in cohort.people().mentees.iter().take(4) {
        let zones = Zones::from_tzdb(week, check.zones_of(&mentee.answers));
        let outlook =
            check.outlook(&mentee.answers, &zones, &SelfCheckOptions { most: Some(2), language: Some("es".into()) });
        println!("{outlook:#?}");
    }
}
