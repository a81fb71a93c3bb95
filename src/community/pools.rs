//! Mentors whom nothing tells apart put their places together.
//!
//! Where a form asks little, hundreds of mentors answer alike. To lists of somebody's best mentors they are all one and
//! the same: a list of 64 would name two kinds of mentors, and prices would creep from one to the next for round
//! after round. So one stands for all of them and offers all their places, and what she gets they share.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use crate::fit::{Barred, Scorer};
use crate::matching::auction::Proven;

/// Who of the mentors share their places.
#[derive(Clone, Debug)]
pub(super) struct Pools {
    /// By who stands for them: all who share, herself too, ascending; two at least.
    sharing: BTreeMap<usize, Vec<usize>>,
    /// The places of each mentor as they are matched: those of all with who stands for them.
    pub(super) places: Vec<u32>,
}

impl Pools {
    /// Puts together the places of mentors whom neither their answers nor a ban tells apart, and bars all of them but one.
    pub(super) fn new(scorer: &Scorer, bans: &[(usize, usize)], places: &[u32], barred: &mut Barred) -> Self {
        let banned: BTreeSet<usize> = bans.iter().map(|&(_, mentor)| mentor).collect();
        let mut sharing: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (mentor, first) in scorer.alike_mentors().into_iter().enumerate() {
            if places[mentor] > 0 && !banned.contains(&mentor) {
                sharing.entry(first).or_default().push(mentor);
            }
        }
        let several = sharing.into_values().filter(|alike| alike.len() > 1);
        let mut pools = Self { sharing: several.map(|alike| (alike[0], alike)).collect(), places: places.to_vec() };
        pools.put_together(barred);
        pools
    }

    fn put_together(&mut self, barred: &mut Barred) {
        for alike in self.sharing.values() {
            let all = alike.iter().map(|&mentor| self.places[mentor]).fold(0, u32::saturating_add);
            for &mentor in &alike[1..] {
                self.places[mentor] = 0;
                barred.bar_mentor(mentor);
            }
            self.places[alike[0]] = all;
        }
    }

    /// Gives each mentor her part of what was matched, where these are the places that she has and the mentees whom she
    /// was given before: the next mentee to whoever has the fewest, and the same price to all who share.
    pub(super) fn share_out(&self, proven: &mut Proven, places: &[u32], n_locked: &[usize]) {
        let room = |&mentor: &usize| Reverse((n_locked[mentor], mentor, places[mentor]));
        let mut rooms: BTreeMap<usize, BinaryHeap<_>> =
            self.sharing.iter().map(|(&first, alike)| (first, alike.iter().map(room).collect())).collect();
        for mentor in proven.mentor_of.iter_mut().flatten() {
            let Some(rooms) = rooms.get_mut(&(*mentor as usize)) else { continue };
            let Reverse((load, next, n_left)) = rooms.pop().expect("all together have as many places as they put in");
            *mentor = u32::try_from(next).expect("lists number people in 32 bits");
            if n_left > 1 {
                rooms.push(Reverse((load + 1, next, n_left - 1)));
            }
        }
        for (&first, alike) in &self.sharing {
            for &mentor in alike {
                proven.mentor_price[mentor] = proven.mentor_price[first];
            }
        }
    }
}
