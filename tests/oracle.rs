//! Matchings against oracles that are not ours: every matching there is, tried one by one, on small tables; the
//! `pathfinding` crate on larger squares; the judge, who knows nothing of the solver, everywhere.

use fastrand::Rng;
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use tandem::fit::Points;
use tandem::matching::{Lock, Matching, Optimum, Request, Table, judge, optimal};

/// How tables are drawn.
#[derive(Clone, Copy)]
struct Draw {
    /// Points are multiples of `step` below `n_values * step`: few values make many ties.
    n_values: u16,
    step: u16,
    /// Of a hundred pairs, how many are blocked.
    blocked: u8,
    most_places: u32,
}

const TIED: Draw = Draw { n_values: 3, step: 1, blocked: 20, most_places: 3 };

impl Draw {
    fn points(self, rng: &mut Rng) -> Option<Points> {
        if rng.u8(0..100) < self.blocked {
            return None;
        }
        Points::new(rng.u16(0..self.n_values) * self.step)
    }

    fn table(self, rng: &mut Rng, n_mentees: usize, n_mentors: usize) -> Table {
        let places = (0..n_mentors).map(|_| rng.u32(0..=self.most_places)).collect();
        let cells = (0..n_mentees * n_mentors).map(|_| self.points(rng)).collect();
        Table::new(n_mentees, places, cells).expect("one cell for each pair")
    }
}

/// How many are placed, for how many points, and how.
type Found = ((usize, u64), Vec<Option<usize>>);

/// Tries every matching that keeps the locks, in the order of the written rule, and keeps the first best.
struct EveryMatching<'a> {
    request: &'a Request<'a>,
    room: Vec<u32>,
    mentor_of: Vec<Option<usize>>,
    best: Option<Found>,
}

impl<'a> EveryMatching<'a> {
    fn best_of(request: &'a Request<'a>) -> Matching {
        let room = request.open_places().to_vec();
        let mut every = Self { request, room, mentor_of: Vec::new(), best: None };
        every.try_from(0, (0, 0));
        Matching::new(every.best.expect("that nobody is placed is a matching too").1)
    }

    fn try_from(&mut self, mentee: usize, so_far: (usize, u64)) {
        let Some(&lock) = self.request.lock_of().get(mentee) else {
            if self.best.as_ref().is_none_or(|(best, _)| *best < so_far) {
                self.best = Some((so_far, self.mentor_of.clone()));
            }
            return;
        };
        if lock.is_some() {
            self.with(mentee, lock, so_far);
            return;
        }
        for mentor in 0..self.room.len() {
            let cell = self.request.table().points(mentee, mentor);
            if let Some(points) = cell
                && self.room[mentor] > 0
            {
                self.room[mentor] -= 1;
                self.with(mentee, Some(mentor), (so_far.0 + 1, so_far.1 + u64::from(points.get())));
                self.room[mentor] += 1;
            }
        }
        self.with(mentee, None, so_far);
    }

    fn with(&mut self, mentee: usize, mentor: Option<usize>, so_far: (usize, u64)) {
        self.mentor_of.push(mentor);
        self.try_from(mentee + 1, so_far);
        self.mentor_of.pop();
    }
}

/// Locks at random, as long as they can be kept together.
fn some_locks(rng: &mut Rng, table: &Table) -> Vec<Lock> {
    let mut locks = Vec::new();
    for _ in 0..rng.usize(0..3) {
        if table.n_mentees() == 0 || table.n_mentors() == 0 {
            break;
        }
        let lock = Lock { mentee: rng.usize(0..table.n_mentees()), mentor: rng.usize(0..table.n_mentors()) };
        locks.push(lock);
        if Request::new(table, &locks).is_err() {
            locks.pop();
        }
    }
    locks
}

#[track_caller]
fn assert_judged_optimal(table: &Table, locks: &[Lock]) -> Optimum {
    let optimum = optimal(&Request::new(table, locks).expect("the locks can be kept"));
    let verdict = judge(table, locks, &optimum.matching, Some(&optimum.prices));
    assert_eq!(verdict.faults(), [], "{table:?} with {locks:?} gave {optimum:?}");
    assert!(verdict.is_optimal());
    assert_eq!(verdict.n_placed(), optimum.matching.n_placed());
    assert_eq!(verdict.total_points(), optimum.matching.total_points(table));
    optimum
}

#[track_caller]
fn assert_first_of_the_best(draw: Draw, n_cases: u64) {
    for seed in 0..n_cases {
        let mut rng = Rng::with_seed(seed);
        let (n_mentees, n_mentors) = (rng.usize(0..=6), rng.usize(0..=6));
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let locks = some_locks(&mut rng, &table);
        let optimum = assert_judged_optimal(&table, &locks);
        let expected = EveryMatching::best_of(&Request::new(&table, &locks).expect("the locks can be kept"));
        assert_eq!(optimum.matching, expected, "seed {seed}: {table:?} with {locks:?}");
    }
}

#[test]
fn small_matchings_are_the_first_of_the_best_of_all_there_are() {
    assert_first_of_the_best(TIED, 2_000);
    assert_first_of_the_best(Draw { n_values: 1, ..TIED }, 1_000);
    assert_first_of_the_best(Draw { n_values: 2, step: 10_000, most_places: 1, ..TIED }, 1_000);
    assert_first_of_the_best(Draw { n_values: 10_001, most_places: 2, ..TIED }, 1_000);
    assert_first_of_the_best(Draw { blocked: 60, ..TIED }, 1_000);
    assert_first_of_the_best(Draw { blocked: 0, most_places: 1, ..TIED }, 1_000);
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
    let optimum = assert_judged_optimal(&table, &[]);
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
        let locks = some_locks(&mut rng, &table);
        assert_judged_optimal(&table, &locks);
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

/// A matching at random, sound or not, of those that name only people who are there.
fn any_matching(rng: &mut Rng, table: &Table) -> Matching {
    let mentor = |_| rng.usize(0..=table.n_mentors());
    let mentor_of = (0..table.n_mentees()).map(mentor);
    Matching::new(mentor_of.map(|mentor| (mentor < table.n_mentors()).then_some(mentor)).collect())
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
        let value = |matching: &Matching| (matching.n_placed(), matching.total_points(&table));
        let sound = can_be_carried_out(&table, &tried);
        let verdict = judge(&table, &[], &tried, Some(&optimum.prices));
        assert_eq!(verdict.is_sound(), sound, "seed {seed}: {table:?} {tried:?}");
        assert_eq!(verdict.is_optimal(), sound && value(&tried) == value(&optimum.matching), "seed {seed}");
        n_optimal += usize::from(verdict.is_optimal());
    }
    assert!((300..2_700).contains(&n_optimal), "both kinds are met: {n_optimal} of 3000 are optimal");
}

#[test]
fn the_judge_notices_every_price_that_is_off_by_one() {
    for seed in 0..300 {
        let mut rng = Rng::with_seed(seed);
        let table = TIED.table(&mut rng, 5, 4);
        let Optimum { matching, prices } = optimal(&Request::unlocked(&table));
        let off = if rng.bool() { 1 } else { -1 };
        for mentee in 0..5 {
            let mut tampered = prices.clone();
            tampered.mentee[mentee] += off;
            assert!(!judge(&table, &[], &matching, Some(&tampered)).is_optimal(), "seed {seed}, mentee {mentee}");
        }
        // The price of no place at all may be anything that is high enough.
        for mentor in (0..4).filter(|&mentor| table.places()[mentor] > 0) {
            let mut tampered = prices.clone();
            tampered.mentor[mentor] += off;
            assert!(!judge(&table, &[], &matching, Some(&tampered)).is_optimal(), "seed {seed}, mentor {mentor}");
        }
    }
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
        let (one, two) = (assert_judged_optimal(&table, &[]).matching, assert_judged_optimal(&other, &[]).matching);
        assert_eq!(one.n_placed(), two.n_placed(), "seed {seed}");
        assert_eq!(one.total_points(&table), two.total_points(&other), "seed {seed}");
    }
}
