//! Hours that differ by mentee, against every matching there is.

use std::ops::ControlFlow;

use fastrand::Rng;
use tandem::matching::{
    Conditions, End, Goal, Hours, Lock, Progress, Request, Table, WithinHours, judge, within_hours,
};

use crate::draw::{Draw, TIED, conditions};
use crate::every::EveryMatching;

fn on(_: Progress<'_>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Hours at random, for which these locks are not too many.
fn hours(rng: &mut Rng, table: &Table, locks: &[Lock]) -> Hours {
    let needs: Vec<u32> = (0..table.n_mentees()).map(|_| rng.u32(1..=4)).collect();
    let locked = |mentor: usize| {
        let mut mentees: Vec<usize> =
            locks.iter().filter(|lock| lock.mentor == mentor).map(|lock| lock.mentee).collect();
        mentees.dedup();
        mentees.into_iter().map(|mentee| needs[mentee]).sum::<u32>()
    };
    let offers =
        (0..table.n_mentors()).map(|mentor| (rng.u8(0..5) > 0).then(|| locked(mentor) + rng.u32(0..=7))).collect();
    Hours { offers, needs }
}

/// Nothing that was asked is broken, and what is told of the matching is true.
#[track_caller]
fn assert_sound(table: &Table, asked: &Conditions, hours: &Hours, best: &WithinHours) {
    assert_eq!(hours.overfull(&best.matching), []);
    let verdict = judge(table, asked, &best.matching, best.proof());
    assert_eq!(verdict.faults(), []);
    for &(aim, count) in verdict.tally() {
        assert!(best.found.contains(&(Goal::Aim(aim), count)), "{aim:?} {count} in {:?}", best.found);
    }
    assert_eq!(best.is_optimal(), best.found == best.bound);
    assert!(best.found <= best.bound);
}

/// With all the steps it needs, the best; with few, nothing that is not true. Says how often few were enough.
#[track_caller]
fn assert_best_within(draw: Draw, seeds: std::ops::Range<u64>) -> usize {
    let mut n_gaps = 0;
    for seed in seeds {
        let mut rng = Rng::with_seed(seed);
        let (n_mentees, n_mentors) = (rng.usize(0..=5), rng.usize(0..=3));
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let asked = conditions(&mut rng, &table, draw);
        let hours = hours(&mut rng, &table, &asked.locks);
        let request = Request::new(&table, asked.clone()).expect("the conditions can be kept");
        let (value, _) = EveryMatching::best_within(&table, &asked, &hours);

        let best = within_hours(&request, &hours, usize::MAX, on).expect("the locks have their hours");
        assert_sound(&table, &asked, &hours, &best);
        assert_eq!((best.end, best.gap()), (End::Proven, None), "seed {seed}");
        let found = EveryMatching::value_of(&table, &asked, &best.matching);
        assert_eq!(found, value, "seed {seed}: {table:?} with {asked:?} and {hours:?}");

        let hasty = within_hours(&request, &hours, 1, on).expect("the locks have their hours");
        assert_sound(&table, &asked, &hours, &hasty);
        assert!(hasty.bound >= best.found, "seed {seed}");
        assert!(!hasty.is_optimal() || hasty.found == best.found, "seed {seed}: what is not best was called so");
        n_gaps += usize::from(!hasty.is_optimal());
    }
    n_gaps
}

#[test]
fn small_matchings_within_hours_that_differ_are_as_good_as_the_best_of_all_there_are() {
    let n_gaps = assert_best_within(Draw { most_places: 5, ..TIED }, 0..3_000)
        + assert_best_within(Draw { n_values: 10_001, blocked: 5, most_places: 5, ..TIED }, 0..3_000);
    assert!(n_gaps > 100, "{n_gaps} searches that ended early show less than the test says");
}

#[test]
fn hours_that_are_the_same_for_all_are_places() {
    for seed in 0..200 {
        let mut rng = Rng::with_seed(seed);
        let table = TIED.table(&mut rng, 5, 3);
        let asked = Conditions { objective: conditions(&mut rng, &table, TIED).objective, ..Conditions::default() };
        let offers = table.places().iter().map(|&places| Some(places * 90 + rng.u32(0..90))).collect();
        let hours = Hours { needs: vec![90; 5], offers };
        assert!(hours.are_places(table.places()));
        let request = Request::new(&table, asked.clone()).expect("nothing is locked");
        let best = within_hours(&request, &hours, 0, on).expect("nothing is locked");
        assert_eq!((best.end, best.n_steps), (End::Proven, 1));
        assert!(judge(&table, &asked, &best.matching, best.proof()).is_optimal(), "its prices prove it");
    }
}

#[test]
fn a_lock_for_which_there_are_no_hours_is_named() {
    let table = Draw { blocked: 0, ..TIED }.table(&mut Rng::with_seed(1), 2, 1);
    let table = Table::new(2, vec![2], table.row(0).iter().chain(table.row(1)).copied().collect()).expect("two cells");
    let locks = [0, 1].map(|mentee| Lock { mentee, mentor: 0 }).to_vec();
    let request = Request::new(&table, Conditions { locks, ..Conditions::default() }).expect("there are two places");
    let hours = Hours { needs: vec![60, 90], offers: vec![Some(120)] };
    let clashes = within_hours(&request, &hours, 9, on).expect_err("three half hours are too many");
    let sentences: Vec<String> = clashes.iter().map(ToString::to_string).collect();
    assert_eq!(
        sentences,
        [
            "mentee 1 cannot be kept with mentor 0: others that are kept need the hours of this mentor (120 minutes a month)"
        ]
    );
}

/// Forty mentees of many needs, and mentors whose hours are about enough.
fn tight(seed: u64) -> (Table, Hours) {
    let mut rng = Rng::with_seed(seed);
    let table = Draw { n_values: 10_001, step: 1, blocked: 10, most_places: 0 }.table(&mut rng, 40, 12);
    let cells = (0..40).flat_map(|mentee| table.row(mentee).to_vec()).collect();
    let table = Table::new(40, vec![6; 12], cells).expect("one cell for each pair");
    let hours = Hours {
        needs: (0..40).map(|_| 30 * rng.u32(1..=8)).collect(),
        offers: (0..12).map(|_| Some(30 * rng.u32(6..=14))).collect(),
    };
    (table, hours)
}

#[test]
fn a_search_that_is_cut_short_says_how_far_from_the_best_it_can_be() {
    for seed in 0..5 {
        let (table, hours) = tight(seed);
        let request = Request::unlocked(&table);
        let mut gaps = Vec::new();
        let best = within_hours(&request, &hours, 60, |progress| {
            gaps.push((progress.bound.clone(), progress.found.clone()));
            ControlFlow::Continue(())
        });
        let best = best.expect("nothing is locked");
        assert_sound(&table, &Conditions::default(), &hours, &best);
        for pair in gaps.windows(2) {
            assert!(pair[1].0 <= pair[0].0 && pair[1].1 >= pair[0].1, "bounds fall and findings rise: {pair:?}");
        }
        assert_eq!(best.end == End::Proven, best.is_optimal());
        let again = within_hours(&request, &hours, 60, on).expect("nothing is locked");
        assert_eq!(best, again, "the search goes the same way each time");
    }
}

#[test]
fn a_search_that_is_broken_off_answers_with_what_it_has() {
    let (table, hours) = tight(1);
    let mut n_calls = 0;
    let best = within_hours(&Request::unlocked(&table), &hours, usize::MAX, |_| {
        n_calls += 1;
        if n_calls < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let best = best.expect("nothing is locked");
    assert_sound(&table, &Conditions::default(), &hours, &best);
    assert_eq!((best.end, n_calls), (End::BrokenOff, 3));
    assert!(best.gap().is_some() && !best.is_optimal());
}
