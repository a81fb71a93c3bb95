//! Circles: reciprocal groups in which everybody teaches and learns, in an hour that all share.

mod bits;
mod exhaustive;
mod ground;
mod made;
mod reach;
mod search;
mod starts;
mod table;

use std::ops::ControlFlow;

pub use exhaustive::{MOST_EXHAUSTIVE, exhaustive_circles};
pub use made::{Circles, Quality};
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

/// Makes circles: by looking at all where there are few people, else by searching.
pub fn circles(
    table: &CircleTable,
    how: &CircleSearch,
    progress: &mut dyn FnMut(CircleProgress) -> ControlFlow<()>,
) -> FoundCircles {
    match exhaustive_circles(table) {
        Some(circles) => {
            let ground = Ground::new(table);
            found(&ground, &Reach::of(&ground), circles, Known { is_best: true, is_finished: true })
        }
        None => search_circles(table, how, progress),
    }
}

/// Makes circles by searching, however few people there are.
pub fn search_circles(
    table: &CircleTable,
    how: &CircleSearch,
    progress: &mut dyn FnMut(CircleProgress) -> ControlFlow<()>,
) -> FoundCircles {
    let ground = Ground::new(table);
    let reach = Reach::of(&ground);
    let (circles, is_finished) = search::search(&ground, &reach, how, progress);
    found(&ground, &reach, circles, Known { is_best: false, is_finished })
}

struct Known {
    is_best: bool,
    is_finished: bool,
}

fn found(ground: &Ground, reach: &Reach, circles: Circles, known: Known) -> FoundCircles {
    let quality = ground.quality(&circles).expect("only sound circles are made");
    let bounds = reach.bounds(quality.people, ground.table.limits());
    FoundCircles { circles, quality, bounds, is_best: known.is_best, is_finished: known.is_finished }
}
