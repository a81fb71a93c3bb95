//! A matching: who goes with whom, however it was made.

use super::table::Table;
use crate::fit::Points;

/// The mentor of each mentee, or nobody.
///
/// Made by a solver or by hand; that it keeps the rules of a table is for [`judge`](super::judge()) to say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Matching {
    mentor_of: Vec<Option<usize>>,
}

impl Matching {
    /// A matching from the mentor of each mentee, in the order of the table's rows.
    pub fn new(mentor_of: Vec<Option<usize>>) -> Self {
        Self { mentor_of }
    }

    /// The mentor of each mentee, in the order of the table's rows.
    pub fn mentor_of(&self) -> &[Option<usize>] {
        &self.mentor_of
    }

    /// Every pair as mentee and mentor, in the order of mentees.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.mentor_of.iter().enumerate().filter_map(|(mentee, mentor)| mentor.map(|mentor| (mentee, mentor)))
    }

    /// How many mentees have a mentor.
    pub fn n_placed(&self) -> usize {
        self.pairs().count()
    }

    /// The mentees who have no mentor, in order.
    pub fn unplaced(&self) -> impl Iterator<Item = usize> {
        (0..self.mentor_of.len()).filter(|&mentee| self.mentor_of[mentee].is_none())
    }

    /// What all pairs are worth together; a blocked pair is worth nothing.
    ///
    /// # Panics
    /// If the matching names a mentee or mentor whom the table does not have.
    pub fn total_points(&self, table: &Table) -> u64 {
        self.pairs()
            .filter_map(|(mentee, mentor)| table.points(mentee, mentor))
            .map(|points: Points| u64::from(points.get()))
            .sum()
    }

    /// How many mentees each of `n_mentors` mentors has.
    ///
    /// # Panics
    /// If the matching names a mentor beyond `n_mentors`.
    pub fn loads(&self, n_mentors: usize) -> Vec<usize> {
        let mut loads = vec![0; n_mentors];
        for (_, mentor) in self.pairs() {
            loads[mentor] += 1;
        }
        loads
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matching_counts_its_pairs_points_and_loads() {
        let cells = vec![Points::new(7), None, Points::new(2), Points::new(9), None, None];
        let table = Table::new(3, vec![2, 1], cells).expect("one cell for each pair");
        let matching = Matching::new(vec![Some(0), Some(0), None]);
        assert_eq!(matching.n_placed(), 2);
        assert_eq!(matching.total_points(&table), 9);
        assert_eq!(matching.loads(2), [2, 0]);
        assert_eq!(matching.unplaced().collect::<Vec<_>>(), [2]);
        assert_eq!(matching.pairs().collect::<Vec<_>>(), [(0, 0), (1, 0)]);
    }
}
