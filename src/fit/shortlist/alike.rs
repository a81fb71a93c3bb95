//! Mentors whom nothing tells apart.

use std::collections::{BTreeSet, HashMap};
use std::ptr;

use crate::fit::operand::Operand;
use crate::fit::scorer::{Party, Scorer};

impl Scorer {
    /// For each mentor the first who is worth the same as she to every mentee, as far as that is known without looking
    /// at pairs: their answers read the same, and neither is named by a mentee or is one.
    ///
    /// Answers that read the same are kept once, so that where they are kept tells whether they are the same. Texts are
    /// kept for each writer.
    pub(crate) fn alike_mentors(&self) -> Vec<usize> {
        let known_by_name = self.mentors_known_by_name();
        let n_rules = self.program().rules.len();
        let mut first_of: HashMap<Vec<*const Operand>, usize> = HashMap::new();
        let first = |(at, mentor): (usize, &Party)| {
            if known_by_name.contains(&at) {
                return at;
            }
            let answers = (0..n_rules).map(|rule| ptr::from_ref(mentor.operand(rule))).collect();
            *first_of.entry(answers).or_insert(at)
        };
        self.mentors().iter().enumerate().map(first).collect()
    }

    /// The mentors of whom it matters to some mentee who they are.
    fn mentors_known_by_name(&self) -> BTreeSet<usize> {
        let n_rules = self.program().rules.len();
        let answers = self.mentees().iter().flat_map(|mentee| (0..n_rules).map(|rule| mentee.operand(rule)));
        let named = answers.filter_map(|answer| if let Operand::People(named) = answer { Some(named) } else { None });
        named.flatten().copied().chain(self.mentees().iter().filter_map(Party::twin)).collect()
    }
}
