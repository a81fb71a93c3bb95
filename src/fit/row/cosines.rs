//! How much one text speaks of the same as many others, nearly.
//!
//! Single precision is four cosines at a time. It is not what the plain path gives; but how far it can be off is known,
//! so that whoever asks can tell when it does not matter.

use bytemuck::cast_slice_mut;
use wide::f32x4;

use crate::fit::text::TextVector;

/// How many cosines one step adds up.
const LANES: usize = 4;

/// A term that fewer than one text in so many has is kept as a list of them.
const FEW: usize = 12;

/// The most that one rounding to single precision is off, as a part of what is rounded.
const ONE_ROUNDING: f32 = 1.0 / 16_777_216.0;

/// Roundings beside those of the sum: both weights, their product, and in double precision what is not met here.
const OTHER_ROUNDINGS: f32 = 4.0;

/// The terms of many texts, turned round: for each term the texts that have it.
#[derive(Clone, Debug)]
pub(super) struct Cosines {
    n_texts: usize,
    /// `starts[term]..starts[term + 1]` are the uses of a term that few texts have.
    starts: Vec<u32>,
    uses: Vec<(u32, f32)>,
    /// The terms that many texts have, ascending, with the weight in each text.
    many: Vec<(u32, Box<[f32x4]>)>,
}

impl Cosines {
    /// Turns the texts round, which are numbered as they come.
    pub(super) fn new(texts: &[&TextVector]) -> Self {
        let n_texts = texts.len();
        let uses = || (0..).zip(texts).flat_map(|(text, vector)| vector.weights().map(move |of| (text, of)));
        let n_terms = uses().map(|(_, (term, _))| term as usize + 1).max().unwrap_or(0);
        let mut n_uses = vec![0_u32; n_terms];
        uses().for_each(|(_, (term, _))| n_uses[term as usize] += 1);
        let are_many = |n_uses: u32| n_uses as usize * FEW >= n_texts;
        let numbers = (0..).zip(&n_uses).filter(|(_, n_uses)| are_many(**n_uses));
        let no_weights = || vec![f32x4::ZERO; n_texts.div_ceil(LANES)].into_boxed_slice();
        let mut all = Self {
            n_texts,
            starts: vec![0],
            uses: Vec::new(),
            many: numbers.map(|(term, _)| (term, no_weights())).collect(),
        };
        let few = n_uses.iter().map(|n_uses| if are_many(*n_uses) { 0 } else { *n_uses });
        all.starts.extend(few.scan(0, |end, n_uses| {
            *end += n_uses;
            Some(*end)
        }));
        all.uses.resize(all.starts.last().copied().unwrap_or(0) as usize, (0, 0.0));
        let mut free = all.starts.clone();
        for (text, (term, weight)) in uses() {
            all.put(text, term, weight, &mut free);
        }
        all
    }

    fn put(&mut self, text: u32, term: u32, weight: f64, free: &mut [u32]) {
        #[expect(clippy::cast_possible_truncation, reason = "this is the rounding that is counted")]
        let weight = weight as f32;
        if let Ok(at) = self.many.binary_search_by_key(&term, |(term, _)| *term) {
            let weights: &mut [f32] = cast_slice_mut(&mut self.many[at].1);
            weights[text as usize] = weight;
        } else {
            self.uses[free[term as usize] as usize] = (text, weight);
            free[term as usize] += 1;
        }
    }

    /// The cosine of `vector` with each text, nearly; those of the last step that belong to no text are nothing.
    /// Returns how far off each can be, as a part of it.
    pub(super) fn with(&self, vector: &TextVector, cosines: &mut Vec<f32x4>) -> f32 {
        cosines.clear();
        cosines.resize(self.n_texts.div_ceil(LANES), f32x4::ZERO);
        let mut many: Vec<(&[f32x4], f32x4)> = Vec::new();
        for (term, weight) in vector.weights() {
            #[expect(clippy::cast_possible_truncation, reason = "this is the rounding that is counted")]
            let weight = weight as f32;
            if let Ok(at) = self.many.binary_search_by_key(&term, |(term, _)| *term) {
                many.push((&self.many[at].1, f32x4::splat(weight)));
            } else {
                let cosines: &mut [f32] = cast_slice_mut(cosines);
                for (text, theirs) in self.few(term) {
                    cosines[*text as usize] += weight * theirs;
                }
            }
        }
        let (fours, rest) = many.as_chunks::<4>();
        for four in fours {
            add_together(cosines, four);
        }
        for one in rest {
            add_together(cosines, &[*one]);
        }
        #[expect(clippy::cast_precision_loss, reason = "so many terms no text has that it would matter")]
        let n_terms = vector.weights().len() as f32;
        (n_terms + OTHER_ROUNDINGS) * ONE_ROUNDING
    }

    fn few(&self, term: u32) -> &[(u32, f32)] {
        let term = term as usize;
        match self.starts.get(term + 1) {
            Some(end) => &self.uses[self.starts[term] as usize..*end as usize],
            None => &[],
        }
    }
}

/// Adds several terms in one go, so that a cosine is loaded and stored once for all of them.
fn add_together<const N: usize>(cosines: &mut [f32x4], terms: &[(&[f32x4], f32x4); N]) {
    let terms = terms.map(|(theirs, weight)| (&theirs[..cosines.len()], weight));
    for (at, cosine) in cosines.iter_mut().enumerate() {
        for (theirs, weight) in terms {
            *cosine += theirs[at] * weight;
        }
    }
}
