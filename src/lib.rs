//! Who should mentor whom?

pub mod person;

pub mod fit;

pub mod matching;
