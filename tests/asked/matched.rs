//! The answer to all that a programme asks: from people to a matching.

use std::ops::ControlFlow;
use std::sync::Arc;

use serde_json::{Value, json};
use tandem::fit::Scorer;
use tandem::matching::{Aim, Asked, Goal, Lock, Matched, Progress, Table};

use super::cohort;

/// The matching, and its pairs by id.
fn matched(asked: &Value, mentees: Value, mentors: Value, most_steps: usize) -> (Matched, Vec<String>) {
    let scorer = Scorer::new(Arc::new(cohort(asked, mentees, mentors)));
    let asked = Asked::of(scorer.cohort());
    let on = |_: Progress<'_>| ControlFlow::Continue(());
    let matched = asked.solve(&Table::of(&scorer), &asked.conditions, most_steps, on).expect("nothing is locked");
    assert!(matched.is_sound());
    let id = |(mentee, mentor): (usize, usize)| {
        format!("{} {}", scorer.mentees()[mentee].member().id(), scorer.mentors()[mentor].member().id())
    };
    let pairs = matched.matching.pairs().map(id).collect();
    (matched, pairs)
}

#[track_caller]
fn assert_pairs(asked: &Value, mentees: Value, mentors: Value, expected: &[&str]) {
    let (matched, pairs) = matched(asked, mentees, mentors, 100);
    assert_eq!(pairs, expected);
    assert!(matched.is_optimal());
}

#[test]
fn a_new_mentor_gets_somebody_although_others_would_fit_better() {
    let mentees = json!([{"id": "ana", "answers": {"topic": "UX"}}]);
    let mentors = |least: u8| {
        json!([
            {"id": "new", "least": least, "answers": {"offers": "Data"}},
            {"id": "old", "answers": {"offers": "UX"}},
        ])
    };
    assert_pairs(&json!({}), mentees.clone(), mentors(0), &["ana old"]);
    assert_pairs(&json!({}), mentees, mentors(1), &["ana new"]);
}

#[test]
fn who_waited_comes_before_who_fits_better() {
    let mentees = |waited: u8| {
        json!([
            {"id": "ana", "answers": {"topic": "UX"}},
            {"id": "bea", "waited": waited, "answers": {"topic": "Data"}},
        ])
    };
    let mentors = json!([{"id": "olga", "capacity": 1, "answers": {"offers": "UX"}}]);
    assert_pairs(&json!({}), mentees(0), mentors.clone(), &["ana olga"]);
    assert_pairs(&json!({}), mentees(1), mentors, &["bea olga"]);
}

#[test]
fn no_more_requests_of_one_kind_fall_on_one_mentor_than_the_program_says() {
    let mentees = json!([
        {"id": "ana", "answers": {"topic": "UX"}},
        {"id": "bea", "answers": {"topic": "UX"}},
        {"id": "chidi", "answers": {"topic": "Data"}},
    ]);
    let mentors = json!([
        {"id": "olga", "capacity": 3, "answers": {"offers": "UX; Data"}},
        {"id": "pia", "capacity": 3, "answers": {"offers": "Law"}},
    ]);
    assert_pairs(&json!({}), mentees.clone(), mentors.clone(), &["ana olga", "bea olga", "chidi olga"]);
    let limited = json!({"kinds": {"question": "topic", "most": 1}});
    assert_pairs(&limited, mentees, mentors, &["ana olga", "bea pia", "chidi olga"]);
}

/// Three mentees who need three, two and two hours, and Olga, who has four.
fn needing() -> (Value, Value) {
    let mentees = json!([
        {"id": "ana", "hours": 3, "answers": {"topic": "UX"}},
        {"id": "bea", "answers": {"topic": "Data"}},
        {"id": "chidi", "answers": {"topic": "Data"}},
    ]);
    (mentees, json!([{"id": "olga", "hours": 4, "answers": {"offers": "UX"}}]))
}

#[test]
fn hours_that_differ_are_kept_to_and_the_search_says_when_it_is_done() {
    let hours = json!({"hours": {"need": 2}});
    let (mentees, mentors) = needing();
    assert_pairs(&hours, mentees.clone(), mentors.clone(), &["bea olga", "chidi olga"]);
    let best_first = json!({"hours": {"need": 2}, "objective": {"first": "bestFits"}});
    assert_pairs(&best_first, mentees, mentors, &["ana olga"]);
}

#[test]
fn a_search_that_is_not_done_is_not_called_optimal() {
    // By places, each mentor could take two: one hour and six of her eleven. But there is only one who needs so little.
    let need = |(at, hours): (usize, &u8)| json!({"id": format!("e{at}"), "hours": hours, "answers": {"topic": "UX"}});
    let mentees: Vec<Value> = [6, 6, 6, 1].iter().enumerate().map(need).collect();
    let mentors = json!([
        {"id": "olga", "hours": 11, "answers": {"offers": "UX"}},
        {"id": "pia", "hours": 11, "answers": {"offers": "UX"}},
    ]);
    let hours = json!({"hours": {"need": 2}});
    let (hasty, _) = matched(&hours, json!(mentees), mentors.clone(), 0);
    let (patient, _) = matched(&hours, json!(mentees), mentors, 10_000);
    assert!(patient.is_optimal() && patient.steps[0].gap.is_none());
    assert_eq!(patient.n_placed(), 3);
    assert_eq!((hasty.n_placed(), hasty.steps[0].gap), (3, Some((Goal::Aim(Aim::Placed), 1))));
    assert!(!hasty.is_optimal(), "it is, but nobody can know yet");
}

#[test]
fn rounds_and_hours_go_together() {
    let asked = json!({
        "mentors": 2, "hours": {"need": 2},
        "rounds": [
            {"id": "same", "label": "Same", "rules": {"topic": {"level": "must"}}},
            {"id": "other", "label": "Other", "rules": {"topic": {"level": "mustNot"}}},
        ],
    });
    let mentees = json!([
        {"id": "ana", "hours": 3, "answers": {"topic": "UX"}},
        {"id": "bea", "answers": {"topic": "UX"}},
    ]);
    let mentors = json!([
        {"id": "olga", "hours": 4, "answers": {"offers": "UX"}},
        {"id": "pia", "hours": 4, "answers": {"offers": "Law"}},
    ]);
    let (matched, pairs) = matched(&asked, mentees, mentors, 100);
    // Neither mentor has hours for both: who comes first in the one round comes second in the other.
    assert_eq!(pairs, ["ana olga", "bea pia"]);
    let made: Vec<_> = matched.steps.iter().map(|step| step.made.clone()).collect();
    assert_eq!(made, [vec![(0, 0)], vec![(1, 1)]]);
    assert!(matched.is_optimal());
    let points: Vec<u64> = matched.steps.iter().map(|step| step.points).collect();
    assert_eq!(points.iter().sum::<u64>(), matched.total_points());
}

#[test]
fn a_pair_by_hand_for_which_there_are_no_hours_is_named() {
    let (mentees, mentors) = needing();
    let scorer = Scorer::new(Arc::new(cohort(&json!({"hours": {"need": 2}}), mentees, mentors)));
    let asked = Asked::of(scorer.cohort());
    let locks = vec![Lock { mentee: 0, mentor: 0 }, Lock { mentee: 1, mentor: 0 }];
    let conditions = tandem::matching::Conditions { locks, ..asked.conditions.clone() };
    let clashes = asked.clashes(&Table::of(&scorer), &conditions);
    let sentences: Vec<String> = clashes.iter().map(ToString::to_string).collect();
    assert_eq!(
        sentences,
        [
            "mentee 1 cannot be kept with mentor 0: others that are kept need the hours of this mentor (240 minutes a month)"
        ]
    );
}
