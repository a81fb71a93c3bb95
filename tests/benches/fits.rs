//! What it costs to read a cohort and to score every pair of it.

#[path = "../sample/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod sample;
#[path = "../quality/table.rs"]
mod table;
#[path = "../quality/written.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod written;

use divan::{Bencher, black_box};
use tandem::fit::Scorer;
use tandem::matching::{Request, Table, optimal};

use table::meanings;
use written::{samples, scorer};

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
fn read_and_compile_by_meaning(bencher: Bencher<'_, '_>, (n_mentees, n_mentors): (usize, usize)) {
    let scorer = by_meaning(n_mentees, n_mentors);
    bencher.bench_local(|| Scorer::with_meaning(black_box(scorer.cohort().clone()), scorer.meanings().cloned()));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn score_every_pair_by_meaning(bencher: Bencher<'_, '_>, (n_mentees, n_mentors): (usize, usize)) {
    let scorer = by_meaning(n_mentees, n_mentors);
    bencher.bench_local(|| Table::of(black_box(&scorer)));
}

/// A cohort of so many whose free texts, goals of one sentence and bios of two or three, are compared by meaning.
fn by_meaning(n_mentees: usize, n_mentors: usize) -> Scorer {
    let (goals, bios): (Vec<String>, Vec<String>) =
        samples().into_iter().map(|sample| (sample.goal.en, sample.bio)).unzip();
    let many = |texts: &[String], n| texts.iter().cycle().take(n).cloned().collect::<Vec<_>>();
    scorer(&many(&goals, n_mentees), &many(&bios, n_mentors), Some(meanings()))
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn match_everybody(bencher: Bencher<'_, '_>, (n_mentees, n_mentors): (usize, usize)) {
    let table = Table::of(&sample::random_cohort(1, n_mentees, n_mentors));
    bencher.bench_local(|| optimal(&Request::unlocked(black_box(&table))));
}
