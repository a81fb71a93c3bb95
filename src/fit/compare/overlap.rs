//! *overlap*: how much of what the mentee wants the mentor offers.

use crate::fit::operand::Term;
use crate::fit::share::Share;

/// `Σ weight × worth ÷ Σ weight` over what she wants, where `worth` is all for a skill that is offered, the rule's
/// `related` part for one of whose family another is offered, and nothing otherwise. Every want weighs 1; of `n` ranked
/// wants the first weighs `n`, the next `n - 1`, and the last 1.
pub(super) fn share(wants: &[Term], offers: &[(Term, Share)], ranked: bool) -> Share {
    let n = wants.len() as u64;
    let weight = |rank: usize| if ranked { n - rank as u64 } else { 1 };
    let met: u64 = wants.iter().enumerate().map(|(rank, want)| weight(rank) * worth(*want, offers)).sum();
    let all: u64 = (0..wants.len()).map(weight).sum();
    Share::of(met, all * u64::from(Share::ALL.hundredths()))
}

fn worth(want: Term, offers: &[(Term, Share)]) -> u64 {
    offers.binary_search_by(|(term, _)| term.cmp(&want)).map_or(0, |at| offers[at].1.hundredths().into())
}

#[cfg(test)]
mod tests {
    use super::share;
    use crate::fit::operand::Term::Word;
    use crate::fit::share::Share;

    #[track_caller]
    fn check(wants: &[u32], offers: &[(u32, u16)], ranked: bool, hundredths: u16) {
        let wants: Vec<_> = wants.iter().copied().map(Word).collect();
        let offers: Vec<_> = offers.iter().map(|(word, percent)| (Word(*word), Share::percent(*percent))).collect();
        assert_eq!(share(&wants, &offers, ranked).hundredths(), hundredths);
    }

    #[test]
    fn every_want_counts_the_same_without_a_ranking() {
        check(&[1, 2, 3, 4], &[(2, 100), (9, 100)], false, 2_500);
        check(&[4, 3, 2, 1], &[(2, 100), (9, 100)], false, 2_500);
    }

    #[test]
    fn ranked_wants_count_more_the_higher_they_stand() {
        check(&[1, 2, 3], &[(1, 100)], true, 5_000);
        check(&[1, 2, 3], &[(2, 100)], true, 3_333);
        check(&[1, 2, 3], &[(3, 100)], true, 1_667);
    }

    #[test]
    fn a_relative_counts_its_part() {
        check(&[1, 2], &[(1, 100), (2, 50)], false, 7_500);
        check(&[1], &[(1, 30)], true, 3_000);
    }

    #[test]
    fn what_nobody_wants_counts_nothing() {
        check(&[1], &[(2, 100), (3, 100)], false, 0);
        check(&[1], &[], false, 0);
    }
}
