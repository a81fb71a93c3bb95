//! The ways to match, side by side on one cohort.

use serde::{Deserialize, Serialize};

use super::greedy::greedy;
use super::optimal::optimal;
use super::pairing::Matching;
use super::stable::{Preferences, Proposers, blocking_pairs, stable};
use crate::fit::Points;

/// A way to match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub enum Method {
    /// The best by the written order of what is best: [`optimal`](super::optimal()).
    Optimal,
    /// [`stable`](super::stable()), mentees proposing.
    StableByMentees,
    /// [`stable`](super::stable()), mentors proposing.
    StableByMentors,
    /// The best pair first: [`greedy`](super::greedy()).
    Greedy,
}

/// What can be said of any matching beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Mentees who have a mentor.
    pub placed: usize,
    /// Pairs.
    pub pairs: usize,
    /// What all pairs are worth together.
    pub points: u64,
    /// The points of the pair that fits least; none where there is no pair.
    pub worst: Option<u16>,
    /// Pairs that were not made, though both would rather: see [`blocking_pairs`].
    pub blocking: usize,
    /// In how many ways two mentees share a mentor: the fewer, the more evenly mentees are spread over mentors.
    pub spread: u64,
    /// The most mentees that one mentor has.
    pub heaviest: usize,
}

impl Figures {
    /// The figures of a matching, however it was made: by hand, too.
    ///
    /// # Panics
    /// If the matching names a mentee or mentor whom the table does not have.
    pub fn of(preferences: Preferences<'_>, matching: &Matching) -> Self {
        let table = preferences.request().table();
        let loads = matching.loads(table.n_mentors());
        Self {
            placed: matching.n_placed(),
            pairs: matching.n_pairs(),
            points: matching.total_points(table),
            worst: matching.worst(table).map(Points::get),
            blocking: blocking_pairs(preferences, matching).count(),
            spread: loads.iter().map(|&load| load as u64 * (load as u64).saturating_sub(1) / 2).sum(),
            heaviest: loads.into_iter().max().unwrap_or(0),
        }
    }
}

/// One way to match, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The way.
    pub method: Method,
    /// Who goes with whom.
    pub matching: Matching,
    /// What can be said of it.
    pub figures: Figures,
}

/// Matches one cohort in every way there is: the best, both stable ones, and the best pair first.
///
/// # Example
/// Bea can only be with Emil, who suits Ana a little better than Dolores does. The best pair first leaves Bea alone:
/// ```
/// use tandem::fit::Points;
/// use tandem::matching::{Method, Preferences, Request, Table, compare};
///
/// let cells = vec![
///     Points::new(8_000), Points::new(9_000), // Ana with Dolores, with Emil
///     None,               Points::new(3_000), // Bea: blocked with Dolores
/// ];
/// let table = Table::new(2, vec![1, 1], cells)?;
/// let request = Request::unlocked(&table);
/// let all = compare(Preferences::shared(&request));
/// let figures = |method| all.iter().find(|compared| compared.method == method).unwrap().figures;
///
/// let best = figures(Method::Optimal);
/// assert_eq!((best.placed, best.points, best.blocking), (2, 11_000, 1));
/// let greedy = figures(Method::Greedy);
/// assert_eq!((greedy.placed, greedy.points, greedy.blocking), (1, 9_000, 0));
/// # Ok::<(), tandem::matching::TableError>(())
/// ```
pub fn compare(preferences: Preferences<'_>) -> Vec<Compared> {
    let all = [
        (Method::Optimal, optimal(preferences.request()).matching),
        (Method::StableByMentees, stable(preferences, Proposers::Mentees).matching),
        (Method::StableByMentors, stable(preferences, Proposers::Mentors).matching),
        (Method::Greedy, greedy(&preferences)),
    ];
    all.into_iter()
        .map(|(method, matching)| Compared { method, figures: Figures::of(preferences, &matching), matching })
        .collect()
}
