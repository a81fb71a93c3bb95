//! What is sealed opens for whom it is sealed, and for nobody else; and what is shown in codes comes back.

mod codes;
mod opening;
mod responses;
