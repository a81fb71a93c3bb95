//! The words of a text that the table knows, and the passages that they stand in.

use super::direction::{Direction, Sum, add};
use super::table::{DIMENSIONS, Table};
use crate::fit::text::language::is_stop_word;
use crate::person::fold::{folded, words};

/// Fewer words that the table knows, small ones among them, are no evidence of what a text means.
const FEWEST_KNOWN: usize = 3;

/// A passage with fewer words is a heading or a slip, and nothing to quote.
const FEWEST_QUOTED: usize = 3;

/// What the table hears in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Spoken {
    /// How many words it knows.
    n_known: usize,
    /// Where those stand that are not small.
    pub(super) words: Vec<Place>,
}

/// From where to where something stands in a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Place {
    /// What stands here.
    pub(super) fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

impl Spoken {
    /// Hears a text. A word is a run of letters and digits with the `+` and `#` that end it; an apostrophe ends a word,
    /// too. Small words are left out, and what hangs on to them (I'm, we've): "as a", "I would like to" say how somebody
    /// speaks, not of what.
    pub(super) fn new(table: &Table, text: &str) -> Self {
        let mut spoken = Self::default();
        for word in words(text) {
            let whole = word.folded();
            for (at, part) in parts(word.written) {
                let plain = folded(part);
                if table.rows_of(&plain).is_empty() {
                    continue;
                }
                spoken.n_known += 1;
                let hangs_on = at > 0 && plain.len() <= 2;
                if !hangs_on && !is_stop_word(&plain) && !is_stop_word(&whole) {
                    let start = word.start + at;
                    spoken.words.push(Place { start, end: start + part.len() });
                }
            }
        }
        spoken
    }

    /// Where the whole text points; nowhere if too little of it is known.
    pub(super) fn direction(&self, table: &Table, text: &str) -> Option<Direction> {
        let is_enough = self.n_known >= FEWEST_KNOWN;
        Direction::of(&sum(table, text, &self.words)).filter(|_| is_enough)
    }

    /// The passages of the text, each with where it points.
    pub(super) fn passages(&self, table: &Table, text: &str) -> Vec<(Place, Direction)> {
        let mut rest = self.words.as_slice();
        let mut passages = Vec::new();
        for place in places(text) {
            let within = rest.iter().take_while(|word| word.start < place.end).count();
            let (here, after) = rest.split_at(within);
            rest = after;
            if let Some(direction) = Direction::of(&sum(table, text, here)) {
                passages.push((place, direction));
            }
        }
        passages
    }
}

/// The sum of the rows of these words.
fn sum(table: &Table, text: &str, words: &[Place]) -> Sum {
    let mut sum = [0; DIMENSIONS];
    for row in words.iter().flat_map(|word| table.rows_of(&folded(word.of(text)))) {
        add(&mut sum, table.row(row));
    }
    sum
}

/// The row of a word, or the sum of those of its pieces.
pub(super) fn row(table: &Table, text: &str, word: Place) -> Sum {
    sum(table, text, &[word])
}

/// The runs of letters, digits, `+` and `#` of a word, each with where it starts: `don't` has two.
fn parts(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_other = |letter: char| {
        let is_part = letter.is_alphanumeric() || matches!(letter, '+' | '#' | '\u{300}'..='\u{36F}');
        !is_part
    };
    let mut start = 0;
    let pieces = word.split_inclusive(is_other).map(move |piece| {
        let at = start;
        start += piece.len();
        (at, piece.trim_end_matches(is_other))
    });
    pieces.filter(|(_, part)| !part.is_empty())
}

/// The passages of a text: what stands between two of `. ; : ! ?` or line ends, of three words and more. A dot inside of
/// a name, as in Node.js, ends nothing.
fn places(text: &str) -> Vec<Place> {
    let ends = text.match_indices(['.', ';', ':', '!', '?', '\n', '\r']).filter(|(at, sign)| {
        let goes_on = text[at + sign.len()..].starts_with(char::is_alphanumeric);
        *sign != "." || !goes_on
    });
    let mut start = 0;
    let mut places = Vec::new();
    for (end, sign) in ends.chain([(text.len(), "")]) {
        places.push(Place { start, end });
        start = end + sign.len();
    }
    places.retain(|place| words(place.of(text)).len() >= FEWEST_QUOTED);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn has_passages(text: &str, expected: &[&str]) {
        assert_eq!(places(text).iter().map(|place| place.of(text).trim()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_text_has_passages_of_three_words_and_more() {
        has_passages(
            "I teach Rust. SQL; and I paint well!\nCats, dogs, birds",
            &["I teach Rust", "and I paint well", "Cats, dogs, birds"],
        );
        has_passages("We use Node.js for all", &["We use Node.js for all"]);
        has_passages("Skills: C++ and more", &["C++ and more"]);
        has_passages("Yes. No.", &[]);
    }

    #[test]
    fn an_apostrophe_ends_a_word() {
        let found: Vec<_> = parts("don't").collect();
        assert_eq!(found, [(0, "don"), (4, "t")]);
        assert_eq!(parts("C++").collect::<Vec<_>>(), [(0, "C++")]);
        assert_eq!(parts(".NET").collect::<Vec<_>>(), [(1, "NET")]);
    }
}
