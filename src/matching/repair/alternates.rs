//! Who comes next, should a mentor fall through: for all mentees at once.

use crate::matching::optimal::optimal;
use crate::matching::pairing::Matching;
use crate::matching::request::{Conditions, Request};

/// So many alternates for each mentee: the first alternates of all are a matching that could be carried out as it is, and
/// so are the second and the third. Each is the best there is that repeats no pair of the matching or of those before it.
///
/// Every mentee who wants a mentor gets one alternate a time, where there is one, whether her own pair is locked or not.
/// Places, blocked and banned pairs, the least points and the most of a kind hold as ever.
///
/// # Panics
/// If the matching names somebody whom the table does not have.
///
/// # Example
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Request, Table, alternates, optimal};
///
/// let cells = (1..=4).map(Points::new).collect(); // two mentees, each with two mentors
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let request = Request::unlocked(&table);
/// let matching = optimal(&request).matching;
/// let [first, second] = &alternates(&request, &matching, 2)[..] else { panic!("two were asked for") };
/// assert_eq!(matching.pairs().collect::<Vec<_>>(), [(0, 0), (1, 1)]);
/// assert_eq!(first.pairs().collect::<Vec<_>>(), [(0, 1), (1, 0)]);
/// assert_eq!(second.n_placed(), 0, "nobody is left");
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn alternates(request: &Request<'_>, matching: &Matching, n_rounds: usize) -> Vec<Matching> {
    let asked = request.conditions();
    let mut conditions = Conditions {
        wants: asked.wants.iter().map(|&wants| wants.min(1)).collect(),
        least: Vec::new(),
        locks: Vec::new(),
        kept: Vec::new(),
        ..asked.clone()
    };
    let mut rounds: Vec<Matching> = Vec::with_capacity(n_rounds);
    for _ in 0..n_rounds {
        conditions.bans.extend(rounds.last().unwrap_or(matching).pairs());
        let request =
            Request::new(request.table(), conditions.clone()).expect("pairs of people who are there, and no locks");
        rounds.push(optimal(&request).matching);
    }
    rounds
}
