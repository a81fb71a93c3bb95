//! Who should mentor whom?

pub mod matching;
pub mod person;
