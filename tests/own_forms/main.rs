//! The programme's own forms, as an organisation finds them: nothing unsupported, both languages, short, and every answer
//! of use.

mod catalogue;
mod filling;
mod languages;
mod minutes;
mod mirrors;
mod people;
mod scenes;
mod soundness;
