//! What everybody sees first: the demonstration's program and its made-up people.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use tandem::circles::{InNoneReason, Roster};
use tandem::cohort::{Cohort, zones_named};
use tandem::fit::Scorer;
use tandem::format;
use tandem::matching::circles::{CircleSearch, circles, judge_circles};
use tandem::matching::{Conditions, Request, Table, judge, optimal};
use tandem::person::hours::Zones;
use tandem::person::vocabulary::Vocabulary;
use tandem::person::{Answer, People, Person, Side};
use tandem::problem::Checked;
use tandem::program::{Column, Level, Meaning, Missing, Part, Program, Text, Visibility};

fn program() -> Program {
    let read = format::json::program("demonstration.json", include_str!("../www/programs/demonstration.json"));
    assert_eq!(read.problems, []);
    read.value.expect("nothing refuses it")
}

fn people() -> People {
    let read = format::json::people("demonstration.json", include_str!("../www/people/demonstration.json"));
    assert_eq!(read.problems, []);
    read.value.expect("nothing refuses them")
}

fn cohort_of(people: People) -> Checked<Cohort> {
    let program = program();
    let week = program.week.parse().expect("the program names a week");
    let zones = Zones::from_tzdb(week, zones_named(&program, &people));
    Cohort::new(program, people, zones)
}

fn scorer_of(people: People) -> Scorer {
    Scorer::new(Arc::new(cohort_of(people).value.expect("nothing refuses the demonstration")))
}

/// What stands for this person in this column when she fills in a spreadsheet.
fn cell(person: &Person, column: &Column) -> String {
    let said = |answer: &Option<Answer>| answer.as_ref().map(ToString::to_string).unwrap_or_default();
    match &column.means {
        Meaning::Person(Part::Id) => person.id.clone(),
        Meaning::Person(Part::Name) => person.name.clone(),
        Meaning::Person(Part::Capacity) => said(&person.capacity),
        Meaning::Person(Part::Hours) => said(&person.hours),
        Meaning::Person(Part::Least) => said(&person.least),
        Meaning::Person(Part::Mentors) => said(&person.mentors),
        Meaning::Person(Part::Waited) => said(&person.waited),
        Meaning::Question(name) => person.answers.get(name).map(ToString::to_string).unwrap_or_default(),
        Meaning::Ignore(_) => String::new(),
    }
}

/// The people of one side as a CSV file under the program's own headings.
fn as_csv(program: &Program, people: &[Person], side: Side) -> Vec<u8> {
    let columns = program.columns.side(side);
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(columns.iter().map(|column| &column.heading)).expect("memory takes a row");
    for person in people {
        file.write_record(columns.iter().map(|column| cell(person, column))).expect("memory takes a row");
    }
    file.into_inner().expect("memory takes a file")
}

/// The people of one side as read back from such a file.
fn through_csv(people: &People, side: Side) -> Vec<Person> {
    let program = program();
    let read = format::csv::people(&program, side, "people.csv", &as_csv(&program, people.side(side), side));
    assert_eq!(read.problems, []);
    read.value.expect("nothing refuses the file")
}

#[test]
fn nothing_is_wrong_with_the_demonstration() {
    assert_eq!(cohort_of(people()).problems, []);
}

#[test]
fn the_demonstration_speaks_the_vocabulary_that_a_new_program_starts_with() {
    let starting: Vocabulary =
        serde_json::from_str(include_str!("../www/programs/vocabulary.json")).expect("its shape");
    assert!(
        program().vocabulary == starting,
        "www/programs/vocabulary.json has changed: copy it into the demonstration"
    );
}

#[test]
fn its_rules_show_everything_that_a_rule_can_be() {
    let program = program();
    let names: BTreeSet<&str> = program.rules.iter().map(|rule| rule.comparison.name()).collect();
    let all = ["avoid", "band", "different", "goals", "hours", "near", "overlap", "same", "table", "timeZone", "wish"];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), all);
    for level in [Level::Must, Level::MustNot, Level::Should, Level::ShouldNot] {
        assert!(program.rules.iter().any(|rule| rule.level == level), "no rule is {level:?}");
    }
    for missing in [Missing::Neutral, Missing::Zero, Missing::Blocks] {
        assert!(program.rules.iter().any(|rule| rule.missing == missing), "no rule treats a blank as {missing:?}");
    }
    for seen_by in [Visibility::All, Visibility::Staff, Visibility::Nobody] {
        assert!(program.rules.iter().any(|rule| rule.seen_by == seen_by), "no rule is seen by {seen_by:?}");
    }
}

#[test]
fn every_text_is_there_in_both_languages_and_not_copied() {
    let program = program();
    assert_eq!(program.languages, ["en", "es"]);
    let questions = program.questions.iter().map(|question| &question.label);
    for text in questions.chain(program.rules.iter().map(|rule| &rule.label)).chain([&program.name]) {
        let Text::Each(texts) = text else { panic!("{text:?} is in one language") };
        assert_ne!(texts["en"], texts["es"]);
    }
    let options = program.questions.iter().flat_map(|question| &question.options);
    for option in options {
        assert!(matches!(option.label, Some(Text::Each(_))), "\"{}\" has no label in two languages", option.value);
    }
}

#[test]
fn every_question_of_a_side_has_a_column_in_its_file() {
    let program = program();
    for side in [Side::Mentee, Side::Mentor] {
        let mapped: BTreeSet<&Meaning> = program.columns.side(side).iter().map(|column| &column.means).collect();
        for question in program.questions.iter().filter(|question| question.of.includes(side)) {
            let meaning = Meaning::Question(question.name.clone());
            assert!(mapped.contains(&meaning), "no column of the {side}s is read as \"{}\"", question.name);
        }
        assert!(mapped.contains(&Meaning::Person(Part::Id)) && mapped.contains(&Meaning::Person(Part::Name)));
    }
}

#[test]
fn every_question_that_no_rule_reads_is_there_for_people_to_read() {
    let program = program();
    for question in &program.questions {
        let read = [Side::Mentee, Side::Mentor]
            .into_iter()
            .filter(|side| question.of.includes(*side))
            .any(|side| program.rules.iter().any(|rule| rule.question(side) == Some(question.name.as_str())));
        let emphasis = program.emphasis.as_ref().is_some_and(|emphasis| emphasis.question == question.name);
        let circles = program.circles.iter().any(|rules| rules.questions().any(|(_, name)| name == question.name));
        assert!(read || emphasis || circles || question.name == "role", "nothing uses \"{}\"", question.name);
    }
}

#[test]
fn its_people_are_as_many_as_the_page_says_and_one_is_on_both_sides() {
    let cohort = cohort_of(people()).value.expect("nothing refuses the demonstration");
    assert_eq!((cohort.mentors().len(), cohort.mentees().len()), (36, 48));
    let places: u32 = cohort.mentors().iter().map(|mentor| mentor.places().offered).sum();
    let blank = cohort.mentors().iter().filter(|mentor| mentor.places().stated.is_none()).count();
    assert_eq!((places, blank), (64, 3));
    let mentors: BTreeSet<&str> = cohort.mentors().iter().map(|mentor| mentor.id()).collect();
    let both = cohort.mentees().iter().map(|mentee| mentee.id()).filter(|id| mentors.contains(id));
    assert_eq!(both.collect::<Vec<_>>(), ["rosa@example.org"]);
}

#[test]
fn its_people_are_unmistakably_made_up() {
    let people = people();
    for person in people.mentors.iter().chain(&people.mentees) {
        assert!(person.id.ends_with("@example.org"), "{}", person.id);
    }
}

#[test]
fn its_best_matching_leaves_out_a_few_in_the_fields_that_lack_mentors() {
    let scorer = scorer_of(people());
    let table = Table::of(&scorer);
    let optimum = optimal(&Request::unlocked(&table));
    let verdict = judge(&table, &Conditions::default(), &optimum.matching, Some((&optimum).into()));
    assert!(verdict.is_optimal(), "{:?}", verdict.faults());
    assert_eq!(verdict.n_placed(), 43);
    let mut unplaced: BTreeMap<String, usize> = BTreeMap::new();
    for mentee in optimum.matching.unplaced() {
        let field = scorer.mentees()[mentee].member().answer("field").expect("every mentee names her field");
        *unplaced.entry(field.to_string()).or_default() += 1;
    }
    let expected = [("Product management", 1), ("Software engineering", 2), ("UX and UI design", 2)];
    assert_eq!(unplaced, expected.map(|(field, n)| (field.to_owned(), n)).into());
}

#[test]
fn its_circles_hold_most_of_those_who_asked_for_one_and_say_why_the_others_are_in_none() {
    let cohort = cohort_of(people()).value.expect("nothing refuses the demonstration");
    let roster = Roster::of(&cohort).expect("the demonstration has circles");
    let search = CircleSearch { seed: 1, steps: 150_000 };
    let found = circles(roster.table(), &search, &mut |_| ControlFlow::Continue(()));
    assert_eq!(judge_circles(roster.table(), &found.circles).faults, []);
    let told = roster.tell(&found);
    assert_eq!((roster.ids().len(), told.circles.len(), told.made.people, told.at_most.people), (37, 6, 34, 34));
    let reasons = told.in_none.iter().map(|person| (person.id.as_str(), person.reason, person.kind.as_deref()));
    assert_eq!(
        reasons.collect::<Vec<_>>(),
        [
            ("pavel@example.org", InNoneReason::NoSharedTime, None),
            ("tomas@example.org", InNoneReason::NoHours, None),
            ("wren@example.org", InNoneReason::NotAlone, None),
        ]
    );
}

#[test]
fn its_people_fit_the_same_when_they_come_as_csv() {
    let people = people();
    let read = People { mentors: through_csv(&people, Side::Mentor), mentees: through_csv(&people, Side::Mentee) };
    assert_eq!(cohort_of(read.clone()).problems, []);
    assert_eq!(Table::of(&scorer_of(read)), Table::of(&scorer_of(people)));
}
