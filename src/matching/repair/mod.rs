//! A matching after something changed: as much of the one before as staff want to keep, and who moves, and why.

mod alternates;
mod circles;
mod hull;
mod reasons;

pub use alternates::alternates;
pub use reasons::{Joined, Leaves, Left, Moved};

use super::objective::Aim;
use super::optimal::optimal;
use super::pairing::Matching;
use super::request::{Conditions, Request};

/// How much of the matching before may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changes {
    /// As few pairs as possible, after as many mentees are placed as can be, where that comes first.
    Fewest,
    /// At most so many pairs, whatever else is lost by it; the rest is as good as that allows.
    AtMost(usize),
}

/// A matching that comes after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Who goes with whom.
    pub matching: Matching,
    /// How many pairs of the matching before are gone.
    pub n_broken: usize,
    /// Who moves and why, in the order of mentees.
    pub moved: Vec<Moved>,
    /// What is known of anything better.
    pub standing: Standing,
}

/// How good a repair is beside all that keep to the number of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is better.
    Optimal,
    /// It is not known whether something is better. If so, then in no aim before this one, and in this one by at most so
    /// much.
    AtMostBetter {
        /// The first aim in which anything could be better.
        aim: Aim,
        /// By how much at most.
        by: i128,
    },
    /// Fewer changes were allowed than are possible: these are the fewest.
    FewestPossible,
}

/// Matches again after something changed: `before` are the pairs of the matching before whose two people are still
/// there, blocked or banned ones included. The request is what holds now, with what was approved as locks; pairs that it
/// would keep of its own are not looked at.
///
/// [`Changes::Fewest`] is exact: to keep a pair is an aim of its own, see [`Objective`](super::Objective).
/// [`Changes::AtMost`] is a second limit beside places, which makes the problem hard in general. It is solved by pricing
/// what is kept:
///
/// 1. The matching that keeps most, and the best of those that keep anything, are two corners of the hull of all pairs
///    (kept, worth). If the second keeps enough, it is the answer.
/// 2. Otherwise what a kept pair must be worth for both to be equally good is set as its price, and the best matching at
///    this price is a new corner between them, on one side of the limit; until there is none between.
/// 3. Both last corners are best at the last price, and differ by circles of moves, each of which can be made or left: of
///    all ways to make some, the one that comes nearest to the limit is taken.
/// 4. No matching that keeps enough can be worth more than the hull at the limit. If that is reached, nothing is better;
///    if not, [`Standing::AtMostBetter`] says what is left open.
///
/// [`Changes::AtMost`] does not raise the worst fit.
///
/// **Cost.** One solution for each corner that is met, a handful as a rule.
///
/// # Panics
/// If `before` names somebody whom the table does not have.
///
/// **Source.** For the price of a limit, M. L. Fisher, *The Lagrangian relaxation method for solving integer programming
/// problems*, Management Science 27 (1981); for corners one after another, Y. P. Aneja and K. P. K. Nair, *Bicriteria
/// transportation problem*, Management Science 25 (1979).
///
/// # Example
/// Ana was with Dolores and Bea with Emil, who has left. Chidi is new, and Dolores suits him well:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Changes, First, Objective, Conditions, Request, Table, repair};
///
/// let cells = vec![Points::new(4_000), Points::new(3_000), Points::new(9_000)]; // Ana, Bea and Chidi with Dolores
/// let table = Table::new(3, vec![1], cells)?;
/// let request = Request::unlocked(&table);
/// let (ana, chidi, dolores) = (0, 2, 0);
///
/// let careful = repair(&request, &[(ana, dolores)], Changes::Fewest);
/// assert_eq!(careful.matching.mentors_of(ana), [dolores]);
/// let free = repair(&request, &[(ana, dolores)], Changes::AtMost(1));
/// assert_eq!((free.matching.mentors_of(chidi), free.n_broken), (&[dolores][..], 1));
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn repair(request: &Request<'_>, before: &[(usize, usize)], changes: Changes) -> Repair {
    let conditions = Conditions { kept: before.to_vec(), ..request.conditions().clone() };
    let request = Request::new(request.table(), conditions).expect("pairs of people who are there");
    let (matching, standing) = match changes {
        Changes::Fewest => (optimal(&request).matching, Standing::Optimal),
        Changes::AtMost(most) => hull::at_most(&request, most),
    };
    let kept = &request.conditions().kept;
    Repair {
        n_broken: kept.iter().filter(|&&(mentee, mentor)| !matching.has(mentee, mentor)).count(),
        moved: reasons::moved(&request, &matching),
        standing,
        matching,
    }
}
