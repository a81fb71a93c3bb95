//! Words and skills, of which people name several: who offers what.
//!
//! A mentor's code counts what she offers of what this mentee wants, so that a mentee costs as much as she has wants,
//! however many different offers there are.

use std::collections::BTreeMap;

use super::Bench;
use super::ask::Ask;
use super::holders::Holders;
use super::worths::MOST_CODES;
use crate::fit::compare::{Compare, Wants};
use crate::fit::greatest_common_divisor;
use crate::fit::operand::{Operand, Term};
use crate::fit::share::Share;

/// A want that is offered, of one of weight 1.
const ALL: u64 = 10_000;

/// Who offers each word or skill.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Terms {
    /// Ascending.
    known: Vec<Term>,
    /// Who offers each of them.
    offers: Vec<Offered>,
    silent: Holders,
}

/// Who offers one thing.
#[derive(Clone, Debug)]
struct Offered {
    same: Holders,
    /// Those who offer none but a relative of it.
    related: Holders,
}

impl Terms {
    /// `None` where an answer is of another kind.
    pub(super) fn new(operands: &[&Operand]) -> Option<Self> {
        let mut offers: BTreeMap<Term, [Vec<u32>; 2]> = BTreeMap::new();
        let mut silent = Vec::new();
        for (mentor, operand) in (0..).zip(operands) {
            let (same, related): (&[Term], &[Term]) = match operand {
                Operand::Missing => {
                    silent.push(mentor);
                    continue;
                }
                Operand::Terms(terms) => (terms, &[]),
                Operand::Offers(offers) => (offers.same(), offers.related()),
                _ => return None,
            };
            for (nth, terms) in [same, related].into_iter().enumerate() {
                for term in terms {
                    let holders = &mut offers.entry(*term).or_default()[nth];
                    // Two spellings of one word are two answers, but one holder.
                    if holders.last() != Some(&mentor) {
                        holders.push(mentor);
                    }
                }
            }
        }
        let n_mentors = operands.len();
        let holders = |positions| Holders::new(positions, n_mentors);
        Some(Self {
            known: offers.keys().copied().collect(),
            offers: offers
                .into_values()
                .map(|[same, related]| Offered { same: holders(same), related: holders(related) })
                .collect(),
            silent: holders(silent),
        })
    }

    pub(super) fn add<'a>(&'a self, ask: Ask<'a, '_>, bench: &mut Bench<'a>) {
        let Operand::Terms(wants) = ask.operand() else {
            return bench.totals.add_to_all(ask.worth(None));
        };
        match ask.compiled().compare {
            Compare::Overlap { ranked, related } => self.add_overlap(Wants::new(wants, ranked), related, ask, bench),
            Compare::Different => self.add_any(wants, [Share::ALL, Share::NONE], ask, bench),
            _ => self.add_any(wants, [Share::NONE, Share::ALL], ask, bench),
        }
    }

    /// Whether they have anything in common, and what it gives if not and if so.
    fn add_any<'a>(&'a self, said: &[Term], shares: [Share; 2], ask: Ask<'a, '_>, bench: &mut Bench<'a>) {
        bench.counted.clear();
        for offered in said.iter().filter_map(|term| self.offered(*term)) {
            bench.counted.count(&offered.same, 1);
        }
        bench.counted.sum(1, &self.silent, &mut bench.codes);
        bench.add(shares.map(Some).into_iter().chain([None]).map(|given| ask.worth(given)));
    }

    fn add_overlap<'a>(&'a self, wants: Wants<'_>, worth: Share, ask: Ask<'a, '_>, bench: &mut Bench<'a>) {
        let offered = || wants.weighed().filter_map(|(want, weight)| Some((self.offered(want)?, weight)));
        let sum_of = |is_offered: fn(&Offered) -> bool| {
            offered().filter(|(offered, _)| is_offered(offered)).map(|(_, weight)| weight).sum()
        };
        let same = sum_of(|offered| !offered.same.is_nobody());
        let related = sum_of(|offered| !offered.related.is_nobody());
        let Some(count) = Count::of(same, related, worth) else {
            return ask.one_by_one(bench);
        };
        bench.counted.clear();
        for (offered, weight) in offered() {
            let times = |part: u64| u8::try_from(weight * part).expect("at most the most codes");
            bench.counted.count(&offered.same, times(count.same));
            if !offered.related.is_nobody() {
                bench.counted.count(&offered.related, times(count.related));
            }
        }
        bench.counted.sum(count.most, &self.silent, &mut bench.codes);
        let given = (0..=count.most).map(|code| Some(wants.share(count.met(code, worth))));
        bench.add(given.chain([None]).map(|given| ask.worth(given)));
    }

    fn offered(&self, term: Term) -> Option<&Offered> {
        self.known.binary_search(&term).ok().map(|at| &self.offers[at])
    }
}

/// How a code counts what is offered of what is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    /// What a want that is offered adds to the code, for each of its weight.
    same: u64,
    /// What a want of which a relative is offered adds.
    related: u64,
    /// The highest code.
    most: u8,
    reading: Reading,
}

/// How what is met follows from a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// The code counts parts of which so many make all, such as halves.
    Parts,
    /// The code counts both apart: relatives in units, the same in steps of `same`.
    Apart,
}

impl Count {
    /// How to count wants of which these weights are offered by anybody, and these have relatives that are; `None`
    /// where no byte is large enough. One code is left over for those who said nothing.
    fn of(same: u64, related: u64, worth: Share) -> Option<Self> {
        let part = if related == 0 { ALL } else { greatest_common_divisor(worth.hundredths().into(), ALL) };
        let (in_all, in_related) = (ALL / part, u64::from(worth.hundredths()) / part);
        let parts = Self::new([in_all, in_related], same * in_all + related * in_related, Reading::Parts);
        let apart = || Self::new([related + 1, 1], (same + 1) * (related + 1) - 1, Reading::Apart);
        parts.or_else(apart)
    }

    fn new([same, related]: [u64; 2], most: u64, reading: Reading) -> Option<Self> {
        let most = u8::try_from(most).ok().filter(|most| usize::from(*most) + 1 < MOST_CODES)?;
        Some(Self { same, related, most, reading })
    }

    /// What a code says is met, where a relative is worth so much.
    fn met(self, code: u8, worth: Share) -> u64 {
        let code = u64::from(code);
        match self.reading {
            Reading::Parts => code * (ALL / self.same),
            Reading::Apart => code / self.same * ALL + code % self.same * u64::from(worth.hundredths()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sum of the weights can be read from its code, or there is no count.
    #[track_caller]
    fn check(same: u64, related: u64, percent: u16, expected: Option<Reading>) {
        let worth = Share::percent(percent);
        let count = Count::of(same, related, worth);
        assert_eq!(count.map(|count| count.reading), expected, "{same} and {related} at {percent}");
        let Some(count) = count else { return };
        for (n_same, n_related) in (0..=same).flat_map(|n_same| (0..=related).map(move |n_related| (n_same, n_related)))
        {
            let code = u8::try_from(n_same * count.same + n_related * count.related).expect("a byte");
            assert!(code <= count.most);
            assert_eq!(count.met(code, worth), n_same * ALL + n_related * u64::from(worth.hundredths()));
        }
    }

    #[test]
    fn what_is_met_is_read_from_the_code() {
        check(0, 0, 50, Some(Reading::Parts));
        check(15, 0, 33, Some(Reading::Parts));
        check(254, 0, 33, Some(Reading::Parts));
        check(28, 28, 50, Some(Reading::Parts));
        check(15, 3, 33, Some(Reading::Apart));
        check(10, 10, 99, Some(Reading::Apart));
        check(0, 200, 1, Some(Reading::Parts));
        check(255, 0, 50, None);
        check(136, 136, 50, None);
        check(20, 20, 33, None);
    }
}
