//! Who should mentor whom?

pub mod matching;
