//! Circles for many people: step by step, and never proven the best.

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

/// How many steps are tried for each person: sixty people take half a second natively.
const STEPS_PER_PERSON: u64 = 60_000;

/// One round in so many begins with no circles at all.
const FRESH: u64 = 40;

/// The most circles that are dissolved before a round that begins with the best.
const MOST_DISSOLVED: usize = 4;

/// How often progress is told, in steps.
const TELL_EVERY: u64 = 4_096;

/// How a search is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CircleSearch {
    /// Where the search begins: another seed may find other circles, the same seed finds the same.
    pub seed: u64,
    /// How many steps are tried: more take longer, and find better circles or as good ones.
    pub steps: u64,
}

impl CircleSearch {
    /// A search with this seed, of as many steps as so many people deserve.
    pub fn for_people(n_people: usize, seed: u64) -> Self {
        Self { seed, steps: STEPS_PER_PERSON * n_people as u64 }
    }
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

/// What is told how far the search is, and may break it off.
pub(super) type Tell<'a> = &'a mut dyn FnMut(CircleProgress) -> ControlFlow<()>;

/// The best circles that the search met, and whether it went to its end.
pub(super) fn search(ground: &Ground, reach: &Reach, how: &CircleSearch, tell: Tell) -> (Circles, bool) {
    let people = reach.people();
    if people.is_empty() {
        return (Circles::default(), true);
    }
    let (mates, chance) = (mates(ground, &people), Chance::new(how.seed));
    let best = (Quality::default(), Circles::default());
    let mut walk = Walk { ground, people: &people, mates, chance, how, tell, done: 0, best };
    let is_finished = walk.rounds().is_continue();
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
    mates: Vec<Vec<usize>>,
    chance: Chance,
    how: &'a CircleSearch,
    tell: Tell<'a>,
    done: u64,
    best: (Quality, Circles),
}

/// How long a round is and how long it remembers, in steps for each person.
struct Pace {
    steps: u64,
    memory: usize,
}

impl Walk<'_> {
    /// Rounds until all steps are done: a few begin with nothing, most with the best so far, of which some circles are
    /// dissolved. By turns they try to raise the least share of wants, or keep it and look at what stands below.
    fn rounds(&mut self) -> ControlFlow<()> {
        let mut round = 0;
        while self.done < self.how.steps {
            let is_fresh = round % FRESH == 0;
            let circles = if is_fresh { Circles::default() } else { self.shaken() };
            let pace = if is_fresh { Pace { steps: 1_000, memory: 20 } } else { Pace { steps: 300, memory: 5 } };
            let aim = self.best.0.worst + u16::from(round % 4 < 2);
            self.round(State::new(self.ground, aim, &circles), &pace)?;
            round += 1;
        }
        ControlFlow::Continue(())
    }

    /// The best circles without some of them.
    fn shaken(&mut self) -> Circles {
        let mut groups = self.best.1.groups().to_vec();
        for _ in 0..=self.chance.below(MOST_DISSOLVED) {
            if !groups.is_empty() {
                groups.swap_remove(self.chance.below(groups.len()));
            }
        }
        Circles::new(groups)
    }

    /// One round of late acceptance: a step is taken if it leads to nothing worse than the present, or than the best of
    /// what was some steps ago.
    fn round(&mut self, mut state: State, pace: &Pace) -> ControlFlow<()> {
        let mut memory: Vec<Guide> = vec![state.guide(); pace.memory * self.people.len()];
        let end = self.how.steps.min(self.done + pace.steps * self.people.len() as u64);
        for remembered in (0..memory.len()).cycle() {
            if self.done == end {
                break;
            }
            self.count()?;
            let outcome = self.step(&state).and_then(|step| state.outcome(step));
            if let Some(outcome) = outcome.filter(|outcome| outcome.guide >= state.guide().min(memory[remembered])) {
                state.take(&outcome);
                self.keep_better(&state);
            }
            memory[remembered] = memory[remembered].max(state.guide());
        }
        self.keep_first(&state);
        ControlFlow::Continue(())
    }

    fn count(&mut self) -> ControlFlow<()> {
        self.done += 1;
        if self.done.is_multiple_of(TELL_EVERY) {
            (self.tell)(CircleProgress { done: self.done, steps: self.how.steps, best: self.best.0 })?;
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

    /// Remembers the circles if they are better than the best.
    fn keep_better(&mut self, state: &State) {
        let quality = state.quality();
        if quality > self.best.0 {
            self.best = (quality, state.circles());
        }
    }

    /// Remembers the circles if they are as good as the best, and come first when their lists of people are compared.
    fn keep_first(&mut self, state: &State) {
        if state.quality() == self.best.0 {
            let circles = state.circles();
            if circles < self.best.1 {
                self.best.1 = circles;
            }
        }
    }
}
