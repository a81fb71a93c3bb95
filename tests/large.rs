//! The auction and the large solver, against every matching there is on small tables, against the exact solver and the
//! `pathfinding` crate on larger ones; and the proof of each, added up by a few lines that know nothing of either.

use std::ops::ControlFlow;

use fastrand::Rng;
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use tandem::fit::Points;
use tandem::matching::auction::{self, Cancelled, Progress, Proven, Step, Worth};
use tandem::matching::large::{self, AllPairs};
use tandem::matching::{Request, Shortlists, Table, optimal};

/// How tables are drawn.
#[derive(Debug, Clone, Copy)]
struct Draw {
    /// Points are multiples of `step` below `n_values * step`: few values make many ties.
    n_values: u16,
    step: u16,
    /// Of a hundred pairs, how many are blocked.
    blocked: u8,
    most_places: u32,
    /// How much of the points, in a hundred, is the mentor's alone: everybody wants the same ones.
    popularity: u16,
}

const DRAWS: [Draw; 6] = [
    Draw { n_values: 2, step: 1, blocked: 30, most_places: 3, popularity: 0 },
    Draw { n_values: 3, step: 700, blocked: 60, most_places: 2, popularity: 0 },
    Draw { n_values: 13, step: 769, blocked: 0, most_places: 4, popularity: 60 },
    Draw { n_values: 100, step: 100, blocked: 10, most_places: 1, popularity: 90 },
    Draw { n_values: 10_000, step: 1, blocked: 0, most_places: 1, popularity: 0 },
    Draw { n_values: 10_000, step: 1, blocked: 85, most_places: 3, popularity: 50 },
];

impl Draw {
    fn table(self, rng: &mut Rng, n_mentees: usize, n_mentors: usize) -> Table {
        let places = (0..n_mentors).map(|_| rng.u32(0..=self.most_places)).collect();
        let popularity: Vec<u16> = (0..n_mentors).map(|_| rng.u16(0..self.n_values)).collect();
        let mut cells = Vec::with_capacity(n_mentees * n_mentors);
        for _ in 0..n_mentees {
            cells.extend(popularity.iter().map(|&popularity| self.points(rng, popularity)));
        }
        Table::new(n_mentees, places, cells).expect("one cell for each pair")
    }

    fn points(self, rng: &mut Rng, popularity: u16) -> Option<Points> {
        let own = u32::from(rng.u16(0..self.n_values)) * u32::from(100 - self.popularity);
        let value = (own + u32::from(popularity) * u32::from(self.popularity)) / 100;
        let points = u16::try_from(value).expect("a mean of values") * self.step;
        if rng.u8(0..100) < self.blocked { None } else { Points::new(points) }
    }
}

fn most_placed(table: &Table) -> Worth {
    Worth::most_placed(table.n_mentees())
}

/// Points, and so much for each pair.
fn placing(pair: i64) -> Worth {
    Worth { pair, ..Worth::POINTS }
}

fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Everything that an auction promises, from pairs and places alone; returns what the matching is worth.
#[track_caller]
fn assert_proven(
    pairs: &dyn Fn(usize, usize) -> Option<Points>,
    places: &[u32],
    worth: Worth,
    Proven { mentor_of, mentee_price, mentor_price }: &Proven,
) -> i64 {
    let mut load = vec![0; places.len()];
    let mut total = 0;
    for (mentee, mentor) in
        mentor_of.iter().enumerate().filter_map(|(mentee, mentor)| Some((mentee, (*mentor)? as usize)))
    {
        total += worth.of(pairs(mentee, mentor).expect("nobody is given a pair that is blocked"));
        load[mentor] += 1;
        assert!(load[mentor] <= places[mentor], "mentor {mentor} is given too many");
    }
    assert!(mentee_price.iter().chain(mentor_price).all(|&price| price >= 0), "no price is below zero");
    for (mentee, own) in mentee_price.iter().enumerate() {
        for (mentor, price) in mentor_price.iter().enumerate() {
            let covered = pairs(mentee, mentor).is_none_or(|points| own + price >= worth.of(points));
            assert!(covered, "mentee {mentee} would rather be with mentor {mentor}");
        }
    }
    let of_places: i64 = places.iter().zip(mentor_price).map(|(&places, price)| i64::from(places) * price).sum();
    assert_eq!(mentee_price.iter().sum::<i64>() + of_places, total, "the prices add up to what the matching is worth");
    total
}

#[track_caller]
fn solve_proven(table: &Table, worth: Worth) -> (Proven, i64) {
    let proven = large::solve(table, table.places(), worth, &mut go_on).expect("nobody says stop");
    let total = assert_proven(&|mentee, mentor| table.points(mentee, mentor), table.places(), worth, &proven);
    (proven, total)
}

/// What the best of all matchings is worth, each of them tried.
fn best_by_trying(table: &Table, worth: Worth, mentee: usize, room: &mut [u32]) -> i64 {
    if mentee == table.n_mentees() {
        return 0;
    }
    let mut best = best_by_trying(table, worth, mentee + 1, room);
    for mentor in 0..room.len() {
        if let Some(points) = table.points(mentee, mentor)
            && room[mentor] > 0
        {
            room[mentor] -= 1;
            best = best.max(worth.of(points) + best_by_trying(table, worth, mentee + 1, room));
            room[mentor] += 1;
        }
    }
    best
}

#[test]
fn on_small_tables_it_is_the_best_of_all_matchings() {
    for seed in 0..3_000 {
        let mut rng = Rng::with_seed(seed);
        let draw = DRAWS[rng.usize(0..DRAWS.len())];
        let (n_mentees, n_mentors) = (rng.usize(0..=6), rng.usize(0..=6));
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let by_chance = Worth { pair: rng.i64(0..12_000), point: rng.i64(1..9) };
        for worth in [Worth::POINTS, placing(1), by_chance, most_placed(&table), Worth::best_fits(n_mentees)] {
            let (_, total) = solve_proven(&table, worth);
            let best = best_by_trying(&table, worth, 0, &mut table.places().to_vec());
            assert_eq!(total, best, "seed {seed}, {worth:?}, {table:?}");
        }
    }
}

#[test]
fn with_placing_first_it_is_worth_what_the_exact_solver_finds() {
    for seed in 0..400 {
        let mut rng = Rng::with_seed(seed);
        let draw = DRAWS[rng.usize(0..DRAWS.len())];
        let (n_mentees, n_mentors) = (rng.usize(1..90), rng.usize(1..90));
        let table = draw.table(&mut rng, n_mentees, n_mentors);
        let (proven, total) = solve_proven(&table, most_placed(&table));
        let optimum = optimal(&Request::unlocked(&table)).matching;
        let n_placed = i64::try_from(optimum.n_placed()).expect("few mentees");
        let points = i64::try_from(optimum.total_points(&table)).expect("few points");
        assert_eq!(proven.mentor_of.iter().flatten().count(), optimum.n_placed(), "seed {seed}, {draw:?}");
        assert_eq!(total, n_placed * most_placed(&table).pair + points, "seed {seed}, {draw:?}");
    }
}

#[test]
fn on_squares_it_is_worth_what_pathfinding_finds() {
    for seed in 0..150 {
        let mut rng = Rng::with_seed(seed);
        let draw = Draw { blocked: 0, ..DRAWS[rng.usize(0..DRAWS.len())] };
        let n = rng.usize(1..120);
        let drawn = draw.table(&mut rng, n, n);
        let cells = (0..n).flat_map(|mentee| drawn.row(mentee).to_vec()).collect();
        let table = Table::new(n, vec![1; n], cells).expect("one cell for each pair");
        let weights = (0..n).flat_map(|mentee| table.row(mentee));
        let weights = weights.map(|cell| i64::from(cell.map_or(0, Points::get))).collect();
        let (best, _) = kuhn_munkres(&Matrix::from_vec(n, n, weights).expect("one weight for each pair"));
        assert_eq!(solve_proven(&table, Worth::POINTS).1, best, "seed {seed}, {draw:?}");
    }
}

/// Some of the pairs of a table as lists, in any order.
fn some_lists(rng: &mut Rng, table: &Table) -> Shortlists {
    let (mut starts, mut mentors, mut points) = (vec![0], Vec::new(), Vec::new());
    for mentee in 0..table.n_mentees() {
        let mut list: Vec<_> =
            (0..).zip(table.row(mentee)).filter_map(|(mentor, cell)| Some((mentor, (*cell)?))).collect();
        rng.shuffle(&mut list);
        list.truncate(rng.usize(0..12));
        mentors.extend(list.iter().map(|&(mentor, _)| mentor));
        points.extend(list.iter().map(|&(_, points)| points));
        starts.push(mentors.len());
    }
    Shortlists::new(table.n_mentors(), starts, mentors, points).expect("sound lists")
}

#[test]
fn on_lists_that_lack_pairs_it_is_the_best_of_what_they_have() {
    for seed in 0..600 {
        let mut rng = Rng::with_seed(seed);
        let draw = DRAWS[rng.usize(0..DRAWS.len())];
        let (n_mentees, n_mentors) = (rng.usize(0..60), rng.usize(1..60));
        let drawn = draw.table(&mut rng, n_mentees, n_mentors);
        let lists = some_lists(&mut rng, &drawn);
        let places: Vec<u32> =
            (0..n_mentors).map(|_| if rng.u8(0..9) == 0 { u32::MAX } else { rng.u32(0..3) }).collect();
        let listed =
            |mentee, mentor| lists.list(mentee).find(|&(other, _)| other as usize == mentor).map(|found| found.1);
        let mut cells = Vec::new();
        for mentee in 0..n_mentees {
            cells.extend((0..n_mentors).map(|mentor| listed(mentee, mentor)));
        }
        let table = Table::new(n_mentees, places.clone(), cells).expect("one cell for each pair");
        for worth in [Worth::POINTS, placing(5_000), most_placed(&table), Worth::best_fits(n_mentees)] {
            let proven = auction::solve(lists.clone(), &places, worth, &mut go_on).expect("nobody says stop");
            let total = assert_proven(&listed, &places, worth, &proven);
            assert_eq!(total, solve_proven(&table, worth).1, "seed {seed}, {draw:?}");
        }
    }
}

/// Points from a formula, as a scorer makes them: nothing is kept.
struct Formula {
    n_mentees: usize,
    n_mentors: usize,
}

impl AllPairs for Formula {
    fn n_mentees(&self) -> usize {
        self.n_mentees
    }

    fn n_mentors(&self) -> usize {
        self.n_mentors
    }

    fn row<'space>(&'space self, mentee: usize, space: &'space mut Vec<Option<Points>>) -> &'space [Option<Points>] {
        space.clear();
        space.extend((0..self.n_mentors).map(|mentor| self.points(mentee, mentor)));
        space
    }

    fn points(&self, mentee: usize, mentor: usize) -> Option<Points> {
        let mixed = (mentee * 7_919 + mentor * 104_729).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        let popularity = (mentor * mentor) % 4_000;
        if mixed.is_multiple_of(50) {
            None
        } else {
            Points::new(u16::try_from(mixed % 6_000 + popularity).expect("less than 10,000"))
        }
    }
}

#[track_caller]
fn assert_formula_solved(n_mentees: usize, n_mentors: usize, places: u32) {
    let pairs = Formula { n_mentees, n_mentors };
    let places = vec![places; n_mentors];
    for worth in [Worth::POINTS, placing(100_000_000), placing(5_000_000_000_000), Worth::best_fits(n_mentees)] {
        let proven = large::solve(&pairs, &places, worth, &mut go_on).expect("nobody says stop");
        assert_proven(&|mentee, mentor| pairs.points(mentee, mentor), &places, worth, &proven);
    }
}

#[test]
fn points_that_are_made_on_demand_are_proven_pair_by_pair() {
    assert_formula_solved(900, 300, 2);
    assert_formula_solved(900, 300, 3);
    assert_formula_solved(300, 900, 1);
    assert_formula_solved(1_000, 1_000, 1);
}

#[test]
fn tables_that_are_alike_to_everybody_are_proven() {
    for draw in DRAWS {
        let mut rng = Rng::with_seed(5);
        let table = draw.table(&mut rng, 700, 500);
        for worth in [Worth::POINTS, most_placed(&table)] {
            solve_proven(&table, worth);
        }
    }
}

#[test]
fn a_caller_who_says_stop_is_obeyed_at_any_time() {
    let pairs = Formula { n_mentees: 600, n_mentors: 200 };
    let mut steps = Vec::new();
    let mut count = |progress: Progress| {
        steps.push(progress.step);
        ControlFlow::Continue(())
    };
    large::solve(&pairs, &[2; 200], Worth::POINTS, &mut count).expect("nobody says stop");
    assert!(matches!(steps[0], Step::Reading(0)));
    assert!(steps.iter().any(|step| matches!(step, Step::Bidding(_))));
    assert!(matches!(steps.last(), Some(Step::Checking(_))));
    for n_steps in 0..steps.len() {
        let mut left = n_steps;
        let mut stop = |_: Progress| {
            let Some(fewer) = left.checked_sub(1) else { return ControlFlow::Break(()) };
            left = fewer;
            ControlFlow::Continue(())
        };
        assert_eq!(large::solve(&pairs, &[2; 200], Worth::POINTS, &mut stop), Err(Cancelled));
    }
}
