//! Opening what was sealed.

use std::io::Read;

use age::{DecryptError, Decryptor, Identity};

use super::armour::{Armour, unarmored};
use super::key::SecretKey;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// How every file in the format begins; its version follows.
const HEAD: &[u8] = b"age-encryption.org/";

/// The text that was sealed, from the bytes of a file, or from any text in which a sealed file stands as text.
///
/// # Problems
/// - [`Code::NotSealed`]: nothing in it was ever sealed in this format.
/// - [`Code::OtherKey`]: it is sealed, and for none of these keys. A file of which the very line for this key was changed
///   looks the same to everybody.
/// - [`Code::Damaged`]: it was cut off or changed on its way. Not a part of it is given, because what can be changed can be
///   made up.
/// - [`Code::NotText`]: it could be opened, and holds no text.
pub fn open(file: &str, content: &[u8], keys: &[SecretKey]) -> Checked<String> {
    let opened = sealed_in(content).map_err(Reason::Is).and_then(|sealed| opened(&sealed, keys));
    match opened.and_then(|opened| String::from_utf8(opened).map_err(|_| Reason::NoText)) {
        Ok(text) => Checked::sound(text, Vec::new()),
        Err(reason) => Checked::refused(vec![reason.problem(file)]),
    }
}

/// Why something cannot be opened.
enum Reason {
    Is(Code),
    Version,
    Passphrase,
    NoText,
}

impl Reason {
    fn problem(self, file: &str) -> Problem {
        let (code, expected) = match self {
            Self::Is(code) => (code, ""),
            Self::Version => (Code::NotSealed, "a file that is sealed in version 1 of age"),
            Self::Passphrase => (Code::OtherKey, "a file that is sealed for a key; this is for a passphrase"),
            Self::NoText => (Code::NotText, "a sealed text"),
        };
        Problem::new(code, Place::file(file), Effect::Refused).expected(expected)
    }
}

/// The sealed bytes in a file: it is binary, or they stand in its text.
fn sealed_in(content: &[u8]) -> Result<Vec<u8>, Code> {
    if content.starts_with(HEAD) {
        return Ok(content.to_vec());
    }
    match unarmored(&in_letters(content)) {
        Armour::Sealed(sealed) if sealed.starts_with(HEAD) => Ok(sealed),
        Armour::Sealed(_) | Armour::Broken => Err(Code::Damaged),
        Armour::None => Err(Code::NotSealed),
    }
}

/// As much of a text as is of ASCII, in whatever encoding, UTF-16 too: a sealed file as text has no other letters.
fn in_letters(content: &[u8]) -> String {
    content.iter().filter(|byte| byte.is_ascii() && **byte != 0).map(|byte| char::from(*byte)).collect()
}

fn opened(sealed: &[u8], keys: &[SecretKey]) -> Result<Vec<u8>, Reason> {
    let decryptor = Decryptor::new_buffered(sealed).map_err(reason)?;
    if decryptor.is_scrypt() {
        return Err(Reason::Passphrase);
    }
    let keys = keys.iter().map(|key| &key.0 as &dyn Identity);
    let mut opened = Vec::new();
    let mut reader = decryptor.decrypt(keys).map_err(reason)?;
    reader.read_to_end(&mut opened).map_err(|_| Reason::Is(Code::Damaged))?;
    Ok(opened)
}

/// By its kind alone: to ask `age` for its words would bring a library of translations.
#[expect(clippy::needless_pass_by_value, reason = "it is handed on as it comes")]
fn reason(error: DecryptError) -> Reason {
    match error {
        DecryptError::NoMatchingKeys => Reason::Is(Code::OtherKey),
        DecryptError::UnknownFormat => Reason::Version,
        _ => Reason::Is(Code::Damaged),
    }
}
