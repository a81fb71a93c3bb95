//! The table that all matching reads: what every pair is worth, and how many places each mentor has.

use std::fmt;

use crate::fit::{Points, Scorer};

/// The points of every pair and the places of every mentor: one row a mentee, one column a mentor.
///
/// People are numbers here, from zero, in the order in which the caller sorted them; that order decides
/// between equally good matchings, so sort by something that does not change, such as an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    n_mentees: usize,
    /// Row after row; `None` where the pair is blocked.
    cells: Vec<Option<Points>>,
    places: Vec<u32>,
}

impl Table {
    /// A table of `n_mentees` rows and as many columns as `places` has entries.
    ///
    /// # Errors
    /// If `cells` does not hold exactly one cell for each pair.
    pub fn new(n_mentees: usize, places: Vec<u32>, cells: Vec<Option<Points>>) -> Result<Self, TableError> {
        let error = TableError { mentees: n_mentees, mentors: places.len(), cells: cells.len() };
        if n_mentees.checked_mul(places.len()) != Some(cells.len()) {
            return Err(error);
        }
        Ok(Self { n_mentees, cells, places })
    }

    /// What the rules say of every pair of a cohort, in its order: the one place where people become numbers.
    pub fn of(scorer: &Scorer) -> Self {
        let mut rows = scorer.rows();
        let mut cells = Vec::with_capacity(scorer.mentees().len() * scorer.mentors().len());
        scorer.mentees().iter().for_each(|mentee| cells.extend_from_slice(rows.row(mentee)));
        let places = scorer.mentors().iter().map(|mentor| mentor.member().places().offered).collect();
        Self { n_mentees: scorer.mentees().len(), cells, places }
    }

    /// How many rows there are.
    pub fn n_mentees(&self) -> usize {
        self.n_mentees
    }

    /// How many columns there are.
    pub fn n_mentors(&self) -> usize {
        self.places.len()
    }

    /// How many mentees each mentor can take, in the order of the columns.
    pub fn places(&self) -> &[u32] {
        &self.places
    }

    /// What every pair is worth, row after row.
    pub(super) fn cells(&self) -> &[Option<Points>] {
        &self.cells
    }

    /// The same table, in which this mentor has so many places.
    ///
    /// # Panics
    /// If there is no such mentor, as indexing a slice does.
    #[must_use]
    pub fn with_places(mut self, mentor: usize, places: u32) -> Self {
        self.offer(mentor, places);
        self
    }

    /// From now on this mentor has so many places.
    pub(super) fn offer(&mut self, mentor: usize, places: u32) {
        self.places[mentor] = places;
    }

    /// From now on this pair is worth so much.
    pub(super) fn set(&mut self, mentee: usize, mentor: usize, cell: Option<Points>) {
        let at = mentee * self.n_mentors() + mentor;
        self.cells[at] = cell;
    }

    /// What each mentor is worth to this mentee, in the order of the columns.
    ///
    /// # Panics
    /// If there is no such mentee, as indexing a slice does.
    pub fn row(&self, mentee: usize) -> &[Option<Points>] {
        &self.cells[mentee * self.n_mentors()..][..self.n_mentors()]
    }

    /// What one pair is worth; `None` if it is blocked.
    ///
    /// # Panics
    /// If there is no such mentee or mentor, as indexing a slice does.
    pub fn points(&self, mentee: usize, mentor: usize) -> Option<Points> {
        self.row(mentee)[mentor]
    }
}

/// The cells that were given are not one for each pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableError {
    mentees: usize,
    mentors: usize,
    cells: usize,
}

impl fmt::Display for TableError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "a table of {} mentees and {} mentors needs one cell for each pair, but {} cells were given",
            self.mentees, self.mentors, self.cells
        )
    }
}

impl std::error::Error for TableError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_the_wrong_shape_is_refused_with_its_numbers() {
        let error = Table::new(2, vec![1, 1, 1], vec![None; 5]).expect_err("a cell is missing");
        assert_eq!(
            error.to_string(),
            "a table of 2 mentees and 3 mentors needs one cell for each pair, but 5 cells were given"
        );
    }

    #[test]
    fn rows_are_mentees_and_columns_are_mentors() {
        let cells = (0..6).map(Points::new).collect();
        let table = Table::new(2, vec![1, 1, 1], cells).expect("one cell for each pair");
        assert_eq!(table.row(1), [Points::new(3), Points::new(4), Points::new(5)]);
        assert_eq!(table.points(0, 2), Points::new(2));
    }
}
