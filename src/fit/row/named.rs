//! Wishes and names to avoid: rules that look at who a person is.
//!
//! Nearly everybody is named by nobody. What the rule says of them depends only on whether they answered; the few who
//! name each other get codes of their own.

use bytemuck::cast_slice_mut;
use wide::u8x16;

use super::Bench;
use super::ask::Ask;
use super::totals::in_steps;
use super::worths::MOST_CODES;
use crate::fit::operand::Operand;

const ANSWERED: u8 = 0;
const SILENT: u8 = 1;
const FIRST_OF_HER_OWN: u8 = 2;

/// Which mentors answered, and whom they named.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Named {
    codes: Box<[u8x16]>,
    /// The mentors who name each mentee.
    named_by: Vec<Vec<u32>>,
}

impl Named {
    pub(super) fn new(operands: &[&Operand], n_mentees: usize) -> Self {
        let mut named_by = vec![Vec::new(); n_mentees];
        for (mentor, operand) in (0..).zip(operands) {
            if let Operand::People(mentees) = operand {
                mentees.iter().for_each(|mentee| named_by[*mentee].push(mentor));
            }
        }
        let is_silent = |operand: &&Operand| matches!(operand, Operand::Missing);
        let code = |operand| if is_silent(operand) { SILENT } else { ANSWERED };
        Self { codes: in_steps(operands.iter().map(code)), named_by }
    }

    pub(super) fn add(&self, ask: Ask<'_, '_>, bench: &mut Bench<'_>) {
        let mut of_their_own = self.of_their_own(ask);
        of_their_own.sort_unstable();
        of_their_own.dedup();
        if of_their_own.len() > MOST_CODES - usize::from(FIRST_OF_HER_OWN) {
            return ask.one_by_one(bench);
        }
        bench.codes.copy_from_slice(&self.codes);
        let codes: &mut [u8] = cast_slice_mut(&mut bench.codes);
        for (code, mentor) in (FIRST_OF_HER_OWN..).zip(&of_their_own) {
            codes[*mentor] = code;
        }
        let answered = ask.worth_of_answer(&Operand::People(Box::default()));
        let silent = ask.worth_of_answer(&Operand::Missing);
        let own = of_their_own.iter().map(|mentor| ask.worth_of_mentor(*mentor));
        bench.add([answered, silent].into_iter().chain(own));
    }

    /// The mentors whom the mentee names or who name her.
    fn of_their_own(&self, ask: Ask<'_, '_>) -> Vec<usize> {
        let names = match ask.operand() {
            Operand::People(mentors) => mentors,
            _ => &[][..],
        };
        let named_by = ask.mentee.position().map_or(&[][..], |mentee| &self.named_by[mentee]);
        names.iter().copied().chain(named_by.iter().map(|mentor| *mentor as usize)).collect()
    }
}
