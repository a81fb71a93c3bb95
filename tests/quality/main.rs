//! How well the method does, on real rosters and on goals written for the purpose.
//!
//! The rosters are not part of this project and stand in a folder beside it; where it is missing, each test that needs
//! them says so and passes. `cargo xtask bench --quality` prints the figures of the first part as a table.

mod baseline;
mod cohorts;
mod figures;
mod goals;
mod identity;
mod table;
mod voices;
mod written;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use tandem::person::vocabulary::{Lexicon, Said};

use cohorts::{COHORTS, roster, rows};
use figures::{Figures, mean};

/// What `tfidf_baseline.py` beside the rosters says of each cohort: best-placed real mentor, mean percentile.
const BASELINE: [f64; 3] = [0.72, 0.69, 0.57];

/// The figures of all cohorts, measured once, or nothing where the rosters are not here.
fn figures() -> Option<&'static [Figures]> {
    static FIGURES: LazyLock<Option<Vec<Figures>>> =
        LazyLock::new(|| COHORTS.iter().map(|name| Figures::of(name)).collect());
    FIGURES.as_deref()
}

fn average(figures: &[Figures], of: impl Fn(&Figures) -> f64) -> f64 {
    mean(&figures.iter().map(of).collect::<Vec<_>>())
}

#[test]
fn the_baseline_here_is_the_baseline_there() {
    let Some(figures) = figures() else { return };
    for (figures, expected) in figures.iter().zip(BASELINE) {
        assert!((figures.baseline - expected).abs() < 0.0051, "{figures:?}");
    }
}

#[test]
fn words_by_our_own_endings_and_pairs_do_no_worse_than_plain_ones() {
    let Some(figures) = figures() else { return };
    assert!(average(figures, |figures| figures.words) >= average(figures, |figures| figures.baseline), "{figures:?}");
}

#[test]
fn the_organisers_own_mentors_stand_no_lower_than_by_plain_words() {
    let Some(figures) = figures() else { return };
    let baseline = average(figures, |figures| figures.baseline);
    for reached in [average(figures, |figures| figures.meaning), average(figures, |figures| figures.program)] {
        assert!(reached >= 0.66 && reached >= baseline, "{reached:.3}, {figures:?}");
    }
}

mod recognition {
    use super::*;

    /// The share of entries in a column of which something is recognised, and the rest, counted.
    fn recognised(lexicon: &Lexicon, entries: &[String]) -> (f64, Vec<(u32, String)>) {
        let mut unknown: BTreeMap<String, u32> = BTreeMap::new();
        let mut n_known = 0_u32;
        for entry in entries {
            let said = lexicon.recognise(entry);
            if said.iter().any(|said| matches!(said, Said::Known(_))) {
                n_known += 1;
            } else {
                *unknown.entry(entry.trim().to_lowercase()).or_default() += 1;
            }
        }
        let mut unknown: Vec<(u32, String)> = unknown.into_iter().map(|(entry, n_uses)| (n_uses, entry)).collect();
        unknown.sort_by(|one, next| next.cmp(one));
        let n_entries = u32::try_from(entries.len()).expect("a small number");
        (f64::from(n_known) / f64::from(n_entries), unknown)
    }

    #[track_caller]
    fn recognises(name: &str, file: &str, column: &str, at_least: f64) {
        let Some(folder) = roster(name) else { return };
        let vocabulary = serde_json::from_str(include_str!("../../www/programs/vocabulary.json"))
            .expect("the starting vocabulary is a vocabulary");
        let (lexicon, _) = Lexicon::new(&vocabulary);
        let rows = rows(&folder.join(file));
        let answers = rows
            .iter()
            .filter_map(|row| row.iter().find(|(heading, _)| heading.contains(column)).map(|(_, answer)| answer));
        let entries: Vec<String> = answers
            .flat_map(|answer| answer.split([',', ';', '\n']))
            .filter(|entry| !entry.trim().is_empty())
            .map(ToOwned::to_owned)
            .collect();
        let (share, unknown) = recognised(&lexicon, &entries);
        println!("{name} {file} {column}: {:.1}% of {}", share * 100.0, entries.len());
        println!("    not: {:?}", &unknown[..unknown.len().min(40)]);
        assert!(share >= at_least, "{share} of {column} in {name}");
    }

    #[test]
    fn most_of_what_tech_mentors_and_learners_say_is_in_the_starting_vocabulary() {
        recognises("b-300x900", "mentors.csv", "Skills / topics", 0.95);
        recognises("b-300x900", "mentors.csv", "Job title", 0.80);
        recognises("b-300x900", "mentors.csv", "Programming languages", 0.95);
        recognises("b-300x900", "mentors.csv", "goals you support", 0.95);
        recognises("b-300x900", "mentees.csv", "Which one of these roles", 0.95);
        recognises("b-300x900", "mentees.csv", "Other role", 0.70);
        recognises("a-pilot-25-tech", "mentors.csv", "current job title", 0.90);
        recognises("a-pilot-25-tech", "mentors.csv", "potential mentoring topics", 0.80);
    }

    #[test]
    fn most_of_what_researchers_say_is_in_the_starting_vocabulary() {
        for cohort in ["ols-3", "ols-4", "ols-5"] {
            recognises(cohort, "mentors.csv", "Areas of expertise", 0.80);
            recognises(cohort, "mentees.csv", "Your expertise", 0.60);
            recognises(cohort, "mentees.csv", "Keywords", 0.50);
        }
    }
}
