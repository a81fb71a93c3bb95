//! What in a text says who wrote it, and not what it is about: names, pronouns, words of identity, ages and numbers.
//!
//! A text that is compared by its meaning is read without them. Left in, "As a woman, …" before a goal changes who fits
//! it best for every third or fourth goal; whoever wants people of one experience to meet says so in a rule of its own,
//! which everybody can see.
//!
//! What is taken out:
//! 1. The words of the writer's own name, where the text writes them with a capital letter.
//! 2. The words with capital letters that follow "my name is", "me llamo" and the like.
//! 3. The words of [`identity_words`](super::identity_words), which are first names, too.
//! 4. Numbers, and what hangs on them: 28, 2nd, 40%, 15yo; but not 3D or B2B.
//!
//! Pronouns are among the small words, which nothing compares. What it does not find is a rare first name of somebody
//! whom the roster does not name, in a sentence that does not say that it is one.

use super::identity_words::{IDENTITY, NAMES, NAMING};
use crate::person::fold::{Gap, Word, folded, words};

/// The longest entry of a list, in words.
const LONGEST: usize = 3;

/// The same text without what says who wrote it, byte for byte as long. A comma stands in for each word, so that no two
/// words become neighbours that were none.
pub(super) fn without_identity(text: &str, writer: &str) -> String {
    let own: Vec<String> = words(writer).iter().map(Word::folded).filter(|word| word.len() > 1).collect();
    let words = words(text);
    let mut plain = text.as_bytes().to_vec();
    let mut at = 0;
    while at < words.len() {
        let taken = n_taken(&words[at..], &own);
        for word in &words[at..at + taken] {
            plain[word.start..word.end()].fill(b' ');
            plain[word.start] = b',';
        }
        at += taken.max(1);
    }
    String::from_utf8(plain).expect("whole words of a text were replaced by signs of ASCII")
}

/// How many of the words from here on say who wrote the text.
fn n_taken(words: &[Word], own: &[String]) -> usize {
    let first = bare(&words[0]);
    let is_own = is_capital(&words[0]) && own.contains(&first);
    if is_own || is_number(&first) || contains(NAMES, &first) {
        return 1;
    }
    let named = entry(words, NAMING).map_or(0, |naming| naming + n_capitals(&words[naming..]));
    named.max(entry(words, IDENTITY).unwrap_or_default())
}

/// The length, in words, of the longest entry of this list that begins here.
fn entry(words: &[Word], list: &[&str]) -> Option<usize> {
    let joint = 1 + words[1..].iter().take_while(|word| word.gap == Gap::Joint).count();
    (1..=LONGEST.min(joint)).rev().find(|length| {
        let said: Vec<String> = words[..*length].iter().map(bare).collect();
        contains(list, &said.join(" "))
    })
}

/// The words of a name: those with capital letters, up to the next mark.
fn n_capitals(words: &[Word]) -> usize {
    words.iter().take(LONGEST).take_while(|word| is_capital(word) && word.gap == Gap::Joint).count()
}

/// A folded word without what an apostrophe hangs on to it: "Ana's" is "ana".
fn bare(word: &Word) -> String {
    folded(word.written.split(['\'', '’']).next().unwrap_or_default())
}

fn is_capital(word: &Word) -> bool {
    word.written.starts_with(char::is_uppercase)
}

fn is_number(word: &str) -> bool {
    const HANGERS: [&str; 17] =
        ["", "st", "nd", "rd", "th", "yo", "yrs", "k", "m", "h", "a", "o", "er", "ro", "ra", "do", "to"];
    let rest = word.trim_start_matches(|sign: char| sign.is_ascii_digit());
    rest.len() < word.len() && HANGERS.contains(&rest)
}

fn contains(sorted: &[&str], entry: &str) -> bool {
    sorted.binary_search(&entry).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn leaves(text: &str, expected: &str) {
        let plain = without_identity(text, "Xóchitl del Art");
        assert_eq!(plain.len(), text.len());
        let words: Vec<String> = words(&plain).iter().map(Word::folded).collect();
        assert_eq!(words.join(" "), expected, "{text}");
    }

    #[test]
    fn words_of_identity_are_taken_out_in_both_languages() {
        leaves("As a woman, I lead teams", "as a i lead teams");
        leaves("queer, non-binary; low-income designer", "designer");
        leaves("Women's networks", "networks");
        leaves("Soy mujer afrodescendiente y programo", "soy y programo");
        leaves("madre soltera, primera generación", "");
    }

    #[test]
    fn names_are_taken_out() {
        leaves("I am María and this is Ana's plan", "i am and this is plan");
        leaves("My name is Ngozi Okafor and I paint", "and i paint");
        leaves("Me llamo Itzel, pinto", "pinto");
        leaves("xochitl paints; Xóchitl paints art, says Art", "xochitl paints paints art says");
    }

    #[test]
    fn ages_and_numbers_are_taken_out() {
        leaves("I am 28 years old", "i am");
        leaves("Tengo treinta y dos años, 2ª vez, 40%", "tengo y dos vez");
        leaves("a 35-year-old with 10k users", "a with users");
    }

    #[test]
    fn what_it_is_about_stays() {
        leaves("3D and B2B in Web3, IPv6", "3d and b2b in web3 ipv6");
        leaves("React Native, binary search, Ruby, Julia", "react native binary search ruby julia");
        leaves("the name of it; my names", "the name of it my names");
    }

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [IDENTITY, NAMES, NAMING] {
            assert!(list.is_sorted_by(|one, next| one < next), "{list:?}");
            for entry in list {
                assert_eq!(folded(entry), **entry);
                assert!(entry.split(' ').count() <= LONGEST, "{entry}");
            }
        }
    }
}
