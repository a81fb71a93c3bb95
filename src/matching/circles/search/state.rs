//! Groups on their way to circles, and what one step would change.

use super::guide::Guide;
use crate::matching::circles::ground::{Ground, Sum, Tally};
use crate::matching::circles::made::{Circles, Quality};

/// No circle is larger.
const MOST: usize = 8;

/// The people of one group.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    people: [usize; MOST],
    len: usize,
}

impl Group {
    pub(super) fn people(&self) -> &[usize] {
        &self.people[..self.len]
    }

    fn add(&mut self, person: usize) {
        self.people[self.len] = person;
        self.len += 1;
    }

    fn remove(&mut self, person: usize) {
        let at = self.people().iter().position(|other| *other == person).expect("she is in this group");
        self.len -= 1;
        self.people[at] = self.people[self.len];
    }
}

/// One step: who changes her group.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// She goes into this group, or into none.
    Move { person: usize, to: Option<usize> },
    /// The two change places; one of them may be in no group.
    Swap { person: usize, other: usize },
    /// The two, who are in no group, begin one.
    Begin { person: usize, other: usize, group: usize },
}

/// What a step would make of the one or two groups that it touches.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outcome {
    step: Step,
    changed: [Option<(usize, Group, Tally)>; 2],
    pub(super) guide: Guide,
}

/// Groups, what each is as a circle, and what all are worth.
#[derive(Debug, Clone)]
pub(super) struct State<'g> {
    ground: &'g Ground<'g>,
    /// The share of wants that everybody should reach.
    aim: u16,
    group_of: Vec<Option<usize>>,
    groups: Vec<Group>,
    tallies: Vec<Tally>,
    guide: Guide,
}

impl<'g> State<'g> {
    /// Room for as many groups as there can be, with these circles in them.
    pub(super) fn new(ground: &'g Ground<'g>, aim: u16, circles: &Circles) -> Self {
        let limits = ground.table.limits();
        let n_groups = (ground.n_people() / limits.least).min(limits.number.unwrap_or(usize::MAX));
        let mut state = Self {
            ground,
            aim,
            group_of: circles.circle_of(ground.n_people()),
            groups: vec![Group::default(); n_groups],
            tallies: vec![Tally::default(); n_groups],
            guide: Guide::default(),
        };
        for (group, people) in circles.groups().iter().enumerate() {
            for person in people {
                state.groups[group].add(*person);
            }
            state.tallies[group] = ground.tally(people, aim);
            state.guide = state.guide + state.guide_of(&state.groups[group], &state.tallies[group]);
        }
        state
    }

    pub(super) fn guide(&self) -> Guide {
        self.guide
    }

    /// A group in which nobody is yet.
    pub(super) fn empty_group(&self) -> Option<usize> {
        self.groups.iter().position(|group| group.len == 0)
    }

    pub(super) fn group_of(&self, person: usize) -> Option<usize> {
        self.group_of[person]
    }

    pub(super) fn people_of(&self, group: usize) -> &[usize] {
        self.groups[group].people()
    }

    /// How good the groups are that are circles.
    pub(super) fn quality(&self) -> Quality {
        self.tallies.iter().filter_map(|tally| tally.quality).sum::<Sum>().0
    }

    /// The groups that are circles.
    pub(super) fn circles(&self) -> Circles {
        let sound = self.groups.iter().zip(&self.tallies).filter(|(_, tally)| tally.quality.is_some());
        Circles::new(sound.map(|(group, _)| group.people().to_vec()).collect())
    }

    /// What the step would lead to; `None` where it changes nothing, or people would sit together who cannot.
    pub(super) fn outcome(&self, step: Step) -> Option<Outcome> {
        let changed = match step {
            Step::Move { person, to } => self.moved(person, to)?,
            Step::Swap { person, other } => self.swapped(person, other)?,
            Step::Begin { person, other, group } => self.begun(person, other, group)?,
        };
        let mut outcome = Outcome { step, changed: [None, None], guide: self.guide };
        for (entry, change) in outcome.changed.iter_mut().zip(changed) {
            let Some((at, group)) = change else { continue };
            let tally = self.ground.tally(group.people(), self.aim);
            let (before, after) = (self.guide_of(&self.groups[at], &self.tallies[at]), self.guide_of(&group, &tally));
            outcome.guide = outcome.guide - before + after;
            *entry = Some((at, group, tally));
        }
        Some(outcome)
    }

    /// Takes the step.
    pub(super) fn take(&mut self, outcome: &Outcome) {
        for (at, group, tally) in outcome.changed.iter().flatten() {
            (self.groups[*at], self.tallies[*at]) = (*group, *tally);
        }
        self.guide = outcome.guide;
        match outcome.step {
            Step::Move { person, to } => self.group_of[person] = to,
            Step::Swap { person, other } => self.group_of.swap(person, other),
            Step::Begin { person, other, group } => {
                (self.group_of[person], self.group_of[other]) = (Some(group), Some(group));
            }
        }
    }

    fn guide_of(&self, group: &Group, tally: &Tally) -> Guide {
        Guide::of(group.len, self.ground.table.limits().least, tally)
    }

    fn moved(&self, person: usize, to: Option<usize>) -> Option<[Option<(usize, Group)>; 2]> {
        let from = self.group_of[person];
        if from == to {
            return None;
        }
        let left = from.map(|at| (at, self.without(at, person)));
        let joined = match to {
            Some(at) => Some((at, self.with(self.groups[at], person)?)),
            None => None,
        };
        Some([left, joined])
    }

    fn swapped(&self, person: usize, other: usize) -> Option<[Option<(usize, Group)>; 2]> {
        let (here, there) = (self.group_of[person], self.group_of[other]);
        if here == there {
            return None;
        }
        let exchanged = |at: Option<usize>, leaves: usize, joins: usize| match at {
            Some(at) => self.with(self.without(at, leaves), joins).map(|group| Some((at, group))),
            None => Some(None),
        };
        Some([exchanged(here, person, other)?, exchanged(there, other, person)?])
    }

    fn begun(&self, person: usize, other: usize, at: usize) -> Option<[Option<(usize, Group)>; 2]> {
        let group = self.with(self.with(self.groups[at], person)?, other)?;
        Some([Some((at, group)), None])
    }

    fn without(&self, at: usize, person: usize) -> Group {
        let mut group = self.groups[at];
        group.remove(person);
        group
    }

    /// The group with this person, if there is room and all can meet.
    fn with(&self, mut group: Group, person: usize) -> Option<Group> {
        let is_full = group.len >= self.ground.table.limits().most;
        if is_full || group.people().iter().any(|other| self.ground.never.has(person, *other)) {
            return None;
        }
        group.add(person);
        self.ground.share_a_start(group.people()).then_some(group)
    }
}
