//! Which mentors will be full whoever is placed with whom, as long as as many mentees as possible are placed.

use std::collections::VecDeque;

use crate::fit::Shortlists;

/// Who sits where while as many mentees as possible are given a place, whatever their points.
struct Seating<'a> {
    lists: &'a Shortlists,
    n_places: &'a [u32],
    mentor_of: Vec<Option<u32>>,
    holders: Vec<Vec<u32>>,
}

/// What one search has seen, from all free mentees at once.
struct Search {
    /// From which mentee each mentor was reached first.
    reached_from: Vec<Option<u32>>,
    /// The free mentee from whom each mentee was reached.
    root: Vec<u32>,
    queue: VecDeque<u32>,
}

/// The mentors whom chains of moves reach from mentees who must stay unplaced.
///
/// Where placing counts most, exactly these mentors' places cost as much as placing is worth, but for points: by the
/// theorem of König, mentees who are not reached and mentors who are cover every pair, and there are as many of them,
/// place by place, as mentees who can be placed.
///
/// 1. Each mentee takes the first place on her list that is free.
/// 2. From all who are still free, chains of moves are searched together, breadth first, and made where they end in a
///    free place; each mentor belongs to one search tree, so that chains do not cross.
/// 3. That is repeated until no search finds a place. Whom the last one reached is scarce.
///
/// **Cost.** One look at every list for each repetition, of which there are few.
pub(super) fn scarce_mentors(lists: &Shortlists, n_places: &[u32]) -> Vec<bool> {
    let mut seating = Seating {
        lists,
        n_places,
        mentor_of: vec![None; lists.n_mentees()],
        holders: vec![Vec::new(); lists.n_mentors()],
    };
    seating.seat_whoever_finds_room();
    loop {
        let (search, n_seated) = seating.search_together();
        if n_seated == 0 {
            return search.reached_from.iter().map(Option::is_some).collect();
        }
    }
}

impl Seating<'_> {
    fn has_room(&self, mentor: u32) -> bool {
        self.holders[mentor as usize].len() < self.n_places[mentor as usize] as usize
    }

    fn seat_whoever_finds_room(&mut self) {
        for mentee in (0..).take(self.mentor_of.len()) {
            let found = self.lists.list(mentee as usize).find(|&(mentor, _)| self.has_room(mentor));
            if let Some((mentor, _)) = found {
                self.mentor_of[mentee as usize] = Some(mentor);
                self.holders[mentor as usize].push(mentee);
            }
        }
    }

    fn search_together(&mut self) -> (Search, usize) {
        let mentees = (0..).take(self.mentor_of.len());
        let queue = mentees.clone().filter(|&mentee| self.mentor_of[mentee as usize].is_none()).collect();
        let reached_from = vec![None; self.lists.n_mentors()];
        let mut search = Search { reached_from, root: mentees.collect(), queue };
        let mut n_seated = 0;
        while let Some(mentee) = search.queue.pop_front() {
            let root = search.root[mentee as usize];
            if self.mentor_of[root as usize].is_none() && self.reach_from(mentee, &mut search) {
                n_seated += 1;
            }
        }
        (search, n_seated)
    }

    /// Goes on from one mentee, and returns whether that found a place for the free mentee at the root.
    fn reach_from(&mut self, mentee: u32, search: &mut Search) -> bool {
        let lists = self.lists;
        for (mentor, _) in lists.list(mentee as usize) {
            if search.reached_from[mentor as usize].is_some() {
                continue;
            }
            search.reached_from[mentor as usize] = Some(mentee);
            if self.has_room(mentor) {
                self.move_along(mentor, search);
                return true;
            }
            let root = search.root[mentee as usize];
            for &holder in &self.holders[mentor as usize] {
                search.root[holder as usize] = root;
                search.queue.push_back(holder);
            }
        }
        false
    }

    /// Makes the moves of the chain that ends in a free place, from there back to the mentee who had none.
    fn move_along(&mut self, free: u32, search: &Search) {
        let mut vacant = Some(free);
        while let Some(mentor) = vacant {
            let mentee = search.reached_from[mentor as usize].expect("a chain leads from mentee to mentor");
            vacant = self.mentor_of[mentee as usize].replace(mentor);
            if let Some(left) = vacant {
                self.holders[left as usize].retain(|&holder| holder != mentee);
            }
            self.holders[mentor as usize].push(mentee);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fit::Points;
    use fastrand::Rng;

    /// Seats one more mentee if that can be done, one search at a time.
    fn seat(lists: &[Vec<u32>], mentee: u32, holders: &mut [Vec<u32>], places: &[u32], seen: &mut [bool]) -> bool {
        for &mentor in &lists[mentee as usize] {
            if std::mem::replace(&mut seen[mentor as usize], true) {
                continue;
            }
            if holders[mentor as usize].len() < places[mentor as usize] as usize {
                holders[mentor as usize].push(mentee);
                return true;
            }
            for at in 0..holders[mentor as usize].len() {
                if seat(lists, holders[mentor as usize][at], holders, places, seen) {
                    holders[mentor as usize][at] = mentee;
                    return true;
                }
            }
        }
        false
    }

    /// König: as many can be placed as there are places with scarce mentors and mentees who know another.
    #[test]
    fn scarce_places_and_mentees_who_know_others_are_as_many_as_can_be_placed() {
        let any = Points::new(5).expect("few points");
        for seed in 0..2_000 {
            let mut rng = Rng::with_seed(seed);
            let (n_mentees, n_mentors) = (rng.u32(0..20), rng.u32(1..12));
            let places: Vec<u32> = (0..n_mentors).map(|_| rng.u32(0..4)).collect();
            let chosen = rng.u8(2..9);
            let list = |rng: &mut Rng| (0..n_mentors).filter(|_| rng.u8(0..10) > chosen).collect::<Vec<_>>();
            let lists: Vec<Vec<u32>> = (0..n_mentees).map(|_| list(&mut rng)).collect();
            let mut shortlists = Shortlists::with_room(lists.len(), places.len(), 0);
            for list in &lists {
                shortlists.push_list(list.iter().map(|&mentor| (mentor, any)));
            }

            let scarce = scarce_mentors(&shortlists, &places);
            let of_scarce =
                places.iter().zip(&scarce).filter(|(_, scarce)| **scarce).map(|(places, _)| *places as usize);
            let knows_another = |list: &&Vec<u32>| list.iter().any(|&mentor| !scarce[mentor as usize]);
            let cover = of_scarce.sum::<usize>() + lists.iter().filter(knows_another).count();

            let mut holders = vec![Vec::new(); places.len()];
            let mut seat = |&mentee: &u32| seat(&lists, mentee, &mut holders, &places, &mut vec![false; places.len()]);
            assert_eq!(cover, (0..n_mentees).filter(&mut seat).count(), "seed {seed}");
        }
    }
}
