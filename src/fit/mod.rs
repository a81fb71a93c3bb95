//! How well a pair fits.

pub mod text;
