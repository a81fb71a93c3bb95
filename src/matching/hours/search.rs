//! Branch and bound over parts of all matchings, the best bound first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use super::WithinHours;
use super::offers::Hours;
use super::part::Part;
use super::repair::ComesFirst::{WhoFitsBest, WhoNeedsLeast};
use super::repair::repaired;
use super::value::{Goals, Tally};
use crate::matching::optimal::{Optimum, optimal};
use crate::matching::pairing::Matching;
use crate::matching::request::Request;

/// How far a search is.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// How many steps were made.
    pub n_steps: usize,
    /// How far the best matching so far goes.
    pub found: &'a Tally,
    /// How far any could go at most.
    pub bound: &'a Tally,
}

/// Why a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Nothing can be better.
    Proven,
    /// The limit of steps was reached.
    LimitReached,
    /// Whoever watched it broke it off.
    BrokenOff,
}

/// The search: what was found, and the parts that may hold something better.
pub(super) struct Search<'a> {
    request: &'a Request<'a>,
    hours: &'a Hours,
    goals: Goals<'a>,
    /// What no matching is above, by all hours together.
    limits: Tally,
    /// The best bound first; of equal ones the latest, which is the farthest divided.
    open: BTreeMap<(Reverse<Tally>, Reverse<usize>), Open>,
    found: (Tally, Matching),
    /// The parts that were made, where parts can overlap.
    known: BTreeSet<Part>,
    n_steps: usize,
    by_places: Option<Optimum>,
}

/// A part that may hold something better than what was found, and its best matching by places, which breaks hours.
struct Open {
    part: Part,
    relaxed: Matching,
}

impl<'a> Search<'a> {
    /// All matchings, and the locked pairs alone as the best so far.
    pub(super) fn new(request: &'a Request<'a>, hours: &'a Hours) -> Self {
        let goals = Goals::of(request);
        let locked = request.locked().clone();
        let found = (goals.tally(&locked), locked);
        let (open, known) = (BTreeMap::new(), BTreeSet::new());
        let limits = goals.limits(hours.most_placed(request.table().places()));
        Self { request, hours, goals, limits, open, found, known, n_steps: 0, by_places: None }
    }

    pub(super) fn run(
        mut self,
        most_steps: usize,
        watch: &mut impl FnMut(Progress<'_>) -> ControlFlow<()>,
    ) -> WithinHours {
        self.look_at_all();
        let end = self.divide(most_steps, watch);
        let bound = self.bound().clone();
        let Self { found: (found, matching), n_steps, by_places, .. } = self;
        WithinHours { matching, found, bound, n_steps, end, by_places }
    }

    fn divide(&mut self, most_steps: usize, watch: &mut impl FnMut(Progress<'_>) -> ControlFlow<()>) -> End {
        loop {
            let progress = Progress { n_steps: self.n_steps, found: &self.found.0, bound: self.bound() };
            if watch(progress).is_break() {
                return End::BrokenOff;
            }
            let Some(next) = self.open.first_entry().filter(|next| next.key().0.0 > self.found.0) else {
                return End::Proven;
            };
            if self.n_steps >= most_steps {
                return End::LimitReached;
            }
            let Open { part, relaxed } = next.remove();
            self.divide_part(&part, &relaxed);
        }
    }

    /// No matching goes further than this.
    fn bound(&self) -> &Tally {
        let open = self.open.first_key_value().map(|((Reverse(bound), _), _)| bound);
        open.map_or(&self.found.0, |bound| bound.max(&self.found.0))
    }

    fn look_at_all(&mut self) {
        let by_places = optimal(self.request);
        if self.hours.overfull(&by_places.matching).is_empty() {
            self.n_steps += 1;
            self.offer(by_places.matching.clone());
            self.by_places = Some(by_places);
            return;
        }
        let all = Part::default();
        let optimum = all.relaxed(self.request, self.hours).expect("locks for which there are no hours were refused");
        self.take(all, optimum.matching);
    }

    fn divide_part(&mut self, part: &Part, relaxed: &Matching) {
        let over = self.hours.overfull(relaxed);
        let most = over.iter().max_by_key(|over| (over.needed - u64::from(over.offered), Reverse(over.mentor)));
        let over = *most.expect("a part without an overfull mentor is not divided");
        let may_overlap = self.request.objective().raise_worst;
        let cover = part.cover(self.request, self.hours, relaxed, over);
        for part in part.divided(over.mentor, &cover, may_overlap) {
            if may_overlap && !self.known.insert(part.clone()) {
                continue;
            }
            if let Some(optimum) = part.relaxed(self.request, self.hours) {
                self.take(part, optimum.matching);
            }
        }
    }

    /// Keeps the best matching of a part by places if it keeps to the hours, and else what it is mended to, and the part.
    fn take(&mut self, part: Part, relaxed: Matching) {
        self.n_steps += 1;
        if self.hours.overfull(&relaxed).is_empty() {
            return self.offer(relaxed);
        }
        for (stays, then) in [(WhoNeedsLeast, WhoNeedsLeast), (WhoNeedsLeast, WhoFitsBest), (WhoFitsBest, WhoFitsBest)]
        {
            self.offer(repaired(self.request, self.hours, &relaxed, stays, then));
        }
        let bound = self.goals.tally(&relaxed).min(self.limits.clone());
        if bound > self.found.0 {
            self.open.insert((Reverse(bound), Reverse(self.n_steps)), Open { part, relaxed });
        }
    }

    fn offer(&mut self, matching: Matching) {
        let tally = self.goals.tally(&matching);
        if tally > self.found.0 {
            self.found = (tally, matching);
        }
    }
}
