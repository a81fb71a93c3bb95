//! Sealing a response for staff, opening it again, and showing it in codes: the feature `sealing`.
//!
//! A sealed text is a file in the format of [`age`](https://age-encryption.org/v1), sealed for one or more X25519 keys, so
//! that the `age` command line opens it, too.
//!
//! ```
//! use tandem::sealing::{SecretKey, armored, open, seal};
//!
//! let key = SecretKey::make();
//! let sealed = seal("What Ana said", &[key.public()]).value.expect("there is a key");
//! let as_text = armored(&sealed);
//! assert_eq!(open("ana.age", as_text.as_bytes(), &[key]).value.as_deref(), Some("What Ana said"));
//! ```
//!
//! This is the one place outside of the boundary that asks the system for chance: `age` draws each key, and the key and
//! nonce of each sealed file. Making and sealing therefore give something else each time; opening, codes and joining do
//! not. It stores no key and shows none: no problem that is told here contains a secret key or what was sealed.

mod armour;
mod code;
mod key;
mod open;
mod part;
mod seal;

pub use armour::armored;
pub use code::{Code, Codes, MOST_CODES};
pub use key::{PublicKey, SecretKey};
pub use open::open;
pub use part::{Gathered, gather};
pub use seal::seal;
