//! How long it takes to answer while one looks: a price, what would place somebody, at 900 mentees and 300 mentors.

#[path = "../sample/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod sample;

use std::ops::ControlFlow;

use divan::{Bencher, black_box};
use fastrand::Rng;
use tandem::fit::Points;
use tandem::insight::{Nearby, helps, robustness, whom_to_look_for};
use tandem::matching::{Conditions, Insight, Lock, Request, Table, optimal};
use tandem::person::Side;

fn main() {
    divan::main();
}

/// How the points of a bench are drawn.
#[derive(Debug, Clone, Copy)]
enum Drawn {
    /// Each pair for itself, out of all 10,001 values.
    Many,
    /// By twelve traits that two people share or not: 13 values, and people who are like each other.
    Traits,
}

const ALL: [Drawn; 2] = [Drawn::Many, Drawn::Traits];

/// Four bits for each of twelve traits, of which low values are more common.
fn traits(rng: &mut Rng) -> [u8; 12] {
    std::array::from_fn(|_| rng.u8(0..4).min(rng.u8(0..4)))
}

/// 900 mentees and 300 mentors with so many places each; one pair in ten is blocked.
fn table(drawn: Drawn, places: u32) -> Table {
    let mut rng = Rng::with_seed(7);
    let mentors: Vec<_> = (0..300).map(|_| traits(&mut rng)).collect();
    let mut cells = Vec::with_capacity(900 * 300);
    for _ in 0..900 {
        let mentee = traits(&mut rng);
        for mentor in &mentors {
            let shared = mentee.iter().zip(mentor).filter(|(asked, given)| asked == given).count();
            let of_traits = u16::try_from(shared).map(|shared| shared * 800).expect("at most twelve are shared");
            let points = if matches!(drawn, Drawn::Many) { rng.u16(0..=Points::MOST) } else { of_traits };
            cells.push(Points::new(points).filter(|_| rng.u8(0..10) > 0));
        }
    }
    Table::new(900, vec![places; 300], cells).expect("one cell for each pair")
}

#[divan::bench(args = ALL, sample_count = 5)]
fn solve_for_questions(bencher: Bencher<'_, '_>, drawn: Drawn) {
    let table = table(drawn, 2);
    let request = Request::unlocked(&table);
    bencher.bench_local(|| Insight::new(black_box(&request)));
}

/// The prices of forty pairs that were not made, one after another.
#[divan::bench(args = ALL, sample_count = 5)]
fn forty_prices(bencher: Bencher<'_, '_>, drawn: Drawn) {
    let table = table(drawn, 2);
    let request = Request::unlocked(&table);
    let insight = Insight::new(&request);
    let pairs = (0..40).map(|at| Lock { mentee: at * 22, mentor: at * 7 });
    let pairs: Vec<Lock> = pairs.filter(|pair| insight.price(*pair).is_ok()).collect();
    bencher.bench_local(|| {
        for &pair in black_box(&pairs) {
            drop(black_box(insight.price(pair)));
        }
    });
}

/// What would place one who has nobody: the eight smallest, one rule off among them.
#[divan::bench(args = ALL, sample_count = 5)]
fn what_would_place_her(bencher: Bencher<'_, '_>, drawn: Drawn) {
    let table = table(drawn, 2);
    let request = Request::unlocked(&table);
    let insight = Insight::new(&request);
    let mentee = insight.matching().unplaced().nth(100).expect("600 places are too few for 900");
    let open: Vec<_> = table.row(mentee).iter().map(|cell| cell.or(Points::new(5_000))).collect();
    bencher.bench_local(|| insight.relaxations_of_mentee(black_box(mentee), std::slice::from_ref(&open), 8));
}

/// The same by people and rules, reasons and one rule off at a time among it.
#[divan::bench(sample_count = 5)]
fn what_would_help_by_rules(bencher: Bencher<'_, '_>) {
    let scorer = sample::random_cohort(1, 900, 300);
    let table = Table::of(&scorer);
    let insight = Insight::new(&Request::unlocked(&table));
    let mentee = insight.matching().unplaced().next().expect("300 mentors have too few places for 900");
    bencher.bench_local(|| helps(&scorer, &insight, Side::Mentee, black_box(mentee), 8));
}

#[divan::bench(sample_count = 3)]
fn whom_to_look_for_in_a_programme(bencher: Bencher<'_, '_>) {
    let scorer = sample::random_cohort(1, 900, 300);
    bencher.bench_local(|| whom_to_look_for(black_box(&scorer), &Conditions::default(), Side::Mentor));
}

#[divan::bench(sample_count = 1)]
fn how_pairs_hold_with_32_weights(bencher: Bencher<'_, '_>) {
    let scorer = sample::random_cohort(1, 900, 300);
    let table = Table::of(&scorer);
    let matching = optimal(&Request::unlocked(&table)).matching;
    let go_on = |_| ControlFlow::Continue(());
    bencher.bench_local(|| robustness(&scorer, &Conditions::default(), &matching, Nearby::default(), go_on));
}
