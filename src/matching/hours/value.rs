//! How far a matching goes in each goal of what was asked.

use crate::fit::Points;
use crate::matching::objective::Aim;
use crate::matching::pairing::Matching;
use crate::matching::request::Request;

/// Something that a matching is better or worse at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// An aim.
    Aim(Aim),
    /// The points of the worst pair that was not chosen by hand.
    Worst,
}

/// How far a matching goes in each goal, in the order of what was asked. Of two, the first goal in which they differ
/// decides: more is better.
pub type Tally = Vec<(Goal, i128)>;

/// What counts, in order, and what it is counted by.
pub(super) struct Goals<'a> {
    request: &'a Request<'a>,
    in_order: Vec<Goal>,
    /// What the worst fit of a matching counts as in which every pair was chosen by hand: nothing could be better.
    most_points: u16,
}

impl<'a> Goals<'a> {
    pub(super) fn of(request: &'a Request<'a>) -> Self {
        let most_wanted = request.conditions().wants.iter().copied().max().unwrap_or(0);
        let (before, after) = request.objective().aims(most_wanted);
        let worst = request.objective().raise_worst.then_some(Goal::Worst);
        let aims = |aims: Vec<Aim>| aims.into_iter().map(Goal::Aim);
        let in_order = aims(before).chain(worst).chain(aims(after)).collect();
        let least = request.objective().least_points;
        let points = request.table().cells().iter().flatten().map(|points: &Points| points.get());
        Self { request, in_order, most_points: points.filter(|&points| points >= least).max().unwrap_or(least) }
    }

    pub(super) fn tally(&self, matching: &Matching) -> Tally {
        self.in_order.iter().map(|&goal| (goal, self.count(matching, goal))).collect()
    }

    /// What no matching is above, whatever it gives up elsewhere, if at most so many mentees are placed.
    pub(super) fn limits(&self, most_placed: i128) -> Tally {
        self.in_order.iter().map(|&goal| (goal, self.limit(goal, most_placed))).collect()
    }

    fn limit(&self, goal: Goal, most_placed: i128) -> i128 {
        let conditions = self.request.conditions();
        let sum = |counts: &[u32]| counts.iter().map(|&count| i128::from(count)).sum();
        match goal {
            Goal::Worst => self.most_points.into(),
            Goal::Aim(Aim::Placed) => most_placed,
            Goal::Aim(Aim::Waited) => sum(&conditions.waited),
            Goal::Aim(Aim::Least) => sum(&conditions.least),
            Goal::Aim(Aim::Further(nth)) => conditions.wants.iter().filter(|&&wants| wants >= nth).count() as i128,
            Goal::Aim(Aim::Kept) => conditions.kept.len() as i128,
            Goal::Aim(Aim::Points) => {
                conditions.wants.iter().map(|&wants| i128::from(wants) * i128::from(Points::MOST)).sum()
            }
            Goal::Aim(Aim::Spread) => 0,
        }
    }

    fn count(&self, matching: &Matching, goal: Goal) -> i128 {
        let conditions = self.request.conditions();
        let mentees = 0..matching.n_mentees();
        let having = |n: usize| mentees.clone().filter(move |&mentee| matching.mentors_of(mentee).len() >= n);
        let loads = || matching.loads(self.request.table().n_mentors()).into_iter().map(|load| load as i128);
        match goal {
            Goal::Worst => self.worst(matching),
            Goal::Aim(Aim::Placed) => having(1).count() as i128,
            Goal::Aim(Aim::Waited) => having(1).map(|mentee| i128::from(conditions.waited[mentee])).sum(),
            Goal::Aim(Aim::Least) => loads().zip(&conditions.least).map(|(load, &least)| load.min(least.into())).sum(),
            Goal::Aim(Aim::Further(nth)) => having(nth.into()).count() as i128,
            Goal::Aim(Aim::Kept) => {
                matching.pairs().filter(|pair| conditions.kept.binary_search(pair).is_ok()).count() as i128
            }
            Goal::Aim(Aim::Points) => matching.total_points(self.request.table()).into(),
            Goal::Aim(Aim::Spread) => -loads().map(|load| load * (load - 1) / 2).sum::<i128>(),
        }
    }

    fn worst(&self, matching: &Matching) -> i128 {
        let free = matching.pairs().filter(|&(mentee, mentor)| !self.request.locked().has(mentee, mentor));
        let points = free.filter_map(|(mentee, mentor)| self.request.table().points(mentee, mentor));
        points.map(Points::get).min().unwrap_or(self.most_points).min(self.most_points).into()
    }
}
