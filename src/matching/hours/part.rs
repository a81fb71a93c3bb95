//! A part of all matchings: those with some pairs and without some others.

use std::collections::BTreeSet;

use super::offers::{Hours, Overfull};
use crate::matching::optimal::{Optimum, optimal};
use crate::matching::pairing::Matching;
use crate::matching::request::{Conditions, Lock, Request};
use crate::matching::table::Table;

/// The matchings that have the pairs `with` and none of `without`, beside what was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part {
    pub(super) with: BTreeSet<(usize, usize)>,
    pub(super) without: BTreeSet<(usize, usize)>,
}

impl Part {
    /// The best matching of this part by places alone, as many as the mentees who need least fill with a mentor's hours;
    /// `None` if the part is empty.
    pub(super) fn relaxed(&self, request: &Request<'_>, hours: &Hours) -> Option<Optimum> {
        let mut conditions = request.conditions().clone();
        conditions.locks.extend(self.with.iter().map(|&(mentee, mentor)| Lock { mentee, mentor }));
        conditions.bans.extend(&self.without);
        let narrowed = Request::new(request.table(), conditions.clone()).ok()?;
        let left = hours.left(narrowed.locked())?;
        let places = narrow(&narrowed, hours, &left, &mut conditions);
        let cells = request.table().cells().to_vec();
        let table = Table::new(request.table().n_mentees(), places, cells).expect("as many cells as before");
        Some(optimal(&Request::new(&table, conditions).expect("what was narrowed stood in the way of no lock")))
    }

    /// The parts into which this one is divided, so that in none of them all these mentees are with the mentor.
    pub(super) fn divided(&self, mentor: usize, cover: &[usize], may_overlap: bool) -> impl Iterator<Item = Self> {
        cover.iter().enumerate().map(move |(at, &mentee)| {
            let mut part = self.clone();
            part.without.insert((mentee, mentor));
            if !may_overlap {
                part.with.extend(cover[..at].iter().map(|&before| (before, mentor)));
            }
            part
        })
    }

    /// As few as cannot all be with an overfull mentor, of those who are and might not be: those who need most.
    pub(super) fn cover(
        &self,
        request: &Request<'_>,
        hours: &Hours,
        matching: &Matching,
        over: Overfull,
    ) -> Vec<usize> {
        let is_with = |&mentee: &usize| matching.has(mentee, over.mentor);
        let is_fixed =
            |mentee: usize| request.locked().has(mentee, over.mentor) || self.with.contains(&(mentee, over.mentor));
        let (fixed, mut free): (Vec<usize>, Vec<usize>) =
            (0..hours.needs.len()).filter(is_with).partition(|&mentee| is_fixed(mentee));
        free.sort_by_key(|&mentee| (std::cmp::Reverse(hours.needs[mentee]), mentee));
        let mut needed: u64 = fixed.iter().map(|&mentee| u64::from(hours.needs[mentee])).sum();
        let fits = |&mentee: &usize| {
            let before = needed;
            needed += u64::from(hours.needs[mentee]);
            before <= u64::from(over.offered)
        };
        free.into_iter().take_while(fits).collect()
    }
}

/// Bans whom a mentor has not enough hours left for, and says how many of the others she could take at most.
fn narrow(request: &Request<'_>, hours: &Hours, left: &[Option<u64>], conditions: &mut Conditions) -> Vec<u32> {
    let of_mentor = |(mentor, left): (usize, &Option<u64>)| {
        let places = request.table().places()[mentor];
        let Some(left) = *left else { return places };
        let open = (0..hours.needs.len()).filter(|&mentee| request.is_open(mentee, mentor));
        let (fitting, others): (Vec<usize>, Vec<usize>) =
            open.partition(|&mentee| u64::from(hours.needs[mentee]) <= left);
        conditions.bans.extend(others.into_iter().map(|mentee| (mentee, mentor)));
        places.min(request.locked_load(mentor) + n_fitting(&fitting, hours, left))
    };
    left.iter().enumerate().map(of_mentor).collect()
}

/// How many of these mentees fit into so many minutes, if those who need least come first.
fn n_fitting(mentees: &[usize], hours: &Hours, left: u64) -> u32 {
    let mut needs: Vec<u64> = mentees.iter().map(|&mentee| hours.needs[mentee].into()).collect();
    needs.sort_unstable();
    let mut needed = 0;
    let fit = needs.into_iter().take_while(|need| {
        needed += need;
        needed <= left
    });
    u32::try_from(fit.count()).unwrap_or(u32::MAX)
}
