//! Matchings against oracles that are not ours: every matching there is, tried one by one, on small tables; the
//! `pathfinding` crate on larger squares; the judge, who knows nothing of the solver, everywhere.

use fastrand::Rng;
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use tandem::matching::{Conditions, First, Matching, Objective, Optimum, Request, Table, judge, optimal};

mod draw;
mod every;
mod receipt;
mod stable;
mod repair;
mod why;
mod hours;

use draw::{Draw, TIED, conditions};
use every::EveryMatching;

#[track_caller]
fn assert_judged_optimal(table: &Table, asked: &Conditions) -> Optimum {
    let optimum = optimal(&Request::new(table, asked.clone()).expect("the conditions can be kept"));
    let verdict = judge(table, asked, &optimum.matching, Some((&optimum).into()));
    assert_eq!(verdict.faults(), [], "{table:?} with {asked:?} gave {optimum:?}");
    assert!(verdict.is_optimal());
    assert_eq!(verdict.n_placed(), optimum.matching.n_placed());
    assert_eq!(verdict.total_points(), optimum.matching.total_points(table));
    optimum
}

/// The judge finds nothing, and every matching there is was tried: the one found is the first of the best.
#[track_caller]
fn assert_first_of_the_best(draw: Draw, seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let mut rng = Rng::with_seed(seed);
        let n_mentees = rng.usize(0..=4);
        let n_mentors = rng.usize(0..=if n_mentees > 3 { 3 } else { 4 });
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let asked = conditions(&mut rng, &table, draw);
        let optimum = assert_judged_optimal(&table, &asked);
        let (_, expected) = EveryMatching::best_of(&table, &asked);
        assert_eq!(optimum.matching, expected, "seed {seed}: {table:?} with {asked:?}");
    }
}

#[test]
fn small_matchings_with_few_values_are_the_first_of_the_best_of_all_there_are() {
    assert_first_of_the_best(TIED, 0..8_000);
    assert_first_of_the_best(Draw { n_values: 1, ..TIED }, 0..2_000);
    assert_first_of_the_best(Draw { blocked: 60, ..TIED }, 0..2_000);
}

#[test]
fn small_matchings_with_many_values_are_the_first_of_the_best_of_all_there_are() {
    assert_first_of_the_best(Draw { n_values: 2, step: 10_000, most_places: 1, ..TIED }, 0..2_000);
    assert_first_of_the_best(Draw { n_values: 10_001, most_places: 2, ..TIED }, 0..4_000);
    assert_first_of_the_best(Draw { blocked: 0, most_places: 2, ..TIED }, 0..2_000);
}

/// The most points of any way to give `n` mentees one each of `n` mentors, by somebody else's solver.
fn points_by_pathfinding(table: &Table) -> i64 {
    let weights = (0..table.n_mentees()).map(|mentee| {
        table.row(mentee).iter().map(|cell| i64::from(cell.expect("nobody is blocked").get())).collect::<Vec<_>>()
    });
    kuhn_munkres(&Matrix::from_rows(weights).expect("all rows are of one length")).0
}

#[track_caller]
fn assert_as_good_as_pathfinding(n: usize, draw: Draw, seed: u64) {
    let mut rng = Rng::with_seed(seed);
    let cells = (0..n * n).map(|_| draw.points(&mut rng)).collect();
    let table = Table::new(n, vec![1; n], cells).expect("one cell for each pair");
    let optimum = assert_judged_optimal(&table, &Conditions::default());
    assert_eq!(optimum.matching.n_placed(), n);
    assert_eq!(optimum.matching.total_points(&table), points_by_pathfinding(&table).unsigned_abs());
}

#[test]
fn larger_squares_are_worth_as_much_as_another_solver_makes_them() {
    let open = Draw { blocked: 0, ..TIED };
    for seed in 0..10 {
        assert_as_good_as_pathfinding(30, Draw { n_values: 10_001, ..open }, seed);
        assert_as_good_as_pathfinding(30, Draw { n_values: 4, step: 100, ..open }, seed);
    }
    assert_as_good_as_pathfinding(80, Draw { n_values: 13, step: 700, ..open }, 1);
    assert_as_good_as_pathfinding(80, Draw { n_values: 10_001, ..open }, 2);
    assert_as_good_as_pathfinding(200, Draw { n_values: 13, step: 700, ..open }, 3);
    assert_as_good_as_pathfinding(200, Draw { n_values: 10_001, ..open }, 4);
}

#[track_caller]
fn assert_proven(n_mentees: usize, n_mentors: usize, draw: Draw) {
    for seed in 0..3 {
        let mut rng = Rng::with_seed(seed);
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let asked = conditions(&mut rng, &table, draw);
        assert_judged_optimal(&table, &asked);
    }
}

#[test]
fn larger_matchings_with_places_and_blocked_pairs_are_proven_by_their_prices() {
    let wide = Draw { n_values: 10_001, ..TIED };
    assert_proven(150, 40, Draw { most_places: 5, ..TIED });
    assert_proven(150, 40, Draw { most_places: 7, ..wide });
    assert_proven(40, 150, wide);
    assert_proven(40, 150, TIED);
    assert_proven(120, 120, Draw { blocked: 95, ..TIED });
    assert_proven(120, 120, Draw { blocked: 95, ..wide });
    assert_proven(200, 5, Draw { most_places: 60, blocked: 50, ..wide });
}

#[test]
fn no_matching_of_ten_thousand_breaks_what_must_hold() {
    for seed in 0..10_000 {
        let mut rng = Rng::with_seed(seed);
        let (n_mentees, n_mentors) = (rng.usize(8..20), rng.usize(6..16));
        let draw = Draw { n_values: [3, 10_001][rng.usize(0..2)], blocked: rng.u8(10..90), ..TIED };
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let asked = conditions(&mut rng, &table, draw);
        let matching = optimal(&Request::new(&table, asked.clone()).expect("the conditions can be kept")).matching;
        assert!(matching.pairs().all(|(mentee, mentor)| table.points(mentee, mentor).is_some()), "seed {seed}");
        assert!(judge(&table, &asked, &matching, None).is_sound(), "seed {seed}");
    }
}

/// A table that is large enough for an auction, in which some mentors are better for everybody.
fn popular(rng: &mut Rng, n_mentees: usize, n_mentors: usize, draw: Draw) -> Table {
    let places = (0..n_mentors).map(|_| rng.u32(0..=draw.most_places)).collect();
    let liked: Vec<u16> = (0..n_mentors).map(|_| rng.u16(0..5_000) / draw.step * draw.step).collect();
    let cell = |at: usize, rng: &mut Rng| {
        let points = draw.points(rng)?.get().min(5_000) + liked[at % n_mentors];
        tandem::fit::Points::new(points)
    };
    let cells = (0..n_mentees * n_mentors).map(|at| cell(at, rng)).collect();
    Table::new(n_mentees, places, cells).expect("one cell for each pair")
}

#[test]
fn what_an_auction_begins_is_proven_as_well() {
    let many = Draw { n_values: 5_000, step: 1, blocked: 10, most_places: 2 };
    let few = Draw { n_values: 7, step: 700, ..many };
    for (seed, draw) in
        [many, few, Draw { blocked: 80, ..many }, Draw { most_places: 1, ..few }].into_iter().enumerate()
    {
        for (n_mentees, n_mentors) in [(640, 440), (440, 640), (1_300, 220)] {
            let mut rng = Rng::with_seed(seed as u64);
            let table = popular(&mut rng, n_mentees, n_mentors, draw);
            assert_judged_optimal(&table, &Conditions::default());
            let best_fits = Objective { first: First::BestFits, ..Objective::default() };
            let bans = (0..40).map(|_| (rng.usize(0..n_mentees), rng.usize(0..n_mentors))).collect();
            assert_judged_optimal(&table, &Conditions { objective: best_fits, bans, ..Conditions::default() });
        }
    }
}

/// A matching at random, sound or not, of those that name only people who are there.
fn any_matching(rng: &mut Rng, table: &Table) -> Matching {
    let mentor = |_| rng.usize(0..=table.n_mentors());
    let mentor_of = (0..table.n_mentees()).map(mentor);
    Matching::one_each(mentor_of.map(|mentor| (mentor < table.n_mentors()).then_some(mentor)).collect())
}

/// Whether places and blocked pairs are in order, said once more in other words than the judge's.
fn can_be_carried_out(table: &Table, matching: &Matching) -> bool {
    let loads = matching.loads(table.n_mentors());
    loads.iter().zip(table.places()).all(|(&load, &places)| load <= places as usize)
        && matching.pairs().all(|(mentee, mentor)| table.points(mentee, mentor).is_some())
}

#[test]
fn the_judge_calls_a_matching_optimal_exactly_if_it_is_as_good_as_the_best() {
    let mut n_optimal = 0;
    for seed in 0..3_000 {
        let mut rng = Rng::with_seed(seed);
        let (n_mentees, n_mentors) = (rng.usize(1..=4), rng.usize(1..=4));
        let table = TIED.table(&mut rng, n_mentees, n_mentors);
        let optimum = optimal(&Request::unlocked(&table));
        let tried = any_matching(&mut rng, &table);
        let squares = |matching: &Matching| matching.loads(n_mentors).iter().map(|load| load * load).sum::<usize>();
        let value = |matching: &Matching| (matching.n_placed(), matching.total_points(&table), squares(matching));
        let sound = can_be_carried_out(&table, &tried);
        let verdict = judge(&table, &Conditions::default(), &tried, Some((&optimum).into()));
        assert_eq!(verdict.is_sound(), sound, "seed {seed}: {table:?} {tried:?}");
        assert_eq!(verdict.is_optimal(), sound && value(&tried) == value(&optimum.matching), "seed {seed}");
        n_optimal += usize::from(verdict.is_optimal());
    }
    assert!((300..2_700).contains(&n_optimal), "both kinds are met: {n_optimal} of 3000 are optimal");
}

/// Everything that could be changed in a proof, each changed by itself.
fn tampered(optimum: &Optimum, by: i128) -> Vec<Optimum> {
    let mut all = Vec::new();
    let mut with = |tamper: &dyn Fn(&mut Optimum)| {
        let mut tampered = optimum.clone();
        tamper(&mut tampered);
        all.push(tampered);
    };
    for aim in 0..optimum.prices.aims.len() {
        with(&|optimum| optimum.prices.aims[aim].weight += by);
        with(&|optimum| optimum.prices.aims.swap(0, aim));
    }
    for mentee in 0..optimum.matching.n_mentees() {
        with(&|optimum| optimum.prices.mentee[mentee] += by * 1_000_000_000);
        with(&|optimum| {
            let others = optimum.matching.pairs().filter(|pair| pair.0 != mentee).collect::<Vec<_>>();
            optimum.matching = Matching::of_pairs(optimum.matching.n_mentees(), others);
        });
    }
    with(&|optimum| optimum.prices.mentee.push(0));
    with(&|optimum| optimum.prices.kind.push(Vec::new()));
    with(&|optimum| optimum.prices.aims.clear());
    all.retain(|tampered| tampered != optimum);
    all
}

/// Most changes of a proof are noticed as such. A few prove as much as before (a price that nobody pays): then the
/// matching is still the best, and saying so is right.
#[test]
fn a_proof_that_was_tampered_with_proves_nothing_that_is_not_so() {
    let (mut n_noticed, mut n_harmless) = (0, 0);
    for seed in 0..400 {
        let mut rng = Rng::with_seed(seed);
        let table = TIED.table(&mut rng, 4, 3);
        let asked = conditions(&mut rng, &table, TIED);
        let optimum = assert_judged_optimal(&table, &asked);
        for tampered in tampered(&optimum, if rng.bool() { 1 } else { -1 }) {
            let verdict = judge(&table, &asked, &tampered.matching, Some((&tampered).into()));
            let is_same = tampered.matching == optimum.matching;
            assert!(
                is_same || !verdict.is_optimal() || values_agree(&table, &asked, &tampered, &optimum),
                "seed {seed}"
            );
            n_noticed += usize::from(!verdict.is_optimal());
            n_harmless += usize::from(verdict.is_optimal());
        }
    }
    assert!(n_noticed > 8 * n_harmless, "{n_noticed} changes noticed, {n_harmless} harmless");
}

/// Whether two matchings go equally far in all aims, by the judge's own tally.
fn values_agree(table: &Table, asked: &Conditions, one: &Optimum, other: &Optimum) -> bool {
    let tally = |optimum: &Optimum| judge(table, asked, &optimum.matching, None).tally().to_vec();
    tally(one) == tally(other)
}

/// The same table with its people in another order.
fn in_another_order(rng: &mut Rng, table: &Table) -> Table {
    let mut mentees: Vec<usize> = (0..table.n_mentees()).collect();
    let mut mentors: Vec<usize> = (0..table.n_mentors()).collect();
    rng.shuffle(&mut mentees);
    rng.shuffle(&mut mentors);
    let places = mentors.iter().map(|&mentor| table.places()[mentor]).collect();
    let row = |&mentee: &usize| mentors.iter().map(move |&mentor| table.points(mentee, mentor)).collect::<Vec<_>>();
    Table::new(table.n_mentees(), places, mentees.iter().flat_map(row).collect()).expect("one cell for each pair")
}

#[test]
fn people_in_another_order_are_placed_as_many_for_as_many_points() {
    for seed in 0..60 {
        let mut rng = Rng::with_seed(seed);
        let (n_mentees, n_mentors) = (rng.usize(1..60), rng.usize(1..60));
        let draw = Draw { n_values: [3, 10_001][rng.usize(0..2)], blocked: rng.u8(0..90), ..TIED };
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let other = in_another_order(&mut rng, &table);
        let (one, two) = (
            assert_judged_optimal(&table, &Conditions::default()).matching,
            assert_judged_optimal(&other, &Conditions::default()).matching,
        );
        assert_eq!(one.n_placed(), two.n_placed(), "seed {seed}");
        assert_eq!(one.total_points(&table), two.total_points(&other), "seed {seed}");
    }
}
