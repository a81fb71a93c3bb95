//! Messages as Fluent files have them, as far as the pages need: texts, what they are told, and choices by number.
//!
//! `fluent-bundle` does all of it and more, and weighs 30 kB on every page: the plural rules of all languages and its own
//! tables to read numbers, which each browser has already. The tests hold that every message of every language says what
//! `fluent-bundle` makes of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::person::number;
use crate::ui::browser::numbers;

/// Something that a message is told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Word<'a> {
    /// A text, which stands there as it is.
    Text(Cow<'a, str>),
    /// A number, by which a message may choose its words.
    Number(f64),
}

/// The messages of one file, by their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Messages(BTreeMap<String, Vec<Piece>>);

/// A piece of a message.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    /// A text.
    Text(String),
    /// What the message is told under this name.
    Told(String),
    /// Other pieces, by what the message is told under this name.
    Choice(String, Vec<Variant>),
}

/// Pieces that are chosen for a number or a category of numbers, or where no other variant is.
#[derive(Clone, Debug, PartialEq)]
struct Variant {
    key: String,
    is_default: bool,
    pieces: Vec<Piece>,
}

impl Messages {
    /// Reads the messages of a file.
    ///
    /// # Errors
    /// A sentence that names the line that is not understood.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut reader = Reader { text, at: 0 };
        let mut messages = BTreeMap::new();
        while reader.is_at_line() {
            if reader.takes("#") {
                reader.take_while(|letter| letter != '\n');
            } else {
                messages.extend([reader.message().ok_or_else(|| reader.unread())?]);
            }
        }
        Ok(Self(messages))
    }

    /// The message of this id in a language, if there is one.
    pub(super) fn say(&self, id: &str, tag: &str, told: &[(&str, Word)]) -> Option<String> {
        let mut said = String::new();
        write(self.0.get(id)?, tag, told, &mut said);
        Some(said)
    }
}

fn write(pieces: &[Piece], tag: &str, told: &[(&str, Word)], said: &mut String) {
    let of = |name: &str| told.iter().find(|(told, _)| *told == name).map(|(_, word)| word);
    for piece in pieces {
        match piece {
            Piece::Text(text) => said.push_str(text),
            Piece::Told(name) => match of(name) {
                Some(Word::Text(text)) => said.push_str(text),
                Some(Word::Number(number)) => said.push_str(&numbers::written(*number)),
                None => said.extend(["{$", name, "}"]),
            },
            Piece::Choice(name, variants) => write(chosen(variants, of(name), tag), tag, told, said),
        }
    }
}

/// The pieces of the first variant that is meant, or else of the default.
fn chosen<'a>(variants: &'a [Variant], word: Option<&Word>, tag: &str) -> &'a [Piece] {
    let category = match word {
        Some(Word::Number(number)) => numbers::category(*number, tag),
        _ => String::new(),
    };
    let is_meant = |variant: &&Variant| match word {
        Some(Word::Number(number)) => variant.key == category || variant.key == number::written(*number),
        Some(Word::Text(text)) => variant.key == *text,
        None => false,
    };
    let chosen = variants.iter().find(is_meant).or_else(|| variants.iter().find(|variant| variant.is_default));
    chosen.map_or(&[], |variant| &variant.pieces)
}

/// Reads a file from its beginning on.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn takes(&mut self, sign: &str) -> bool {
        let is_there = self.rest().starts_with(sign);
        if is_there {
            self.at += sign.len();
        }
        is_there
    }

    /// All letters up to one for which this does not hold.
    fn take_while(&mut self, holds: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|letter| !holds(letter)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    /// Whether it stands at the beginning of a line now: the next in which something stands.
    fn is_at_line(&mut self) -> bool {
        while self.takes("\n") || self.takes("\r") {}
        !self.rest().is_empty()
    }

    /// A message with its id.
    fn message(&mut self) -> Option<(String, Vec<Piece>)> {
        let id = self.name()?;
        self.take_while(|letter| letter == ' ');
        if !self.takes("=") {
            return None;
        }
        self.skip_space();
        let pieces = self.pieces()?;
        let is_over = self.rest().is_empty() || self.rest().starts_with('\n');
        is_over.then_some((id, pieces))
    }

    fn name(&mut self) -> Option<String> {
        let name = self.take_while(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_');
        (!name.is_empty()).then(|| name.to_owned())
    }

    /// Pieces up to the end of a line. A choice may go over several.
    fn pieces(&mut self) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        loop {
            let text = self.take_while(|letter| !matches!(letter, '{' | '}' | '\n'));
            if !text.is_empty() {
                pieces.push(Piece::Text(text.to_owned()));
            }
            if !self.takes("{") {
                break;
            }
            pieces.push(self.placeable()?);
        }
        if let Some(Piece::Text(last)) = pieces.last_mut() {
            last.truncate(last.trim_end().len());
        }
        (!pieces.is_empty()).then_some(pieces)
    }

    /// What stands between braces.
    fn placeable(&mut self) -> Option<Piece> {
        self.skip_space();
        if !self.takes("$") {
            return None;
        }
        let name = self.name()?;
        self.skip_space();
        if self.takes("}") {
            return Some(Piece::Told(name));
        }
        if !self.takes("->") {
            return None;
        }
        let mut variants = Vec::new();
        loop {
            self.skip_space();
            if self.takes("}") {
                let has_default = variants.iter().any(|variant: &Variant| variant.is_default);
                return has_default.then_some(Piece::Choice(name, variants));
            }
            variants.push(self.variant()?);
        }
    }

    fn variant(&mut self) -> Option<Variant> {
        let is_default = self.takes("*");
        if !self.takes("[") {
            return None;
        }
        let key = self.take_while(|letter| letter != ']').trim().to_owned();
        self.takes("]");
        self.take_while(|letter| letter == ' ');
        Some(Variant { key, is_default, pieces: self.pieces()? })
    }

    fn unread(&self) -> String {
        let line = self.text[..self.at].matches('\n').count() + 1;
        let stands = self.text.lines().nth(line - 1).unwrap_or_default();
        format!("line {line}: found \"{}\"; expected a message, such as `close = Close`", stands.trim())
    }
}

impl<'a> From<&'a str> for Word<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Word<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Word<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

/// Whole numbers that every number holds.
macro_rules! word_of_small_number {
    ($($number:ty),*) => {
        $(impl From<$number> for Word<'_> {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        })*
    };
}

word_of_small_number!(u8, u16, u32, i16, i32);

/// Whole numbers that would lose their last digits beyond 2^53: nothing that is counted here comes near.
macro_rules! word_of_count {
    ($($number:ty),*) => {
        $(impl From<$number> for Word<'_> {
            #[expect(clippy::cast_precision_loss, reason = "what is counted is below 2^53")]
            fn from(number: $number) -> Self {
                Self::Number(number as f64)
            }
        })*
    };
}

word_of_count!(u64, usize, i64);

impl From<f64> for Word<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

#[cfg(test)]
mod tests;
