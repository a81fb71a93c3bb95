//! The best matching there is: most mentees placed first, then most points, then the first in order.

mod bids;
mod market;
mod paths;

use super::pairing::Matching;
use super::prices::Prices;
use super::request::Request;
use super::ties;
use market::Market;

/// A matching that nothing can beat, and the prices that prove it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Optimum {
    /// Who goes with whom.
    pub matching: Matching,
    /// Why nothing is better; for [`judge`](super::judge()) to check.
    pub prices: Prices,
}

/// Places as many open mentees as possible and, of all ways to do so, takes one with the most points.
///
/// 1. Every mentee bids for the place that leaves her with most, a few rounds long. The places of one
///    mentor share one price; nobody is copied and nothing is padded.
/// 2. Each mentee who is still free gets a place by the cheapest chain of moves (the shortest path in what
///    pairs fall short of their prices), or it turns out who has to stay unplaced. Prices rise along the way,
///    and whoever is placed so far is always placed as well as can be.
/// 3. Of all optimal matchings, the first by a written rule is taken: see the ties below.
///
/// **Cost.** At most n searches of n·m steps, so n²·m in the worst case for n mentees and m mentors; bids leave
/// so few mentees free that it is far less in practice: a thousand by a thousand take 5 to 30 ms natively on
/// points like those of a program. Where popularity decides most of the points, so that all mentees rank mentors
/// nearly alike, it is half a second. Memory is two bytes
/// a cell for the table, one bit a cell for the ties, and what grows with n + m.
///
/// **Ties.** Mentees are gone through in order. Each gets the first mentor, in order, whom some optimal
/// matching gives her that also gives all mentees before her what they already got; she stays unplaced only if
/// every such matching leaves her unplaced. The result is therefore a matter of the table alone, never of
/// how the optimum was met.
///
/// **Sources.** R. Jonker and A. Volgenant, *A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems*, Computing 38 (1987), for the two steps; D. F. Crouse, *On implementing 2D rectangular
/// assignment algorithms*, IEEE Transactions on Aerospace and Electronic Systems 52 (2016), for more of one side
/// than of the other; A. Volgenant, *Linear and semi-assignment problems: a core oriented approach*, Computers
/// and Operations Research 23 (1996), and D. P. Bertsekas and D. A. Castañón, *The auction algorithm for the
/// transportation problem*, Annals of Operations Research 20 (1989), for places that share a price.
///
/// # Example
/// Both Farida and Gil would rather be with Hanna, who has one place. Farida gains more by it:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Request, Table, optimal};
///
/// let cells = vec![
///     Points::new(9_000), Points::new(2_000), // Farida with Hanna, with Ivo
///     Points::new(9_500), Points::new(6_000), // Gil
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let optimum = optimal(&Request::unlocked(&table));
/// assert_eq!(optimum.matching.mentor_of(), [Some(0), Some(1)]);
/// assert_eq!(optimum.matching.total_points(&table), 15_000);
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn optimal(request: &Request<'_>) -> Optimum {
    let mut market = Market::open(request);
    let free = bids::bid_for_places(&mut market);
    let mut search = paths::Search::new(request.open_places().len());
    for mentee in free {
        search.place(&mut market, mentee);
    }
    let mentor_of = std::mem::take(&mut market.mentor_of);
    let prices = market.into_prices();
    let first = ties::first_of_equals(request, &mentor_of, &prices);
    let with_locks = first.iter().zip(request.lock_of()).map(|(open, lock)| lock.or(*open));
    Optimum { matching: Matching::new(with_locks.collect()), prices }
}
