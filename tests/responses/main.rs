//! Responses: what is read, what counts of many, what is taken in, and how they are sent.

mod inbox;
mod made_up;
mod merging;
mod reading;
mod sending;
