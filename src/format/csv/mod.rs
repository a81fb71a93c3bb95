//! Plain CSV: one file a side, a row a person, as forms and spreadsheets export it.
//!
//! How the columns are read stands in the program's [`columns`](crate::program::Columns), not here: see [`people`].

mod columns;
pub(crate) mod formula;
mod people;
pub(crate) mod table;
pub(crate) mod written;

pub use people::people;
