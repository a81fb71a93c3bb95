//! One text against many at once.

use std::sync::Arc;

use super::meaning::{Sense, mixed};
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
    /// What each text means; empty where none has a meaning.
    senses: Vec<Option<Arc<Sense>>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Use {
    text: usize,
    weight: f64,
}

impl Postings {
    /// Turns the vectors round; texts are numbered as they come.
    pub fn new<'vector>(vectors: impl IntoIterator<Item = &'vector TextVector>) -> Postings {
        let vectors: Vec<&TextVector> = vectors.into_iter().collect();
        let entries = || vectors.iter().flat_map(|vector| &vector.entries);
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
        for (text, vector) in vectors.iter().enumerate() {
            for entry in &vector.entries {
                let weight = entry.weight;
                uses[free[entry.term as usize]] = Use { text, weight };
                free[entry.term as usize] += 1;
            }
        }
        let has_meaning = vectors.iter().any(|vector| vector.sense.is_some());
        let senses = vectors.iter().filter(|_| has_meaning).map(|vector| vector.sense.clone()).collect();
        Postings { n_texts: vectors.len(), starts, uses, senses }
    }

    /// The similarity of `vector` with each text, by number of text.
    pub fn similarities(&self, vector: &TextVector) -> Vec<Similarity> {
        let mut cosines = vec![0.0; self.n_texts];
        for entry in &vector.entries {
            for said in self.of(entry.term) {
                cosines[said.text] += entry.weight * said.weight;
            }
        }
        let mut similarities: Vec<Similarity> = cosines.into_iter().map(Similarity::of_cosine).collect();
        for (similarity, sense) in similarities.iter_mut().zip(&self.senses) {
            *similarity = mixed(*similarity, vector.sense.as_deref(), sense.as_deref());
        }
        similarities
    }

    fn of(&self, term: u32) -> &[Use] {
        let term = term as usize;
        match self.starts.get(term + 1) {
            Some(end) => &self.uses[self.starts[term]..*end],
            None => &[],
        }
    }
}
