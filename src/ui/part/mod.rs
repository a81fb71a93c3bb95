//! The parts that several pages use, one file each.

pub(crate) mod badge;
pub(crate) mod places;
