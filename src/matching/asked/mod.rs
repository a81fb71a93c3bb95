//! All that a programme asks of its matching, and the answer to it: at once or in rounds, by places or by hours.

mod of_people;

use std::ops::ControlFlow;

use super::hours::{Goal, Hours, Progress, within_hours};
use super::judge::{Verdict, judge};
use super::optimal::{Optimum, Solving, optimal_telling};
use super::pairing::Matching;
use super::prices::{Prices, Proof, Raised};
use super::request::{Clash, Conditions, Request};
use super::rounds::{self, RoundResult, rounds};
use super::table::Table;

/// All that a programme asks of its matching.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What people want, with nothing decided by hand.
    pub conditions: Conditions,
    /// What mentees need and mentors have, where that says more than places do.
    pub hours: Option<Hours>,
    /// What the rules of each round say of every pair; none where all are matched at once.
    pub rounds: Vec<Table>,
}

/// What is being done.
#[derive(Debug)]
pub enum Doing<'a> {
    /// Mentees are placed, one after the other.
    Placing(Solving),
    /// Hours differ, and the best matching is searched for.
    Searching(Progress<'a>),
}

/// A matching, with what is known of it for each round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// Who goes with whom.
    pub matching: Matching,
    /// One step, or one a round.
    pub steps: Vec<Step>,
}

/// What was made at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The pairs of this step, those by hand too, as mentee and mentor.
    pub made: Vec<(usize, usize)>,
    /// What they are worth by the rules of this step.
    pub points: u64,
    /// What the judge says of all pairs up to here.
    pub verdict: Verdict,
    /// In which goal something better may exist, and by how much at most, where a search ended before it was done.
    pub gap: Option<(Goal, i128)>,
    /// Whether no mentor's hours are exceeded.
    pub keeps_hours: bool,
    /// Whether nothing is better: by prices that the judge accepts, or by a search without a gap where hours differ.
    pub is_proven: bool,
}

impl Step {
    /// Whether everything that was asked holds up to here.
    pub fn is_sound(&self) -> bool {
        self.verdict.is_sound() && self.keeps_hours
    }

    /// Whether it is proven that nothing is better, given the steps before.
    pub fn is_optimal(&self) -> bool {
        self.is_sound() && self.is_proven
    }
}

impl Matched {
    /// How many mentees have a mentor.
    pub fn n_placed(&self) -> usize {
        self.matching.n_placed()
    }

    /// What all pairs are worth together, each by the rules of its round.
    pub fn total_points(&self) -> u64 {
        self.steps.iter().map(|step| step.points).sum()
    }

    /// Whether everything that was asked holds.
    pub fn is_sound(&self) -> bool {
        self.steps.iter().all(Step::is_sound)
    }

    /// Whether it is proven that nothing is better; in rounds, that each is the best given those before it.
    pub fn is_optimal(&self) -> bool {
        self.steps.iter().all(Step::is_optimal)
    }
}

impl Asked {
    /// The best matching of this table, or of the rounds, under these conditions, which are those that were asked and
    /// what was decided by hand. Where hours differ, the search makes so many steps at most in each round, and `watch` may
    /// break it off: see [`within_hours`].
    ///
    /// # Errors
    /// Every condition that cannot be kept.
    pub fn solve(
        &self,
        table: &Table,
        conditions: &Conditions,
        most_steps: usize,
        mut watch: impl FnMut(Doing<'_>) -> ControlFlow<()>,
    ) -> Result<Matched, Vec<Clash>> {
        let rounds =
            if self.rounds.is_empty() { Vec::new() } else { self.steps(table, conditions, most_steps, &mut watch)? };
        if let Some(last) = rounds.last() {
            let matching = last.solved.matching.clone();
            let step = |round: RoundResult<Solved>| round.solved.step(&round.table, round.made);
            return Ok(Matched { matching, steps: rounds.into_iter().map(step).collect() });
        }
        let solved = self.at_once(table, conditions, most_steps, watch)?;
        let made = solved.matching.pairs().collect();
        Ok(Matched { steps: vec![solved.step(table, made)], matching: solved.matching })
    }

    /// The same with all that it takes to check each round; one, where all are matched at once.
    ///
    /// # Errors
    /// Every condition that cannot be kept.
    pub fn steps(
        &self,
        table: &Table,
        conditions: &Conditions,
        most_steps: usize,
        mut watch: impl FnMut(Doing<'_>) -> ControlFlow<()>,
    ) -> Result<Vec<RoundResult<Solved>>, Vec<Clash>> {
        if self.rounds.is_empty() {
            let solved = self.at_once(table, conditions, most_steps, &mut watch)?;
            let made = solved.matching.pairs().collect();
            return Ok(vec![RoundResult { table: table.clone(), conditions: conditions.clone(), solved, made }]);
        }
        self.are_kept(table, conditions)?;
        rounds(&self.rounds, conditions, |request| Solved::of(request, self.hours.as_ref(), most_steps, &mut watch))
    }

    fn at_once(
        &self,
        table: &Table,
        conditions: &Conditions,
        most_steps: usize,
        watch: impl FnMut(Doing<'_>) -> ControlFlow<()>,
    ) -> Result<Solved, Vec<Clash>> {
        self.are_kept(table, conditions)?;
        let request = Request::new(table, conditions.clone())?;
        Ok(Solved::of(&request, self.hours.as_ref(), most_steps, watch))
    }

    fn are_kept(&self, table: &Table, conditions: &Conditions) -> Result<(), Vec<Clash>> {
        let clashes = self.clashes(table, conditions);
        if clashes.is_empty() { Ok(()) } else { Err(clashes) }
    }

    /// Whether all are matched at once and by places alone.
    pub fn is_plain(&self) -> bool {
        self.rounds.is_empty() && self.hours.is_none()
    }

    /// Every condition that cannot be kept.
    pub fn clashes(&self, table: &Table, conditions: &Conditions) -> Vec<Clash> {
        let by_places = if self.rounds.is_empty() {
            Request::new(table, conditions.clone()).err()
        } else {
            rounds::clashes(&self.rounds, conditions).err()
        };
        by_places.unwrap_or_else(|| self.hours.iter().flat_map(|hours| hours.clashes(&conditions.locks)).collect())
    }
}

/// What came of one request, with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// Who goes with whom.
    pub matching: Matching,
    /// The prices that prove it, and how high the worst fit was raised; none where hours differ and only the whole search
    /// is a proof.
    prices: Option<(Prices, Option<Raised>)>,
    verdict: Verdict,
    gap: Option<(Goal, i128)>,
    keeps_hours: bool,
    is_proven: bool,
}

impl AsRef<Matching> for Solved {
    fn as_ref(&self) -> &Matching {
        &self.matching
    }
}

impl Solved {
    /// What proves to [`judge`](super::judge()) that nothing is better, where prices do.
    pub fn proof(&self) -> Option<Proof<'_>> {
        self.prices.as_ref().map(|(prices, raised)| Proof { prices, raised: raised.as_ref() })
    }

    fn of(
        request: &Request<'_>,
        hours: Option<&Hours>,
        most_steps: usize,
        mut watch: impl FnMut(Doing<'_>) -> ControlFlow<()>,
    ) -> Self {
        let judged = |matching: &Matching, proof: Option<Proof<'_>>| {
            judge(request.table(), request.conditions(), matching, proof)
        };
        let Some(hours) = hours else {
            let optimum = optimal_telling(request, &mut |solving| {
                // What is exact is not broken off half way.
                let _: ControlFlow<()> = watch(Doing::Placing(solving));
            });
            let verdict = judged(&optimum.matching, Some((&optimum).into()));
            let is_proven = verdict.is_optimal();
            let Optimum { matching, prices, raised } = optimum;
            return Self { matching, prices: Some((prices, raised)), verdict, gap: None, keeps_hours: true, is_proven };
        };
        let found = within_hours(request, hours, most_steps, |progress| watch(Doing::Searching(progress)))
            .expect("locks that need too many hours clash before");
        let verdict = judged(&found.matching, found.proof());
        let by_prices = found.proof().is_none() || verdict.is_optimal();
        let is_proven = by_prices && found.is_optimal();
        let keeps_hours = hours.overfull(&found.matching).is_empty();
        let prices = found.proof().map(|proof| (proof.prices.clone(), proof.raised.cloned()));
        Self { gap: found.gap(), prices, keeps_hours, is_proven, verdict, matching: found.matching }
    }

    fn step(&self, table: &Table, made: Vec<(usize, usize)>) -> Step {
        let points = made.iter().filter_map(|&(mentee, mentor)| table.points(mentee, mentor));
        Step {
            points: points.map(|points| u64::from(points.get())).sum(),
            made,
            verdict: self.verdict.clone(),
            gap: self.gap,
            keeps_hours: self.keeps_hours,
            is_proven: self.is_proven,
        }
    }
}
