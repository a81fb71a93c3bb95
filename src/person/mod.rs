//! People and what they say.

pub mod fold;
pub mod vocabulary;
