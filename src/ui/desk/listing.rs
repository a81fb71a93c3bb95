//! A side of the cohort as a list that can be searched, sorted and paged.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::work::Work;
use crate::cohort::Places;
use crate::person::{Person, Side};
use crate::problem::Problem;
use crate::program::Program;

/// How many rows a page of a list has.
pub(crate) const PAGE: usize = 50;

/// One person of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Her id; blank where she has none, which is one of her problems.
    pub(crate) id: String,
    /// Her name; her id where she has none.
    pub(crate) name: String,
    /// The places of a mentor who takes part.
    pub(crate) places: Places,
    /// Whether she takes part.
    pub(crate) takes_part: bool,
    /// What she said: the question as it reads, and the answer. Answers that nobody may see are not here.
    pub(crate) said: Vec<(String, String)>,
    /// What is wrong in her row.
    pub(crate) problems: Vec<Problem>,
    /// Everything that a search looks at, in lower case.
    haystack: String,
}

/// By what a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sort {
    /// As the file has it.
    #[default]
    File,
    /// By name.
    Name,
    /// By the places that count, most first.
    Places,
    /// By the number of problems, most first.
    Problems,
}

/// Everybody of one side, in the order of the file. `label` says a question in the reader's language.
pub(crate) fn entries(work: &Work, side: Side, label: impl Fn(&Program, &str) -> String) -> Vec<Entry> {
    let program = work.program();
    let shown: Vec<(&str, String)> = program
        .questions
        .iter()
        .filter(|question| question.of.includes(side) && !program.is_private(side, &question.name))
        .map(|question| (question.name.as_str(), label(program, &question.name)))
        .collect();
    let mut problems = problems_by_row(work, side);
    let mut seen = BTreeSet::new();
    let people = work.cohort.people().side(side);
    people.iter().map(|person| entry(work, side, person, &shown, &mut problems, &mut seen)).collect()
}

fn entry<'p>(
    work: &Work,
    side: Side,
    person: &'p Person,
    shown: &[(&str, String)],
    problems: &mut BTreeMap<Row, Vec<Problem>>,
    seen: &mut BTreeSet<&'p str>,
) -> Entry {
    let id = person.id.trim();
    let is_first = seen.insert(id);
    let position = work.cohort.position(side, id).filter(|_| is_first);
    let answer = |name: &str| person.answers.get(name).filter(|answer| !answer.is_blank());
    let said: Vec<(String, String)> =
        shown.iter().filter_map(|(name, label)| Some((label.clone(), answer(name)?.to_string()))).collect();
    let name = if person.name.trim().is_empty() { id } else { person.name.trim() };
    let answers = said.iter().map(|(_, answer)| answer.as_str());
    let haystack = [id, name].into_iter().chain(answers).collect::<Vec<_>>().join("\n").to_lowercase();
    Entry {
        id: id.to_owned(),
        name: name.to_owned(),
        places: position.map(|at| work.cohort.side(side)[at].places()).unwrap_or_default(),
        takes_part: position.is_some(),
        said,
        problems: problems.remove(&Row::of_person(person)).unwrap_or_default(),
        haystack,
    }
}

/// What tells one row from another: where it was read from, or the id where it was not read from a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Of(String, u32),
    Id(String),
}

impl Row {
    fn of_person(person: &Person) -> Self {
        match &person.source {
            Some(source) => Self::Of(source.file.clone(), source.row),
            None => Self::Id(person.id.trim().to_owned()),
        }
    }

    fn of_problem(problem: &Problem, side: Side) -> Option<Self> {
        let place = &problem.place;
        if place.side.is_some_and(|of| of != side) {
            return None;
        }
        match (&place.file, place.row, &place.person) {
            (Some(file), Some(row), _) => Some(Self::Of(file.clone(), row)),
            (_, _, Some(id)) if place.side.is_some() => Some(Self::Id(id.trim().to_owned())),
            _ => None,
        }
    }
}

fn problems_by_row(work: &Work, side: Side) -> BTreeMap<Row, Vec<Problem>> {
    let mut by_row: BTreeMap<Row, Vec<Problem>> = BTreeMap::new();
    for problem in work.problems.iter() {
        if let Some(row) = Row::of_problem(problem, side) {
            by_row.entry(row).or_default().push(problem.clone());
        }
    }
    by_row
}

/// The positions of those of whom every word of the search is said somewhere, sorted.
pub(crate) fn found(entries: &[Entry], search: &str, sort: Sort) -> Vec<usize> {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let hit = |at: &usize| words.iter().all(|word| entries[*at].haystack.contains(word));
    let mut found: Vec<usize> = (0..entries.len()).filter(hit).collect();
    found.sort_by(|&left, &right| order(&entries[left], &entries[right], sort));
    found
}

fn order(left: &Entry, right: &Entry, sort: Sort) -> Ordering {
    match sort {
        Sort::File => Ordering::Equal,
        Sort::Name => left.name.to_lowercase().cmp(&right.name.to_lowercase()),
        Sort::Places => right.places.offered.cmp(&left.places.offered),
        Sort::Problems => right.problems.len().cmp(&left.problems.len()),
    }
}

/// How many pages so many rows fill; an empty list has one.
pub(crate) fn n_pages(n_rows: usize) -> usize {
    n_rows.div_ceil(PAGE).max(1)
}

/// The rows of a page, counted from zero; of the last page where there are fewer.
pub(crate) fn page<T>(rows: &[T], page: usize) -> &[T] {
    let start = page.min(n_pages(rows.len()) - 1) * PAGE;
    &rows[start..rows.len().min(start + PAGE)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(names: &[&str]) -> Vec<Entry> {
        let entry = |name: &&str| Entry {
            id: (*name).to_owned(),
            name: (*name).to_owned(),
            places: Places::default(),
            takes_part: true,
            said: Vec::new(),
            problems: Vec::new(),
            haystack: name.to_lowercase(),
        };
        names.iter().map(entry).collect()
    }

    #[track_caller]
    fn assert_found(search: &str, sort: Sort, expected: &[usize]) {
        assert_eq!(found(&people(&["Mia Rust", "Ana Java", "Lea Rust"]), search, sort), expected);
    }

    #[test]
    fn every_word_of_a_search_must_be_said() {
        assert_found("", Sort::File, &[0, 1, 2]);
        assert_found("rust", Sort::File, &[0, 2]);
        assert_found("RUST lea", Sort::File, &[2]);
        assert_found("cobol", Sort::File, &[]);
    }

    #[test]
    fn a_list_is_sorted_by_name_where_asked() {
        assert_found("", Sort::Name, &[1, 2, 0]);
    }

    #[test]
    fn pages_hold_all_rows_once() {
        let rows: Vec<usize> = (0..120).collect();
        assert_eq!(n_pages(rows.len()), 3);
        let all: Vec<usize> = (0..3).flat_map(|at| page(&rows, at).to_vec()).collect();
        assert_eq!(all, rows);
        assert_eq!(page(&rows, 99), page(&rows, 2));
        assert_eq!(page::<usize>(&[], 0), &[] as &[usize]);
    }
}
