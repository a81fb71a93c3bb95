//! Forms: how they are read, that nothing of them is lost, and what the lint finds.

mod inside;
mod linting;
mod reading;
mod steps;
mod editing;
mod mapping;
mod personas;
