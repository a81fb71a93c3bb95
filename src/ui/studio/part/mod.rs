//! The parts of which the studio's screens are made, one file each.

pub(crate) mod loader;
pub(crate) mod notice;
pub(crate) mod refused;
pub(crate) mod undo;
