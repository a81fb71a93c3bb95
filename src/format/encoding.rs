//! The bytes of a file as text.

use crate::problem::{Checked, Code, Effect, Place, Problem};

/// What a spreadsheet's user can do about bytes that are no text.
const EXPECTED: &str = "text in UTF-8, or in UTF-16 with a byte order mark; in Excel, save as \"CSV UTF-8\"";

/// The text of a file in UTF-8, with or without a byte order mark, or in UTF-16 with one ("Unicode Text" in Excel).
///
/// No other encoding is read, because it would have to be guessed, and a wrong guess turns names into others. A byte
/// that fits neither refuses the file, with its line and its offset.
pub fn decode(file: &str, bytes: &[u8]) -> Checked<String> {
    let text = match bytes {
        [0xff, 0xfe, units @ ..] => utf16(units, u16::from_le_bytes),
        [0xfe, 0xff, units @ ..] => utf16(units, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [b'P', b'K', 3, 4, ..] => {
            Err(NotText { before: String::new(), found: "a workbook or a packed file".to_owned() })
        }
        _ => utf8(bytes),
    };
    match text {
        Ok(text) => Checked::sound(text, Vec::new()),
        Err(NotText { before, found }) => {
            let line = before.matches('\n').count() + 1;
            let place = Place { item: Some(format!("line {line}")), ..Place::file(file) };
            Checked::refused(vec![Problem::new(Code::NotText, place, Effect::Refused).found(found).expected(EXPECTED)])
        }
    }
}

/// Where the text ends, and what stands there instead of text.
struct NotText {
    before: String,
    found: String,
}

fn utf8(bytes: &[u8]) -> Result<String, NotText> {
    let sound = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (before, after) = bytes.split_at(error.valid_up_to());
            return Err(NotText {
                before: String::from_utf8_lossy(before).into_owned(),
                found: after.first().map(|byte| format!("byte {byte:#04x}")).unwrap_or_default(),
            });
        }
    };
    // No text has this character: the file is binary, or UTF-16 without its mark.
    match sound.split_once('\0') {
        Some((before, _)) => Err(NotText { before: before.to_owned(), found: "byte 0x00".to_owned() }),
        None => Ok(sound.to_owned()),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match character {
            Ok(character) => text.push(character),
            Err(error) => {
                let found = format!("half of a character, {:#06x}", error.unpaired_surrogate());
                return Err(NotText { before: text, found });
            }
        }
    }
    match odd {
        [] => Ok(text),
        [byte, ..] => Err(NotText { before: text, found: format!("half of a character, {byte:#04x}") }),
    }
}
