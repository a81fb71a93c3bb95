//! What it costs to read a cohort and to score every pair of it.

#[path = "../sample/community.rs"]
mod community;
#[path = "../sample/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod sample;
#[path = "../quality/table.rs"]
mod table;
#[path = "../quality/written.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod written;

use std::ops::ControlFlow;
use std::sync::Arc;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use tandem::fit::{Barred, Keep, Scorer};
use tandem::matching::{Request, Table, optimal};

use table::meanings;
use written::{samples, scorer};

fn main() {
    divan::main();
}

/// A programme's size, and the size that must not be felt as waiting.
const SIZES: [(usize, usize); 2] = [(900, 300), (1_000, 1_000)];

/// Rows of ten thousand mentors, with and without texts.
const N_ROWS: usize = 100;
const N_MENTORS: usize = 10_000;

fn community_scorer(with_texts: bool) -> Scorer {
    let people = community::people(N_ROWS, N_MENTORS);
    Scorer::new(Arc::new(community::cohort(community::program(with_texts), people)))
}

#[divan::bench(args = [false, true], sample_count = 5)]
fn score_rows_of_a_community(bencher: Bencher<'_, '_>, with_texts: bool) {
    let scorer = community_scorer(with_texts);
    bencher.counter(ItemsCount::new(N_ROWS * N_MENTORS)).bench_local(|| {
        let mut rows = scorer.rows();
        for mentee in scorer.mentees() {
            black_box(rows.row(mentee));
        }
    });
}

#[divan::bench(args = [false, true], sample_count = 5)]
fn keep_the_best_of_a_community(bencher: Bencher<'_, '_>, with_texts: bool) {
    let scorer = community_scorer(with_texts);
    let keep = Keep { of_mentee: 64, of_mentor: 16 };
    bencher.counter(ItemsCount::new(N_ROWS * N_MENTORS)).bench_local(|| {
        scorer.shortlist(0..N_ROWS, black_box(keep), &Barred::default(), |_| ControlFlow::Continue(()))
    });
}

#[divan::bench(sample_count = 5)]
fn read_a_community(bencher: Bencher<'_, '_>) {
    let people = || (community::program(true), community::people(500, 500));
    bencher.with_inputs(people).bench_local_values(|(program, people)| community::cohort(program, people));
}

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
