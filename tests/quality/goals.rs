//! Where words differ: whether the bio that answers a goal is found.

use tandem::fit::{Points, Scorer};

use super::cohorts::as_float;
use super::figures::mean;
use super::table::meanings;
use super::written::{Sample, samples, scorer};

/// Points of each goal with each bio.
fn points(scorer: &Scorer) -> Vec<Vec<u16>> {
    let row = |mentee| scorer.row(mentee).into_iter().map(|points| points.map_or(0, Points::get)).collect();
    scorer.mentees().iter().map(row).collect()
}

/// One over the place of the bio that answers each goal, on average; bios that are even share the middle place.
fn mean_reciprocal_rank(scorer: &Scorer) -> f64 {
    let reciprocal = |(goal, row): (usize, &Vec<u16>)| {
        let n_before = row.iter().filter(|points| **points > row[goal]).count();
        let n_equal = row.iter().filter(|points| **points == row[goal]).count() - 1;
        1.0 / (1.0 + as_float(n_before) + as_float(n_equal) / 2.0)
    };
    mean(&points(scorer).iter().enumerate().map(reciprocal).collect::<Vec<_>>())
}

/// Where words differ, meaning finds the bio that answers a goal, and words alone do not.
#[track_caller]
fn finds(goal: impl Fn(Sample) -> String) {
    let bios: Vec<String> = samples().into_iter().map(|sample| sample.bio).collect();
    let goals: Vec<String> = samples().into_iter().map(goal).collect();
    let [words, meaning] =
        [None, Some(meanings())].map(|meanings| mean_reciprocal_rank(&scorer(&goals, &bios, meanings)));
    println!("mean reciprocal rank: words {words:.3}, meaning {meaning:.3}");
    assert!(words < 0.2 && meaning > words + 0.3, "words {words:.3}, meaning {meaning:.3}");
}

#[test]
fn where_words_differ_meaning_finds_who_answers_an_english_goal() {
    finds(|sample| sample.goal.en);
}

#[test]
fn where_words_differ_meaning_finds_who_answers_a_spanish_goal() {
    finds(|sample| sample.goal.es);
}
