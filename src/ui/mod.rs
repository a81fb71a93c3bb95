//! The pages: what is shown, and what somebody can do.
//!
//! They hold no rule about matching: they show what the core says, and take back what somebody chose. Each page is a module
//! of its own (the features `desk` and `applicant`), and so is what a page loads later (`studio` and `sequel`) and a form on somebody else's (`form`), so that a
//! visitor loads what she uses. What touches the browser stands in `browser/`.

mod browser;
mod history;
mod part;
mod speaking;
mod words;

#[cfg(any(feature = "applicant", feature = "form", feature = "studio"))]
mod form;

#[cfg(feature = "form")]
pub mod alone;
#[cfg(feature = "applicant")]
pub mod applicant;
#[cfg(feature = "desk")]
pub mod desk;
#[cfg(feature = "sequel")]
pub mod sequel;
#[cfg(feature = "studio")]
pub mod studio;
