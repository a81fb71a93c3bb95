//! Mentors whom nothing tells apart.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ptr;

use crate::fit::operand::Operand;
use crate::fit::scorer::{Party, Scorer};
use crate::person::Side;

/// One answer of a mentor, to be looked up.
#[derive(PartialEq, Eq, Hash)]
enum Answer<'a> {
    /// Where it is kept: answers that read the same are kept once.
    Kept(*const Operand),
    /// Texts are kept for each writer.
    Text(Option<Cow<'a, str>>),
}

impl Scorer {
    /// For each mentor the first who is worth the same as she to every mentee, as far as that is known without looking
    /// at pairs: their answers read the same, and neither is named by a mentee or is one.
    pub(crate) fn alike_mentors(&self) -> Vec<usize> {
        let known_by_name = self.mentors_known_by_name();
        let mut first_of: HashMap<Vec<Answer<'_>>, usize> = HashMap::new();
        let first = |(at, mentor): (usize, &'_ Party)| {
            if known_by_name.contains(&at) {
                return at;
            }
            let first = *first_of.entry(self.answers(at)).or_insert(at);
            if self.reads_the_same(&self.mentors()[first], mentor) { first } else { at }
        };
        self.mentors().iter().enumerate().map(first).collect()
    }

    fn answers(&self, mentor: usize) -> Vec<Answer<'_>> {
        let mentor = &self.mentors()[mentor];
        let rules = self.program().rules.iter().enumerate();
        let answer = rules.map(|(at, rule)| match mentor.operand(at) {
            Operand::Text(_) => Answer::Text(rule.question(Side::Mentor).and_then(|asked| mentor.member().text(asked))),
            kept => Answer::Kept(ptr::from_ref(kept)),
        });
        answer.collect()
    }

    /// The same text may read otherwise by another writer, whose name is not read.
    fn reads_the_same(&self, one: &Party, other: &Party) -> bool {
        (0..self.program().rules.len()).all(|rule| {
            let (one, other) = (one.operand(rule), other.operand(rule));
            ptr::eq(one, other) || one == other
        })
    }

    /// The mentors of whom it matters to some mentee who they are.
    fn mentors_known_by_name(&self) -> BTreeSet<usize> {
        let n_rules = self.program().rules.len();
        let answers = self.mentees().iter().flat_map(|mentee| (0..n_rules).map(|rule| mentee.operand(rule)));
        let named = answers.filter_map(|answer| if let Operand::People(named) = answer { Some(named) } else { None });
        named.flatten().copied().chain(self.mentees().iter().filter_map(Party::twin)).collect()
    }
}
