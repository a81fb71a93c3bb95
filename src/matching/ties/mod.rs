//! Ties: of all optimal matchings, the first in the order of mentees and mentors.

mod chains;
mod freedom;
mod set;

pub(super) use chains::first_of_equals;
pub(super) use freedom::{Freedom, Range};
pub(super) use set::Sets;
