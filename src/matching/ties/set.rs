//! Sets of small numbers as bits, one set a row.

/// As many sets as there are rows, each of numbers below a common end.
#[derive(Debug, Clone)]
pub(in crate::matching) struct Sets {
    n_words: usize,
    words: Vec<u64>,
}

impl Sets {
    /// So many empty sets of numbers below `end`.
    pub(in crate::matching) fn empty(n_sets: usize, end: usize) -> Self {
        let n_words = end.div_ceil(64);
        Self { n_words, words: vec![0; n_sets * n_words] }
    }

    /// Puts all numbers into all sets.
    pub(super) fn fill(&mut self) {
        self.words.fill(u64::MAX);
    }

    pub(in crate::matching) fn insert(&mut self, set: usize, number: usize) {
        self.words[set * self.n_words + number / 64] |= 1 << (number % 64);
    }

    pub(in crate::matching) fn remove(&mut self, set: usize, number: usize) {
        self.words[set * self.n_words + number / 64] &= !(1 << (number % 64));
    }

    pub(super) fn contains(&self, set: usize, number: usize) -> bool {
        self.words[set * self.n_words + number / 64] >> (number % 64) & 1 == 1
    }

    /// The words of one set: 64 numbers each.
    pub(super) fn words(&self, set: usize) -> &[u64] {
        &self.words[set * self.n_words..][..self.n_words]
    }

    /// The numbers of one set, in order.
    pub(super) fn members(&self, set: usize) -> impl Iterator<Item = usize> {
        self.words(set).iter().enumerate().flat_map(|(at, &word)| bits(at * 64, word))
    }
}

/// The numbers in a word of a set that begins with `first`, in order.
pub(super) fn bits(first: usize, mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (word != 0).then_some(word.trailing_zeros() as usize)?;
        word &= word - 1;
        Some(first + lowest)
    })
}
