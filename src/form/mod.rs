//! Questionnaires: what is asked, when, and what a sound answer is.

pub mod expression;
pub mod model;
pub mod flow;
pub mod lint;
pub mod edit;
pub mod map;
pub mod persona;
pub mod schema;
