//! How high the worst fit can be raised.

use super::Ties;
use crate::fit::Points;
use crate::matching::objective::Aim;
use crate::matching::prices::Raised;
use crate::matching::request::Request;

/// Finds the highest number of points that every pair can have without losing anything of these aims, by bisection over
/// the points in the table.
pub(super) fn raise(request: &Request<'_>, aims: &[Aim]) -> Raised {
    let least = request.objective().least_points.min(Points::MOST);
    let mut steps: Vec<u16> = request.table().cells().iter().flatten().map(|points| points.get()).collect();
    steps.retain(|&points| points >= least);
    steps.sort_unstable();
    steps.dedup();
    let solve = |least_points| super::solve(request, aims, least_points, Ties::AsMet);
    let best = solve(least).worth;
    let n_reached = steps.partition_point(|&points| solve(points).worth == best);
    let to = n_reached.checked_sub(1).map_or(least, |at| steps[at]);
    let prices = steps.get(n_reached).map(|_| solve(to + 1).prices);
    Raised { to: Points::new(to).expect("points of the table, or fewer than the most"), prices }
}
