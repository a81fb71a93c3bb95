//! What a long solve says of itself while it runs, and how it is stopped.

use std::fmt;
use std::ops::ControlFlow;

/// How far a solve is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub step: Step,
    /// How often it has had to look for pairs that the lists lack; zero until the lists are made.
    pub round: u32,
    /// How many phases of bidding of this round have ended.
    pub phase: u32,
    /// How many phases of bidding this round has at most; zero until it begins.
    pub most_phases: u32,
    /// At most this much is missing to the best there is, in worth of pairs; nothing if that is not known yet.
    pub gap: Option<u64>,
}

/// What a solve is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It reads what every pair is worth, and has read the rows of so many mentees.
    Reading(usize),
    /// Mentees bid for places, and have made so many bids in all.
    Bidding(u64),
    /// It looks for pairs that would beat the prices, and has looked at so many mentees.
    Checking(usize),
}

/// The caller said stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled;

impl fmt::Display for Cancelled {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the matching was stopped before it was done")
    }
}

impl std::error::Error for Cancelled {}

/// Tells the caller of progress, who may say stop.
pub(in crate::matching) struct Teller<'caller> {
    caller: &'caller mut dyn FnMut(Progress) -> ControlFlow<()>,
    round: u32,
    phase: u32,
    most_phases: u32,
    gap: Option<u64>,
    n_bids: u64,
}

impl<'caller> Teller<'caller> {
    pub(in crate::matching) fn new(caller: &'caller mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self { caller, round: 0, phase: 0, most_phases: 0, gap: None, n_bids: 0 }
    }

    pub(in crate::matching) fn next_round(&mut self) {
        self.round += 1;
    }

    pub(in crate::matching) fn begin_phases(&mut self, most_phases: u32) {
        (self.phase, self.most_phases) = (0, most_phases);
    }

    pub(in crate::matching) fn knows_gap(&mut self, gap: u64) {
        self.gap = Some(gap);
    }

    pub(in crate::matching) fn tell(&mut self, step: Step) -> Result<(), Cancelled> {
        match (self.caller)(Progress {
            step,
            round: self.round,
            phase: self.phase,
            most_phases: self.most_phases,
            gap: self.gap,
        }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Cancelled),
        }
    }

    /// Counts one bid, and speaks every some thousand of them.
    #[inline]
    pub(in crate::matching) fn bid(&mut self) -> Result<(), Cancelled> {
        self.n_bids += 1;
        if self.n_bids.is_multiple_of(4_096) { self.tell(Step::Bidding(self.n_bids)) } else { Ok(()) }
    }

    pub(in crate::matching) fn phase_ends(&mut self) -> Result<(), Cancelled> {
        self.phase += 1;
        self.tell(Step::Bidding(self.n_bids))
    }
}
