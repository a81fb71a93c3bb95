//! The words of an entry, and which of them mean the same.

use super::Day;

/// A word with the text that it stood for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: TokenKind,
    pub(super) text: &'a str,
    /// Where in the entry the text begins, in bytes.
    pub(super) at: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Day(Day),
    /// Digits and what parts hours from minutes; maybe no time at all, such as `25:99`.
    Time,
    Am,
    Pm,
    /// A dash, `to`, `a`.
    Through,
    /// A comma, `and`, `y`.
    And,
    Unknown,
}

/// The Spanish way to write am and pm, which holds a blank.
const SPACED_HALVES: [&str; 2] = ["a. m.", "p. m."];

/// The tokens of an entry, without those that change nothing (`on`, `from`, `de las`).
pub(super) fn tokens(entry: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = entry[at..].chars().next() {
        let text = &entry[at..at + token_length(&entry[at..], first)];
        if let Some(kind) = kind(text, first) {
            tokens.push(Token { kind, text, at });
        }
        at += text.len();
    }
    tokens
}

fn token_length(rest: &str, first: char) -> usize {
    let length_while = |belongs: fn(char) -> bool| rest.find(|c| !belongs(c)).unwrap_or(rest.len());
    if first.is_ascii_digit() {
        length_while(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'h' | 'H'))
    } else if starts_with_spaced_half(rest) {
        SPACED_HALVES[0].len()
    } else if first.is_alphabetic() {
        length_while(|c| c.is_alphanumeric() || matches!(c, '.' | '\'' | '’' | COMBINING_ACUTE))
    } else {
        first.len_utf8()
    }
}

fn starts_with_spaced_half(rest: &str) -> bool {
    SPACED_HALVES.iter().any(|half| rest.get(..half.len()).is_some_and(|head| head.eq_ignore_ascii_case(half)))
}

/// What a text means, or `None` if it changes nothing.
fn kind(text: &str, first: char) -> Option<TokenKind> {
    if first.is_ascii_digit() {
        return Some(TokenKind::Time);
    }
    let word = folded(text);
    Some(match word.as_str() {
        "am" => TokenKind::Am,
        "pm" => TokenKind::Pm,
        "-" | "–" | "—" | "\u{2212}" | "to" | "a" | "al" => TokenKind::Through,
        "," | "/" | "&" | "and" | "y" => TokenKind::And,
        "" | ":" | "on" | "from" | "de" | "el" | "los" | "la" | "las" => return None,
        _ => Day::named(&word).map_or(TokenKind::Unknown, TokenKind::Day),
    })
}

const COMBINING_ACUTE: char = '\u{301}';

/// Lower case, and without the accents of the days' names, full stops and blanks.
fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !matches!(*c, '.' | COMBINING_ACUTE))
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            other => other,
        })
        .collect()
}
