//! What it costs to read a cohort and to score every pair of it.

#[path = "../sample/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod sample;

use divan::{Bencher, black_box};
use tandem::fit::Scorer;
use tandem::matching::{Request, Table, optimal};

fn main() {
    divan::main();
}

/// A programme's size, and the size that must not be felt as waiting.
const SIZES: [(usize, usize); 2] = [(900, 300), (1_000, 1_000)];

#[divan::bench(args = SIZES, sample_count = 5)]
fn read_and_compile(bencher: Bencher<'_, '_>, (n_mentees, n_mentors): (usize, usize)) {
    let scorer = sample::random_cohort(1, n_mentees, n_mentors);
    bencher.bench_local(|| Scorer::new(black_box(scorer.cohort().clone())));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn score_every_pair(bencher: Bencher<'_, '_>, (n_mentees, n_mentors): (usize, usize)) {
    let scorer = sample::random_cohort(1, n_mentees, n_mentors);
    bencher.bench_local(|| Table::of(black_box(&scorer)));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn match_everybody(bencher: Bencher<'_, '_>, (n_mentees, n_mentors): (usize, usize)) {
    let table = Table::of(&sample::random_cohort(1, n_mentees, n_mentors));
    bencher.bench_local(|| optimal(&Request::unlocked(black_box(&table))));
}
