//! Whom to look for, and whether it is so when she has come.

use std::collections::BTreeMap;

use tandem::fit::Scorer;
use tandem::insight::{Wanted, gaps, prospect, whom_to_look_for};
use tandem::matching::{Aim, Conditions, Lock, Matching, Table, judge};
use tandem::person::Side;

use crate::{cohort, fields_short, sample, solved};

fn of_question<'a>(wanted: &'a [Wanted], question: &str) -> Vec<&'a str> {
    wanted.iter().filter(|wanted| wanted.question == question).map(|wanted| wanted.answer.as_str()).collect()
}

#[test]
fn whom_to_look_for_is_engineering_product_and_ux_where_those_are_short() {
    let scorer = fields_short();
    let wanted = whom_to_look_for(&scorer, &Conditions::default(), Side::Mentor);
    let mut first: Vec<&str> = of_question(&wanted, "field")[..3].to_vec();
    first.sort_unstable();
    assert_eq!(first, ["engineering", "product", "ux"]);
    let by_answer = |answer: &str| wanted.iter().find(|wanted| wanted.answer == answer).expect("an option");
    assert_eq!((by_answer("engineering").placed, by_answer("engineering").could_meet), (2, 14));
    assert_eq!((by_answer("product").placed, by_answer("product").could_meet), (2, 8));
    assert_eq!((by_answer("sales").placed, by_answer("sales").could_meet), (0, 0));
}

#[test]
fn what_is_private_is_never_looked_for() {
    let scorer = fields_short();
    for side in [Side::Mentor, Side::Mentee] {
        let wanted = whom_to_look_for(&scorer, &Conditions::default(), side);
        let mut questions: Vec<&str> = wanted.iter().map(|wanted| wanted.question.as_str()).collect();
        questions.sort_unstable();
        questions.dedup();
        assert_eq!(questions, ["field", "stage", "topics"]);
        let made_up = prospect(scorer.cohort(), side, "field", "ux");
        assert!(!made_up.answers.contains_key("background"));
    }
}

#[test]
fn the_gap_is_counted_by_field() {
    let scorer = fields_short();
    let (_, matching) = solved(&scorer, &Conditions::default());
    let gaps = gaps(&scorer, &matching);
    let of = |rule: &str, answer: &str| {
        let gap = gaps.iter().find(|gap| (gap.rule.as_str(), gap.answer.as_str()) == (rule, answer)).expect("a gap");
        (gap.asking, gap.unplaced, gap.offering, gap.places, gap.free)
    };
    assert_eq!(of("field", "engineering"), (22, 14, 4, 8, 0));
    assert_eq!(of("field", "ux"), (11, 7, 2, 4, 0));
    assert_eq!(of("field", "sales"), (2, 0, 2, 4, 2));
    let topic = of("topics", "Negotiation");
    assert_eq!((topic.1, topic.2), (n_naming(&scorer, &matching, "Negotiation"), 10));
    assert!(gaps.iter().all(|gap| gap.rule != "background"), "what is private is not counted");
    assert!(gaps.is_sorted_by(|one, other| one.unplaced >= other.unplaced));
}

/// How many mentees without a mentor name this topic, in so many words.
fn n_naming(scorer: &Scorer, matching: &Matching, topic: &str) -> usize {
    let names = |mentee: &usize| {
        let answer = scorer.cohort().mentees()[*mentee].answer("topics").expect("everybody answers");
        answer.to_string().split("; ").any(|word| word == topic)
    };
    matching.unplaced().filter(names).count()
}

/// Adds the person who was reckoned with to the roster, and solves that.
#[track_caller]
fn assert_right_when_added(scorer: &Scorer, asked: &Conditions, side: Side) -> usize {
    let (table, before) = solved(scorer, asked);
    let wanted = whom_to_look_for(scorer, asked, side);
    let worths: Vec<Vec<i64>> =
        wanted.iter().map(|wanted| wanted.aims.iter().map(|aim| aim.after - aim.before).collect()).collect();
    assert!(worths.is_sorted_by(|one, other| one >= other), "the most worth first");
    for wanted in &wanted {
        let mut added = prospect(scorer.cohort(), side, &wanted.question, &wanted.answer);
        "zzz, who has come".clone_into(&mut added.id);
        let mut people = scorer.cohort().people().clone();
        match side {
            Side::Mentee => people.mentees.push(added),
            Side::Mentor => people.mentors.push(added),
        }
        let with_her = crate::scorer(cohort(scorer.program(), people, scorer.cohort()));
        assert_eq!(with_her.cohort().side(side).last().expect("she is there").id(), "zzz, who has come");
        let (with_her, after) = solved(&with_her, asked);
        let placed = |one: &Matching| i64::try_from(one.n_placed()).expect("few");
        let points = |one: &Matching, table: &Table| i64::try_from(one.total_points(table)).expect("few");
        let expected = (placed(&after) - placed(&before), points(&after, &with_her) - points(&before, &table));
        assert_eq!((wanted.placed, wanted.points), expected, "{wanted:?}");
        let tally = judge(&with_her, asked, &after, None).tally().to_vec();
        let told: BTreeMap<Aim, i64> = wanted.aims.iter().map(|aim| (aim.aim, aim.after)).collect();
        for (aim, far) in tally {
            assert_eq!(told.get(&aim).copied().map(i128::from), Some(far), "{aim:?} of {wanted:?}");
        }
    }
    wanted.iter().filter(|wanted| wanted.points != 0).count()
}

#[test]
fn what_is_said_of_a_person_to_look_for_is_so_when_she_is_really_added() {
    let usual = Conditions::default();
    assert!(assert_right_when_added(&fields_short(), &usual, Side::Mentor) >= 8);
    assert_right_when_added(&fields_short(), &usual, Side::Mentee);
    let mut n_worth = 0;
    for seed in 0..6 {
        n_worth += assert_right_when_added(&sample::random_cohort(seed, 14, 9), &usual, Side::Mentor);
        n_worth += assert_right_when_added(&sample::random_cohort(seed, 9, 14), &usual, Side::Mentee);
    }
    assert!(n_worth > 60, "{n_worth}");
}

#[test]
fn a_person_to_look_for_is_reckoned_with_under_all_conditions() {
    let scorer = sample::random_cohort(7, 10, 6);
    let (_, matching) = solved(&scorer, &Conditions::default());
    let (mentee, mentor) = matching.pairs().next().expect("somebody is placed");
    let mut asked = Conditions {
        locks: vec![Lock { mentee, mentor }],
        bans: matching.pairs().skip(1).take(2).collect(),
        kept: matching.pairs().collect(),
        ..Conditions::default()
    };
    asked.objective.raise_worst = true;
    assert_right_when_added(&scorer, &asked, Side::Mentor);
    assert_right_when_added(&scorer, &asked, Side::Mentee);
}
