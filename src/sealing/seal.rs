//! Sealing a text.

use std::io::{self, Write};

use age::{Encryptor, Recipient};

use super::key::PublicKey;
use crate::problem::{Checked, Code, Effect, Place, Problem};

/// Seals a text for everybody who has the secret half of one of these keys. Each time it gives other bytes: 220 to
/// 380 more than the text, because `age` puts in a line of noise of another length each time, and 100 more for each
/// further key.
///
/// # Problems
/// Where there is no key.
pub fn seal(text: &str, keys: &[PublicKey]) -> Checked<Vec<u8>> {
    let keys = keys.iter().map(|key| &key.0 as &dyn Recipient);
    let no_key = || Problem::new(Code::NotAKey, Place::default(), Effect::Refused).expected("at least one public key");
    match Encryptor::with_recipients(keys) {
        Ok(encryptor) => Checked::sound(sealed(encryptor, text), Vec::new()),
        Err(_) => Checked::refused(vec![no_key()]),
    }
}

fn sealed(encryptor: Encryptor, text: &str) -> Vec<u8> {
    written(encryptor, text).expect("bytes in memory take whatever is written")
}

fn written(encryptor: Encryptor, text: &str) -> io::Result<Vec<u8>> {
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(text.as_bytes())?;
    writer.finish()?;
    Ok(sealed)
}
