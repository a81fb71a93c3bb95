//! How long a matching takes, and the same square by the `pathfinding` crate for comparison.

use divan::{Bencher, black_box};
use fastrand::Rng;
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use tandem::fit::Points;
use tandem::matching::{
    Conditions, Preferences, Proposers, Request, Table, blocking_pairs, greedy, judge, optimal, stable,
};

fn main() {
    divan::main();
}

/// How the points of a bench are drawn.
#[derive(Debug, Clone, Copy)]
enum Drawn {
    /// Each pair for itself, out of all 10,001 values.
    Many,
    /// Each pair for itself, out of 13 values: ties everywhere.
    Few,
    /// By twelve traits that two people share or not: 13 values, and people who are like each other.
    Traits,
    /// As `Traits`, with one pair in five blocked.
    Blocked,
}

const ALL: [Drawn; 4] = [Drawn::Many, Drawn::Few, Drawn::Traits, Drawn::Blocked];

/// Four bits for each of twelve traits, of which low values are more common.
fn traits(rng: &mut Rng) -> [u8; 12] {
    std::array::from_fn(|_| rng.u8(0..4).min(rng.u8(0..4)))
}

fn cells(drawn: Drawn, n_mentees: usize, n_mentors: usize) -> Vec<Option<Points>> {
    let mut rng = Rng::with_seed(7);
    let mentors: Vec<_> = (0..n_mentors).map(|_| traits(&mut rng)).collect();
    let mut cells = Vec::with_capacity(n_mentees * n_mentors);
    for _ in 0..n_mentees {
        let mentee = traits(&mut rng);
        for mentor in &mentors {
            let shared = mentee.iter().zip(mentor).filter(|(asked, given)| asked == given).count();
            let of_traits = u16::try_from(shared).map(|shared| shared * 800).expect("at most twelve are shared");
            cells.push(match drawn {
                Drawn::Many => Points::new(rng.u16(0..=Points::MOST)),
                Drawn::Few => Points::new(rng.u16(0..13) * 800),
                Drawn::Blocked if rng.u8(0..5) == 0 => None,
                Drawn::Traits | Drawn::Blocked => Points::new(of_traits),
            });
        }
    }
    cells
}

fn table(drawn: Drawn, n_mentees: usize, n_mentors: usize, places: u32) -> Table {
    Table::new(n_mentees, vec![places; n_mentors], cells(drawn, n_mentees, n_mentors)).expect("one cell for each pair")
}

fn bench_optimal(bencher: Bencher<'_, '_>, table: &Table) {
    let request = Request::unlocked(table);
    bencher.bench_local(|| optimal(black_box(&request)));
}

#[divan::bench(args = ALL, sample_count = 15)]
fn a_thousand_by_a_thousand(bencher: Bencher<'_, '_>, drawn: Drawn) {
    bench_optimal(bencher, &table(drawn, 1_000, 1_000, 1));
}

#[divan::bench(args = ALL, sample_count = 15)]
fn nine_hundred_with_300_mentors_of_three_places(bencher: Bencher<'_, '_>, drawn: Drawn) {
    bench_optimal(bencher, &table(drawn, 900, 300, 3));
}

#[divan::bench(args = ALL, sample_count = 15)]
fn nine_hundred_with_300_mentors_of_two_places(bencher: Bencher<'_, '_>, drawn: Drawn) {
    bench_optimal(bencher, &table(drawn, 900, 300, 2));
}

#[divan::bench(args = ALL, sample_count = 15)]
fn square_of_300_by_us(bencher: Bencher<'_, '_>, drawn: Drawn) {
    bench_optimal(bencher, &table(drawn, 300, 300, 1));
}

/// Blocked pairs are beyond it: it would make them if that were worth more.
#[divan::bench(args = [Drawn::Many, Drawn::Few, Drawn::Traits], sample_count = 15)]
fn square_of_300_by_pathfinding(bencher: Bencher<'_, '_>, drawn: Drawn) {
    let weights = cells(drawn, 300, 300).into_iter().map(|cell| i64::from(cell.map_or(0, Points::get)));
    let weights = Matrix::from_vec(300, 300, weights.collect()).expect("one weight for each pair");
    bencher.bench_local(|| kuhn_munkres(black_box(&weights)));
}

#[divan::bench(sample_count = 15)]
fn judging_a_thousand_by_a_thousand(bencher: Bencher<'_, '_>) {
    let table = table(Drawn::Traits, 1_000, 1_000, 1);
    let optimum = optimal(&Request::unlocked(&table));
    bencher.bench_local(|| judge(&table, &Conditions::default(), &optimum.matching, Some((&optimum).into())));
}

const BOTH: [Proposers; 2] = [Proposers::Mentees, Proposers::Mentors];

#[divan::bench(args = ALL, consts = [0, 1], sample_count = 15)]
fn stable_two_thousand_by_two_thousand<const BY: usize>(bencher: Bencher<'_, '_>, drawn: Drawn) {
    let table = table(drawn, 2_000, 2_000, 1);
    let request = Request::unlocked(&table);
    bencher.bench_local(|| stable(black_box(Preferences::shared(&request)), BOTH[BY]));
}

/// Everybody on each side wants the same: half of all proposals there can be.
#[divan::bench(sample_count = 15)]
fn stable_two_thousand_of_one_mind(bencher: Bencher<'_, '_>) {
    let cells = (0..4_000_000_u32).map(|cell| u16::try_from(cell % 2_000).ok().and_then(Points::new)).collect();
    let table = Table::new(2_000, vec![1; 2_000], cells).expect("one cell for each pair");
    let request = Request::unlocked(&table);
    bencher.bench_local(|| stable(black_box(Preferences::shared(&request)), Proposers::Mentees));
}

#[divan::bench(args = ALL, sample_count = 15)]
fn greedy_two_thousand_by_two_thousand(bencher: Bencher<'_, '_>, drawn: Drawn) {
    let table = table(drawn, 2_000, 2_000, 1);
    let request = Request::unlocked(&table);
    bencher.bench_local(|| greedy(black_box(&Preferences::shared(&request))));
}

#[divan::bench(args = ALL, sample_count = 15)]
fn blocking_pairs_of_a_stable_two_thousand(bencher: Bencher<'_, '_>, drawn: Drawn) {
    let table = table(drawn, 2_000, 2_000, 1);
    let request = Request::unlocked(&table);
    let preferences = Preferences::shared(&request);
    let matching = stable(preferences, Proposers::Mentees).matching;
    bencher.bench_local(|| blocking_pairs(black_box(preferences), &matching).count());
}
