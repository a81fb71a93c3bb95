//! Who goes with whom, from a table of points: never from a name or an answer.
//!
//! Ana, Bea and Chidi look for a mentor. Dolores has two places and Emil has one. Emil would suit Ana best,
//! but nobody else suits Bea, who must not be with Dolores:
//!
//! ```
//! use tandem::fit::Points;
//! use tandem::matching::{Conditions, Request, Table, judge, optimal};
//!
//! let cells = vec![
//!     Points::new(4_000), Points::new(9_000), // Ana with Dolores, with Emil
//!     None,               Points::new(3_000), // Bea: blocked with Dolores
//!     Points::new(5_000), Points::new(5_000), // Chidi
//! ];
//! let table = Table::new(3, vec![2, 1], cells)?;
//! let optimum = optimal(&Request::unlocked(&table));
//!
//! let (ana, bea, chidi, dolores, emil) = (0, 1, 2, 0, 1);
//! assert_eq!(optimum.matching.pairs().collect::<Vec<_>>(), [(ana, dolores), (bea, emil), (chidi, dolores)]);
//!
//! // Whoever doubts it can check, without trusting how it was made.
//! let verdict = judge(&table, &Conditions::default(), &optimum.matching, Some((&optimum).into()));
//! assert!(verdict.is_optimal());
//! assert_eq!((verdict.n_placed(), verdict.total_points()), (3, 12_000));
//! # Ok::<(), tandem::matching::TableError>(())
//! ```
//!
//! # Scope
//! There are no names here, no rules and no reasons: those are `fit`'s.

mod asked;
pub mod auction;
pub mod circles;
mod comparison;
mod greedy;
mod hours;
mod judge;
pub mod large;
mod optimal;
mod pairing;
mod prices;
mod request;
mod rounds;
mod stable;
mod table;
mod ties;
mod why;
mod repair;

use crate::objective;

pub use crate::fit::{Shortlists, ShortlistsError};
pub use crate::objective::{Aim, First, MOST_WANTED, Objective};
pub use asked::{Asked, Doing, Matched, Solved, Step};
pub use comparison::{Compared, Figures, Method, compare};
pub use greedy::greedy;
pub use hours::{End, Goal, Hours, Overfull, Progress, Tally, WithinHours, within_hours};
pub use judge::{Fault, Verdict, judge};
pub use optimal::{Optimum, Solving, optimal, optimal_telling};
pub use pairing::Matching;
pub use prices::{Prices, Proof, Raised, Weighed};
pub use repair::{Changes, Joined, Leaves, Left, Moved, Repair, Standing, alternates, repair};
pub use request::{Clash, Conditions, Kinds, Lock, Request};
pub use rounds::{RoundResult, asked_of_rounds, rounds};
pub use stable::{BlockingPair, Preferences, Proposal, Proposals, Proposers, Reply, Stable, blocking_pairs, stable};
pub use table::{Table, TableError};
pub use why::{Change, Counted, Insight, Move, Relaxation, Relaxed, Room, moves};
