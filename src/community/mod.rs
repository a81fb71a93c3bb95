//! The whole community: from a cohort to a proven matching, without a table of all its pairs.
//!
//! Ana and Bea look for a mentor; Carla and Dana offer a place each. What is done here for four is done in the same way
//! for 40,000 and 10,000, whose table would take 800 MB:
//!
//! ```
//! use std::ops::ControlFlow;
//!
//! use tandem::cohort::Cohort;
//! use tandem::community::Community;
//! use tandem::fit::Scorer;
//! use tandem::format::json;
//! use tandem::matching::Conditions;
//! use tandem::person::hours::Zones;
//!
//! let program = r#"{
//!     "tandem": 1, "name": "Community", "languages": ["en"], "week": "2026-11-23", "capacity": {"blank": 1},
//!     "questions": [{"name": "skills", "label": "Skills", "of": "both", "kind": "skills"}],
//!     "rules": [{"id": "skills", "label": "Skills", "mentee": "skills", "mentor": "skills",
//!                "comparison": {"type": "overlap"}, "level": "should", "weight": 1}]
//! }"#;
//! let people = r#"{
//!     "tandem": 1,
//!     "mentees": [{"id": "ana", "answers": {"skills": "Rust, SQL"}}, {"id": "bea", "answers": {"skills": "Rust"}}],
//!     "mentors": [{"id": "carla", "answers": {"skills": "Rust"}}, {"id": "dana", "answers": {"skills": "SQL"}}]
//! }"#;
//! let program = json::program("program.json", program).value.expect("a sound program");
//! let people = json::people("people.json", people).value.expect("people");
//! let cohort = Cohort::new(program, people, Zones::default()).value.expect("a sound cohort");
//! let scorer = Scorer::new(cohort.into());
//!
//! let asked = Conditions::of(scorer.cohort());
//! let community = Community::new(&scorer, &asked).expect("it asks for nothing that is beyond this way");
//! let settled = community.solve(&mut |_| ControlFlow::Continue(()))?;
//! let (ana, bea, carla, dana) = (0, 1, 0, 1);
//! assert_eq!(settled.matching.pairs().collect::<Vec<_>>(), [(ana, dana), (bea, carla)]);
//! assert_eq!(settled.points, 15_000);
//! # Ok::<(), tandem::matching::auction::Cancelled>(())
//! ```
//!
//! # Scope
//! It knows one mentor for each mentee, places, locks, bans, a least number of points, and both orders of placing and
//! points. Whatever else a program or its people ask is refused by name ([`Beyond`]), and never passed over: then there
//! is [`Asked`](crate::matching::Asked), which needs a table of all pairs. Loads are as even as they come: see
//! [`Settled::is_even`].

mod beyond;
mod by_hand;
mod pairs;
mod pools;
mod size;

use std::ops::{ControlFlow, Range};

pub use beyond::Beyond;
pub use by_hand::Refusal;
pub use size::Size;

use crate::fit::{Barred, Keep, Points, Scorer, ShortlistPart};
use crate::matching::auction::{Cancelled, Progress, Proven, Worth};
use crate::matching::{Conditions, First, Matching, large};
use by_hand::ByHand;
use pairs::OpenPairs;
use pools::Pools;

/// A cohort whose pairs are scored when they are asked for, with what is asked of its matching.
#[derive(Clone, Debug)]
pub struct Community<'a> {
    scorer: &'a Scorer,
    worth: Worth,
    locked: Matching,
    barred: Barred,
    /// The places of each mentor that no lock takes.
    places: Vec<u32>,
    pools: Pools,
}

/// Who goes with whom in a community, and what proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Who goes with whom, those by hand too.
    pub matching: Matching,
    /// What all pairs are worth together.
    pub points: u64,
    /// The pairs that were not decided by hand, with prices that prove that nothing is better: neither in how many mentees
    /// are placed nor in points, in the order that the program gives the two.
    pub proven: Proven,
    /// Whether no other matching that is as good could spread mentees more evenly over mentors. Where it is not known,
    /// this is false: of several best matchings the first one is taken that is found.
    pub is_even: bool,
}

impl<'a> Community<'a> {
    /// Everybody in a cohort, under conditions that are those of the cohort and what was decided by hand.
    ///
    /// # Errors
    /// Everything that is asked and not known here, and every pair by hand that cannot be kept.
    pub fn new(scorer: &'a Scorer, conditions: &Conditions) -> Result<Self, Vec<Refusal>> {
        let beyond = Beyond::all(scorer.cohort(), conditions);
        if !beyond.is_empty() {
            return Err(beyond.into_iter().map(Refusal::Beyond).collect());
        }
        let ByHand { locked, mut barred, places } = ByHand::new(scorer, conditions)?;
        let pools = Pools::new(scorer, &conditions.bans, &places, &mut barred);
        let n_mentees = scorer.mentees().len();
        let worth = match conditions.objective.first {
            First::MostPlaced => Worth::most_placed(n_mentees),
            First::BestFits => Worth::best_fits(n_mentees),
        };
        Ok(Self { scorer, worth, locked, barred, places, pools })
    }

    /// The same where a table of all pairs would be too large: see [`Size`]. `None` where there is, or can be, a table.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn where_needed(scorer: &'a Scorer, conditions: &Conditions) -> Result<Option<Self>, Vec<Refusal>> {
        let needs_a_table = |refused: &Refusal| matches!(refused, Refusal::Beyond(_));
        match Size::of(scorer) {
            Size::Small => Ok(None),
            Size::Large => match Self::new(scorer, conditions) {
                Err(refusals) if refusals.iter().all(needs_a_table) => Ok(None),
                found => found.map(Some),
            },
            Size::Huge => Self::new(scorer, conditions).map(Some),
        }
    }

    /// How many of the best pairs are kept.
    pub fn keep(&self) -> Keep {
        large::keep(self.scorer.mentors().len())
    }

    /// The best pairs of these mentees, as one of several makes them who share the work. Before each mentee `progress` is
    /// told how many are done, and may break it off.
    ///
    /// # Errors
    /// If the caller said stop.
    pub fn part(
        &self,
        mentees: Range<usize>,
        progress: impl FnMut(usize) -> ControlFlow<()>,
    ) -> Result<ShortlistPart, Cancelled> {
        match self.scorer.shortlist(mentees, self.keep(), &self.barred, progress) {
            ControlFlow::Continue(part) => Ok(part),
            ControlFlow::Break(()) => Err(Cancelled),
        }
    }

    /// The best matching of all pairs, proven.
    ///
    /// # Errors
    /// If the caller said stop.
    pub fn solve(&self, on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<Settled, Cancelled> {
        large::solve(&OpenPairs::new(self), &self.pools.places, self.worth, on_progress)
            .map(|proven| self.settled(proven))
    }

    /// The same from a [`part`](Self::part) of all mentees, or from parts put together.
    ///
    /// # Errors
    /// If the caller said stop.
    ///
    /// # Panics
    /// If it is not a part of all mentees.
    pub fn solve_listed(
        &self,
        listed: ShortlistPart,
        on_progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Settled, Cancelled> {
        let (pairs, listed) = (OpenPairs::new(self), listed.finish());
        let proven = large::solve_listed(&pairs, listed, &self.pools.places, self.worth, on_progress)?;
        Ok(self.settled(proven))
    }

    fn settled(&self, mut proven: Proven) -> Settled {
        self.pools.share_out(&mut proven, &self.places, &self.locked.loads(self.places.len()));
        let found = (0..).zip(&proven.mentor_of).filter_map(|(mentee, mentor)| Some((mentee, (*mentor)? as usize)));
        let matching = Matching::of_pairs(self.scorer.mentees().len(), self.locked.pairs().chain(found));
        let points = matching.pairs().filter_map(|(mentee, mentor)| self.points(mentee, mentor));
        let points = points.map(|points| u64::from(points.get())).sum();
        let is_even = self.is_even(&matching, &proven);
        Settled { matching, points, proven, is_even }
    }

    fn points(&self, mentee: usize, mentor: usize) -> Option<Points> {
        self.scorer.fit(&self.scorer.mentees()[mentee], &self.scorer.mentors()[mentor]).points()
    }

    /// Whether no mentee could go from a mentor to another who has two fewer, however many others move. Where a place has
    /// a price it is taken in every matching that is as good, so that only the other mentors count.
    fn is_even(&self, matching: &Matching, proven: &Proven) -> bool {
        let loads = matching.loads(self.places.len());
        let free = || (0..loads.len()).filter(|&mentor| proven.mentor_price[mentor] == 0 && self.places[mentor] > 0);
        let n_locked = self.locked.loads(self.places.len());
        let least = free().filter(|&at| loads[at] - n_locked[at] < self.places[at] as usize).map(|at| loads[at]).min();
        let most = free().filter(|&at| loads[at] > n_locked[at]).map(|at| loads[at]).max();
        most.zip(least).is_none_or(|(most, least)| most <= least + 1)
    }
}
