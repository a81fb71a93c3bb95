//! Who should mentor whom?

pub mod matching;
pub mod person;
pub mod problem;
pub mod program;
#[cfg(feature = "ui")]
pub mod ui;
