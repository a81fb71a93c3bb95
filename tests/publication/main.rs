//! The published roster and the self-check that reads it.

mod chosen;
#[path = "../sample/community.rs"]
mod community;
mod demonstration;
mod example;
mod leaks;
mod made_up;
mod site;
mod told;
