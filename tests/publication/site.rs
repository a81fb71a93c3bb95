//! The roster of the site: the demonstration's made-up mentors, published for the starter program, so that an applicant who
//! fills in the intake sees whom she fits.

use std::{env, fs};

use tandem::cohort::{Cohort, zones_named};
use tandem::format::json;
use tandem::person::hours::Zones;
use tandem::publication::{Choices, Field, Group, Preview, PublishedRoster, Rare, Shown};

const PUBLISHED: &str = "www/rosters/demonstration.json";

/// Coarse hours need the clock by which a day has its quarters, and the starter program, which anybody may take, has none.
const CLOCK: &str = "America/Chicago";

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// The demonstration's mentors in the starter program, which asks much of what they were asked.
fn cohort() -> Cohort {
    let mut program = json::program("starter.json", &read("www/programs/starter.json")).value.expect("a program");
    let mut people = json::people("people.json", &read("www/people/demonstration.json")).value.expect("people");
    program.time_zone = Some(CLOCK.to_owned());
    people.mentees.clear();
    let week = program.week.parse().expect("a week");
    let zones = Zones::from_tzdb(week, zones_named(&program, &people));
    Cohort::new(program, people, zones).value.expect("a sound cohort")
}

fn group(name: &str, of: &[&str]) -> Group {
    Group { name: name.to_owned(), of: of.iter().map(ToString::to_string).collect() }
}

fn choices() -> Choices {
    // Anybody may know this secret: these mentors are made up.
    let mut choices = Choices::new("the mentors of the demonstration");
    let rare_dropped = |shown| Field { rare: Rare::Drop, ..Field::shown(shown) };
    let offers = Field { identifies: Some(false), ..rare_dropped(Shown::Public) };
    let stage = Field {
        groups: vec![
            group("Up to senior", &["Junior", "Mid-level", "Senior"]),
            group("Leading", &["Lead or manager", "Director or founder"]),
        ],
        ..Field::shown(Shown::Coarse)
    };
    choices.fields = [
        ("field", offers.clone()),
        ("skills", rare_dropped(Shown::Public)),
        ("stage", stage),
        ("feedback", offers.clone()),
        ("meeting", offers.clone()),
        ("languages", offers),
        ("hours", rare_dropped(Shown::Coarse)),
        ("timeZone", rare_dropped(Shown::Coarse)),
    ]
    .map(|(question, field)| (question.to_owned(), field))
    .into();
    choices
}

/// `TANDEM_WRITE=1 cargo test --test publication` writes it anew.
#[test]
fn the_roster_of_the_site_is_the_one_that_the_demonstration_gives() {
    let mut choices = choices();
    // Their steps and clocks would single them out.
    choices.left_out = ["esther", "ines", "lucia"].map(|name| format!("{name}@example.org")).into();
    let published = Preview::new(&cohort(), &choices).publish().expect("nobody is singled out").write();
    if env::var_os("TANDEM_WRITE").is_some() {
        fs::write(PUBLISHED, &published).expect("www can be written");
    }
    assert!(read(PUBLISHED) == published, "{PUBLISHED} is out of date; `TANDEM_WRITE=1 cargo test --test publication`");
    let roster = PublishedRoster::read(PUBLISHED, &published).value.expect("what is written is read");
    assert_eq!(roster.mentors.len(), 33);
}
