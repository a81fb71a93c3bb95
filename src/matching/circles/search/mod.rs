//! Circles for many people: step by step, never proven the best.

mod chance;
mod guide;
mod state;

use std::ops::ControlFlow;

use super::ground::Ground;
use super::made::{Circles, Quality};
use super::reach::Reach;
use chance::Chance;
use guide::Guide;
use state::{State, Step};

/// How long a step is remembered, in steps for each person.
const MEMORY_PER_PERSON: usize = 20;

/// How many steps a round has for each person.
const ROUND_PER_PERSON: u64 = 3_000;

/// How often progress is told, in steps.
const TELL_EVERY: u64 = 4_096;

/// How a search is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CircleSearch {
    /// Where the search begins: another seed may find other circles, the same seed finds the same.
    pub seed: u64,
    /// How many steps are tried: more take longer and can only find better circles.
    pub steps: u64,
}

/// How far a search is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CircleProgress {
    /// How many steps were tried.
    pub done: u64,
    /// How many steps there will be.
    pub steps: u64,
    /// How good the best circles so far are.
    pub best: Quality,
}

impl Default for CircleSearch {
    fn default() -> Self {
        Self { seed: 1, steps: 2_000_000 }
    }
}

/// The best circles that the search met, and whether it went to its end.
pub(super) fn search(
    ground: &Ground,
    reach: &Reach,
    how: &CircleSearch,
    progress: &mut dyn FnMut(CircleProgress) -> ControlFlow<()>,
) -> (Circles, bool) {
    let people = reach.people();
    let mut walk = Walk {
        ground,
        people: &people,
        mates: mates(ground, &people),
        chance: Chance::new(how.seed),
        how,
        progress,
        done: 0,
        best: (Quality::default(), Circles::default()),
    };
    let is_finished = people.is_empty() || walk.rounds().is_continue();
    (walk.best.1, is_finished)
}

/// For each person, those of these people who can meet her, and learn from her or teach her.
fn mates(ground: &Ground, people: &[usize]) -> Vec<Vec<usize>> {
    let are_mates = |person: usize, other: usize| {
        let teaches = ground.teaches.has(person, other) || ground.teaches.has(other, person);
        teaches && !ground.never.has(person, other)
    };
    let of = |person: usize| people.iter().copied().filter(|other| are_mates(person, *other)).collect();
    (0..ground.n_people()).map(of).collect()
}

struct Walk<'a> {
    ground: &'a Ground<'a>,
    /// Who could be in a circle.
    people: &'a [usize],
    /// For each person, who can meet her and learn from her or teach her.
    mates: Vec<Vec<usize>>,
    chance: Chance,
    how: &'a CircleSearch,
    progress: &'a mut dyn FnMut(CircleProgress) -> ControlFlow<()>,
    done: u64,
    best: (Quality, Circles),
}

impl Walk<'_> {
    /// Rounds until all steps are done: every other one begins anew, the others with the best so far. Of each kind every
    /// other one tries to raise the least share of wants, the others keep it and look at what stands below.
    fn rounds(&mut self) -> ControlFlow<()> {
        let mut round = 0;
        while self.done < self.how.steps {
            let start = if round % 2 == 0 { Circles::default() } else { self.best.1.clone() };
            let aim = self.best.0.worst + u16::from(round % 4 < 2);
            let state = State::new(self.ground, aim, &start);
            self.round(state)?;
            round += 1;
        }
        ControlFlow::Continue(())
    }

    /// One round of late acceptance: a step is taken if it is no worse than the present, or than what was some steps ago.
    fn round(&mut self, mut state: State) -> ControlFlow<()> {
        let mut memory: Vec<Guide> = vec![state.guide(); MEMORY_PER_PERSON * self.people.len()];
        let n_steps = (ROUND_PER_PERSON * self.people.len() as u64).min(self.how.steps - self.done);
        for at in 0..n_steps {
            self.tell()?;
            let remembered = usize::try_from(at).expect("a round has few steps") % memory.len();
            let step = self.step(&state);
            if let Some(outcome) = step.and_then(|step| state.outcome(step))
                && (outcome.guide >= state.guide() || outcome.guide >= memory[remembered])
            {
                state.take(&outcome);
                self.keep(&state);
            }
            memory[remembered] = memory[remembered].max(state.guide());
        }
        ControlFlow::Continue(())
    }

    fn tell(&mut self) -> ControlFlow<()> {
        self.done += 1;
        if self.done.is_multiple_of(TELL_EVERY) {
            (self.progress)(CircleProgress { done: self.done, steps: self.how.steps, best: self.best.0 })?;
        }
        ControlFlow::Continue(())
    }

    /// Something to try with a person and one who could learn from her or teach her: that they come together, in the group
    /// of one of them or in a new one, with or without somebody leaving for it. Now and then, that somebody leaves.
    fn step(&mut self, state: &State) -> Option<Step> {
        let person = self.chance.pick(self.people);
        let mates = &self.mates[person];
        if mates.is_empty() || self.chance.below(16) == 0 {
            return Some(Step::Move { person, to: None });
        }
        let mate = self.chance.pick(mates);
        match (state.group_of(person), state.group_of(mate)) {
            (None, None) => Some(Step::Begin { person, other: mate, group: state.empty_group()? }),
            (Some(group), None) => Some(self.join(state, mate, group)),
            (_, Some(group)) => Some(self.join(state, person, group)),
        }
    }

    /// She goes into the group, in place of somebody or not.
    fn join(&mut self, state: &State, person: usize, group: usize) -> Step {
        if self.chance.below(2) == 0 {
            Step::Move { person, to: Some(group) }
        } else {
            Step::Swap { person, other: self.chance.pick(state.people_of(group)) }
        }
    }

    /// Remembers the circles if they are better than the best, or as good and before it.
    fn keep(&mut self, state: &State) {
        let quality = state.quality();
        if quality > self.best.0 {
            self.best = (quality, state.circles());
        }
    }
}
