//! Which pairs hold when the weights of rules are moved a little, and which hang by a thread.

use std::ops::ControlFlow;
use std::sync::Arc;

use serde::Serialize;

use crate::fit::Scorer;
use crate::matching::{Conditions, Matching, Request, Table, optimal};
use crate::person::Side;
use crate::program::Program;

/// Which weights are near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearby {
    /// From what chance begins: the same seed, the same weights.
    pub seed: u64,
    /// How many times all weights are drawn.
    pub draws: usize,
}

impl Default for Nearby {
    fn default() -> Self {
        Self { seed: 0, draws: 32 }
    }
}

/// How often a pair holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Held {
    /// The mentee's id.
    pub mentee: String,
    /// The mentor's id.
    pub mentor: String,
    /// With how many of the weights that were drawn the best matching has this pair.
    pub held: usize,
    /// How many were drawn.
    pub draws: usize,
    /// Whether it holds with at least three of four: then it is robust, and else fragile.
    pub is_robust: bool,
}

/// The heaviest weight that a rule may have.
const HEAVIEST: u64 = 100;
/// By how many thousandths a weight is moved at most: a fifth.
const MOST_MOVED: u64 = 200;

/// How each pair of a matching holds when each rule's weight is moved by up to a fifth, up or down: the pairs in the order
/// of mentees, then of mentors. `None` if `done`, which is told how many draws are done, breaks it off.
///
/// Each draw takes a whole number of thousandths from −200 to 200 for each rule by `SplitMix64` and solves again. Weights
/// are whole and at most 100, so all are brought up or down together first, until the heaviest could just be moved; a rule
/// that weighs anything keeps at least 1.
///
/// **Source.** G. L. Steele, D. Lea, C. H. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014.
pub fn robustness(
    scorer: &Scorer,
    conditions: &Conditions,
    matching: &Matching,
    nearby: Nearby,
    mut done: impl FnMut(usize) -> ControlFlow<()>,
) -> Option<Vec<Held>> {
    let pairs: Vec<(usize, usize)> = matching.pairs().collect();
    let mut held = vec![0; pairs.len()];
    let mut chance = SplitMix64 { state: nearby.seed };
    for draw in 0..nearby.draws {
        if done(draw).is_break() {
            return None;
        }
        let other = best_under(scorer, conditions, &moved(scorer.program(), &mut chance));
        for (held, &(mentee, mentor)) in held.iter_mut().zip(&pairs) {
            *held += usize::from(other.has(mentee, mentor));
        }
    }
    let id = |side, at: usize| scorer.cohort().side(side)[at].id().to_owned();
    let all = pairs.into_iter().zip(held).map(|((mentee, mentor), held)| Held {
        mentee: id(Side::Mentee, mentee),
        mentor: id(Side::Mentor, mentor),
        held,
        draws: nearby.draws,
        is_robust: held * 4 >= nearby.draws * 3,
    });
    Some(all.collect())
}

fn best_under(scorer: &Scorer, conditions: &Conditions, program: &Program) -> Matching {
    let cohort = scorer.cohort().reweighted(program).expect("nothing but weights was changed, and each is allowed");
    let table = Table::of(&Scorer::after(scorer, Arc::new(cohort)));
    let request = Request::new(&table, conditions.clone()).expect("weights block nobody");
    optimal(&request).matching
}

/// The program with each weight moved.
fn moved(program: &Program, chance: &mut SplitMix64) -> Program {
    let heaviest = program.rules.iter().map(|rule| u64::from(rule.weight)).max().unwrap_or(0).max(1);
    let mut moved = program.clone();
    for rule in moved.rules.iter_mut().filter(|rule| rule.weight > 0) {
        let thousandths = 1_000 - MOST_MOVED + chance.below(2 * MOST_MOVED + 1);
        let (part, whole) = (u64::from(rule.weight) * HEAVIEST * thousandths, heaviest * (1_000 + MOST_MOVED));
        let weight = ((part + whole / 2) / whole).clamp(1, HEAVIEST);
        rule.weight = u16::try_from(weight).expect("at most 100");
    }
    moved
}

/// Numbers that look like chance, the same for the same seed everywhere.
struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, each as likely as the others but for one part in 10¹⁶.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}

#[cfg(test)]
mod tests {
    use super::SplitMix64;

    #[test]
    fn chance_is_the_published_generator() {
        let mut chance = SplitMix64 { state: 1_234_567 };
        let drawn: Vec<u64> = (0..3).map(|_| chance.next()).collect();
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }
}
