//! The best matching where mentees need different hours: searched for, with a bound that is proven.

mod offers;
mod part;
mod repair;
mod search;
mod value;

pub use offers::{Hours, Overfull};
pub use search::{End, Progress};
pub use value::{Goal, Tally};

use std::ops::ControlFlow;

use super::optimal::Optimum;
use super::pairing::Matching;
use super::prices::Proof;
use super::request::{Clash, Request};
use search::Search;

/// The best matching within the mentors' hours that was found, and how far from the best it can be at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithinHours {
    /// Who goes with whom; no mentor's hours are exceeded.
    pub matching: Matching,
    /// How far it goes in each goal, in their order.
    pub found: Tally,
    /// No matching within the hours goes further than this, goal by goal: what comes first decides.
    pub bound: Tally,
    /// How many times an easier problem was solved.
    pub n_steps: usize,
    /// Why the search ended.
    pub end: End,
    /// The best matching by places alone, where that keeps to the hours: then prices prove this one.
    by_places: Option<Optimum>,
}

impl WithinHours {
    /// The first goal in which something better may exist, and by how much at most; `None` if nothing is better.
    pub fn gap(&self) -> Option<(Goal, i128)> {
        let both = self.found.iter().zip(&self.bound);
        both.map(|(&(goal, found), &(_, bound))| (goal, bound - found)).find(|&(_, gap)| gap != 0)
    }

    /// Whether it is proven that nothing is better.
    pub fn is_optimal(&self) -> bool {
        self.gap().is_none()
    }

    /// What proves it to [`judge`](super::judge()), where the best matching by places alone keeps to the hours. Elsewhere
    /// the proof is the whole search, which ends without a gap.
    pub fn proof(&self) -> Option<Proof<'_>> {
        self.by_places.as_ref().map(Proof::from)
    }
}

impl AsRef<Matching> for WithinHours {
    fn as_ref(&self) -> &Matching {
        &self.matching
    }
}

/// Makes the best matching in which no mentor's mentees need more hours than she has, or the best that is found until
/// `most_steps` steps were made; `watch` is told before each division how far the search is, and may break it off.
///
/// Where all mentees need the same, hours are places and [`optimal`](super::optimal()) answers exactly. Where needs
/// differ, the problem is the generalised assignment problem: already whether *all* can be placed is NP-hard, since it is
/// whether parcels of different sizes fit into given boxes (bin packing). So there are inputs on which every known method
/// takes time that grows exponentially; this one then stops at its limit, says how far from the best it can be, and never
/// calls such a matching optimal.
///
/// 1. The *easier problem*: each mentor has as many places as the mentees who need least fill with her hours, and nobody
///    is with a mentor who has not enough hours for her alone. Its optimum is exact, and nothing within the hours is
///    better: it is a bound. Another is how many mentees all hours together are enough for; the lower one counts.
/// 2. If that optimum keeps to the hours, it is a matching, and the best of its part of all matchings.
/// 3. Else some mentor is over her hours. Of her mentees, as few as cannot all be with her are taken, those who need most
///    first, and the part is divided by who of them is the first that is not with her: she is banned and those before her
///    are locked. (Where the worst fit is to be raised nobody is locked, because pairs that are locked are not looked at for
///    that; then parts may overlap, and none is searched twice.)
/// 4. Whatever breaks the hours is also mended: mentees leave until it fits, and places that are free are filled with
///    the best of whoever wants more. The best matching so met is kept.
/// 5. The part with the best bound is looked at next. When no bound is better than the best matching, that is optimal.
///
/// **Cost.** One call of [`optimal`](super::optimal()) a step, and memory for two lists of pairs a part.
///
/// **Ties.** Of equally good matchings, the first that was met; the search goes the same way each time.
///
/// **Sources.** G. T. Ross and R. M. Soland, *A branch and bound algorithm for the generalized assignment problem*,
/// Mathematical Programming 8 (1975); S. Martello and P. Toth, *Knapsack Problems* (1990), chapter 7, for its hardness
/// and for bounds.
///
/// # Errors
/// Every lock for which its mentor has not enough hours beside those before it.
///
/// # Panics
/// If the hours are of another number of people than the request.
///
/// # Example
/// Olga has four hours. Ana needs three of them, Bea and Chidi two each: two can be placed, but not with Ana.
/// ```
/// use std::ops::ControlFlow;
/// use tandem::fit::Points;
/// use tandem::matching::{Hours, Request, Table, within_hours};
///
/// let cells = [9_000, 2_000, 1_000].map(Points::new).to_vec();
/// let table = Table::new(3, vec![3], cells)?;
/// let hours = Hours { needs: vec![180, 120, 120], offers: vec![Some(240)] };
/// let best = within_hours(&Request::unlocked(&table), &hours, 100, |_| ControlFlow::Continue(()));
/// let best = best.expect("nothing is locked");
///
/// assert_eq!(best.matching.pairs().collect::<Vec<_>>(), [(1, 0), (2, 0)]);
/// assert!(best.is_optimal());
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn within_hours(
    request: &Request<'_>,
    hours: &Hours,
    most_steps: usize,
    mut watch: impl FnMut(Progress<'_>) -> ControlFlow<()>,
) -> Result<WithinHours, Vec<Clash>> {
    let is_of_request =
        hours.needs.len() == request.table().n_mentees() && hours.offers.len() == request.table().n_mentors();
    assert!(is_of_request, "the hours are those of the people of the request");
    let clashes = hours.clashes(&request.conditions().locks);
    if clashes.is_empty() { Ok(Search::new(request, hours).run(most_steps, &mut watch)) } else { Err(clashes) }
}
