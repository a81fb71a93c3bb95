//! Free texts, by what they speak of.

use super::Bench;
use super::ask::Ask;
use crate::fit::compare::{Compare, of_likeness};
use crate::fit::operand::Operand;
use crate::fit::text::{Postings, Similarity, TextVector};

/// What the mentors' texts speak of, and who wrote one.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Texts {
    postings: Postings,
    wrote: Vec<bool>,
}

/// What each likeness is worth, in the row of a mentee to whom one rule gives at most so many points.
#[derive(Clone, Debug)]
pub(super) struct LikenessWorths {
    rule: usize,
    most: u16,
    by_share: Box<[u16]>,
    silent: u16,
}

impl Texts {
    pub(super) fn new(operands: &[&Operand]) -> Self {
        let nothing = TextVector::default();
        let texts = operands.iter().map(|operand| if let Operand::Text(text) = operand { text } else { &nothing });
        let wrote = operands.iter().map(|operand| matches!(operand, Operand::Text(_))).collect();
        Self { postings: Postings::new(texts), wrote }
    }

    pub(super) fn add(&self, ask: Ask<'_, '_>, bench: &mut Bench<'_>) {
        let Operand::Text(text) = ask.operand() else {
            return bench.totals.add_to_all(ask.worth(None));
        };
        let worths = bench.likeness_worths.iter().position(|worths| worths.are_of(ask)).unwrap_or_else(|| {
            bench.likeness_worths.push(LikenessWorths::new(ask));
            bench.likeness_worths.len() - 1
        });
        let worths = &bench.likeness_worths[worths];
        let likenesses = self.postings.similarities_on(&mut bench.cosines, text).zip(&self.wrote);
        for (total, (likeness, wrote)) in bench.totals.each().iter_mut().zip(likenesses) {
            let worth = if *wrote { worths.by_share[usize::from(likeness.share())] } else { worths.silent };
            *total = total.saturating_add(worth);
        }
    }
}

impl LikenessWorths {
    fn new(ask: Ask<'_, '_>) -> Self {
        let enough = if let Compare::Goals { enough } = ask.compiled().compare { enough } else { 0 };
        let worth = |likeness| ask.worth(Some(of_likeness(likeness, enough)));
        Self {
            rule: ask.rule,
            most: ask.most,
            by_share: Similarity::all().map(worth).collect(),
            silent: ask.worth(None),
        }
    }

    fn are_of(&self, ask: Ask<'_, '_>) -> bool {
        (self.rule, self.most) == (ask.rule, ask.most)
    }
}
