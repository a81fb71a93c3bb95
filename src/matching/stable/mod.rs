//! Stable matchings: nobody who may be a pair would both rather be one.

mod blocking;
mod held;
mod kinds;
mod preferences;
mod proposals;
mod rank;
mod shortlist;

pub use blocking::{BlockingPair, blocking_pairs};
pub use held::Reply;
pub use preferences::Preferences;
pub use proposals::{Proposal, Proposals, Proposers};

pub(super) use held::Held;
pub(super) use rank::Rank;
pub(super) use shortlist::Shortlists;

use super::pairing::Matching;

/// A matching that no pair blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stable {
    /// Who goes with whom.
    pub matching: Matching,
    /// How many proposals it took.
    pub n_proposals: usize,
}

/// Makes a stable matching: one that has no [blocking pairs](blocking_pairs).
///
/// Nobody's points are added to anybody else's here. A pair that both want is made, whatever it costs all others, so that
/// nobody has a reason to go round the programme; [`optimal`](super::optimal()) is better for all taken together.
///
/// 1. Whoever has room on the side that proposes asks the next in her order who has not refused or displaced her yet.
/// 2. Whoever is asked holds the best that her room allows, and of a kind no more than may fall on her; the others are
///    refused or displaced, and ask on.
/// 3. When nobody has anybody left to ask, all that is held is the matching.
///
/// Locks, bans, places, wants, kinds and least points of the request hold. What it says of waiting, least loads, pairs to
/// keep, the worst fit and spread is left aside: a blocking pair does not ask for it.
///
/// Of all stable matchings it is the best for each of those who propose, and the worst for each of the others. Everybody has
/// the same number in all of them. (As far as ties go: they are broken by position first, and the sentence is about the
/// matchings that are stable then. Another way to break them can place more; to place the most is NP-hard.)
///
/// Where both sides read one table and no two pairs have the same points, there is only one stable matching, and
/// [`greedy`](super::greedy()) makes it, too.
///
/// **Cost.** At most one proposal for each open pair; a row is gone through once for the first 64 proposals of its owner,
/// and again for four times as many, up to a thousand. Memory is at most 8 kB a proposer, and one more table where mentors
/// propose or something stands in the way of a pair.
///
/// **Ties.** Whoever comes first in the table is better.
///
/// **Sources.** D. Gale and L. S. Shapley, *College admissions and the stability of marriage*, American Mathematical Monthly
/// 69 (1962); D. G. McVitie and L. B. Wilson, *The stable marriage problem*, Communications of the ACM 14 (1971), for one
/// proposal at a time; A. E. Roth and M. A. O. Sotomayor, *Two-sided matching* (1990), chapters 5 and 6, for several on
/// either side (pairwise stability); T. Fleiner, *A fixed-point approach to stable matchings and some applications*,
/// Mathematics of Operations Research 28 (2003), for limits by kind; R. W. Irving, *Stable marriage and indifference*,
/// Discrete Applied Mathematics 48 (1994), for ties (weak stability).
///
/// # Example
/// The best matching in all has Ana with Dolores, so that Bea has somebody. But Ana and Emil would rather have each other:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Preferences, Proposers, Request, Table, blocking_pairs, optimal, stable};
///
/// let cells = vec![
///     Points::new(4_000), Points::new(9_000), // Ana with Dolores, with Emil
///     None,               Points::new(3_000), // Bea: blocked with Dolores
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let request = Request::unlocked(&table);
/// let preferences = Preferences::shared(&request);
///
/// let stable = stable(preferences, Proposers::Mentees).matching;
/// let (ana, emil) = (0, 1);
/// assert_eq!(stable.pairs().collect::<Vec<_>>(), [(ana, emil)]);
/// assert_eq!(blocking_pairs(preferences, &stable).count(), 0);
///
/// let best = optimal(&request).matching;
/// assert_eq!(best.n_placed(), 2);
/// assert_eq!(blocking_pairs(preferences, &best).count(), 1);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn stable(preferences: Preferences<'_>, proposers: Proposers) -> Stable {
    let mut proposals = Proposals::new(preferences, proposers);
    let n_proposals = proposals.by_ref().count();
    Stable { matching: proposals.matching(), n_proposals }
}
