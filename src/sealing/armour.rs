//! A sealed file as text, so that it can be pasted.
//!
//! The `age` crate has this, too, and is strict. Its texts for what may be wrong come in seven languages, which the page has
//! its own words for; and what was pasted from an e-mail is rarely as it was: here quotation marks, indentation, other
//! line ends and words around it do no harm.

use data_encoding::BASE64;

const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";

/// How many letters a line has.
const LINE: usize = 64;

/// Sealed bytes as text, as `age --armor` writes them.
pub fn armored(sealed: &[u8]) -> String {
    let letters = BASE64.encode(sealed);
    let lines = letters.as_bytes().chunks(LINE).map(|line| String::from_utf8_lossy(line) + "\n");
    format!("{BEGIN}\n{}{END}\n", lines.collect::<String>())
}

/// What a text holds.
pub(super) enum Armour {
    /// Sealed bytes.
    Sealed(Vec<u8>),
    /// Something that was sealed, cut off or changed.
    Broken,
    /// Nothing that was ever sealed.
    None,
}

/// The first sealed file in a text.
pub(super) fn unarmored(text: &str) -> Armour {
    let Some((_, rest)) = text.split_once(BEGIN) else { return Armour::None };
    let Some((letters, _)) = rest.split_once(END) else { return Armour::Broken };
    let letters: String = letters.chars().filter(|letter| !is_between(*letter)).collect();
    // As e-mails are stored, a sign of equality is written by its number.
    let letters = letters.replace("=3D", "=");
    BASE64.decode(letters.as_bytes()).map_or(Armour::Broken, Armour::Sealed)
}

/// White space, what a mail program puts before the lines of an answer, and letters without a width.
fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '>' | '|' | '\u{200b}' | '\u{feff}' | '\u{2060}')
}
