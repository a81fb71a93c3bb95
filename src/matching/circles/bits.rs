//! Sets of small numbers, one a person, as bits.

/// One set of numbers below `n_columns` for each row.
#[derive(Debug, Clone)]
pub(super) struct Bits {
    n_words: usize,
    words: Vec<u64>,
}

impl Bits {
    pub(super) fn new(n_rows: usize, n_columns: usize) -> Self {
        // One word at least, so that every row is a slice of the same kind.
        let n_words = n_columns.div_ceil(64).max(1);
        Self { n_words, words: vec![0; n_rows * n_words] }
    }

    pub(super) fn set(&mut self, row: usize, column: usize) {
        self.words[row * self.n_words + column / 64] |= 1 << (column % 64);
    }

    pub(super) fn has(&self, row: usize, column: usize) -> bool {
        self.words[row * self.n_words + column / 64] >> (column % 64) & 1 == 1
    }

    pub(super) fn row(&self, row: usize) -> &[u64] {
        &self.words[row * self.n_words..][..self.n_words]
    }

    pub(super) fn n_words(&self) -> usize {
        self.n_words
    }
}

/// Whether the two sets have a number in common.
pub(super) fn meet(one: &[u64], other: &[u64]) -> bool {
    one.iter().zip(other).any(|(one, other)| one & other != 0)
}

/// How many numbers a set has.
pub(super) fn count(set: impl Iterator<Item = u64>) -> u32 {
    set.map(u64::count_ones).sum()
}
