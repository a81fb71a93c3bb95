//! Fingerprints of what went into a matching: SHA-256 of one way to write it.

use std::fmt::Write;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::record::Receipt;
use crate::person::{People, Person};
use crate::program::Program;

/// The fingerprint of the people as they were read, in whatever order.
///
/// Hashed is the JSON of both sides, each by id. Those who have one id stay in the order of their rows, because it decides
/// who of them takes part. Where somebody was read from does not count.
pub fn of_people(people: &People) -> String {
    #[derive(Serialize)]
    struct InOrder<'a> {
        mentees: Vec<&'a Person>,
        mentors: Vec<&'a Person>,
    }
    fn by_id(side: &[Person]) -> Vec<&Person> {
        let mut people: Vec<&Person> = side.iter().collect();
        people.sort_by_key(|person| person.id.trim());
        people
    }
    fingerprint("people", &InOrder { mentees: by_id(&people.mentees), mentors: by_id(&people.mentors) })
}

/// The fingerprint of the program; where its JSON Schema lies does not count.
pub fn of_program(program: &Program) -> String {
    fingerprint("program", &Program { schema: None, ..program.clone() })
}

/// The fingerprint of all that a receipt says, but for the fingerprint itself.
pub(super) fn of_receipt(receipt: &Receipt) -> String {
    fingerprint("receipt", &Receipt { checksum: String::new(), ..receipt.clone() })
}

/// SHA-256, in hexadecimal, of what it is and its JSON without any white space.
fn fingerprint(of: &str, value: &impl Serialize) -> String {
    let json = serde_json::to_vec(value).expect("what is hashed here has nothing that JSON cannot say");
    let mut hasher = Sha256::new();
    hasher.update(of);
    hasher.update(b"\n");
    hasher.update(json);
    hasher.finalize().iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a text takes any letter");
        hex
    })
}
