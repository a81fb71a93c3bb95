//! Keys, sealing, opening and codes: the feature `sealing`, a module of its own that loads only when it is needed.

mod code;
mod key;
mod sealed;

pub use code::{codes, gather, most_bytes_in_codes};
pub use key::{key_file, make_key, read_keys};
pub use sealed::{open_text, seal_text};
