//! The published roster and the self-check that reads it.

mod demonstration;
mod made_up;
