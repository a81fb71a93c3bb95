//! Plain TF-IDF, as `tfidf_baseline.py` beside the rosters has it: what has to be beaten.

use std::collections::{BTreeMap, BTreeSet};

use super::cohorts::{Cohort, Row, as_float};

/// Its words that say nothing.
const STOP: &str = "the a an and or of to in for on with is are be as by this that from it at we our i my will can have \
                    has was were their they which also more than not but into about how what who where when use using \
                    used project projects work working open science research data community";

type Vector = BTreeMap<String, f64>;

/// Where the best-placed real mentor of a project stands, on average.
pub(crate) fn mean_percentile(cohort: &Cohort) -> f64 {
    let projects: Vec<Vec<String>> = cohort.projects.iter().map(|(_, rows)| terms(&project(rows))).collect();
    let mentors: Vec<Vec<String>> = cohort.mentors.iter().map(|row| terms(&mentor(row))).collect();
    let mut n_texts_with: BTreeMap<&str, usize> = BTreeMap::new();
    for text in projects.iter().chain(&mentors) {
        for term in text.iter().map(String::as_str).collect::<BTreeSet<&str>>() {
            *n_texts_with.entry(term).or_default() += 1;
        }
    }
    let n_texts = as_float(projects.len() + mentors.len());
    let rarity = |term: &str| (n_texts / as_float(n_texts_with[term])).ln();
    let mentors: Vec<Vector> = mentors.iter().map(|text| vector(text, rarity)).collect();
    cohort.mean_percentile(|at| {
        let project = vector(&projects[at], rarity);
        let product =
            |mentor: &Vector| mentor.iter().map(|(term, weight)| weight * project.get(term).unwrap_or(&0.0)).sum();
        mentors.iter().map(product).collect()
    })
}

/// The title, keywords and description as the last applicant gives them, each applicant's own words, those of all but
/// the last a second time: as the script joins them.
fn project(rows: &[Row]) -> String {
    let own = |row: &Row| format!(" {} {}", row["Your expertise"], row["About you"]);
    let (last, before) = rows.split_last().expect("a project has applicants");
    let keywords = format!("{} ", last["Keywords"]).repeat(3);
    let before: String = before.iter().map(own).collect();
    let title = format!("{} {keywords}{} {before}", last["Project title"], last["Describe your project"]);
    format!("{title} {before}{}", own(last))
}

fn mentor(row: &Row) -> String {
    format!("{} ", row["Areas of expertise"]).repeat(3) + &row["Bio"]
}

/// Words of two letters and more without markup, plurals and small words; then every two neighbours.
fn terms(text: &str) -> Vec<String> {
    let text = without_links(text).to_lowercase();
    let is_letter =
        |letter: char| letter.is_ascii_lowercase() || ('à'..='ÿ').contains(&letter) || "+#.".contains(letter);
    let runs = text.split(|letter| !is_letter(letter)).filter(|run| run.chars().count() >= 2);
    let words = runs.map(|run| run.trim_end_matches('s'));
    let words: Vec<&str> =
        words.filter(|word| word.chars().count() > 2 && !STOP.split(' ').any(|stop| stop == *word)).collect();
    let pairs = words.windows(2).map(|pair| pair.join("_"));
    words.iter().map(|word| (*word).to_owned()).chain(pairs).collect()
}

/// A space for each tag and each link.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let tag = rest.strip_prefix('<').and_then(|inside| inside.find('>')).filter(|end| *end > 0).map(|end| end + 2);
        let is_link = rest.starts_with("http://") || rest.starts_with("https://");
        let link = is_link.then(|| rest.find(char::is_whitespace).unwrap_or(rest.len()));
        let length = tag.or(link);
        plain.push(if length.is_some() { ' ' } else { letter });
        rest = &rest[length.unwrap_or(letter.len_utf8())..];
    }
    plain
}

fn vector(terms: &[String], rarity: impl Fn(&str) -> f64) -> Vector {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for term in terms {
        *counts.entry(term).or_default() += 1;
    }
    let weigh = |(term, n): (&String, usize)| (term.clone(), (1.0 + as_float(n).ln()) * rarity(term));
    let weights: Vector = counts.into_iter().map(weigh).collect();
    let length = weights.values().map(|weight| weight * weight).sum::<f64>().sqrt();
    weights.into_iter().map(|(term, weight)| (term, weight / length)).collect()
}
