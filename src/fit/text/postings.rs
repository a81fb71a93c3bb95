//! One text against many at once.

use super::{Similarity, TextVector};

/// The terms of many texts, turned round: for each term the texts that have it.
///
/// Comparing a text with all others so touches only what they have in common. The products are
/// added in the same order as by [`similarity`](super::similarity), so the results are the same to
/// the last bit.
#[derive(Clone, Debug)]
pub struct Postings {
    n_texts: usize,
    /// `starts[term]..starts[term + 1]` are the uses of a term.
    starts: Vec<usize>,
    uses: Vec<Use>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Use {
    text: usize,
    weight: f64,
}

impl Postings {
    /// Turns the vectors round; texts are numbered as they come.
    pub fn new<'a>(vectors: impl IntoIterator<Item = &'a TextVector, IntoIter: Clone>) -> Postings {
        let vectors = vectors.into_iter();
        let entries = || vectors.clone().flat_map(|vector| &vector.entries);
        let n_terms = entries().map(|entry| entry.term as usize + 1).max().unwrap_or(0);
        let mut starts = vec![0; n_terms + 1];
        for entry in entries() {
            starts[entry.term as usize + 1] += 1;
        }
        for term in 0..n_terms {
            starts[term + 1] += starts[term];
        }
        let mut uses = vec![Use::default(); starts[n_terms]];
        let mut free = starts.clone();
        let mut n_texts = 0;
        for (text, vector) in vectors.enumerate() {
            n_texts = text + 1;
            for entry in &vector.entries {
                let weight = entry.weight;
                uses[free[entry.term as usize]] = Use { text, weight };
                free[entry.term as usize] += 1;
            }
        }
        Postings { n_texts, starts, uses }
    }

    /// The similarity of `vector` with each text, by number of text.
    pub fn similarities(&self, vector: &TextVector) -> Vec<Similarity> {
        self.similarities_on(&mut Vec::new(), vector).collect()
    }

    /// The same, worked out on a bench that can be kept from one text to the next.
    pub fn similarities_on(
        &self,
        cosines: &mut Vec<f64>,
        vector: &TextVector,
    ) -> impl ExactSizeIterator<Item = Similarity> {
        cosines.clear();
        cosines.resize(self.n_texts, 0.0);
        for entry in &vector.entries {
            for said in self.of(entry.term) {
                cosines[said.text] += entry.weight * said.weight;
            }
        }
        cosines.iter().copied().map(Similarity::of_cosine)
    }

    fn of(&self, term: u32) -> &[Use] {
        let term = term as usize;
        match self.starts.get(term + 1) {
            Some(end) => &self.uses[self.starts[term]..*end],
            None => &[],
        }
    }
}
