//! Every way a word is written in a set of texts, and the one stem that all of them share.
//!
//! A word's language is decided once for all texts, so that "liderazgo" in a list of keywords and
//! in a Spanish biography are one term, whatever surrounds them:
//!
//! 1. The small words of each sentence say its language, where one of the two has more of them.
//! 2. Each sentence votes for its language on each of its words.
//! 3. A word takes the language that won; without a winner, Spanish if it is written with Spanish
//!    letters, otherwise the language of most sentences.
//! 4. Spellings that fold to one word are one: people who leave out accents mean the same word, so
//!    it is stemmed as those write it who do not.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::language::{Language, Votes, is_stop_word, stem};
use crate::person::fold::{Gap, Word, folded, words};

/// One word of a text: its spelling by number, and what stood before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    spelling: usize,
    gap: Gap,
}

/// The distinct spellings of a set of texts, numbered as they come.
#[derive(Debug, Default)]
pub(super) struct Spellings<'text> {
    // Only ever asked for one word, so its order cannot show.
    numbers: FxHashMap<&'text str, usize>,
    list: Vec<Spelling<'text>>,
}

#[derive(Debug)]
struct Spelling<'text> {
    written: &'text str,
    folded: String,
    n_uses: u32,
    /// Whether it is a small word itself.
    own: Votes,
    /// Of the sentences that it stands in.
    votes: Votes,
}

/// What becomes of each spelling: its stem, or nothing for a word that says nothing.
pub(super) struct Stems {
    /// By number of spelling.
    pub(super) by_spelling: Vec<Option<String>>,
    /// The language of most sentences.
    pub(super) usual: Language,
}

impl<'text> Spellings<'text> {
    /// Reads a text without markup.
    pub(super) fn read(&mut self, text: &'text str) -> Vec<Place> {
        words(text).into_iter().map(|word| self.place(word)).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// How a spelling is written, and how it folds.
    pub(super) fn forms(&self, spelling: usize) -> (&'text str, &str) {
        (self.list[spelling].written, &self.list[spelling].folded)
    }

    /// Decides the stem of every spelling, given all texts as read.
    pub(super) fn stems(&mut self, readings: &[Vec<Place>]) -> Stems {
        let usual = self.vote(readings);
        let mut words: BTreeMap<&str, Vec<&Spelling>> = BTreeMap::new();
        for spelling in &self.list {
            words.entry(&spelling.folded).or_default().push(spelling);
        }
        let stems: BTreeMap<&str, Option<String>> =
            words.into_iter().map(|(folded, spellings)| (folded, stem_of(folded, &spellings, usual))).collect();
        let stem_by_spelling = |spelling: &Spelling| stems[spelling.folded.as_str()].clone();
        Stems { by_spelling: self.list.iter().map(stem_by_spelling).collect(), usual }
    }

    fn place(&mut self, word: Word<'text>) -> Place {
        let next = self.list.len();
        let spelling = *self.numbers.entry(word.written).or_insert(next);
        if spelling == next {
            let folded = word.folded();
            let own = Votes::of([folded.as_str()]);
            self.list.push(Spelling { written: word.written, folded, n_uses: 0, own, votes: Votes::default() });
        }
        self.list[spelling].n_uses += 1;
        Place { spelling, gap: word.gap }
    }

    /// Lets each sentence vote on its words; returns the language of most sentences.
    fn vote(&mut self, readings: &[Vec<Place>]) -> Language {
        let mut sentences = Votes::default();
        for sentence in readings.iter().flat_map(|places| sentences_of(places)) {
            let mut small = Votes::default();
            for place in sentence {
                small.join(self.list[place.spelling].own);
            }
            if let Some(language) = small.winner() {
                sentences.add(language);
                for place in sentence {
                    self.list[place.spelling].votes.add(language);
                }
            }
        }
        sentences.winner().unwrap_or(Language::English)
    }
}

/// The stem of a word that was not among the texts, standing in a text of this language.
pub(super) fn stem_of_stranger(written: &str, language: Language) -> Option<String> {
    let word = folded(written);
    is_topic(&word).then(|| folded(&stem(&stem_input(written), language)))
}

fn sentences_of(places: &[Place]) -> impl Iterator<Item = &[Place]> {
    places.chunk_by(|_, next| !matches!(next.gap, Gap::Sentence | Gap::Line))
}

fn stem_of(word: &str, spellings: &[&Spelling], usual: Language) -> Option<String> {
    if !is_topic(word) {
        return None;
    }
    let mut votes = Votes::default();
    for spelling in spellings {
        votes.join(spelling.votes);
    }
    let written = stem_input(best_spelling(spellings));
    let hint = has_spanish_letter(&written).then_some(Language::Spanish);
    let language = votes.winner().or(hint).unwrap_or(usual);
    Some(folded(&stem(&written, language)))
}

/// Not a number, not a single letter, not a small word.
fn is_topic(folded: &str) -> bool {
    folded.len() > 1 && folded.contains(char::is_alphabetic) && !is_stop_word(folded)
}

/// The spelling with accents that most people use, or the word without accents if nobody
/// writes any.
fn best_spelling<'text>(spellings: &[&Spelling<'text>]) -> &'text str {
    let rank = |spelling: &&&Spelling<'text>| {
        let accented = !spelling.written.is_ascii();
        (accented, spelling.n_uses, std::cmp::Reverse(spelling.written))
    };
    spellings.iter().max_by_key(rank).map_or("", |spelling| spelling.written)
}

/// Small letters with their accents and without apostrophes, as stemmers expect them.
fn stem_input(written: &str) -> String {
    let letters = written.chars().filter(|letter| !matches!(letter, '\'' | '’'));
    letters.flat_map(char::to_lowercase).collect()
}

fn has_spanish_letter(word: &str) -> bool {
    word.contains(['á', 'é', 'í', 'ó', 'ú', 'ñ'])
}
