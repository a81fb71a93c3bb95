//! The two halves of an organisation's key.

use std::fmt;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};

use crate::problem::{Checked, Code, Effect, Place, Problem};

/// How a public key begins.
const PUBLIC: &str = "age1";

/// How a secret key begins.
const SECRET: &str = "AGE-SECRET-KEY-1";

/// The half that everybody may know: who has it can seal.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(pub(super) Recipient);

/// The half that opens. Who loses it cannot open anything that was sealed for it, and nobody can help.
#[derive(Clone)]
pub struct SecretKey(pub(super) Identity);

impl PublicKey {
    /// Reads a public key: `age1…`.
    ///
    /// # Problems
    /// What is no key or not a whole one; a secret key, which is not repeated.
    pub fn read(place: Place, text: &str) -> Checked<Self> {
        let problem = Problem::new(Code::NotAKey, place, Effect::Refused);
        let text = text.trim();
        if text.to_uppercase().contains(SECRET) {
            let expected =
                "a public key, which begins with \"age1\"; this is the secret key, which nobody else may see";
            return Checked::refused(vec![problem.expected(expected)]);
        }
        let expected = "a public key: \"age1\" and 58 letters and digits";
        match text.parse() {
            Ok(key) => Checked::sound(Self(key), Vec::new()),
            Err(_) => Checked::refused(vec![problem.found(text).expected(expected)]),
        }
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl SecretKey {
    /// A new key, drawn by chance.
    pub fn make() -> Self {
        Self(Identity::generate())
    }

    /// The keys in a text: one a line, as `age-keygen` writes them. Lines that begin with `#` are remarks.
    ///
    /// # Problems
    /// A text with a line that is neither is refused, and so is one without a key. No line is repeated, because it may be
    /// a secret that was cut off.
    pub fn read_all(file: &str, text: &str) -> Checked<Vec<Self>> {
        let text = text.trim_start_matches('\u{feff}');
        let lines =
            text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let (mut keys, mut problems) = (Vec::new(), Vec::new());
        for (at, line) in lines {
            let place = Place { item: Some(format!("line {}", at + 1)), ..Place::file(file) };
            match line.parse() {
                Ok(key) => keys.push(Self(key)),
                Err(_) => problems.push(not_a_key(place, line)),
            }
        }
        if keys.is_empty() && problems.is_empty() {
            problems.push(Problem::new(Code::NotAKey, Place::file(file), Effect::Refused).expected("a secret key"));
        }
        Checked::unless_refused(problems, || keys)
    }

    /// The half that everybody may know.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.to_public())
    }

    /// The key as it is kept: `AGE-SECRET-KEY-1…`. Nobody but staff may see it.
    pub fn written(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// The file in which a key is kept, which the `age` command line takes, too: remarks, the public key, the secret key.
    pub fn file(&self, remarks: &str) -> String {
        let public = format!("public key: {}", self.public());
        let remarks =
            remarks.lines().chain([public.as_str()]).fold(String::new(), |remarks, line| remarks + "# " + line + "\n");
        format!("{remarks}{}\n", self.written())
    }
}

/// Shows whose key it is, and not the key.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKey of {}", self.public())
    }
}

fn not_a_key(place: Place, line: &str) -> Problem {
    let expected = if line.starts_with(PUBLIC) {
        "a secret key, which begins with \"AGE-SECRET-KEY-1\"; this is a public key, which seals and does not open"
    } else {
        "a secret key: \"AGE-SECRET-KEY-1\" and 58 letters and digits"
    };
    Problem::new(Code::NotAKey, place, Effect::Refused).expected(expected)
}
