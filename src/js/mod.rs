//! The boundary: Tandem for any page, in plain objects and real errors.
//!
//! Every export has the same shape: `read` what the caller gave, call the core, `write` what the core says. No decision
//! is taken here. The JavaScript and its types are made from these files, so that they cannot drift.
//!
//! - What goes in is an object or its JSON text, and is read by [`format::json`](crate::format::json) as a file is.
//! - What comes out is a plain object in camelCase, with `null` for what is absent.
//! - What refuses the input is thrown: an `Error` whose `problems` list all of it. What can be worked around is returned
//!   in `problems`.
//!
//! Two modules are made of it that share no export: that of the features `js` and `engine`, and that of `sealing`.

#[cfg(feature = "js")]
mod check;
#[cfg(feature = "js")]
pub(crate) mod cohort;
#[cfg(feature = "engine")]
mod engine;
mod error;
#[cfg(feature = "js")]
mod fits;
mod given;
mod panic;
mod problem;
#[cfg(feature = "js")]
mod read;
#[cfg(feature = "js")]
mod roster;
#[cfg(feature = "sealing")]
mod sealing;
#[cfg(feature = "js")]
mod self_check;
mod write;

#[cfg(feature = "js")]
pub use check::{check_people, check_program, version};
#[cfg(feature = "js")]
pub use cohort::Cohort;
#[cfg(feature = "engine")]
pub use engine::{Assigned, StablyAssigned, assign, assign_listed, assign_stably, read_csv};
#[cfg(feature = "sealing")]
pub use sealing::{codes, gather, key_file, make_key, most_bytes_in_codes, open_text, read_keys, seal_text};
#[cfg(feature = "js")]
pub use self_check::SelfCheck;
