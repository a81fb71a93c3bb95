//! What people are told of circles: who teaches whom what, and why somebody is in none.

use std::ops::ControlFlow;

use serde_json::{Map, Value, json};
use tandem::circles::{CirclesTold, InNone, InNoneReason, Roster};
use tandem::cohort::Cohort;
use tandem::format;
use tandem::matching::circles::{CircleSearch, circles};
use tandem::person::People;
use tandem::person::hours::Zones;
use tandem::program::Program;

use crate::program::program;

const EVENING: &str = "Tue 18:00-20:00";

/// A person of the round: what she teaches and wants, and whatever else she says.
pub(crate) fn person(id: &str, teaches: &str, learns: &str, more: &Value) -> Value {
    let mut answers = json!({"teaches": teaches, "learns": learns, "hours": EVENING, "joins": "yes"});
    for (question, answer) in more.as_object().into_iter().flatten() {
        answers[question] = answer.clone();
    }
    json!({"id": id, "answers": answers})
}

/// Three who teach each other what they want, as a ring.
pub(crate) fn ring() -> Vec<Value> {
    vec![
        person("ana", "SQL", "Python", &json!({"stage": "settled"})),
        person("bea", "Python", "Go, knitting", &json!({"stage": "starting", "convenes": "yes"})),
        person(
            "chi",
            "Go",
            "SQL",
            &json!({"stage": "settled", "convenes": "yes", "zone": "UTC+1", "hours": "Wed 1:30-3:30"}),
        ),
    ]
}

pub(crate) fn cohort_of(program: Value, mentees: &[Value], mentors: &[Value]) -> Cohort {
    let program = serde_json::from_value(program).expect("a program's shape");
    let people = json!({"tandem": 1, "mentees": mentees, "mentors": mentors}).to_string();
    let people = format::json::people("people.json", &people).value.expect("people");
    let checked = Cohort::new(program, people, Zones::default());
    assert_eq!(checked.problems, []);
    checked.value.expect("a sound cohort")
}

pub(crate) fn told(cohort: &Cohort) -> CirclesTold {
    let roster = Roster::of(cohort).expect("the program has circles");
    let how = CircleSearch { seed: 1, steps: 20_000 };
    roster.tell(&circles(roster.table(), &how, &mut |_| ControlFlow::Continue(())))
}

fn of_mentees(mentees: &[Value]) -> CirclesTold {
    told(&cohort_of(program(), mentees, &[]))
}

fn ids(told: &CirclesTold) -> Vec<Vec<&str>> {
    told.circles.iter().map(|circle| circle.people.iter().map(|person| person.id.as_str()).collect()).collect()
}

fn in_none<'t>(told: &'t CirclesTold, id: &str) -> &'t InNone {
    told.in_none.iter().find(|person| person.id == id).expect("she is in none")
}

#[test]
fn a_circle_says_when_and_who_teaches_whom_what() {
    let told = of_mentees(&ring());
    let [circle] = told.circles.as_slice() else { panic!("{told:?}") };
    let lessons: Vec<String> = circle
        .lessons
        .iter()
        .map(|lesson| format!("{} {} {} for {}", lesson.teacher, lesson.learner, lesson.teaches, lesson.want))
        .collect();
    assert_eq!(lessons, ["ana chi SQL for SQL", "bea ana Python for Python", "chi bea Go for Go"]);
    assert_eq!((circle.convener.as_deref(), circle.time_zone.as_str()), (Some("bea"), "UTC-6"));
    assert_eq!(circle.stages, ["starting", "settled"]);
    assert_eq!(circle.slots, ["Tue 18:30-20:00"]);
    assert_eq!(circle.people[2].slots, ["Wed 01:30-03:00"]);
    let bea = &circle.people[1];
    let wants: Vec<(&str, u16)> = bea.wants.iter().map(|want| (want.want.as_str(), want.covered)).collect();
    assert_eq!((bea.covered, wants), (5_000, vec![("Go", 10_000), ("knitting", 0)]));
    assert_eq!((told.made.people, told.made.worst, told.made.covered, told.is_best), (3, 5_000, 25_000, true));
}

#[test]
fn a_related_skill_covers_its_part_and_is_named() {
    let mut people = ring();
    people[1] = person("bea", "Vue", "Go", &json!({}));
    people[0] = person("ana", "SQL", "React", &json!({}));
    let told = of_mentees(&people);
    let lesson = &told.circles[0].lessons[1];
    assert_eq!((lesson.teaches.as_str(), lesson.want.as_str(), lesson.worth), ("Vue.js", "React", 5_000));
    assert_eq!(told.made.worst, 5_000);
}

#[test]
fn who_says_nothing_that_circles_need_hears_what() {
    let mut people = ring();
    people.push(person("no offer", "", "SQL", &json!({})));
    people.push(person("no want", "SQL", "", &json!({})));
    people.push(person("no hours", "SQL", "Go", &json!({"hours": ""})));
    people.push(person("no part", "SQL", "Go", &json!({"joins": "no"})));
    let told = of_mentees(&people);
    let reasons: Vec<(&str, InNoneReason)> = told.in_none.iter().map(|one| (one.id.as_str(), one.reason)).collect();
    assert_eq!(
        reasons,
        [
            ("no hours", InNoneReason::NoHours),
            ("no offer", InNoneReason::TeachesNothing),
            ("no want", InNoneReason::WantsNothing),
        ]
    );
}

#[track_caller]
fn is_left_because(extra: Value, reason: InNoneReason) -> InNone {
    let mut people = ring();
    let id = extra["id"].as_str().expect("an id").to_owned();
    people.push(extra);
    let told = of_mentees(&people);
    assert_eq!(ids(&told), [["ana", "bea", "chi"]]);
    let left = in_none(&told, &id).clone();
    assert_eq!(left.reason, reason);
    left
}

#[test]
fn who_is_in_none_hears_what_stands_in_the_way() {
    let late = person("dee", "SQL", "Go", &json!({"hours": "Fri 9:00-10:00"}));
    assert_eq!(is_left_because(late, InNoneReason::NoSharedTime).counts.share_time, 0);
    let left = is_left_because(person("dee", "Latin", "Go", &json!({})), InNoneReason::NobodyWants);
    assert_eq!(
        (left.counts.others, left.counts.share_time, left.counts.want_hers, left.counts.teach_hers),
        (3, 3, 0, 1)
    );
    is_left_because(person("dee", "SQL", "Latin", &json!({})), InNoneReason::NobodyTeaches);
    let before = &json!({"before": ["ana", "bea"]});
    let left = is_left_because(person("dee", "SQL", "Go", before), InNoneReason::OnlyApart);
    assert_eq!(left.counts.apart, Some(2));
}

#[test]
fn nobody_is_left_where_only_the_size_forbids_it_without_hearing_so() {
    let mut json = program();
    json["circles"]["size"] = json!({"least": 3, "most": 3});
    let mut people = ring();
    people.push(person("dee", "SQL", "Go", &json!({})));
    let told = told(&cohort_of(json, &people, &[]));
    assert_eq!(told.in_none.len(), 1);
    assert_eq!(told.in_none[0].reason, InNoneReason::NoRoom);
}

#[test]
fn a_private_kind_is_never_named() {
    let alone = |id: &str| person(id, "SQL", "Go", &json!({"path": ["first in family"], "notAlone": "Yes"}));
    let left = is_left_because(alone("dee"), InNoneReason::NotAlone);
    assert_eq!(left.kind, None);

    let mut json = program();
    json["circles"]["notAlone"]["seenBy"] = json!("staff");
    let mut people = ring();
    people.push(alone("dee"));
    let open = told(&cohort_of(json, &people, &[]));
    assert_eq!(in_none(&open, "dee").kind.as_deref(), Some("first in family"));

    people.push(alone("eve"));
    assert_eq!(ids(&of_mentees(&people)), [["ana", "bea", "chi", "dee", "eve"]]);
}

#[test]
fn who_did_not_ask_may_be_the_only_one_of_a_kind() {
    let mut people = ring();
    people.push(person("dee", "SQL", "Go", &json!({"path": ["first in family"], "notAlone": "No"})));
    assert_eq!(ids(&of_mentees(&people)), [["ana", "bea", "chi", "dee"]]);
}

#[test]
fn a_private_wish_to_be_apart_is_neither_counted_nor_told() {
    let mut json = program();
    json["rules"] = json!([{"id": "avoid", "label": "avoid", "mentee": "before", "comparison": {"type": "avoid"},
                            "level": "must", "seenBy": "nobody"},
                           {"id": "same", "label": "same", "mentee": "joins", "mentor": "joinsToo",
                            "comparison": {"type": "same"}, "level": "should", "weight": 1}]);
    let too = json!({"name": "joinsToo", "label": "joinsToo", "of": "mentor", "kind": "choice"});
    json["questions"].as_array_mut().expect("questions").push(too);
    let mut people = ring();
    people.push(person("dee", "SQL", "Go", &json!({"before": ["ana", "bea"]})));
    let told = told(&cohort_of(json, &people, &[]));
    let left = in_none(&told, "dee");
    assert_eq!((left.reason, left.counts.apart), (InNoneReason::Private, None));
}

#[test]
fn people_of_both_sides_are_one_roster_and_each_is_there_once() {
    let mut json = program();
    for question in json["questions"].as_array_mut().expect("questions") {
        question["of"] = json!("both");
    }
    let people = ring();
    let again = json!({"id": "ana", "answers": Map::new()});
    let split = cohort_of(json, &people[..2], &[again, people[2].clone()]);
    let roster = Roster::of(&split).expect("the program has circles");
    assert_eq!(roster.ids().collect::<Vec<_>>(), ["ana", "bea", "chi"]);
    assert_eq!((roster.position("chi"), roster.position("dee")), (Some(2), None));
    assert_eq!(told(&split), of_mentees(&people));
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let mut people = ring();
    people.push(person("dee", "knitting", "Python", &json!({"before": ["chi"]})));
    let told = of_mentees(&people);
    people.reverse();
    assert_eq!(of_mentees(&people), told);
}

#[test]
fn a_program_without_circles_has_no_roster() {
    let mut json = program();
    json.as_object_mut().expect("a program").remove("circles");
    let program: Program = serde_json::from_value(json).expect("a program's shape");
    let cohort = Cohort::new(program, People::default(), Zones::default()).value.expect("a sound cohort");
    assert!(Roster::of(&cohort).is_none());
}

#[test]
fn a_ranked_want_counts_more_the_higher_it_stands() {
    let mut json = program();
    json["questions"][1]["ranked"] = json!(true);
    let told = told(&cohort_of(json, &ring(), &[]));
    assert_eq!(told.circles[0].people[1].covered, 6_667);
}
