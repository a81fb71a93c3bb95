//! The `age` crate by itself, without anything of Tandem: `make` prints a secret key, `seal KEY…` seals its input for
//! public keys, `open KEY` opens its input by a secret key.

use std::io::{Read, Write, stdin, stdout};

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use age::{Decryptor, Encryptor};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["make"] => println!("{}", Identity::generate().to_string().expose_secret()),
        ["seal", ref keys @ ..] => say(&sealed(&input(), keys)),
        ["open", key] => say(&opened(&input(), key)),
        _ => panic!("make, seal KEY…, or open KEY: not {arguments:?}"),
    }
}

fn input() -> Vec<u8> {
    let mut input = Vec::new();
    stdin().read_to_end(&mut input).expect("there is an input");
    input
}

fn say(bytes: &[u8]) {
    stdout().write_all(bytes).expect("somebody listens");
}

fn sealed(text: &[u8], keys: &[&str]) -> Vec<u8> {
    let keys: Vec<Recipient> = keys.iter().map(|key| key.parse().expect("a public key")).collect();
    let recipients = keys.iter().map(|key| key as &dyn age::Recipient);
    let mut sealed = Vec::new();
    let encryptor = Encryptor::with_recipients(recipients).expect("there is a key");
    let mut writer = encryptor.wrap_output(&mut sealed).expect("memory takes it");
    writer.write_all(text).expect("memory takes it");
    writer.finish().expect("memory takes it");
    sealed
}

fn opened(sealed: &[u8], key: &str) -> Vec<u8> {
    let key: Identity = key.parse().expect("a secret key");
    let decryptor = Decryptor::new(sealed).expect("it is sealed");
    let mut reader = decryptor.decrypt(std::iter::once(&key as &dyn age::Identity)).expect("it is sealed for this key");
    let mut text = Vec::new();
    reader.read_to_end(&mut text).expect("it is as it was");
    text
}
