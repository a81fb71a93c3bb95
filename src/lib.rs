//! Who should mentor whom?

pub mod matching;
pub mod person;
pub mod problem;
pub mod program;

#[cfg(all(target_family = "wasm", feature = "js"))]
pub mod intl;
