//! Who should mentor whom?

pub mod format;
pub mod matching;
pub mod person;
pub mod problem;
pub mod program;
