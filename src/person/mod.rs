//! People: what each said, and when each has time.

pub mod hours;
