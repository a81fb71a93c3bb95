//! Whole communities, solved without a table, against the dense optimum of the table that they have nevertheless.

#[path = "sample/community.rs"]
mod community;
#[expect(dead_code, reason = "the other tests use the rest")]
mod sample;

use std::ops::{ControlFlow, Range};
use std::sync::Arc;

use sample::random_cohort;
use serde_json::json;
use tandem::community::{Community, Settled};
use tandem::fit::{Points, Scorer, ShortlistPart};
use tandem::matching::auction::{Cancelled, Progress, Step, Worth};
use tandem::matching::{Conditions, First, Kinds, Lock, Objective, Request, Table, judge, optimal};
use tandem::person::Answer;
use tandem::program::Round;

fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn large(n_mentees: usize, n_mentors: usize, with_texts: bool) -> Scorer {
    let people = community::people(n_mentees, n_mentors);
    Scorer::new(Arc::new(community::cohort(community::program(with_texts), people)))
}

#[track_caller]
fn solved(scorer: &Scorer, conditions: &Conditions) -> Settled {
    let community = Community::new(scorer, conditions).expect("nothing is asked that is not known");
    community.solve(&mut go_on).expect("nobody says stop")
}

/// As good as the dense optimum, sound by the judge, and proven by prices that are added up here.
#[track_caller]
fn check(scorer: &Scorer, conditions: &Conditions) -> Settled {
    let settled = solved(scorer, conditions);
    let table = Table::of(scorer);
    let request = Request::new(&table, conditions.clone()).expect("conditions that can be kept");
    let optimum = optimal(&request);
    let dense = judge(&table, conditions, &optimum.matching, Some((&optimum).into()));
    let verdict = judge(&table, conditions, &settled.matching, None);
    assert!(dense.is_optimal() && verdict.is_sound(), "{:?}", verdict.faults());
    assert_eq!(verdict.n_placed(), dense.n_placed());
    assert_eq!((settled.points, settled.points), (verdict.total_points(), dense.total_points()));
    check_prices(&request, &settled);
    if settled.is_even {
        assert_eq!(unevenness(&settled, &table), optimum_unevenness(&optimum.matching.loads(table.n_mentors())));
    }
    settled
}

#[track_caller]
fn check_prices(request: &Request<'_>, settled: &Settled) {
    let (table, proven) = (request.table(), &settled.proven);
    let worth = match request.objective().first {
        First::MostPlaced => Worth::most_placed(table.n_mentees()),
        First::BestFits => Worth::best_fits(table.n_mentees()),
    };
    for mentee in 0..table.n_mentees() {
        for mentor in (0..table.n_mentors()).filter(|&mentor| request.is_open(mentee, mentor)) {
            let prices = proven.mentee_price[mentee] + proven.mentor_price[mentor];
            assert!(prices >= worth.of(table.points(mentee, mentor).expect("an open pair")));
        }
    }
    let open = (0..).zip(&proven.mentor_of).filter_map(|(mentee, mentor)| table.points(mentee, (*mentor)? as usize));
    let total: i64 = open.map(|points| worth.of(points)).sum();
    let places = (0..table.n_mentors()).map(|mentor| i64::from(request.open_places(mentor)));
    let bound = places.zip(&proven.mentor_price).map(|(places, price)| places * price).sum::<i64>();
    assert_eq!(bound + proven.mentee_price.iter().sum::<i64>(), total);
}

fn unevenness(settled: &Settled, table: &Table) -> usize {
    optimum_unevenness(&settled.matching.loads(table.n_mentors()))
}

fn optimum_unevenness(loads: &[usize]) -> usize {
    loads.iter().map(|load| load * load.saturating_sub(1) / 2).sum()
}

fn asked(scorer: &Scorer) -> Conditions {
    Conditions { waited: Vec::new(), least: Vec::new(), ..Conditions::of(scorer.cohort()) }
}

#[test]
fn a_community_is_matched_as_well_as_by_its_whole_table() {
    for (n_mentees, n_mentors) in [(900, 300), (300, 300), (200, 260), (40, 3)] {
        check(&large(n_mentees, n_mentors, false), &Conditions::default());
    }
    check(&large(300, 100, true), &Conditions::default());
}

#[test]
fn both_orders_a_least_fit_locks_and_bans_are_kept() {
    for seed in 0..12 {
        let scorer = random_cohort(seed, 90, 60);
        let table = Table::of(&scorer);
        let ban = |mentee: usize| (mentee, (mentee * 7 + 1) % 60);
        let may = |mentee: usize, mentor: usize| {
            table.points(mentee, mentor).is_some() && table.places()[mentor] > 0 && ban(mentee) != (mentee, mentor)
        };
        let lock = |(mentee, mentors): (usize, Range<usize>)| {
            Some(Lock { mentee, mentor: { mentors }.find(|&mentor| may(mentee, mentor))? })
        };
        let locks = [(5, 0..30), (40, 30..60)].into_iter().filter_map(lock).collect();
        let bans = (0..90).map(ban).collect();
        let wants = (0..90).map(|mentee| u8::from(mentee % 11 != 3)).collect();
        let by_hand = Conditions { locks, bans, wants, ..Conditions::default() };
        for first in [First::MostPlaced, First::BestFits] {
            let objective = Objective { first, least_points: 4_500, ..Objective::default() };
            check(&scorer, &Conditions { objective, ..by_hand.clone() });
        }
    }
}

/// People of few kinds: everybody answers as one of the first few does. Every fifth mentor offers one place, the others
/// three.
fn of_few_kinds(n_mentees: usize, n_mentors: usize, n_kinds: usize) -> Scorer {
    let mut people = community::people(n_mentees, n_mentors);
    for side in [&mut people.mentees, &mut people.mentors] {
        for at in n_kinds..side.len() {
            side[at].answers = side[at % n_kinds].answers.clone();
        }
    }
    people.mentors.iter_mut().step_by(5).for_each(|mentor| mentor.capacity = Some(Answer::Number(1.into())));
    Scorer::new(Arc::new(community::cohort(community::program(false), people)))
}

#[test]
fn mentors_whom_nothing_tells_apart_share_their_mentees() {
    for (n_mentees, n_mentors, n_kinds) in [(300, 90, 5), (120, 90, 7), (90, 30, 1), (200, 60, 20)] {
        let settled = check(&of_few_kinds(n_mentees, n_mentors, n_kinds), &Conditions::default());
        assert_eq!(settled.matching.n_placed(), n_mentees.min(n_mentors * 13 / 5), "{n_kinds} kinds");
    }
}

#[test]
fn what_is_said_of_one_mentor_holds_for_nobody_who_answers_as_she_does() {
    let scorer = of_few_kinds(200, 50, 3);
    let locks = [(3, 1), (4, 1), (9, 1), (12, 46)].map(|(mentee, mentor)| Lock { mentee, mentor });
    let bans = (0..200).map(|mentee| (mentee, mentee * 7 % 12)).filter(|ban| *ban != (3, 1)).collect();
    for first in [First::MostPlaced, First::BestFits] {
        let objective = Objective { first, least_points: 3_000, ..Objective::default() };
        let conditions =
            Conditions { locks: locks.to_vec(), bans: Vec::clone(&bans), objective, ..Conditions::default() };
        check(&scorer, &conditions);
    }
}

#[test]
fn what_people_ask_of_the_sample_is_kept() {
    for seed in 20..30 {
        let scorer = random_cohort(seed, 70, 90);
        check(&scorer, &asked(&scorer));
    }
}

#[track_caller]
fn assert_refused(conditions: &Conditions, expected: &str) {
    let scorer = random_cohort(1, 6, 5);
    let refused = Community::new(&scorer, conditions).expect_err("it is not known");
    let sentences: Vec<String> = refused.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, [expected]);
}

#[test]
fn what_is_not_known_is_refused_by_name() {
    let plain = Conditions::default;
    let beyond =
        |conditions, what: &str| assert_refused(&conditions, &format!("too many pairs for what is asked: {what}"));
    beyond(Conditions { wants: vec![1, 1, 1, 2, 1, 1], ..plain() }, "mentee 3 wants 2 mentors");
    beyond(Conditions { waited: vec![0, 0, 1, 0, 0, 0], ..plain() }, "mentee 2 waited in rounds before");
    beyond(Conditions { least: vec![0, 2, 0, 0, 0], ..plain() }, "mentor 1 should have 2 mentees at least");
    let kinds = Some(Kinds { of_mentee: vec![0; 6], most: 2 });
    beyond(Conditions { kinds, ..plain() }, "at most 2 requests of one kind for one mentor");
    beyond(Conditions { kept: vec![(0, 0)], ..plain() }, "pairs of an earlier matching that stay where that can be");
    let objective = Objective { raise_worst: true, ..Objective::default() };
    beyond(Conditions { objective, ..plain() }, "the worst fit raised as high as it goes");
}

#[test]
fn programs_with_rounds_or_hours_are_refused_by_name() {
    let people = || community::people(9, 4);
    let refused = |program| {
        let scorer = Scorer::new(Arc::new(community::cohort(program, people())));
        let refused = Community::new(&scorer, &Conditions::default()).expect_err("it is not known");
        refused.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let mut in_rounds = community::program(false);
    in_rounds.matching.rounds =
        vec![serde_json::from_value::<Round>(json!({"id": "one", "label": "One"})).expect("a round")];
    assert_eq!(refused(in_rounds), ["too many pairs for what is asked: rounds with rules of their own"]);
    let mut by_hours = community::program(false);
    by_hours.matching.hours = serde_json::from_value(json!({"mentee": "years", "mentor": "years", "need": 2})).ok();
    assert_eq!(refused(by_hours), ["too many pairs for what is asked: hours that differ from mentee to mentee"]);
}

#[test]
fn pairs_by_hand_that_cannot_be_kept_are_refused_as_everywhere() {
    let scorer = random_cohort(3, 40, 30);
    let table = Table::of(&scorer);
    for seed in 0..200 {
        let mut random = fastrand::Rng::with_seed(seed);
        let lock = |random: &mut fastrand::Rng| Lock { mentee: random.usize(0..41), mentor: random.usize(0..31) };
        let locks: Vec<Lock> = (0..4).map(|_| lock(&mut random)).collect();
        let bans = (0..2).map(|_| (random.usize(0..40), random.usize(0..30))).collect();
        let conditions = Conditions { locks, bans, ..Conditions::default() };
        let dense = Request::new(&table, conditions.clone()).err().unwrap_or_default();
        let sparse = Community::new(&scorer, &conditions).err().unwrap_or_default();
        let words = |clashes: Vec<String>| clashes.join("; ");
        assert_eq!(
            words(sparse.iter().map(ToString::to_string).collect()),
            words(dense.iter().map(ToString::to_string).collect()),
            "seed {seed}"
        );
    }
}

#[test]
fn several_who_share_the_work_find_the_same() {
    let scorer = random_cohort(5, 120, 80);
    let conditions = asked(&scorer);
    let community = Community::new(&scorer, &conditions).expect("it is known");
    let alone = community.solve(&mut go_on);
    let part = |mentees| community.part(mentees, |_| ControlFlow::Continue(())).expect("nobody says stop");
    let mut all = part(0..50);
    for mentees in [50..51, 51..120] {
        let sent = ShortlistPart::from_bytes(&part(mentees).to_bytes(), 80).expect("the part as it was sent");
        all.append(&sent).expect("the next part");
    }
    assert!(community.solve_listed(all, &mut go_on) == alone, "another matching, or other prices");
}

#[test]
fn a_caller_who_says_stop_is_obeyed_at_any_time() {
    let scorer = large(600, 150, false);
    let community = Community::new(&scorer, &Conditions::default()).expect("it is known");
    let mut steps = Vec::new();
    let mut count = |progress: Progress| {
        steps.push(progress.step);
        ControlFlow::Continue(())
    };
    community.solve(&mut count).expect("nobody says stop");
    assert!(matches!(steps[..], [Step::Reading(0), .., Step::Checking(_)]), "{steps:?}");
    for n_steps in 0..steps.len() {
        let mut left = n_steps;
        let stopped = community.solve(&mut |_| {
            let Some(fewer) = left.checked_sub(1) else { return ControlFlow::Break(()) };
            left = fewer;
            ControlFlow::Continue(())
        });
        assert_eq!(stopped, Err(Cancelled));
    }
    assert_eq!(
        community.part(0..9, |n_done| if n_done == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }),
        Err(Cancelled)
    );
}

#[test]
fn a_pair_is_worth_the_same_by_itself_and_in_its_row() {
    let scorer = large(30, 200, true);
    let mut rows = scorer.rows();
    for mentee in scorer.mentees() {
        let single: Vec<Option<Points>> =
            scorer.mentors().iter().map(|mentor| scorer.fit(mentee, mentor).points()).collect();
        assert_eq!(rows.row(mentee), single);
    }
}
