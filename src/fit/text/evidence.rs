//! Which words made two texts similar.

use super::vector::{Entry, common_terms};
use super::{Corpus, TextVector};

/// A term that both texts have, and how much it adds to their similarity.
#[derive(Clone, Copy)]
struct Shared {
    term: u32,
    start: usize,
    end: usize,
    points: f64,
}

impl Corpus {
    /// The words of `asker`'s text, as they stand there, that did most for its similarity to
    /// `other`, strongest first, at most `most` of them.
    ///
    /// Two words that both texts have side by side are named together, and take with them what
    /// each of them does alone. Ties go to what the text says first.
    pub fn evidence(&self, asker: &TextVector, other: &TextVector, most: usize) -> Vec<String> {
        let shared = common_terms(asker, other).map(|(mine, theirs)| Shared::new(mine, theirs));
        let mut shared = self.gathered(shared.collect());
        shared.sort_unstable_by(|one, next| next.points.total_cmp(&one.points).then(one.start.cmp(&next.start)));
        let strongest = shared.iter().take(most);
        strongest.map(|shared| words_at(&asker.text, shared)).collect()
    }

    /// Gives the points of single words to the pairs that contain them, strongest pair first.
    fn gathered(&self, shared: Vec<Shared>) -> Vec<Shared> {
        let (mut pairs, mut singles): (Vec<Shared>, Vec<Shared>) =
            shared.into_iter().partition(|shared| self.parts(shared.term).is_some());
        pairs.sort_unstable_by(|one, next| next.points.total_cmp(&one.points).then(one.term.cmp(&next.term)));
        for pair in &mut pairs {
            for part in self.parts(pair.term).into_iter().flatten() {
                if let Ok(position) = singles.binary_search_by_key(&part, |single| single.term) {
                    pair.points += singles.remove(position).points;
                }
            }
        }
        pairs.append(&mut singles);
        pairs
    }
}

impl Shared {
    fn new(mine: &Entry, theirs: &Entry) -> Shared {
        Shared { term: mine.term, start: mine.start, end: mine.end, points: mine.weight * theirs.weight }
    }
}

fn words_at(text: &str, shared: &Shared) -> String {
    let words: Vec<&str> = text[shared.start..shared.end].split_whitespace().collect();
    words.join(" ")
}
