//! All that the core says of the demonstration, as text. The tests of the boundary hold it against what the
//! WebAssembly says, byte by byte.

use std::sync::Arc;

use serde_json::json;
use tandem::cohort::{Cohort, zones_named};
use tandem::fit::text::Meanings;
use tandem::fit::{Audience, Explanation, Scorer};
use tandem::format::matching::Saved;
use tandem::format::{json, matching};
use tandem::matching::{Conditions, Request, Table, judge, optimal};
use tandem::person::Person;
use tandem::person::hours::Zones;
use tandem::program::{Comparison, Program};

const PROGRAM: &str = include_str!("../../www/programs/demonstration.json");
const PEOPLE: &str = include_str!("../../www/people/demonstration.json");

const MEANINGS: &[u8] = include_bytes!("../../www/meaning/en-es.sem");

fn main() {
    say(&Scorer::new(Arc::new(demonstration(program()))));
    let meanings = Meanings::read(MEANINGS).value.expect("the site's table is the one of this version");
    say(&Scorer::with_meaning(Arc::new(demonstration(by_meaning(program()))), Some(Arc::new(meanings))));
}

fn say(scorer: &Scorer) {
    say_fits(scorer);
    say_profiles(scorer);
    say_matching(scorer);
}

fn program() -> Program {
    json::program("program", PROGRAM).value.expect("the demonstration's program can be read")
}

/// The same program with its free texts compared by meaning.
fn by_meaning(mut program: Program) -> Program {
    for rule in &mut program.rules {
        if let Comparison::Goals { meaning, .. } = &mut rule.comparison {
            *meaning = true;
        }
    }
    program
}

fn demonstration(program: Program) -> Cohort {
    let people = json::people("people", PEOPLE).value.expect("the demonstration's people can be read");
    let week = program.week.parse().expect("the demonstration names a week");
    let zones = Zones::from_tzdb(week, zones_named(&program, &people));
    let (cohort, problems) = Cohort::new(program, people, zones).into_result().expect("the demonstration is sound");
    assert_eq!(problems, []);
    cohort
}

/// Every pair: points and reasons.
fn say_fits(scorer: &Scorer) {
    for mentee in scorer.mentees() {
        for mentor in scorer.mentors() {
            let Explanation { fit, reasons } = scorer.explain(mentee, mentor, Audience::Staff);
            println!("{}", json!([mentee.member().id(), mentor.member().id(), fit.points()]));
            println!("{}", serde_json::to_string(&reasons).expect("reasons are plain"));
        }
    }
}

/// What each mentee would see if she were an applicant.
fn say_profiles(scorer: &Scorer) {
    for mentee in scorer.mentees() {
        let roster = &scorer.cohort().people().mentees;
        let person = roster.iter().find(|person| person.id == mentee.member().id()).expect("a member is of the roster");
        let person = Person { answers: person.answers.clone(), ..Person::default() };
        let applicant = scorer.applicant(&person).value.expect("a mentee can apply");
        let fits = scorer.best_profiles(&applicant, usize::MAX);
        println!("{}", serde_json::to_string(&fits).expect("fits are plain"));
    }
}

fn say_matching(scorer: &Scorer) {
    let table = Table::of(scorer);
    let optimum = optimal(&Request::unlocked(&table));
    println!("{}", judge(&table, &Conditions::default(), &optimum.matching, Some((&optimum).into())).is_optimal());
    let saved = Saved { matching: optimum.matching, locks: Vec::new(), bans: Vec::new() };
    println!("{}", matching::write_json(scorer, &saved));
    println!("{}", matching::write_csv(scorer, &saved));
}
