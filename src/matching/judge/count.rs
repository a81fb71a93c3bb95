//! How far a matching goes in each aim, and how far any could.

use super::Case;
use crate::fit::Points;
use crate::matching::objective::Aim;
use crate::matching::pairing::Matching;

impl Case<'_> {
    /// How far a matching goes in an aim.
    pub(super) fn count(&self, matching: &Matching, aim: Aim) -> i128 {
        let mentees = 0..self.table.n_mentees();
        let have = |nth: usize| mentees.clone().filter(move |&mentee| matching.mentors_of(mentee).len() >= nth);
        let loads = || matching.loads(self.table.n_mentors()).into_iter();
        match aim {
            Aim::Placed => have(1).count() as i128,
            Aim::Waited => have(1).map(|mentee| self.waited(mentee)).sum(),
            Aim::Least => loads().enumerate().map(|(mentor, load)| (load as i128).min(self.least(mentor))).sum(),
            Aim::Further(nth) => have(nth.into()).count() as i128,
            Aim::Kept => matching.pairs().filter(|pair| self.kept.contains(pair)).count() as i128,
            Aim::Points => i128::from(matching.total_points(self.table)),
            Aim::Spread => -loads().map(|load| sharing(load as i128)).sum::<i128>(),
        }
    }

    /// How far the best matching could be ahead of the worst in an aim.
    pub(super) fn reach(&self, aim: Aim) -> i128 {
        let mentees = 0..self.table.n_mentees();
        let n_mentees = self.table.n_mentees() as i128;
        let places = self.table.places().iter().map(|&places| i128::from(places));
        match aim {
            Aim::Placed => n_mentees,
            Aim::Waited => mentees.map(|mentee| self.waited(mentee)).sum(),
            Aim::Least => places.enumerate().map(|(mentor, places)| places.min(self.least(mentor))).sum(),
            Aim::Further(nth) => mentees.filter(|&mentee| self.wants(mentee) >= nth).count() as i128,
            Aim::Kept => self.kept.len() as i128,
            Aim::Points => {
                let wanted: i128 = mentees.map(|mentee| i128::from(self.wants(mentee))).sum();
                let offered: i128 = places.map(|places| places.min(n_mentees)).sum();
                wanted.min(offered) * i128::from(Points::MOST)
            }
            Aim::Spread => places.map(|places| sharing(places.min(n_mentees))).sum(),
        }
    }

    /// In how many rounds before this mentee got nobody.
    pub(super) fn waited(&self, mentee: usize) -> i128 {
        self.asked.waited.get(mentee).copied().unwrap_or(0).into()
    }

    /// How many mentees this mentor should have at least.
    pub(super) fn least(&self, mentor: usize) -> i128 {
        self.asked.least.get(mentor).copied().unwrap_or(0).into()
    }
}

/// In how many ways two of so many mentees share their mentor.
fn sharing(load: i128) -> i128 {
    load * (load - 1) / 2
}
