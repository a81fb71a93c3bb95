//! How much each aim counts, as whole numbers so far apart that no aim ever outweighs one before it.

use crate::fit::Points;
use crate::matching::objective::Aim;
use crate::matching::prices::Weighed;
use crate::matching::request::Request;

/// What each aim counts, in their order.
#[derive(Debug, Clone)]
pub(in crate::matching) struct Scale {
    /// The weight of each aim, and how far it can go.
    aims: Vec<(Weighed, i128)>,
}

impl Scale {
    /// Weighs these aims for a request: the last counts one, and each one more than all after it together. An aim that
    /// cannot go anywhere is left out.
    pub(in crate::matching) fn new(request: &Request<'_>, aims: &[Aim]) -> Self {
        let mut all = 0;
        let mut weighed = Vec::with_capacity(aims.len());
        for &aim in aims.iter().rev() {
            let reach = reach(request, aim);
            if reach > 0 {
                let weight = all + 1;
                all += weight * reach;
                weighed.push((Weighed { aim, weight }, reach));
            }
        }
        weighed.reverse();
        Self { aims: weighed }
    }

    /// The same aims counted so many times, and beside them each pair that is kept by so much; `None` where that is too
    /// much to count.
    pub(super) fn trading(request: &Request<'_>, aims: &[Weighed], times: i128, kept: i128) -> Option<Self> {
        let weighed = |aim, weight| Some((Weighed { aim, weight }, reach(request, aim)));
        let kept = weighed(Aim::Kept, kept);
        let aims = aims.iter().map(|aim| weighed(aim.aim, aim.weight.checked_mul(times)?));
        let aims = aims.chain([kept]).collect::<Option<Vec<_>>>()?;
        let sum = aims.iter().try_fold(0_i128, |sum, (aim, reach)| sum.checked_add(aim.weight.checked_mul(*reach)?))?;
        (sum < i128::MAX / 64).then_some(Self { aims })
    }

    /// What one of this aim counts; nothing where it is not an aim.
    pub(in crate::matching) fn weight(&self, aim: Aim) -> i128 {
        self.aims.iter().find(|(weighed, _)| weighed.aim == aim).map_or(0, |(weighed, _)| weighed.weight)
    }

    /// The aims, in order.
    pub(in crate::matching) fn aims(&self) -> impl Iterator<Item = Aim> {
        self.aims.iter().map(|(weighed, _)| weighed.aim)
    }

    /// More than any matching can be worth.
    pub(in crate::matching) fn most(&self) -> i128 {
        self.aims.iter().map(|(weighed, reach)| weighed.weight * reach).sum::<i128>() + 1
    }

    /// The aims with their weights, in order.
    pub(in crate::matching) fn into_aims(self) -> Vec<Weighed> {
        self.aims.into_iter().map(|(weighed, _)| weighed).collect()
    }
}

/// How far an aim can go at most: what the best matching in this aim is ahead of the worst.
pub(super) fn reach(request: &Request<'_>, aim: Aim) -> i128 {
    let conditions = request.conditions();
    let places = request.table().places();
    let n_mentees = request.table().n_mentees() as i128;
    let wants: i128 = conditions.wants.iter().map(|&wants| i128::from(wants)).sum();
    match aim {
        Aim::Placed => n_mentees,
        Aim::Waited => conditions.waited.iter().map(|&rounds| i128::from(rounds)).sum(),
        Aim::Least => conditions.least.iter().zip(places).map(|(&least, &places)| i128::from(least.min(places))).sum(),
        Aim::Further(nth) => conditions.wants.iter().filter(|&&wants| wants >= nth).count() as i128,
        Aim::Kept => conditions.kept.len() as i128,
        Aim::Points => {
            let n_places: i128 = places.iter().map(|&places| i128::from(places).min(n_mentees)).sum();
            wants.min(n_places) * i128::from(Points::MOST)
        }
        Aim::Spread => {
            let most = places.iter().map(|&places| i128::from(places).min(n_mentees));
            most.map(|load| load * (load - 1) / 2).sum()
        }
    }
}
