//! What codes are worth to one mentee.

use super::totals::Table;

/// What a code is worth that blocks the pair.
pub(super) const BLOCKED: u16 = u16::MAX;

/// The most codes there are: one byte's.
pub(super) const MOST_CODES: usize = 256;

/// What each code of a rule is worth to one mentee: points, or [`BLOCKED`].
#[derive(Clone, Debug)]
pub(super) struct Worths {
    by_code: [u16; MOST_CODES],
    tables: Vec<Table>,
}

impl Default for Worths {
    fn default() -> Self {
        Self { by_code: [0; MOST_CODES], tables: Vec::with_capacity(MOST_CODES / 16) }
    }
}

impl Worths {
    /// Takes what the codes from 0 are worth; those beyond are not used.
    pub(super) fn set(&mut self, worths: impl IntoIterator<Item = u16>) {
        let mut n_codes = 0;
        for (place, worth) in self.by_code.iter_mut().zip(worths) {
            *place = worth;
            n_codes += 1;
        }
        self.by_code[n_codes..].fill(0);
        let (sixteens, _) = self.by_code[..n_codes.next_multiple_of(16)].as_chunks();
        self.tables.clear();
        self.tables.extend(sixteens.iter().copied().map(Table::new));
    }

    /// What a code is worth.
    pub(super) fn of(&self, code: u8) -> u16 {
        self.by_code[usize::from(code)]
    }

    /// The same by sixteen codes each.
    pub(super) fn tables(&self) -> &[Table] {
        &self.tables
    }
}
