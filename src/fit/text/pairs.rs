//! Two words side by side, as terms of their own.

/// The pairs of words that texts say, sorted and numbered.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    sorted: Vec<(u32, u32)>,
    /// `starts[word]..starts[word + 1]` are the pairs that begin with a word.
    starts: Vec<usize>,
}

impl Pairs {
    /// Numbers the pairs, which may come more than once; words are below `n_words`.
    pub(super) fn new(pairs: impl Iterator<Item = (u32, u32)>, n_words: usize) -> Pairs {
        let mut sorted: Vec<(u32, u32)> = Vec::new();
        for pair in pairs {
            // Before there is room for more, what came more than once is thrown out.
            if sorted.len() == sorted.capacity() {
                sorted.sort_unstable();
                sorted.dedup();
                sorted.reserve(sorted.len());
            }
            sorted.push(pair);
        }
        sorted.sort_unstable();
        sorted.dedup();
        sorted.shrink_to_fit();
        let mut starts = vec![0; n_words + 1];
        for (first, _) in &sorted {
            starts[*first as usize + 1] += 1;
        }
        for word in 0..n_words {
            starts[word + 1] += starts[word];
        }
        Pairs { sorted, starts }
    }

    pub(super) fn len(&self) -> usize {
        self.sorted.len()
    }

    /// The number of a pair, if any text says it.
    pub(super) fn position(&self, first: u32, second: u32) -> Option<usize> {
        let start = self.starts[first as usize];
        let with_first = &self.sorted[start..self.starts[first as usize + 1]];
        let position = with_first.binary_search_by_key(&second, |pair| pair.1).ok()?;
        Some(start + position)
    }

    /// The words of the pair with this number.
    pub(super) fn words(&self, position: usize) -> Option<[u32; 2]> {
        self.sorted.get(position).map(|(first, second)| [*first, *second])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_numbered_in_sorted_order_each_once() {
        let pairs = Pairs::new([(2, 0), (0, 2), (2, 0), (0, 1)].into_iter(), 3);
        assert_eq!(pairs.len(), 3);
        let numbers = [(0, 1), (0, 2), (2, 0), (2, 1), (1, 1)];
        let positions = numbers.map(|(first, second)| pairs.position(first, second));
        assert_eq!(positions, [Some(0), Some(1), Some(2), None, None]);
        assert_eq!(pairs.words(2), Some([2, 0]));
        assert_eq!(pairs.words(3), None);
    }
}
