//! A JSON text that is read with an exact place for whatever is wrong.

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::objects::Objects;
use super::path::path_at;
use crate::problem::{Code, Effect, Place, Problem};

/// How much of what stands where JSON breaks off is shown.
const SHOWN: usize = 20;

/// A JSON text, or a part of one.
pub(super) struct Part<'t> {
    file: &'t str,
    whole: &'t str,
    text: &'t str,
    path: String,
}

impl<'t> Part<'t> {
    /// The text of a whole file, with or without a byte order mark.
    pub(super) fn whole(file: &'t str, text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { file, whole: text, text, path: String::new() }
    }

    /// A value inside this text, and its path from the top.
    pub(super) fn within(&self, raw: &'t RawValue, path: String) -> Self {
        Self { text: raw.get(), path, ..*self }
    }

    /// The file.
    pub(super) fn place(&self) -> Place {
        Place::file(self.file)
    }

    /// The value, or what is wrong with it first, which refuses it. (One problem; a list because that is small to return.)
    pub(super) fn read<T: Deserialize<'t>>(&self) -> Result<T, Vec<Problem>> {
        let mut deserializer = serde_json::Deserializer::from_str(self.text);
        let read = T::deserialize(Objects(&mut deserializer)).and_then(|value| deserializer.end().map(|()| value));
        read.map_err(|error| vec![self.problem(&error)])
    }

    fn problem(&self, error: &serde_json::Error) -> Problem {
        let (line, column) = self.position(error);
        let item = match self.path_to(error) {
            path if path.is_empty() => format!("line {line}, column {column}"),
            path => format!("{path} (line {line}, column {column})"),
        };
        let place = Place { item: Some(item), ..self.place() };
        let message = error.to_string();
        let message = message.strip_suffix(&format!(" at line {} column {}", error.line(), error.column()));
        let message = message.map_or_else(|| error.to_string(), str::to_owned);
        if error.classify() == Category::Data {
            let (found, expected) = sides(&message);
            Problem::new(Code::WrongShape, place, Effect::Refused).found(found).expected(expected)
        } else {
            let found = self.standing_at(line, column);
            Problem::new(Code::NotJson, place, Effect::Refused).found(found).expected(format!("JSON ({message})"))
        }
    }

    /// The path from the top to what was being read.
    fn path_to(&self, error: &serde_json::Error) -> String {
        let path = path_at(self.text, offset(self.text, error.line(), error.column()));
        match (self.path.as_str(), path.as_str()) {
            (top, "") => top.to_owned(),
            ("", path) => path.to_owned(),
            (top, path) => format!("{top}.{path}"),
        }
    }

    /// Line and column in the whole text, both counted from 1; the column in bytes, as `serde_json` does.
    fn position(&self, error: &serde_json::Error) -> (usize, usize) {
        let start = self.text.as_ptr().addr() - self.whole.as_ptr().addr();
        let before = &self.whole[..start];
        let n_lines = before.matches('\n').count();
        let n_columns = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        let first_line = error.line() <= 1;
        (n_lines + error.line().max(1), error.column().max(1) + if first_line { n_columns } else { 0 })
    }

    /// What stands at this position, as far as the line goes.
    fn standing_at(&self, line: usize, column: usize) -> String {
        let line = self.whole.lines().nth(line - 1).unwrap_or_default();
        let at = line.floor_char_boundary(column.saturating_sub(1));
        line[at..].chars().take(SHOWN).collect()
    }
}

/// How many bytes have been read at this line and column, as `serde_json` counts them.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    lines.map(str::len).sum::<usize>() + column
}

/// What `serde` found and what it expected, in words that are not Rust's.
fn sides(message: &str) -> (String, String) {
    if let Some(field) = message.strip_prefix("missing field ") {
        return (String::new(), format!("the field {field}"));
    }
    match message.split_once(", expected ") {
        Some((found, expected)) => (found_in(found), plain(expected).to_owned()),
        None => (message.to_owned(), String::new()),
    }
}

fn found_in(message: &str) -> String {
    let (_, value) = message.split_once(": ").unwrap_or(("", message));
    let text = value.strip_prefix("string \"").and_then(|text| text.strip_suffix('"'));
    let quoted = value.split('`').nth(1);
    match (text, quoted, value) {
        // The length of a list that stands where an object should.
        _ if message.starts_with("invalid length") => "[…]".to_owned(),
        (Some(text), ..) => text.to_owned(),
        (_, Some(quoted), _) => quoted.to_owned(),
        (.., "map") => "{…}".to_owned(),
        (.., "sequence") => "[…]".to_owned(),
        (.., other) => other.to_owned(),
    }
}

fn plain(expected: &str) -> &str {
    match expected {
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number, 0 or more",
        "i16" => "a whole number from -32768 to 32767",
        "f64" => "a number",
        "a boolean" => "true or false",
        "a string" => "a text",
        "a sequence" => "a list",
        "a map" => "an object",
        other if other.starts_with("struct ") => "an object",
        other if other.starts_with("internally tagged enum ") => "an object with a \"type\"",
        other => other,
    }
}
