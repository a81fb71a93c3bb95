//! Answers told apart by which of the different ones it is.
//!
//! Of a thousand mentors a dozen time zones, languages or stages are left, and what the rule says of a mentee and a
//! time zone it says of all who live there.

use rustc_hash::FxHashMap;
use wide::u8x16;

use super::Bench;
use super::ask::Ask;
use super::totals::in_steps;
use crate::fit::operand::Operand;

/// Each different answer once, and which of them each mentor gave, as a code.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Classes {
    different: Vec<Operand>,
    codes: Box<[u8x16]>,
}

/// The same where a code cannot number the answers.
#[derive(Clone, Debug)]
pub(in crate::fit) struct MostlyDifferent {
    different: Vec<Operand>,
    class_of: Vec<u32>,
}

impl MostlyDifferent {
    pub(super) fn new(operands: &[&Operand]) -> Self {
        // The map is only asked for one key, so its order cannot show.
        let mut class_by_operand: FxHashMap<&Operand, u32> = FxHashMap::default();
        let mut different = Vec::new();
        let classes = operands.iter().map(|operand| {
            *class_by_operand.entry(operand).or_insert_with(|| {
                different.push((*operand).clone());
                u32::try_from(different.len() - 1).expect("a cohort has fewer than four billion people")
            })
        });
        let class_of = classes.collect();
        Self { different, class_of }
    }

    pub(super) fn n_different(&self) -> usize {
        self.different.len()
    }

    /// The same by codes.
    pub(super) fn into_few(self) -> Classes {
        let code = |class: u32| u8::try_from(class).expect("there are at most as many as codes");
        Classes { codes: in_steps(self.class_of.iter().copied().map(code)), different: self.different }
    }

    pub(super) fn add(&self, ask: Ask<'_, '_>, bench: &mut Bench<'_>) {
        let by_class = &mut bench.by_class;
        by_class.clear();
        by_class.extend(self.different.iter().map(|answer| ask.worth_of_answer(answer)));
        for (total, class) in bench.totals.each().iter_mut().zip(&self.class_of) {
            *total = total.saturating_add(by_class[*class as usize]);
        }
    }
}

impl Classes {
    pub(super) fn add(&self, ask: Ask<'_, '_>, bench: &mut Bench<'_>) {
        bench.worths.set(self.different.iter().map(|answer| ask.worth_of_answer(answer)));
        bench.totals.add(&self.codes, &bench.worths);
    }
}
