//! The published roster and the self-check that reads it.

mod demonstration;
mod leaks;
mod made_up;
