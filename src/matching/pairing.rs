//! A matching: who goes with whom, however it was made.

use super::table::Table;
use crate::fit::Points;

/// The mentors of each mentee: none, one or several.
///
/// Made by a solver or by hand; that it keeps the rules of a table is for [`judge`](super::judge()) to say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Matching {
    /// In order, each mentor once.
    mentors_of: Vec<Vec<usize>>,
}

impl Matching {
    /// A matching from the mentors of each mentee, in the order of the table's rows. A mentor who is named twice for
    /// one mentee counts once.
    pub fn new(mut mentors_of: Vec<Vec<usize>>) -> Self {
        for mentors in &mut mentors_of {
            mentors.sort_unstable();
            mentors.dedup();
        }
        Self { mentors_of }
    }

    /// A matching in which each mentee has one mentor or nobody.
    pub fn one_each(mentor_of: Vec<Option<usize>>) -> Self {
        Self { mentors_of: mentor_of.into_iter().map(|mentor| mentor.into_iter().collect()).collect() }
    }

    /// The matching of so many mentees that has these pairs, as mentee and mentor.
    ///
    /// # Panics
    /// If a pair names a mentee beyond `n_mentees`.
    pub fn of_pairs(n_mentees: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut mentors_of = vec![Vec::new(); n_mentees];
        for (mentee, mentor) in pairs {
            mentors_of[mentee].push(mentor);
        }
        Self::new(mentors_of)
    }

    /// Adds a pair, if it is not there.
    pub(crate) fn add(&mut self, mentee: usize, mentor: usize) {
        let mentors = &mut self.mentors_of[mentee];
        if let Err(at) = mentors.binary_search(&mentor) {
            mentors.insert(at, mentor);
        }
    }

    /// How many mentees it is about, placed or not.
    pub fn n_mentees(&self) -> usize {
        self.mentors_of.len()
    }

    /// The mentors of this mentee, in order.
    ///
    /// # Panics
    /// If there is no such mentee, as indexing a slice does.
    pub fn mentors_of(&self, mentee: usize) -> &[usize] {
        &self.mentors_of[mentee]
    }

    /// Every pair as mentee and mentor, in the order of mentees, then of mentors.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.mentors_of
            .iter()
            .enumerate()
            .flat_map(|(mentee, mentors)| mentors.iter().map(move |&mentor| (mentee, mentor)))
    }

    /// Whether these two are a pair.
    pub fn has(&self, mentee: usize, mentor: usize) -> bool {
        self.mentors_of.get(mentee).is_some_and(|mentors| mentors.binary_search(&mentor).is_ok())
    }

    /// How many mentees have a mentor.
    pub fn n_placed(&self) -> usize {
        self.mentors_of.iter().filter(|mentors| !mentors.is_empty()).count()
    }

    /// How many pairs there are.
    pub fn n_pairs(&self) -> usize {
        self.mentors_of.iter().map(Vec::len).sum()
    }

    /// The mentees who have no mentor, in order.
    pub fn unplaced(&self) -> impl Iterator<Item = usize> {
        (0..self.mentors_of.len()).filter(|&mentee| self.mentors_of[mentee].is_empty())
    }

    /// What all pairs are worth together; a blocked pair is worth nothing.
    ///
    /// # Panics
    /// If the matching names a mentee or mentor whom the table does not have.
    pub fn total_points(&self, table: &Table) -> u64 {
        self.points(table).map(|points| u64::from(points.get())).sum()
    }

    /// The points of the pair that fits least; `None` where there is no pair that is not blocked.
    ///
    /// # Panics
    /// If the matching names a mentee or mentor whom the table does not have.
    pub fn worst(&self, table: &Table) -> Option<Points> {
        self.points(table).min()
    }

    fn points(&self, table: &Table) -> impl Iterator<Item = Points> {
        self.pairs().filter_map(|(mentee, mentor)| table.points(mentee, mentor))
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
        let matching = Matching::new(vec![vec![0], vec![1, 0, 1], vec![]]);
        assert_eq!((matching.n_mentees(), matching.n_placed(), matching.n_pairs()), (3, 2, 3));
        assert_eq!(matching.total_points(&table), 18);
        assert_eq!(matching.worst(&table), Points::new(2));
        assert_eq!(matching.loads(2), [2, 1]);
        assert_eq!(matching.unplaced().collect::<Vec<_>>(), [2]);
        assert_eq!(matching.mentors_of(1), [0, 1]);
        assert_eq!(matching.pairs().collect::<Vec<_>>(), [(0, 0), (1, 0), (1, 1)]);
        assert!(matching.has(1, 1) && !matching.has(0, 1) && !matching.has(7, 0));
        assert_eq!(Matching::of_pairs(3, matching.pairs()), matching);
        assert_eq!(Matching::one_each(vec![None, Some(1)]), Matching::new(vec![vec![], vec![1]]));
    }
}
