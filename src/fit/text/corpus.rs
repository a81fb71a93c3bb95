//! All texts of a cohort, and a text as they make it appear.

use std::cell::OnceCell;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::TextVector;
use super::language::{Language, Votes};
use super::markup::without_markup;
use super::pairs::Pairs;
use super::spellings::{Spellings, stem_of_stranger};
use super::vector::Entry;
use super::weight::{frequency, number, rarity, scale_to_unit};
use crate::person::fold::{Gap, Word, words};

/// All texts of a cohort, of both sides: it knows how rare each term is.
///
/// A term is a word without its ending, or two such words side by side. Its weight in a text is
/// *(1 + ln n) · ln(1 + N / d)*, where it stands n times in the text and in d of the N texts; then
/// the text's weights are scaled to length 1.
#[derive(Clone, Debug)]
pub struct Corpus {
    // Maps are only ever asked for one key, so their order cannot show.
    /// What each spelling means, folded spellings among them.
    words: FxHashMap<String, Meaning>,
    /// The word of each stem.
    stems: FxHashMap<String, u32>,
    /// The terms of two words; their numbers follow those of the words.
    pairs: Pairs,
    /// By term.
    rarity: Vec<f64>,
    /// Of a term that stands in no text: as if it stood in one.
    unseen_rarity: f64,
    usual: Language,
}

/// What a spelling stands for.
#[derive(Clone, Copy, Debug)]
enum Meaning {
    /// It has no topic.
    Nothing,
    /// It has one of which no text of the corpus speaks.
    Unseen,
    /// A term of the corpus.
    Known(u32),
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

/// Stands between two words of a text that are not side by side.
const BREAK: u32 = u32::MAX;

/// The words of all texts by number, one after another: of very many texts a tenth of what their [`Topic`]s take.
struct Spoken {
    words: Vec<u32>,
    /// Where each text ends.
    ends: Vec<usize>,
}

impl Spoken {
    fn new(texts: impl Iterator<Item = Vec<Topic>>) -> Self {
        let mut spoken = Self { words: Vec::new(), ends: Vec::new() };
        for topics in texts {
            for topic in topics {
                spoken.words.extend((topic.gap != Gap::Joint).then_some(BREAK));
                spoken.words.push(topic.word.unwrap_or(BREAK));
            }
            spoken.ends.push(spoken.words.len());
        }
        spoken
    }

    fn texts(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.words[*start..*end])
    }

    /// Every two words that stand side by side in a text.
    fn side_by_side(&self) -> impl Iterator<Item = (u32, u32)> {
        self.texts().flat_map(side_by_side_in)
    }
}

fn side_by_side_in(text: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    text.windows(2).map(|pair| (pair[0], pair[1])).filter(|&(first, second)| first != BREAK && second != BREAK)
}

/// A term where a text says it.
type Said = (Option<u32>, usize, usize);

impl Corpus {
    /// Reads all texts. Numbers of terms come from their sorted text, so that the order of the
    /// texts does not matter.
    pub fn new(texts: &[&str]) -> Corpus {
        let plain: Vec<String> = texts.iter().map(|text| without_markup(text)).collect();
        let mut corpus = Corpus::of_spellings(&plain);
        let spoken = Spoken::new(plain.iter().map(|text| corpus.topics(text)));
        corpus.pairs = Pairs::new(spoken.side_by_side(), corpus.stems.len());
        corpus.weigh(&spoken);
        corpus
    }

    /// What every spelling of the texts means, with no pairs and no weights yet.
    fn of_spellings(texts: &[String]) -> Corpus {
        let mut spellings = Spellings::default();
        let readings: Vec<_> = texts.iter().map(|text| spellings.read(text)).collect();
        let stems = spellings.stems(&readings);
        Corpus::of_words(&spellings, &stems.by_spelling, stems.usual)
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
        entries.shrink_to_fit();
        scale_to_unit(&mut entries, n_unseen, self.unseen_rarity);
        TextVector { text: text.into_boxed_str(), entries, sense: None }
    }

    fn of_words(spellings: &Spellings, by_spelling: &[Option<String>], usual: Language) -> Corpus {
        let mut sorted: Vec<&String> = by_spelling.iter().flatten().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let numbers = sorted.into_iter().cloned().zip(0..);
        let stems: FxHashMap<String, u32> = numbers.collect();
        let mut words = FxHashMap::with_capacity_and_hasher(spellings.len(), FxBuildHasher);
        for (spelling, stem) in by_spelling.iter().enumerate() {
            let known = stem.as_ref().map(|stem| Meaning::Known(stems[stem]));
            let meaning = known.unwrap_or(Meaning::Nothing);
            let (written, folded) = spellings.forms(spelling);
            words.insert(written.to_owned(), meaning);
            words.insert(folded.to_owned(), meaning);
        }
        Corpus { words, stems, pairs: Pairs::default(), rarity: Vec::new(), unseen_rarity: 0.0, usual }
    }

    /// Counts in how many texts each term stands.
    fn weigh(&mut self, spoken: &Spoken) {
        let mut n_texts_with = vec![0_usize; self.stems.len() + self.pairs.len()];
        let mut terms = Vec::new();
        for text in spoken.texts() {
            terms.clear();
            terms.extend(text.iter().copied().filter(|word| *word != BREAK));
            terms.extend(side_by_side_in(text).filter_map(|(first, second)| self.pair(first, second)));
            terms.sort_unstable();
            terms.dedup();
            for term in &terms {
                n_texts_with[*term as usize] += 1;
            }
        }
        let n_texts = spoken.ends.len();
        let by_term = n_texts_with.iter().map(|n_with| rarity(n_texts, *n_with));
        self.rarity = by_term.collect();
        self.unseen_rarity = rarity(n_texts, 1);
    }

    /// The two words of a term that is a pair.
    pub(super) fn parts(&self, term: u32) -> Option<[u32; 2]> {
        let position = (term as usize).checked_sub(self.stems.len())?;
        self.pairs.words(position)
    }

    fn pair(&self, first: u32, second: u32) -> Option<u32> {
        let position = self.pairs.position(first, second)?;
        Some(number(self.stems.len() + position))
    }

    /// The words of a text without markup that have a topic.
    fn topics(&self, text: &str) -> Vec<Topic> {
        let language = OnceCell::new();
        let language_of_text = || *language.get_or_init(|| self.language_of(text));
        let mut topics = Vec::new();
        let mut gap = Gap::Joint;
        for word in words(text) {
            gap = gap.max(word.gap);
            let known = match self.meaning(&word, language_of_text) {
                Meaning::Nothing => continue,
                Meaning::Unseen => None,
                Meaning::Known(word) => Some(word),
            };
            topics.push(Topic { word: known, start: word.start, end: word.end(), gap });
            gap = Gap::Joint;
        }
        topics
    }

    fn meaning(&self, word: &Word, language: impl Fn() -> Language) -> Meaning {
        let spelling = self.words.get(word.written);
        if let Some(meaning) = spelling.or_else(|| self.words.get(&word.folded())) {
            return *meaning;
        }
        let Some(stem) = stem_of_stranger(word.written, language()) else {
            return Meaning::Nothing;
        };
        self.stems.get(&stem).map_or(Meaning::Unseen, |word| Meaning::Known(*word))
    }

    fn language_of(&self, text: &str) -> Language {
        let folded: Vec<String> = words(text).iter().map(Word::folded).collect();
        Votes::of(folded.iter().map(String::as_str)).winner().unwrap_or(self.usual)
    }

    /// Every term of a text, words and pairs, each time it stands there.
    fn said(&self, topics: &[Topic]) -> Vec<Said> {
        let words = topics.iter().map(|topic| (topic.word, topic.start, topic.end));
        let pairs = side_by_side(topics).map(|pair| {
            let both = pair[0].word.zip(pair[1].word);
            let term = both.and_then(|(first, second)| self.pair(first, second));
            (term, pair[0].start, pair[1].end)
        });
        words.chain(pairs).collect()
    }
}

/// Two topics in a row with nothing but small words between them.
fn side_by_side(topics: &[Topic]) -> impl Iterator<Item = &[Topic]> {
    topics.windows(2).filter(|pair| pair[1].gap == Gap::Joint)
}
