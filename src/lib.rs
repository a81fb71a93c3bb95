//! Who should mentor whom?

pub mod problem;
pub mod person;
pub mod program;
pub mod cohort;
pub mod fit;
pub mod matching;
pub mod format;

#[cfg(all(target_family = "wasm", any(feature = "js", feature = "ui")))]
pub mod intl;
#[cfg(feature = "ui")]
pub mod ui;
