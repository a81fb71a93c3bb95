//! Prints where the organisers' own mentors stand, by each way of comparing: what `cargo xtask bench --quality` shows.

mod baseline;
mod cohorts;
mod figures;
mod table;

use cohorts::COHORTS;
use figures::{Figures, mean};

fn main() {
    println!("Where the organisers' own mentors stand among all, as mean percentiles: 1 is first, chance is a half.");
    println!("{:<10}{:>14}{:>14}{:>14}{:>14}", "", "plain TF-IDF", "goals, words", "and meaning", "program");
    let mut all = Vec::new();
    for name in COHORTS {
        let Some(figures) = Figures::of(name) else { return };
        print(name, &figures);
        all.push(figures);
    }
    let average = |of: fn(&Figures) -> f64| mean(&all.iter().map(of).collect::<Vec<_>>());
    print(
        "average",
        &Figures {
            baseline: average(|figures| figures.baseline),
            words: average(|figures| figures.words),
            meaning: average(|figures| figures.meaning),
            program: average(|figures| figures.program),
        },
    );
}

fn print(name: &str, figures: &Figures) {
    let Figures { baseline, words, meaning, program } = figures;
    println!("{name:<10}{baseline:>14.3}{words:>14.3}{meaning:>14.3}{program:>14.3}");
}
