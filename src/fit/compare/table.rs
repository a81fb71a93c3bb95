//! *table*: what the mentor offers for what the mentee needs, by a matrix that the program gives.

use std::collections::BTreeMap;

use crate::fit::operand::{Term, Terms};
use crate::fit::share::Share;
use crate::program::TableRow;

/// What each offer is worth for each need.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Worth(BTreeMap<(Term, Term), Share>);

impl Worth {
    pub(super) fn new(rows: &[TableRow], terms: &mut Terms) -> Self {
        let mut worth = BTreeMap::new();
        for row in rows {
            let need = terms.named(&row.need);
            for (offer, percent) in &row.offers {
                worth.insert((need, terms.named(offer)), Share::percent(*percent));
            }
        }
        Self(worth)
    }

    /// The mean over her needs of the best that is offered for each; what does not stand in the table is worth nothing.
    pub(super) fn share(&self, needs: &[Term], offers: &[Term]) -> Share {
        let best = |need: &Term| {
            let worth = offers.iter().filter_map(|offer| self.0.get(&(*need, *offer)));
            u64::from(worth.max().copied().unwrap_or(Share::NONE).hundredths())
        };
        Share::of(needs.iter().map(best).sum(), needs.len() as u64 * u64::from(Share::ALL.hundredths()))
    }
}

#[cfg(test)]
mod tests {
    use super::Worth;
    use crate::fit::operand::Term;
    use crate::fit::share::Share;

    #[track_caller]
    fn check(needs: &[u32], offers: &[u32], hundredths: u16) {
        let cells = [(1, 10, 100), (1, 11, 60), (2, 11, 30)];
        let cells =
            cells.map(|(need, offer, percent)| ((Term::word(need), Term::word(offer)), Share::percent(percent)));
        let words = |words: &[u32]| words.iter().copied().map(Term::word).collect::<Vec<_>>();
        assert_eq!(Worth(cells.into()).share(&words(needs), &words(offers)).hundredths(), hundredths);
    }

    #[test]
    fn the_best_offer_counts_for_each_need() {
        check(&[1], &[10, 11], 10_000);
        check(&[1], &[11], 6_000);
        check(&[1, 2], &[11], 4_500);
        check(&[1, 2], &[10, 11], 6_500);
    }

    #[test]
    fn what_does_not_stand_in_the_table_is_worth_nothing() {
        check(&[2], &[10], 0);
        check(&[3], &[10, 11], 0);
    }
}
