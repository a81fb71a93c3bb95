//! Words as they are compared: without case, accents, punctuation or white space.
//!
//! ```
//! use tandem::person::fold::{folded, squashed};
//!
//! assert_eq!(folded("Ingeniería de Software"), "ingenieria de software");
//! assert_eq!(folded("C# / .NET, Node.js"), "c# .net node js");
//! assert_eq!(squashed("Front-End"), squashed("frontend"));
//! ```
//!
//! It does not know languages: plurals and endings stay as they are.

mod plain;

use plain::{is_accent, push_plain};

/// One word as it was written, and what stood between it and the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'text> {
    /// The word's own letters, with a leading dot or trailing `+` and `#` where they belong to it.
    pub written: &'text str,
    /// Where it starts in the text, in bytes.
    pub start: usize,
    /// The strongest mark since the word before; for the first word, since the beginning.
    pub gap: Gap,
}

/// What stands between two words, from the weakest to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// White space, a hyphen, a slash, a dot inside a name: the words belong together.
    Joint,
    /// A bracket, a colon, a quotation mark, a dash.
    Pause,
    /// A full stop, an exclamation or question mark.
    Sentence,
    /// A comma, a semicolon, a bullet: the next entry of a list.
    Comma,
    /// A line break.
    Line,
}

impl Word<'_> {
    /// The word as it is compared.
    pub fn folded(&self) -> String {
        fold_word(self.written)
    }

    /// Where the word ends in the text, in bytes.
    pub fn end(&self) -> usize {
        self.start + self.written.len()
    }
}

/// The words of `text` in their order.
///
/// `+`, `#` and a leading dot stay where they make another thing of a word (C, C++, C#, .NET), and
/// `&` between two single letters (R&D); any other `&` is the word "and". Single letters with dots
/// between them are one word (A.I.).
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut gap = Gap::Joint;
    let mut before = None;
    let mut position = 0;
    while let Some(letter) = text[position..].chars().next() {
        // Most of what stands between words, and nothing but a gap.
        if letter == ' ' {
            before = Some(letter);
            position += 1;
            continue;
        }
        let length = word_length(before, &text[position..]);
        if length > 0 {
            let written = &text[position..position + length];
            words.push(Word { written, start: position, gap });
            before = written.chars().next_back();
            gap = Gap::Joint;
            position += length;
        } else {
            let rest = &text[position + letter.len_utf8()..];
            gap = gap.max(gap_of(before, letter, rest));
            before = Some(letter);
            position += letter.len_utf8();
        }
    }
    words
}

/// The folded words of `text`, one space between them.
pub fn folded(text: &str) -> String {
    let words: Vec<String> = words(text).iter().map(Word::folded).collect();
    words.join(" ")
}

/// The folded words of `text` with nothing between them: the key under which "front-end",
/// "front end" and "frontend" are one.
pub fn squashed(text: &str) -> String {
    words(text).iter().map(Word::folded).collect()
}

fn fold_word(written: &str) -> String {
    if written == "&" {
        return "and".to_owned();
    }
    let mut plain = String::with_capacity(written.len());
    if written.bytes().all(|letter| letter.is_ascii_alphanumeric()) {
        plain.push_str(written);
        plain.make_ascii_lowercase();
        return plain;
    }
    for letter in written.chars().flat_map(char::to_lowercase) {
        let is_own_dot = letter == '.' && plain.is_empty();
        if is_letter(letter) || matches!(letter, '+' | '#' | '&') || is_own_dot {
            push_plain(&mut plain, letter);
        }
    }
    plain
}

/// How many bytes of `rest` are one word, 0 if no word starts there.
fn word_length(before: Option<char>, rest: &str) -> usize {
    if rest.starts_with('&') {
        return 1;
    }
    let dot = usize::from(starts_with_own_dot(before, rest));
    let letters = letters_length(&rest[dot..]);
    if letters == 0 {
        return 0;
    }
    let end = dot + letters;
    end + signs_length(&rest[end..])
}

fn starts_with_own_dot(before: Option<char>, rest: &str) -> bool {
    let follows_word = before.is_some_and(|letter| is_letter(letter) || letter == '.');
    let mut letters = rest.chars();
    !follows_word && letters.next() == Some('.') && letters.next().is_some_and(char::is_alphabetic)
}

/// The letters and digits at the start of `rest`, with apostrophes between letters and with the
/// `&` of "R&D".
fn letters_length(rest: &str) -> usize {
    let mut end = 0;
    loop {
        end += run_length(&rest[end..], is_letter);
        let joins = joins_by_apostrophe(&rest[end..]) || joins_single_letters(rest, end);
        if end == 0 || !joins {
            return end;
        }
        end += rest[end..].chars().next().map_or(0, char::len_utf8);
    }
}

fn joins_by_apostrophe(rest: &str) -> bool {
    let mut letters = rest.chars();
    matches!(letters.next(), Some('\'' | '’')) && letters.next().is_some_and(char::is_alphabetic)
}

/// The `&` of `R&D` and the dot of `A.I.`.
fn joins_single_letters(rest: &str, end: usize) -> bool {
    let Some(after) = rest[end..].strip_prefix(['&', '.']) else {
        return false;
    };
    let piece = rest[..end].rsplit(['&', '.']).next().unwrap_or_default();
    let n_after = after.chars().take_while(|letter| is_letter(*letter)).count();
    piece.chars().count() == 1 && n_after == 1
}

/// A run of `+` and `#` that ends a word; a single `+` before another word only joins the two
/// ("HTML+CSS").
fn signs_length(rest: &str) -> usize {
    let length = run_length(rest, |letter| matches!(letter, '+' | '#'));
    let word_follows = rest[length..].chars().next().is_some_and(is_letter);
    if word_follows && &rest[..length] == "+" { 0 } else { length }
}

fn run_length(rest: &str, belongs: impl Fn(char) -> bool) -> usize {
    rest.find(|letter| !belongs(letter)).unwrap_or(rest.len())
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || is_accent(letter)
}

fn gap_of(before: Option<char>, letter: char, rest: &str) -> Gap {
    let after = rest.chars().next();
    match letter {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Gap::Line,
        ',' | ';' | '|' | '•' | '·' | '、' => Gap::Comma,
        '.' if before.is_some_and(is_letter) && after.is_some_and(is_letter) => Gap::Joint,
        '.' | '!' | '?' | '…' | '¡' | '¿' => Gap::Sentence,
        '-' if before == Some(' ') && after == Some(' ') => Gap::Pause,
        '(' | ')' | '[' | ']' | '{' | '}' | ':' | '"' | '“' | '”' | '«' | '»' | '–' | '—' => Gap::Pause,
        _ => Gap::Joint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folds(text: &str, expected: &str) {
        assert_eq!(folded(text), expected);
    }

    #[track_caller]
    fn one_key(spellings: &[&str]) {
        for spelling in spellings {
            assert_eq!(squashed(spelling), squashed(spellings[0]), "{spelling}");
        }
    }

    #[track_caller]
    fn two_keys(one: &str, other: &str) {
        assert_ne!(squashed(one), squashed(other));
    }

    #[test]
    fn case_accents_punctuation_and_white_space_are_folded() {
        folds("  Búsqueda   de EMPLEO! ", "busqueda de empleo");
        folds("u\u{301}til", "util");
        folds("ＵＸ ﬁnance", "ux finance");
        folds("Ελλάδα, Йод, 東京", "ελλαδα иод 東京");
        folds("Weiß, Łukasz & Søren", "weiss lukasz and soren");
        folds("", "");
        folds("—", "");
    }

    #[test]
    fn signs_stay_where_they_make_another_thing() {
        folds("C, C++, C# and F#", "c c++ c# and f#");
        folds(".NET", ".net");
        folds("C#/.NET", "c# .net");
        folds("Node.js", "node js");
        folds("ASP.NET", "asp net");
        folds("HTML+CSS", "html css");
        folds("C++11", "c++ 11");
        folds("R&D and Q&A", "r&d and q&a");
        folds("A.I. in the U.S.A.", "ai in the usa");
        folds("UX&UI", "ux and ui");
        folds("#hashtag ...and so on.", "hashtag and so on");
        folds("a mentee's résumé", "a mentees resume");
    }

    #[test]
    fn spellings_of_one_thing_share_a_key() {
        one_key(&["front-end", "front end", "frontend", "Front‐End", "FRONT_END"]);
        one_key(&["React JS", "ReactJS", "React.js", "react-js"]);
    }

    #[test]
    fn different_things_keep_different_keys() {
        two_keys("C", "C++");
        two_keys("C", "C#");
        two_keys("Net", ".NET");
    }

    #[test]
    fn a_gap_is_the_strongest_mark_between_two_words() {
        let gaps: Vec<Gap> = words("Web (React, Vue). Lead - or\nlearn Node.js").iter().map(|word| word.gap).collect();
        let expected =
            [Gap::Joint, Gap::Pause, Gap::Comma, Gap::Sentence, Gap::Pause, Gap::Line, Gap::Joint, Gap::Joint];
        assert_eq!(gaps, expected);
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "á .NET";
        let found = words(text)[1];
        assert_eq!(&text[found.start..found.end()], ".NET");
    }
}
