//! Which cell of a row means what, by the program's mapping.

use std::collections::BTreeMap;

use super::table::{Row, folded};
use crate::problem::{Code, Effect, Place, Problem};
use crate::program::{Column, Meaning, Part};

/// Where the cells of each meaning stand in a row, in the order of the mapping.
pub(super) struct Layout {
    headings: Row,
    cells: BTreeMap<Meaning, Vec<usize>>,
}

impl Layout {
    /// The mapping laid over the file's headings, and what does not agree between the two.
    pub(super) fn new(columns: &[Column], headings: Row, rows: &[Row], file: &str) -> (Self, Vec<Problem>) {
        let found: Vec<Option<usize>> =
            columns.iter().map(|column| headings.position(&column.heading, column.occurrence)).collect();
        let place = &Place::row(file, headings.number);
        let mut missed = Vec::new();
        let mut cells: BTreeMap<Meaning, Vec<usize>> = BTreeMap::new();
        for (column, index) in columns.iter().zip(&found) {
            match index {
                Some(index) => cells.entry(column.means.clone()).or_default().push(*index),
                None => missed.push(column),
            }
        }
        let layout = Self { headings, cells };
        let mut problems = Vec::new();
        if layout.cells(&Meaning::Person(Part::Id)).is_empty() {
            problems.push(without_id(columns, place));
            missed.retain(|column| column.means != Meaning::Person(Part::Id));
        }
        // A column that is ignored anyway is not missed.
        missed.retain(|column| !matches!(column.means, Meaning::Ignore(_)));
        problems.extend(missed.into_iter().map(|column| missing(column, place)));
        let says_anything = |index: &usize| {
            !layout.headings.cell(*index).is_empty() || rows.iter().any(|row| !row.cell(*index).is_empty())
        };
        let unused =
            (0..layout.headings.cells.len()).filter(|index| !found.contains(&Some(*index))).filter(says_anything);
        problems.extend(unused.map(|index| {
            let heading = layout.heading(index);
            Problem::new(Code::UnusedColumn, place.clone().column(&heading), Effect::Noted).found(heading)
        }));
        (layout, problems)
    }

    /// How many cells a row should have.
    pub(super) fn len(&self) -> usize {
        self.headings.cells.len()
    }

    /// Where the cells of this meaning stand.
    pub(super) fn cells(&self, meaning: &Meaning) -> &[usize] {
        self.cells.get(meaning).map_or(&[], Vec::as_slice)
    }

    /// The questions that have cells, and where.
    pub(super) fn questions(&self) -> impl Iterator<Item = (&str, &[usize])> {
        self.cells.iter().filter_map(|(meaning, cells)| match meaning {
            Meaning::Question(name) => Some((name.as_str(), cells.as_slice())),
            Meaning::Person(_) | Meaning::Ignore(_) => None,
        })
    }

    /// The heading of this cell as a person would say it, also where it is blank or stands several times.
    pub(super) fn heading(&self, index: usize) -> String {
        let heading = self.headings.cell(index);
        let same = |other: &&String| folded(other) == folded(heading);
        if heading.is_empty() {
            format!("without a heading, number {}", index + 1)
        } else if self.headings.cells.iter().filter(same).count() > 1 {
            named(heading, self.headings.cells.iter().take(index + 1).filter(same).count())
        } else {
            heading.to_owned()
        }
    }
}

fn missing(column: &Column, place: &Place) -> Problem {
    let heading = match column.occurrence {
        1 => column.heading.clone(),
        nth => named(&column.heading, usize::from(nth)),
    };
    Problem::new(Code::MissingColumn, place.clone().column(heading), Effect::Noted)
}

fn without_id(columns: &[Column], place: &Place) -> Problem {
    let ids = columns.iter().filter(|column| column.means == Meaning::Person(Part::Id));
    let ids: Vec<String> = ids.map(|column| format!("\"{}\"", column.heading)).collect();
    let expected = match ids.as_slice() {
        [] => "a program that maps a column of this file to the person's id".to_owned(),
        ids => format!("the column of the person's id, {}", ids.join(" or ")),
    };
    Problem::new(Code::MissingColumn, place.clone(), Effect::Refused).expected(expected)
}

fn named(heading: &str, occurrence: usize) -> String {
    format!("{heading} (number {occurrence} of this heading)")
}
