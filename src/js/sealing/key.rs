//! An organisation's key.

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::js::error::or_throw;
use crate::js::write::{write, write_all};
use crate::problem::{Checked, Place};
use crate::sealing::{PublicKey, SecretKey};

/// The two halves of a key.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct KeyPair {
    /// The half that everybody may know: who has it can seal.
    public_key: String,
    /// The half that opens. Nobody but staff may see it, and who loses it cannot open anything that was sealed for it.
    secret_key: String,
}

impl From<&SecretKey> for KeyPair {
    fn from(key: &SecretKey) -> Self {
        Self { public_key: key.public().to_string(), secret_key: key.written() }
    }
}

/// Makes a new key. It is stored nowhere.
#[wasm_bindgen(js_name = makeKey)]
pub fn make_key() -> Ts<KeyPair> {
    write(&KeyPair::from(&SecretKey::make()))
}

/// Reads the keys in the text of a key file, as `keyFile` and `age-keygen` write it.
///
/// # Errors
/// A `TandemError` if anything in it is no key. It never contains what stood there.
#[wasm_bindgen(js_name = readKeys)]
pub fn read_keys(#[wasm_bindgen(js_name = fileName)] file_name: &str, text: &str) -> Result<Vec<Ts<KeyPair>>, Error> {
    let keys = or_throw(SecretKey::read_all(file_name, text))?;
    Ok(write_all(keys.iter().map(KeyPair::from)))
}

/// The text of a file in which a key is kept, and which the `age` command line takes, too; remarks stand above the key.
///
/// # Errors
/// A `TandemError` if it is no secret key.
#[wasm_bindgen(js_name = keyFile)]
pub fn key_file(#[wasm_bindgen(js_name = secretKey)] secret_key: String, remarks: &str) -> Result<String, Error> {
    let keys = or_throw(secret_keys([secret_key]))?;
    Ok(keys.iter().map(|key| key.file(remarks)).collect())
}

/// The keys in these texts, each one key or a whole key file.
pub(super) fn secret_keys(texts: impl IntoIterator<Item = String>) -> Checked<Vec<SecretKey>> {
    let each = texts.into_iter().enumerate().map(|(at, text)| SecretKey::read_all(&format!("secretKeys[{at}]"), &text));
    let Checked { value, problems } = all(each);
    Checked { value: value.map(|keys| keys.into_iter().flatten().collect()), problems }
}

/// The keys in these texts, one each.
pub(super) fn public_keys(texts: impl IntoIterator<Item = String>) -> Checked<Vec<PublicKey>> {
    let read = |(at, text): (usize, String)| PublicKey::read(Place::item(format!("publicKeys[{at}]")), &text);
    all(texts.into_iter().enumerate().map(read))
}

/// All values, or all problems.
fn all<T>(checked: impl Iterator<Item = Checked<T>>) -> Checked<Vec<T>> {
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    for Checked { value, problems: of_one } in checked {
        values.extend(value);
        problems.extend(of_one);
    }
    Checked::unless_refused(problems, || values)
}
