//! How much two free texts speak of the same things, and in which words.
//!
//! ```
//! use tandem::fit::text::{Corpus, similarity};
//!
//! let goals = "I want to grow as a data engineer and learn about **data pipelines**.";
//! let bios = [
//!     "Twelve years of building pipelines for data, now leading engineers.",
//!     "Illustrator; I draw and I teach drawing.",
//! ];
//! let corpus = Corpus::new(&[goals, bios[0], bios[1]]);
//! let mentee = corpus.vector(goals);
//! let [engineer, illustrator] = bios.map(|bio| corpus.vector(bio));
//!
//! assert!(similarity(&mentee, &engineer) > similarity(&mentee, &illustrator));
//! assert_eq!(corpus.evidence(&mentee, &engineer, 2), ["data", "engineer"]);
//! ```
//!
//! The method is TF-IDF, and the interface says nothing of it: a text becomes a vector, two vectors
//! have a similarity, and a similarity has its evidence.
//!
//! It does not understand: words that mean the same but look different do not meet, and English
//! does not meet Spanish except in the words they share.

mod evidence;
mod language;
mod markup;
mod postings;
mod spellings;
mod vector;

use std::collections::HashMap;

use language::{Language, Votes};
use markup::without_markup;
use spellings::{Place, Spellings, stem_of_stranger};

use crate::person::fold::{Gap, words};

pub use postings::Postings;
pub use vector::{Similarity, TextVector, similarity};

use vector::Entry;

/// All texts of a cohort, of both sides: it knows how rare each term is.
///
/// A term is a word without its ending, or two such words side by side. Its weight in a text is
/// *(1 + ln n) · ln(1 + N / d)*, where it stands n times in the text and in d of the N texts; then
/// the text's weights are scaled to length 1.
#[derive(Clone, Debug)]
pub struct Corpus {
    // Maps are only ever asked for one key, so their order cannot show.
    /// The word behind each spelling, folded spellings among them; none for words without a topic.
    words: HashMap<String, Option<u32>>,
    /// The word of each stem.
    stems: HashMap<String, u32>,
    /// The term of each two words.
    pairs: HashMap<(u32, u32), u32>,
    /// The words of each pair, by term after the words.
    parts: Vec<(u32, u32)>,
    /// By term.
    rarity: Vec<f64>,
    /// Of a term that stands in no text.
    unseen_rarity: f64,
    usual: Language,
}

/// A word of a text: which term it is, none if the corpus never met it, and where it stands.
#[derive(Clone, Copy)]
struct Topic {
    word: Option<u32>,
    start: usize,
    end: usize,
    /// The strongest mark between the topic before and this one.
    gap: Gap,
}

/// A term where a text says it.
type Said = (Option<u32>, usize, usize);

impl Corpus {
    /// Reads all texts. Numbers of terms come from their sorted text, so that the order of the
    /// texts does not matter.
    pub fn new(texts: &[&str]) -> Corpus {
        let plain: Vec<String> = texts.iter().map(|text| without_markup(text)).collect();
        let mut spellings = Spellings::default();
        let readings: Vec<Vec<Place>> = plain.iter().map(|text| spellings.read(text)).collect();
        let stems = spellings.stems(&readings);
        let mut corpus = Corpus::of_words(&spellings, &stems.by_spelling, stems.usual);
        let topics: Vec<Vec<Topic>> = plain.iter().map(|text| corpus.topics(text)).collect();
        corpus.add_pairs(&topics);
        corpus.weigh(&topics);
        corpus
    }

    /// A text as this corpus sees it; it may be one of those given to [`Corpus::new`] or another.
    pub fn vector(&self, text: &str) -> TextVector {
        let text = without_markup(text);
        let mut said = self.said(&self.topics(&text));
        said.sort_unstable();
        let n_unseen = said.iter().take_while(|(term, ..)| term.is_none()).count();
        let mut entries = Vec::with_capacity(said.len());
        for uses in said[n_unseen..].chunk_by(|one, next| one.0 == next.0) {
            if let (Some(term), start, end) = uses[0] {
                let weight = frequency(uses.len()) * self.rarity[term as usize];
                entries.push(Entry { term, weight, start, end });
            }
        }
        let unseen = self.unseen_rarity * self.unseen_rarity * as_float(n_unseen);
        scale_to_unit(&mut entries, unseen);
        TextVector { text: text.into_boxed_str(), entries }
    }

    fn of_words(spellings: &Spellings, by_spelling: &[Option<String>], usual: Language) -> Corpus {
        let mut sorted: Vec<&String> = by_spelling.iter().flatten().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let numbers = sorted.into_iter().cloned().zip(0..);
        let stems: HashMap<String, u32> = numbers.collect();
        let mut words = HashMap::with_capacity(spellings.len());
        for (spelling, stem) in by_spelling.iter().enumerate() {
            let word = stem.as_ref().map(|stem| stems[stem]);
            let (written, folded) = spellings.forms(spelling);
            words.insert(written.to_owned(), word);
            words.insert(folded.to_owned(), word);
        }
        Corpus { words, stems, pairs: HashMap::new(), parts: Vec::new(), rarity: Vec::new(), unseen_rarity: 0.0, usual }
    }

    fn add_pairs(&mut self, topics: &[Vec<Topic>]) {
        let both = |pair: &[Topic]| Some((pair[0].word?, pair[1].word?));
        let pairs = topics.iter().flat_map(|text| side_by_side(text));
        self.parts = pairs.filter_map(both).collect();
        self.parts.sort_unstable();
        self.parts.dedup();
        let first = number(self.stems.len());
        self.pairs = self.parts.iter().copied().zip(first..).collect();
    }

    /// Counts in how many texts each term stands.
    fn weigh(&mut self, topics: &[Vec<Topic>]) {
        let mut n_texts_with = vec![0_usize; self.stems.len() + self.parts.len()];
        for text in topics {
            let mut terms: Vec<u32> = self.said(text).iter().filter_map(|said| said.0).collect();
            terms.sort_unstable();
            terms.dedup();
            for term in terms {
                n_texts_with[term as usize] += 1;
            }
        }
        let n_texts = topics.len();
        let rarity = n_texts_with.iter().map(|n_with| rarity(n_texts, *n_with));
        self.rarity = rarity.collect();
        self.unseen_rarity = rarity_of_unseen(n_texts);
    }

    /// The two words of a term that is a pair.
    fn parts(&self, term: u32) -> Option<[u32; 2]> {
        let position = (term as usize).checked_sub(self.stems.len())?;
        self.parts.get(position).map(|(first, second)| [*first, *second])
    }

    /// The words of a text without markup that have a topic.
    fn topics(&self, text: &str) -> Vec<Topic> {
        let mut topics = Vec::new();
        let mut gap = Gap::Joint;
        let mut language = None;
        for word in words(text) {
            gap = gap.max(word.gap);
            let found = self.words.get(word.written).or_else(|| self.words.get(&word.folded()));
            let known = match found {
                Some(None) => continue,
                Some(known) => *known,
                None => {
                    let language = *language.get_or_insert_with(|| self.language_of(text));
                    let Some(stem) = stem_of_stranger(word.written, language) else {
                        continue;
                    };
                    self.stems.get(&stem).copied()
                }
            };
            topics.push(Topic { word: known, start: word.start, end: word.end(), gap });
            gap = Gap::Joint;
        }
        topics
    }

    fn language_of(&self, text: &str) -> Language {
        let folded: Vec<String> = words(text).iter().map(crate::person::fold::Word::folded).collect();
        Votes::of(folded.iter().map(String::as_str)).winner().unwrap_or(self.usual)
    }

    /// Every term of a text, words and pairs, each time it stands there.
    fn said(&self, topics: &[Topic]) -> Vec<Said> {
        let words = topics.iter().map(|topic| (topic.word, topic.start, topic.end));
        let pairs = side_by_side(topics).map(|pair| {
            let both = pair[0].word.zip(pair[1].word);
            let term = both.and_then(|both| self.pairs.get(&both).copied());
            (term, pair[0].start, pair[1].end)
        });
        words.chain(pairs).collect()
    }
}

/// Two topics in a row with nothing but small words between them.
fn side_by_side(topics: &[Topic]) -> impl Iterator<Item = &[Topic]> {
    topics.windows(2).filter(|pair| pair[1].gap == Gap::Joint)
}

fn frequency(n_uses: usize) -> f64 {
    1.0 + libm::log(as_float(n_uses))
}

fn rarity(n_texts: usize, n_with: usize) -> f64 {
    libm::log(1.0 + as_float(n_texts) / as_float(n_with))
}

/// A term that stands in no text is as rare as one that stands in one.
fn rarity_of_unseen(n_texts: usize) -> f64 {
    rarity(n_texts, 1)
}

fn scale_to_unit(entries: &mut [Entry], unseen: f64) {
    let squares = entries.iter().map(|entry| entry.weight * entry.weight);
    let length = squares.fold(unseen, |sum, square| sum + square).sqrt();
    for entry in entries {
        entry.weight /= length;
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("a cohort's texts have fewer than four billion terms")
}

fn as_float(count: usize) -> f64 {
    f64::from(number(count))
}
