//! The package in a page of somebody else, without a bundler.

use std::sync::Arc;

use tandem::cohort::{Cohort, zones_named};
use tandem::fit::Scorer;
use tandem::format::json;
use tandem::person::hours::Zones;
use tandem::person::{Answer, Person};

use crate::page::{Page, Part};
use crate::site;

/// What the form of the example holds when it opens.
const ANSWERS: [(&str, &str); 2] = [("skills", "Python"), ("hours", "Sat 9:00-11:00; Mon 18:00-20:00")];

/// The best three for these answers, as the example begins its lines, by the core.
fn expected(answers: [(&str, &str); 2]) -> Vec<String> {
    let program = json::program("program.json", &site::file("pkg/examples/program.json")).value.expect("it is sound");
    let people = json::people("people.json", &site::file("pkg/examples/people.json")).value.expect("they are sound");
    let zones = Zones::from_tzdb(program.week.parse().expect("it is a week"), zones_named(&program, &people));
    let cohort = Cohort::new(program, people, zones).value.expect("they make a cohort");
    let scorer = Scorer::new(Arc::new(cohort));
    let answer = |(question, said): (&str, &str)| (question.to_owned(), Answer::Text(said.to_owned()));
    let applicant = Person { answers: answers.map(answer).into(), ..Person::default() };
    let her = scorer.applicant(&applicant).value.expect("the answers can be read");
    let open = scorer.ranked(&her).into_iter().filter_map(|(mentor, fit)| Some((mentor, fit.points()?)));
    let line = |(mentor, points): (usize, _)| {
        let about = scorer.mentors()[mentor].member().answer("about").expect("every mentor of the example says it");
        format!("{about} A {} fit", scorer.band(points).name())
    };
    open.take(3).map(line).collect()
}

/// The example shows these lines, whatever it says after them.
#[track_caller]
fn assert_shown(page: &Page, expected: &[String]) {
    page.until(&format!("the fits {expected:?}"), || {
        let lines: Vec<String> = page.parts("ol li").iter().filter_map(Part::try_text).collect();
        lines.len() == expected.len() && lines.iter().zip(expected).all(|(line, begins)| line.starts_with(begins))
    });
}

#[test]
fn the_plain_example_shows_fits_and_follows_what_is_typed() {
    let other = [("skills", "React, CSS"), ANSWERS[1]];
    assert_ne!(expected(ANSWERS), expected(other), "this journey would show nothing");
    let folder = tempfile::tempdir().unwrap();
    let page = Page::of(site::serve_package(folder.path()));
    page.go_to("examples/plain/");
    assert_shown(&page, &expected(ANSWERS));
    page.field("What do you want to learn?").types_anew("React, CSS");
    assert_shown(&page, &expected(other));
    assert_eq!(page.console(), Vec::<String>::new());
}
