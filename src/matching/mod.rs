//! Who goes with whom, from a table of points: never from a name or an answer.
//!
//! Ana, Bea and Chidi look for a mentor. Dolores has two places and Emil has one. Emil would suit Ana best,
//! but nobody else suits Bea, who must not be with Dolores:
//!
//! ```
//! use tandem::fit::Points;
//! use tandem::matching::{Request, Table, judge, optimal};
//!
//! let cells = vec![
//!     Points::new(4_000), Points::new(9_000), // Ana with Dolores, with Emil
//!     None,               Points::new(3_000), // Bea: blocked with Dolores
//!     Points::new(5_000), Points::new(5_000), // Chidi
//! ];
//! let table = Table::new(3, vec![2, 1], cells)?;
//! let optimum = optimal(&Request::unlocked(&table));
//!
//! let (dolores, emil) = (0, 1);
//! assert_eq!(optimum.matching.mentor_of(), [Some(dolores), Some(emil), Some(dolores)]);
//!
//! // Whoever doubts it can check, without trusting how it was made.
//! let verdict = judge(&table, &[], &optimum.matching, Some(&optimum.prices));
//! assert!(verdict.is_optimal());
//! assert_eq!((verdict.n_placed(), verdict.total_points()), (3, 12_000));
//! # Ok::<(), tandem::matching::TableError>(())
//! ```
//!
//! # Scope
//! A mentee gets at most one mentor. There are no names here, no rules and no reasons: those are `fit`'s.

pub mod auction;
mod judge;
pub mod large;
mod optimal;
mod pairing;
mod prices;
mod request;
mod shortlists;
mod table;
mod ties;

pub use judge::{Fault, Verdict, judge};
pub use optimal::{Optimum, optimal};
pub use pairing::Matching;
pub use prices::Prices;
pub use request::{Lock, LockClash, Request};
pub use shortlists::{Shortlists, ShortlistsError};
pub use table::{Table, TableError};
