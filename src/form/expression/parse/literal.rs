//! Reads names, numbers, words and texts.

use super::Reader;
use crate::form::expression::convert::parse_integer;
use crate::form::expression::decimal::decimal;
use crate::form::expression::tree::{Constant, Variable};

impl Reader<'_> {
    pub(super) fn variable(&mut self) -> Option<Variable> {
        self.need("{")?;
        let name = self.take_while(|letter| !matches!(letter, '{' | '}')).to_owned();
        self.need("}")?;
        match name.strip_prefix('#') {
            Some(rest) if !rest.is_empty() => Some(Variable { name: rest.to_owned(), is_as_it_is: true }),
            _ => (!name.is_empty()).then_some(Variable { name, is_as_it_is: false }),
        }
    }

    pub(super) fn constant(&mut self) -> Option<Constant> {
        if self.take_folded("true") {
            return Some(Constant::Bool(true));
        }
        if self.take_folded("false") {
            return Some(Constant::Bool(false));
        }
        let number = self.number();
        number.map(Constant::Number).or_else(|| self.word().or_else(|| self.quoted()).map(Constant::Text))
    }

    pub(super) fn number(&mut self) -> Option<f64> {
        let before = self.at;
        if self.take("0x") {
            let digits = self.take_while(|letter| letter.is_ascii_digit()).to_owned();
            if !digits.is_empty() {
                return Some(parse_integer(&format!("0x{digits}")));
            }
            self.at = before;
        }
        let is_negative = self.take("-");
        let number = self.unsigned();
        if number.is_none() {
            self.at = before;
        }
        number.map(|number| if is_negative { -number } else { number })
    }

    /// `12.5`, `12`, `0`; a whole number does not begin with a zero.
    pub(super) fn unsigned(&mut self) -> Option<f64> {
        let before = self.at;
        let whole = self.take_while(|letter| letter.is_ascii_digit()).len();
        if whole > 0 && self.take(".") && !self.take_while(|letter| letter.is_ascii_digit()).is_empty() {
            return decimal(&self.text[before..self.at]);
        }
        self.at = before;
        if self.take("0") {
            return Some(0.0);
        }
        decimal(self.take_while(|letter| letter.is_ascii_digit()))
    }

    /// Letters, and digits behind them.
    pub(super) fn word(&mut self) -> Option<String> {
        let before = self.at;
        self.take_while(|letter| letter.is_ascii_alphabetic() || letter == '_');
        if self.at == before {
            return None;
        }
        self.take_while(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        Some(self.text[before..self.at].to_owned())
    }

    /// A text between quotation marks; it is kept between single ones, so that it is not taken for a word.
    pub(super) fn quoted(&mut self) -> Option<String> {
        if self.take("''") || self.take("\"\"") {
            return Some(String::new());
        }
        let before = self.at;
        let mark = if self.take("'") { "'" } else { self.need("\"").map(|()| "\"")? };
        let mut text = String::new();
        loop {
            if self.take("\\'") {
                text.push('\'');
            } else if self.take("\\\"") {
                text.push('"');
            } else {
                let plain = self.plain_text();
                if plain.is_empty() {
                    break;
                }
                text.push_str(plain);
            }
        }
        if text.is_empty() || !self.take(mark) {
            self.at = before;
            return None;
        }
        Some(format!("'{text}'"))
    }

    /// Up to the next quotation mark, or the next sign before one.
    pub(super) fn plain_text(&mut self) -> &str {
        let rest = &self.text[self.at..];
        let is_end = |at: usize| rest[at..].starts_with(['\'', '"']) || is_escape(&rest[at..]);
        let length = rest.char_indices().map(|(at, _)| at).find(|at| is_end(*at)).unwrap_or(rest.len());
        let before = self.at;
        self.advance(length);
        &self.text[before..self.at]
    }

    pub(super) fn space(&mut self) {
        self.take_while(|letter| matches!(letter, ' ' | '\t' | '\n' | '\r'));
    }

    pub(super) fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &str {
        let rest = &self.text[self.at..];
        let length = rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
        let before = self.at;
        self.advance(length);
        &self.text[before..self.at]
    }

    pub(super) fn need(&mut self, word: &str) -> Option<()> {
        self.take(word).then_some(())
    }

    pub(super) fn take(&mut self, word: &str) -> bool {
        let is_there = self.text[self.at..].starts_with(word);
        if is_there {
            self.advance(word.len());
        }
        is_there
    }

    /// As [`Reader::take`], in capital or small letters.
    pub(super) fn take_folded(&mut self, word: &str) -> bool {
        let there = self.text.as_bytes().get(self.at..self.at + word.len());
        let is_there = there.is_some_and(|there| there.eq_ignore_ascii_case(word.as_bytes()));
        if is_there {
            self.advance(word.len());
        }
        is_there
    }

    pub(super) fn advance(&mut self, length: usize) {
        self.at += length;
        self.furthest = self.furthest.max(self.at);
    }
}

/// A quotation mark that belongs to the text.
fn is_escape(text: &str) -> bool {
    text.starts_with("\\'") || text.starts_with("\\\"")
}
