//! *overlap*: how much of what the mentee wants the mentor offers.

use crate::fit::operand::{Offers, Term};
use crate::fit::share::Share;

/// What a mentee wants. Every want weighs 1; of `n` ranked wants the first weighs `n`, the next `n - 1`, and the last 1.
#[derive(Clone, Copy)]
pub(in crate::fit) struct Wants<'a> {
    wants: &'a [Term],
    ranked: bool,
}

impl<'a> Wants<'a> {
    pub(in crate::fit) fn new(wants: &'a [Term], ranked: bool) -> Self {
        Self { wants, ranked }
    }

    /// Each want with its weight.
    pub(in crate::fit) fn weighed(self) -> impl Iterator<Item = (Term, u64)> {
        let n = self.wants.len() as u64;
        let weight = move |rank: u64| if self.ranked { n - rank } else { 1 };
        (0..).zip(self.wants).map(move |(rank, want)| (*want, weight(rank)))
    }

    /// The share that `Σ weight × worth` gives.
    pub(in crate::fit) fn share(self, met: u64) -> Share {
        let all: u64 = self.weighed().map(|(_, weight)| weight).sum();
        Share::of(met, all * u64::from(Share::ALL.hundredths()))
    }
}

/// `Σ weight × worth ÷ Σ weight` over what she wants, where `worth` is all for a skill that is offered, the rule's
/// `related` part for one of whose family another is offered, and nothing otherwise.
pub(super) fn share(wants: Wants<'_>, offers: &Offers, related: Share) -> Share {
    let worth = |want| u64::from(offers.worth(want, related).hundredths());
    wants.share(wants.weighed().map(|(want, weight)| weight * worth(want)).sum())
}

#[cfg(test)]
mod tests {
    use super::{Wants, share};
    use crate::fit::operand::{Offers, Term};
    use crate::fit::share::Share;

    #[track_caller]
    fn check(wants: &[u32], offers: &[u32], relatives: &[u32], ranked: bool, hundredths: u16) {
        let words = |words: &[u32]| words.iter().copied().map(Term::word).collect::<Vec<_>>();
        let offers = Offers::of(&words(offers), &words(relatives));
        assert_eq!(share(Wants::new(&words(wants), ranked), &offers, Share::percent(30)).hundredths(), hundredths);
    }

    #[test]
    fn every_want_counts_the_same_without_a_ranking() {
        check(&[1, 2, 3, 4], &[2, 9], &[], false, 2_500);
        check(&[4, 3, 2, 1], &[2, 9], &[], false, 2_500);
    }

    #[test]
    fn ranked_wants_count_more_the_higher_they_stand() {
        check(&[1, 2, 3], &[1], &[], true, 5_000);
        check(&[1, 2, 3], &[2], &[], true, 3_333);
        check(&[1, 2, 3], &[3], &[], true, 1_667);
    }

    #[test]
    fn a_relative_counts_its_part() {
        check(&[1, 2], &[1], &[2], false, 6_500);
        check(&[1], &[], &[1], true, 3_000);
    }

    #[test]
    fn what_nobody_wants_counts_nothing() {
        check(&[1], &[2, 3], &[4], false, 0);
        check(&[1], &[], &[], false, 0);
    }
}
