//! How well the method does on real rosters, which are not part of this project.
//!
//! The rosters stand in a folder beside the project; where it is missing, each test says so and
//! passes. `cargo test --test quality -- --nocapture` prints the figures.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use tandem::fit::text::{Corpus, Postings, TextVector};
use tandem::person::vocabulary::{Lexicon, Said};

type Row = BTreeMap<String, String>;

/// A folder of real rosters, or nothing, said out loud.
fn roster(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/rosters").join(name);
    if !folder.is_dir() {
        eprintln!("SKIPPED: the roster {name} is not here ({})", folder.display());
        return None;
    }
    Some(folder)
}

fn rows(file: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(file).expect("the file is there");
    reader.deserialize().map(|row| row.expect("a row is readable")).collect()
}

mod yardstick {
    use super::*;

    /// One cohort of projects, mentors and the pairs that its organisers made.
    struct Cohort {
        projects: Vec<(String, String)>,
        mentors: Vec<(String, String)>,
        pairs: BTreeSet<(String, String)>,
    }

    impl Cohort {
        fn read(folder: &Path) -> Cohort {
            let mut projects: Vec<(String, String)> = Vec::new();
            for row in rows(&folder.join("mentees.csv")) {
                let about = format!("{}\n{}\n", row["Your expertise"], row["About you"]);
                match projects.iter_mut().find(|(project, _)| *project == row["Project ID"]) {
                    Some((_, text)) => text.push_str(&about),
                    None => projects.push((row["Project ID"].clone(), project_text(&row) + &about)),
                }
            }
            let mentor = |row: Row| (row["Mentor ID"].clone(), mentor_text(&row));
            let pair = |row: Row| (row["project_id"].clone(), row["mentor_id"].clone());
            Cohort {
                projects,
                mentors: rows(&folder.join("mentors.csv")).into_iter().map(mentor).collect(),
                pairs: rows(&folder.join("actual-pairs.csv")).into_iter().map(pair).collect(),
            }
        }

        /// For each project where its best-placed real mentor stands among all: 1 is first, 0 last.
        fn percentiles(&self) -> Vec<f64> {
            let sides = self.projects.iter().chain(&self.mentors);
            let texts: Vec<&str> = sides.map(|(_, text)| text.as_str()).collect();
            let corpus = Corpus::new(&texts);
            let vectors: Vec<TextVector> = self.mentors.iter().map(|(_, text)| corpus.vector(text)).collect();
            let postings = Postings::new(&vectors);
            let rank = |(project, text): &(String, String)| {
                let shares = postings.similarities(&corpus.vector(text));
                let is_real = |mentor: &String| self.pairs.contains(&(project.clone(), mentor.clone()));
                let real = (0..shares.len()).filter(|mentor| is_real(&self.mentors[*mentor].0));
                let best = real.map(|mentor| shares[mentor]).max()?;
                let n_before = shares.iter().filter(|share| **share > best).count();
                Some(1.0 - as_float(n_before) / as_float(shares.len() - 1))
            };
            self.projects.iter().filter_map(rank).collect()
        }
    }

    /// Keywords count three times, as in the baseline that this is compared with.
    fn project_text(row: &Row) -> String {
        let keywords = format!("{}\n", row["Keywords"]).repeat(3);
        let (title, description) = (&row["Project title"], &row["Describe your project"]);
        format!("{title}\n{keywords}{description}\n")
    }

    fn mentor_text(row: &Row) -> String {
        format!("{}\n", row["Areas of expertise"]).repeat(3) + &row["Bio"]
    }

    fn as_float(count: usize) -> f64 {
        f64::from(u32::try_from(count).expect("a small number"))
    }

    fn mean(values: &[f64]) -> f64 {
        values.iter().sum::<f64>() / as_float(values.len())
    }

    #[test]
    fn the_organisers_own_mentors_stand_high_by_topic_alone() {
        let mut means = Vec::new();
        for name in ["ols-3", "ols-4", "ols-5"] {
            let Some(folder) = roster(name) else { return };
            let percentiles = Cohort::read(&folder).percentiles();
            means.push(mean(&percentiles));
            println!("{name}: {} projects, mean percentile {:.3}", percentiles.len(), means[means.len() - 1]);
        }
        println!("average {:.3}; a plain TF-IDF reaches 0.66", mean(&means));
        assert!(mean(&means) >= 0.66);
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
        let vocabulary = serde_json::from_str(include_str!("../www/programs/vocabulary.json"))
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
