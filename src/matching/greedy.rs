//! The best pair first: what people do by hand.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::pairing::Matching;
use super::stable::{Held, Preferences, Rank, Reply, Shortlists};

/// Makes the best pair that there is, then the best of those that are left, until none is.
///
/// This is how most programmes match by hand or by sheet, and what [`optimal`](super::optimal()) should be held against:
/// an early pair can take the only mentor whom somebody else could have had.
///
/// Locks, bans, places, wants, kinds and least points of the request hold; what else it asks for is left aside. What pairs
/// are worth is what they are worth to the mentees. Where both sides read one table, the matching is also stable.
///
/// **Cost.** One step for each open pair that is looked at, each log n; memory is at most 8 kB a mentee.
///
/// **Ties.** By mentee, then by mentor.
///
/// # Example
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Preferences, Request, Table, greedy};
///
/// let cells = vec![
///     Points::new(8_000), Points::new(9_000), // Ana with Dolores, with Emil
///     None,               Points::new(8_500), // Bea, blocked with Dolores, could only have had Emil
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let request = Request::unlocked(&table);
/// assert_eq!(greedy(&Preferences::shared(&request)).pairs().collect::<Vec<_>>(), [(0, 1)]);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn greedy(preferences: &Preferences<'_>) -> Matching {
    let request = preferences.request();
    let n_mentees = request.table().n_mentees();
    let (mut of_mentees, mut of_mentors) = (Held::by_mentees(request), Held::by_mentors(request));
    let mut shortlists = Shortlists::of_mentees(preferences);
    let mut next = |mentee: usize| {
        let mentor = shortlists.best(mentee, 0)?.who();
        shortlists.take(mentee, 0);
        Some(Reverse((Rank::new(preferences.to_mentee(mentee, mentor), mentee), mentor)))
    };
    let mut best: BinaryHeap<_> = (0..n_mentees).filter_map(&mut next).collect();
    while let Some(Reverse((rank, mentor))) = best.pop() {
        let mentee = rank.who();
        // Whoever comes later is worse: nobody is ever displaced.
        if of_mentors.offer(mentor, rank) == Reply::Accepted {
            of_mentees.hold(mentee, Rank::new(preferences.to_mentee(mentee, mentor), mentor));
        }
        if !of_mentees.is_full(mentee) {
            best.extend(next(mentee));
        }
    }
    Matching::of_pairs(n_mentees, of_mentees.pairs().chain(request.locked().pairs()))
}
