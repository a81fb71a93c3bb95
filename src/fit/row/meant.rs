//! Free texts, by their words and what they mean.
//!
//! Meaning is whole numbers, and its cosine is most of the work: there is nothing for single precision to save. So the
//! plain path compares the mentee's text with all others.

use super::Bench;
use super::ask::Ask;
use crate::fit::compare::{Compare, of_likeness};
use crate::fit::operand::Operand;
use crate::fit::text::{Postings, TextVector};

/// What the mentors' texts speak of and mean, and who wrote one.
#[derive(Clone, Debug)]
pub(in crate::fit) struct Meant {
    postings: Postings,
    wrote: Box<[bool]>,
}

impl Meant {
    pub(super) fn new(operands: &[&Operand]) -> Self {
        let nothing = TextVector::default();
        let texts = operands.iter().map(|operand| if let Operand::Text(text) = operand { text } else { &nothing });
        let wrote = operands.iter().map(|operand| matches!(operand, Operand::Text(_))).collect();
        Self { postings: Postings::new(texts), wrote }
    }

    pub(super) fn add(&self, ask: Ask<'_, '_>, bench: &mut Bench<'_>) {
        let (Operand::Text(text), Compare::Goals { enough }) = (ask.operand(), &ask.compiled().compare) else {
            return bench.totals.add_to_all(ask.worth(None));
        };
        let mentors = self.postings.similarities(text).into_iter().zip(&self.wrote);
        for (total, (likeness, wrote)) in bench.totals.each().iter_mut().zip(mentors) {
            let given = wrote.then(|| of_likeness(likeness, *enough));
            *total = total.saturating_add(ask.worth(given));
        }
    }
}
