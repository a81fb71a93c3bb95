//! Who should mentor whom?

pub mod cohort;
pub mod fit;
pub mod matching;
pub mod person;
pub mod problem;
pub mod program;

#[cfg(all(target_family = "wasm", any(feature = "js", feature = "ui")))]
pub mod intl;
