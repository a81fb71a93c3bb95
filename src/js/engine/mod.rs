//! What staff ask of a matching: the feature `engine`.
//!
//! Calls that take their time have a last argument `tell`, a function that is told what is being done, how much of it is
//! done, and how much there is.

mod assign;
mod at_hand;
mod circles;
mod compare;
mod large;
mod locks;
mod matching;
mod publish;
mod raw;
mod receipt;
mod recruit;
mod repair;
mod robust;
mod sheet;
mod staff;
mod tell;
mod why;

pub use assign::{Assigned, assign};
pub(super) use at_hand::AtHand;
pub use raw::{StablyAssigned, assign_listed, assign_stably};
pub use sheet::read_csv;
