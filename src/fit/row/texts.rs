//! Free texts, by the words they speak in. Those that have a meaning, too, are compared by `meant`.
//!
//! The plain path adds up in double precision, rounds to whole basis points, and rounds what they are worth to whole
//! points. Nearly always it is clear from single precision what comes out. Where it is not, the plain path is asked.

use bytemuck::cast;
use wide::{f32x4, u32x4};

use super::Bench;
use super::ask::Ask;
use super::cosines::Cosines;
use crate::fit::compare::{Compare, of_likeness};
use crate::fit::operand::Operand;
use crate::fit::text::{Similarity, TextVector};

/// Basis points in a whole.
const WHOLE: f32 = 10_000.0;

/// A number so large that single precision has no place behind the point for it: what is added to it is rounded to a
/// whole number, which then stands in its lowest bits.
const ROUNDS_TO_WHOLE: f32 = 8_388_608.0;

/// So many of the lowest bits' values hold all shares, and a cosine that is rounded to more than all.
const N_SHARES: usize = 16_384;

/// What the mentors' texts speak of, and who wrote one.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Texts {
    cosines: Cosines,
    /// The mentors who did not.
    silent: Vec<u32>,
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
        let silent = (0..).zip(operands).filter(|(_, operand)| !matches!(operand, Operand::Text(_)));
        Self { cosines: Cosines::new(&texts.collect::<Vec<_>>()), silent: silent.map(|(mentor, _)| mentor).collect() }
    }

    pub(super) fn add(&self, ask: Ask<'_, '_>, bench: &mut Bench<'_>) {
        let Operand::Text(text) = ask.operand() else {
            return bench.totals.add_to_all(ask.worth(None));
        };
        let off = self.cosines.with(text, &mut bench.cosines);
        let worths = bench.likeness_worths.iter().position(|worths| worths.are_of(ask)).unwrap_or_else(|| {
            bench.likeness_worths.push(LikenessWorths::new(ask));
            bench.likeness_worths.len() - 1
        });
        let worths = &bench.likeness_worths[worths];
        let totals = bench.totals.each();
        let before_the_silent: Vec<u16> = self.silent.iter().map(|mentor| totals[*mentor as usize]).collect();
        worths.add(&bench.cosines, off, totals, |mentor| ask.worth_of_mentor(mentor));
        for (mentor, before) in self.silent.iter().zip(before_the_silent) {
            totals[*mentor as usize] = before.saturating_add(worths.silent);
        }
    }
}

impl LikenessWorths {
    fn new(ask: Ask<'_, '_>) -> Self {
        let enough = if let Compare::Goals { enough } = ask.compiled().compare { enough } else { 0 };
        let worth = |likeness| ask.worth(Some(of_likeness(likeness, enough)));
        let all = Similarity::all().next_back().map_or(0, worth);
        let by_share: Vec<u16> = Similarity::all().map(worth).chain(std::iter::repeat(all)).take(N_SHARES).collect();
        Self { rule: ask.rule, most: ask.most, by_share: by_share.into(), silent: ask.worth(None) }
    }

    fn are_of(&self, ask: Ask<'_, '_>) -> bool {
        (self.rule, self.most) == (ask.rule, ask.most)
    }

    /// Adds what each cosine is worth that can be `off` by such a part of it; where that makes a difference, `plainly`
    /// tells what the mentor is worth.
    fn add(&self, cosines: &[f32x4], off: f32, totals: &mut [u16], plainly: impl Fn(usize) -> u16) {
        let [least, greatest] = [1.0 - 2.0 * off, 1.0 + 2.0 * off].map(|times| f32x4::splat(WHOLE * times));
        let share = |cosines: f32x4, times: f32x4| -> u32x4 { cast(cosines * times + ROUNDS_TO_WHOLE) };
        let (steps, _) = totals.as_chunks_mut::<4>();
        for ((totals, cosines), first) in steps.iter_mut().zip(cosines).zip((0..).step_by(4)) {
            let (low, high) = (share(*cosines, least), share(*cosines, greatest));
            let mut worths = self.of(low);
            if low != high {
                for ((worth, high), mentor) in worths.iter_mut().zip(self.of(high)).zip(first..) {
                    *worth = if *worth == high { high } else { plainly(mentor) };
                }
            }
            for (total, worth) in totals.iter_mut().zip(worths) {
                *total = total.saturating_add(worth);
            }
        }
    }

    fn of(&self, shares: u32x4) -> [u16; 4] {
        shares.to_array().map(|share| self.by_share[share as usize % N_SHARES])
    }
}
