//! The pages: what is shown, and what somebody can do.
//!
//! They hold no rule about matching: they show what the core says, and take back what somebody chose. Each page is a module
//! of its own (the features `desk`, `applicant` and `studio`), so that a visitor loads what she uses. What touches the
//! browser stands in `browser/`.

mod browser;
mod history;
mod part;
mod speaking;
mod words;

#[cfg(any(feature = "applicant", feature = "studio"))]
mod form;

#[cfg(feature = "applicant")]
pub mod applicant;
#[cfg(feature = "desk")]
pub mod desk;
#[cfg(feature = "studio")]
pub mod studio;
