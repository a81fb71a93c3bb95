//! A sealed response in numbered parts, each short enough for a code, and the way back.
//!
//! A part is `TANDEM:2/3:SET:CHECK:PAYLOAD`, in letters of which a code takes most. `SET` is the beginning of the SHA-256
//! of the whole, which all parts share: it tells the parts of several responses apart, and proves the whole. `CHECK` is the
//! beginning of the SHA-256 of the part without it: it proves the part. The payload is base 32, in which white space never
//! counts, so that a scanned text may be wrapped, indented and pasted; base 45 would be 6% shorter and has spaces.

use std::collections::BTreeMap;

use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};

use crate::problem::{Checked, Code, Effect, Place, Problem};

const HEAD: &str = "TANDEM:";

/// How many letters of a hash are kept, five bits each.
const SET_LETTERS: usize = 10;
const CHECK_LETTERS: usize = 4;

/// How many letters a part has beside its payload, where there are fewer than ten parts.
pub(super) const FRAME: usize = HEAD.len() + "2/3:".len() + SET_LETTERS + CHECK_LETTERS + "::".len();

/// The parts of something sealed, in their order; the last may be shorter than the others.
pub(super) fn parts(sealed: &[u8], n_parts: usize) -> Vec<String> {
    let letters = BASE32_NOPAD.encode(sealed);
    let set = beginning(sealed, SET_LETTERS);
    let length = letters.len().div_ceil(n_parts).max(1);
    let payloads = letters.as_bytes().chunks(length).map(String::from_utf8_lossy).enumerate();
    let n_parts = letters.len().div_ceil(length);
    let part =
        |(at, payload): (usize, _)| Part { at: at + 1, of: n_parts, set: set.clone(), payload: String::from(payload) };
    payloads.map(|payload| part(payload).written()).collect()
}

/// What could be put together of what was scanned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// Each sealed response of which all parts are there.
    pub sealed: Vec<Vec<u8>>,
    /// Parts that are missing, and texts that are no parts.
    pub problems: Vec<Problem>,
}

/// Puts parts together, of one response or of several, in any order, and again and again the same. A text may hold several
/// parts. What is missing is named; what is no part is listed by its number among the texts, counted from 1.
pub fn gather<T: AsRef<str>>(scanned: &[T]) -> Gathered {
    let mut gathered = Gathered::default();
    let mut sets: BTreeMap<(String, usize), BTreeMap<usize, String>> = BTreeMap::new();
    for (at, text) in scanned.iter().enumerate() {
        let parts = Part::all_in(text.as_ref());
        if parts.is_empty() {
            gathered.problems.push(foreign(at, text.as_ref()).expected("a text that begins with \"TANDEM:\""));
        }
        for part in parts {
            match part {
                Ok(part) => drop(sets.entry((part.set, part.of)).or_default().insert(part.at, part.payload)),
                Err(found) => {
                    let expected = "a part as it was scanned; this one was cut off or changed";
                    gathered.problems.push(foreign(at, &found).expected(expected));
                }
            }
        }
    }
    for ((set, of), parts) in sets {
        let Checked { value, problems } = joined(&set, of, &parts);
        gathered.sealed.extend(value);
        gathered.problems.extend(problems);
    }
    gathered
}

/// How much of a text that is no part is shown.
const SHOWN: usize = 40;

fn foreign(at: usize, text: &str) -> Problem {
    let found: String = text.trim().chars().take(SHOWN).collect();
    Problem::new(Code::ForeignPart, Place::item(format!("code {}", at + 1)), Effect::Ignored).found(found)
}

fn joined(set: &str, of: usize, parts: &BTreeMap<usize, String>) -> Checked<Vec<u8>> {
    let place = Place::item(format!("response {set}"));
    let missing: Vec<String> = (1..=of).filter(|at| !parts.contains_key(at)).map(|at| at.to_string()).collect();
    if !missing.is_empty() {
        let problem = Problem::new(Code::MissingPart, place, Effect::SetAside);
        let expected = format!("{} of {of}, too", missing.join(", "));
        return Checked::refused(vec![problem.found(format!("{} of {of}", parts.len())).expected(expected)]);
    }
    let letters: String = parts.values().map(String::as_str).collect();
    let sealed = BASE32_NOPAD.decode(letters.as_bytes()).ok().filter(|sealed| beginning(sealed, SET_LETTERS) == set);
    match sealed {
        Some(sealed) => Checked::sound(sealed, Vec::new()),
        None => Checked::refused(vec![Problem::new(Code::Damaged, place, Effect::SetAside)]),
    }
}

/// One part.
struct Part {
    /// Its number, from 1.
    at: usize,
    of: usize,
    set: String,
    payload: String,
}

impl Part {
    fn written(&self) -> String {
        let Self { at, of, set, payload } = self;
        format!("{HEAD}{at}/{of}:{set}:{}:{payload}", self.check())
    }

    fn check(&self) -> String {
        let Self { at, of, set, payload } = self;
        beginning(format!("{at}/{of}:{set}:{payload}").as_bytes(), CHECK_LETTERS)
    }

    /// Every part in a text, or what stands in its place.
    fn all_in(text: &str) -> Vec<Result<Self, String>> {
        let letters: String = text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
        letters.split(HEAD).skip(1).map(|part| Self::read(part).ok_or_else(|| format!("{HEAD}{part}"))).collect()
    }

    /// A part after its head, if it is as it was made.
    fn read(text: &str) -> Option<Self> {
        let mut fields = text.splitn(4, ':');
        let (at, of) = fields.next()?.split_once('/')?;
        let (at, of) = (at.parse().ok()?, of.parse().ok()?);
        let (set, check, payload) = (fields.next()?, fields.next()?, fields.next()?);
        let part = Self { at, of, set: set.to_owned(), payload: payload.to_owned() };
        ((1..=of).contains(&at) && part.check() == check).then_some(part)
    }
}

/// The first letters of the hash of these bytes.
fn beginning(bytes: &[u8], n_letters: usize) -> String {
    let mut letters = BASE32_NOPAD.encode(&Sha256::digest(bytes));
    letters.truncate(n_letters);
    letters
}
