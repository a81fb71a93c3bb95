//! English and Spanish: which one a word belongs to, which words say nothing, and what is left of
//! a word without its endings.

use frostem::{Algorithm, Stemmer};

use super::stop_words::{ENGLISH, SPANISH};

/// A language whose endings are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Spanish,
}

/// How much speaks for each language: the number of stop words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Votes {
    english: u32,
    spanish: u32,
}

impl Votes {
    /// The stop words among folded words.
    pub(super) fn of<'word>(words: impl IntoIterator<Item = &'word str>) -> Votes {
        let mut votes = Votes::default();
        for word in words {
            votes.english += u32::from(is_among(ENGLISH, word));
            votes.spanish += u32::from(is_among(SPANISH, word));
        }
        votes
    }

    /// Adds one vote.
    pub(super) fn add(&mut self, language: Language) {
        match language {
            Language::English => self.english += 1,
            Language::Spanish => self.spanish += 1,
        }
    }

    /// Adds the votes of another.
    pub(super) fn join(&mut self, other: Votes) {
        self.english += other.english;
        self.spanish += other.spanish;
    }

    /// The language that more speaks for, or none.
    pub(super) fn winner(self) -> Option<Language> {
        match self.english.cmp(&self.spanish) {
            std::cmp::Ordering::Greater => Some(Language::English),
            std::cmp::Ordering::Less => Some(Language::Spanish),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// Whether a folded word says nothing about a topic, in either language.
pub(super) fn is_stop_word(folded: &str) -> bool {
    is_among(ENGLISH, folded) || is_among(SPANISH, folded)
}

/// What is left of a word in small letters, accents as written, without its endings.
pub(super) fn stem(word: &str, language: Language) -> String {
    let algorithm = match language {
        Language::English => Algorithm::English,
        Language::Spanish => Algorithm::Spanish,
    };
    Stemmer::new(algorithm).stem(word).into_owned()
}

fn is_among(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::fold::folded;

    #[track_caller]
    fn stems(word: &str, language: Language, expected: &str) {
        assert_eq!(stem(word, language), expected);
    }

    #[track_caller]
    fn wins(sentence: &str, expected: Option<Language>) {
        let words = folded(sentence);
        assert_eq!(Votes::of(words.split(' ')).winner(), expected, "{sentence}");
    }

    #[test]
    fn both_lists_are_folded_and_sorted_so_that_they_can_be_searched() {
        for list in [ENGLISH, SPANISH] {
            assert!(list.is_sorted_by(|one, next| one < next));
            assert!(list.iter().all(|word| folded(word) == *word));
        }
    }

    #[test]
    fn endings_go_in_both_languages() {
        stems("mentoring", Language::English, "mentor");
        stems("communities", Language::English, "communiti");
        stems("educación", Language::Spanish, "educ");
        stems("investigadoras", Language::Spanish, "investig");
    }

    #[test]
    fn a_sentence_is_of_the_language_whose_small_words_it_has() {
        wins("I want to learn about the web", Some(Language::English));
        wins("Quiero aprender más sobre el diseño", Some(Language::Spanish));
        wins("Me interesa machine learning en la nube", Some(Language::Spanish));
        wins("liderazgo, design", None);
    }

    #[test]
    fn small_words_of_both_languages_say_nothing() {
        assert!(is_stop_word("the") && is_stop_word("para") && is_stop_word("im"));
        assert!(!is_stop_word("data") && !is_stop_word("datos"));
    }
}
