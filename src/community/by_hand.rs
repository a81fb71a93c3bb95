//! What was decided by hand, taken out before anything is solved.

use std::fmt;

use super::Beyond;
use crate::fit::{Barred, Scorer};
use crate::matching::{Clash, Conditions, Lock, Matching};

/// Why a community cannot be matched as it is asked. People are numbered from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// That is not known without a table of all pairs.
    Beyond(Beyond),
    /// A pair by hand cannot be kept.
    Clash(Clash),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Beyond(beyond) => write!(f, "too many pairs for what is asked: {beyond}"),
            Self::Clash(clash) => clash.fmt(f),
        }
    }
}

impl std::error::Error for Refusal {}

/// Who is placed already, who and what is barred, and the places that are left.
pub(super) struct ByHand {
    pub(super) locked: Matching,
    pub(super) barred: Barred,
    pub(super) places: Vec<u32>,
}

impl ByHand {
    /// What is left when locks are made.
    ///
    /// # Errors
    /// Every lock that cannot be kept together with those before it, and every condition of others than these.
    pub(super) fn new(scorer: &Scorer, conditions: &Conditions) -> Result<Self, Vec<Refusal>> {
        let mut open = Self {
            locked: Matching::new(vec![Vec::new(); scorer.mentees().len()]),
            barred: Barred::below(conditions.objective.least_points),
            places: scorer.mentors().iter().map(|mentor| mentor.member().places().offered).collect(),
        };
        let mut clashes = conditions.misfits(open.locked.n_mentees(), open.places.len());
        if clashes.is_empty() {
            conditions.bans.iter().for_each(|&(mentee, mentor)| open.barred.bar_pair(mentee, mentor));
            clashes.extend(conditions.locks.iter().filter_map(|lock| open.keep(*lock, scorer, conditions).err()));
        }
        if !clashes.is_empty() {
            return Err(clashes.into_iter().map(Refusal::Clash).collect());
        }
        open.bar_whoever_is_settled(conditions);
        Ok(open)
    }

    fn keep(&mut self, lock: Lock, scorer: &Scorer, conditions: &Conditions) -> Result<(), Clash> {
        let Lock { mentee, mentor } = lock;
        if mentee >= self.locked.n_mentees() || mentor >= self.places.len() {
            return Err(Clash::NobodyThere(lock));
        }
        let fit = scorer.fit(&scorer.mentees()[mentee], &scorer.mentors()[mentor]);
        if fit.points().is_none() {
            return Err(Clash::Blocked(lock));
        }
        if conditions.bans.contains(&(mentee, mentor)) {
            return Err(Clash::Banned(lock));
        }
        if self.locked.has(mentee, mentor) {
            return Ok(());
        }
        let wants = wants(conditions, mentee);
        if self.locked.mentors_of(mentee).len() >= wants.into() {
            return Err(Clash::WantsNoMore { lock, wants });
        }
        let places = scorer.mentors()[mentor].member().places().offered;
        self.places[mentor] = self.places[mentor].checked_sub(1).ok_or(Clash::NoPlace { lock, places })?;
        self.locked.add(mentee, mentor);
        Ok(())
    }

    /// Whoever has a mentor or wants none, and whoever has no place left, is out of the question.
    fn bar_whoever_is_settled(&mut self, conditions: &Conditions) {
        for mentee in 0..self.locked.n_mentees() {
            if wants(conditions, mentee) == 0 || !self.locked.mentors_of(mentee).is_empty() {
                self.barred.bar_mentee(mentee);
            }
        }
        for mentor in (0..self.places.len()).filter(|&mentor| self.places[mentor] == 0) {
            self.barred.bar_mentor(mentor);
        }
    }
}

/// How many mentors a mentee wants; one where nothing is said.
fn wants(conditions: &Conditions, mentee: usize) -> u8 {
    conditions.wants.get(mentee).copied().unwrap_or(1)
}
