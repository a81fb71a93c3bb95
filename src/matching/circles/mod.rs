//! Circles: reciprocal groups in which everybody teaches and learns, in an hour that all share.
//!
//! Ana, Bea and Chidi each know what another wants, and are free on Monday morning. Dora wants what nobody knows:
//!
//! ```
//! use std::ops::ControlFlow;
//!
//! use tandem::matching::circles::{CircleLimits, CircleSearch, CircleTable, Offer, Peer, Want, circles, judge_circles};
//!
//! let peer = |teaches, wants| Peer {
//!     offers: vec![Offer { subject: teaches, worth: 10_000 }],
//!     wants: vec![Want { subject: wants, weight: 1 }],
//!     free: vec![(480, 600)],
//!     ..Peer::default()
//! };
//! let (sql, rust, go, knitting) = (0, 1, 2, 3);
//! let peers = vec![peer(sql, rust), peer(rust, go), peer(go, sql), peer(sql, knitting)];
//! let limits = CircleLimits { least: 3, most: 6, number: None, minutes: 60 };
//! let table = CircleTable::new(peers, limits)?;
//!
//! let found = circles(&table, &CircleSearch::for_people(4, 1), &mut |_| ControlFlow::Continue(()));
//! assert_eq!(found.circles.groups(), [[0, 1, 2]]);
//! assert!(found.is_best, "of so few people, all ways are looked at");
//!
//! // Whoever doubts it can check, without trusting how they were made.
//! let verdict = judge_circles(&table, &found.circles);
//! assert!(verdict.faults.is_empty());
//! assert_eq!(verdict.quality, found.quality);
//! # Ok::<(), tandem::matching::circles::CircleTableError>(())
//! ```
//!
//! # What must hold, and what should
//! A circle has so many people; all share a slot of the week; each teaches somebody something that she wants, and is
//! taught; nobody who asked for it is the only one of a kind; those who must be apart are. Of what is left, [`Quality`]
//! says in its order what is better: people in circles; the number of circles, where one was given; the least share of
//! wants covered; all these shares; stages mixed; a convener in each.
//!
//! # Scope
//! The search is not proven to find the best: [`FoundCircles`] says whether all ways were looked at, and what no circles
//! can exceed. There are no names here, and no reasons.

mod bits;
mod exhaustive;
mod ground;
mod judge;
mod made;
mod obstacle;
mod reach;
mod search;
mod starts;
mod table;

use std::ops::ControlFlow;

pub use exhaustive::{MOST_EXHAUSTIVE, exhaustive_circles};
pub use judge::{CircleFault, CircleVerdict, judge_circles};
pub use made::{Circles, Quality};
pub use obstacle::{Obstacle, Obstacles, obstacles};
pub use reach::CircleBounds;
pub use search::{CircleProgress, CircleSearch};
pub use table::{CircleLimits, CircleTable, CircleTableError, Offer, Peer, Want};

use ground::Ground;
use reach::Reach;

/// Circles, and what is known of how good they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCircles {
    /// The circles.
    pub circles: Circles,
    /// How good they are.
    pub quality: Quality,
    /// What none can exceed.
    pub bounds: CircleBounds,
    /// Whether all ways were looked at, so that none are better. Only few people allow it.
    pub is_best: bool,
    /// Whether the search went to its end.
    pub is_finished: bool,
}

/// Makes circles: by looking at all ways for up to [`MOST_EXHAUSTIVE`] people, else by searching.
///
/// `progress` is told now and then how far the search is; where it breaks off, the best circles so far are what is found.
pub fn circles(
    table: &CircleTable,
    how: &CircleSearch,
    progress: &mut dyn FnMut(CircleProgress) -> ControlFlow<()>,
) -> FoundCircles {
    let Some(circles) = exhaustive_circles(table) else { return search_circles(table, how, progress) };
    let ground = Ground::new(table);
    FoundCircles { is_best: true, ..found(&ground, &Reach::of(&ground), circles) }
}

/// Makes circles by searching, however few people there are.
///
/// The problem: people are to be put into groups; what makes a group good is told only by the whole group.
///
/// 1. Whoever can be in no circle is struck out, and so on, as that leaves others without a teacher or without company.
/// 2. A round begins with no circles, or with the best so far without one to four of them. Until its steps are done, one
///    person and one who could teach her or learn from her are brought together: in a group of theirs, in place of
///    somebody or not, or in a new group. Groups whose people cannot meet, or must be apart, never come to be. Groups in
///    which somebody does not teach or learn yet, or is the only one of a kind, may; they are worth less than a circle.
/// 3. A step is taken if what it leads to is worth no less than the present, or than the best of some steps ago.
/// 4. The best circles of all rounds are found; of equals those that are met first, or, at the end of a round, those whose
///    lists of people come first.
///
/// **Cost.** So many steps as are asked for, each of one or two groups of at most eight people.
///
/// **Source.** E. K. Burke and Y. Bykov, *The late acceptance hill-climbing heuristic*, European Journal of Operational
/// Research 258 (2017); H. R. Lourenço, O. C. Martin and T. Stützle, *Iterated local search* (2003).
pub fn search_circles(
    table: &CircleTable,
    how: &CircleSearch,
    progress: &mut dyn FnMut(CircleProgress) -> ControlFlow<()>,
) -> FoundCircles {
    let ground = Ground::new(table);
    let reach = Reach::of(&ground);
    let (circles, is_finished) = search::search(&ground, &reach, how, progress);
    FoundCircles { is_finished, ..found(&ground, &reach, circles) }
}

fn found(ground: &Ground, reach: &Reach, circles: Circles) -> FoundCircles {
    let quality = ground.quality(&circles).expect("only sound circles are made");
    let bounds = reach.bounds(quality.people, ground.table.limits());
    FoundCircles { circles, quality, bounds, is_best: false, is_finished: true }
}
