//! A whole row at once: one mentee with every mentor, sixteen of them at a time.
//!
//! What `fit` says of one pair, this says of a mentee with everybody, to the same point, some fifty times as quickly:
//!
//! 1. Each rule gives each mentor a *code*, one byte. Where few different things were answered, it says which of them
//!    she answered, and stands ready. Where people name several of many things, it counts what she has of what this
//!    mentee wants, one byte a mentor and thing (`holders`).
//! 2. For this mentee each code of a rule is worth points, or blocks (`worths`): the comparison is asked once a code,
//!    and not once a mentor.
//! 3. The points of the codes are looked up and added up (`totals`). WebAssembly's `simd128` looks up sixteen at once.
//!
//! Where a rule has more codes than a byte holds, each mentor has a number instead, looked up one by one.

mod ask;
mod classes;
mod column;
mod cosines;
mod holders;
mod meant;
mod named;
mod terms;
mod texts;
mod totals;
mod week;
mod worths;

use wide::{f32x4, i16x8, u8x16};

use ask::Ask;
pub(super) use column::Column;
use holders::Counted;
use texts::LikenessWorths;
pub(super) use totals::LANES;
use totals::Totals;
use worths::{BLOCKED, Worths};

use super::points::Points;
use super::scorer::{Party, Scorer};
use super::shortlist::Barred;

/// Scores whole rows of a [`Scorer`], one after another, in the same memory.
#[derive(Clone, Debug)]
pub struct Rows<'a> {
    scorer: &'a Scorer,
    columns: &'a [Column],
    bench: Bench<'a>,
    cells: Vec<Option<Points>>,
}

/// What every row needs to be worked out, kept from row to row.
#[derive(Clone, Debug, Default)]
pub(super) struct Bench<'a> {
    totals: Totals,
    /// The codes of one rule.
    codes: Vec<u8x16>,
    counted: Counted<'a>,
    /// What its codes are worth.
    worths: Worths,
    /// What its answers are worth, where there are more of them than codes.
    by_class: Vec<u16>,
    /// What texts have in common with the mentee's.
    cosines: Vec<f32x4>,
    /// What likenesses are worth, for each rule and most points that came up.
    likeness_worths: Vec<LikenessWorths>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(scorer: &'a Scorer) -> Self {
        Self { scorer, columns: scorer.columns(), bench: Bench::default(), cells: Vec::new() }
    }

    /// How well this mentee fits with each mentor, in the order of the mentors; `None` where a rule blocks.
    pub fn row(&mut self, mentee: &Party) -> &[Option<Points>] {
        self.add_up(mentee);
        self.cells.clear();
        self.cells.extend(self.bench.totals.cells().take(self.scorer.mentors().len()));
        &self.cells
    }

    /// The same of the mentee at a position, without the pairs that are barred.
    pub(crate) fn open_row(&mut self, mentee: usize, barred: &Barred) -> &[Option<Points>] {
        self.add_up(&self.scorer.mentees()[mentee]);
        barred.block(mentee, self.bench.totals.signed());
        self.cells.clear();
        self.cells.extend(self.bench.totals.cells().take(self.scorer.mentors().len()));
        &self.cells
    }

    /// The same as whole numbers, sixteen a step; -1 where a rule blocks, and for those who are no mentors.
    pub(super) fn totals(&mut self, mentee: &Party) -> &mut [[i16x8; 2]] {
        self.add_up(mentee);
        self.bench.totals.signed()
    }

    fn add_up(&mut self, mentee: &Party) {
        let n_mentors = self.scorer.mentors().len();
        self.bench.totals.clear(n_mentors);
        self.bench.codes.resize(n_mentors.div_ceil(LANES), u8x16::ZERO);
        for (rule, (most, column)) in self.scorer.most(mentee).iter().zip(self.columns).enumerate() {
            let ask = Ask { scorer: self.scorer, mentee, rule, most: *most };
            column.add(ask, &mut self.bench);
        }
        if let Some(twin) = mentee.twin() {
            self.bench.totals.each()[twin] = BLOCKED;
        }
        self.bench.totals.block_beyond(n_mentors);
    }
}
