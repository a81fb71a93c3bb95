//! Very many people: matched without a table of all pairs, by one worker or by several.

use std::ops::ControlFlow;

use js_sys::{Error, Uint8Array};
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::locks::{self, MatchOptions};
use super::matching::JudgedPairs;
use super::tell::tell;
use crate::community::{Beyond, Community, Refusal, Size};
use crate::fit::{PartError, ShortlistPart};
use crate::js::cohort::Cohort;
use crate::js::error::{into_error, or_throw};
use crate::js::read;
use crate::js::write::write;
use crate::matching::Conditions;
use crate::matching::auction::{Cancelled, Progress, Step};
use crate::person::Side;
use crate::problem::{Code, Effect, Place, Problem};

#[wasm_bindgen]
impl Cohort {
    /// Whether `match` with these options scores pairs without a table of them all, so that several workers that hold the
    /// same cohort can share that: each by `listBest`, and one of them then by `matchListed`.
    ///
    /// # Errors
    /// A `TandemError` if `match` would throw one.
    #[wasm_bindgen(js_name = sharesScoring)]
    pub fn shares_scoring(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "MatchOptions")] options: &JsValue,
    ) -> Result<bool, Error> {
        Ok(self.community(options)?.is_some())
    }

    /// The best pairs of the mentees from the position `first` up to the one before `end`, as bytes for `matchListed`.
    ///
    /// # Errors
    /// A `TandemError` if there are no such mentees, or if `match` would throw one.
    #[wasm_bindgen(js_name = listBest)]
    pub fn list_best(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MatchOptions")] options: &JsValue,
        first: usize,
        end: usize,
        #[wasm_bindgen(unchecked_optional_param_type = "(phase: string, done: number, of: number) => void")]
        told: &JsValue,
    ) -> Result<Vec<u8>, Error> {
        if first > end || end > self.scorer.mentees().len() {
            return Err(into_error(vec![self.no_such_mentees(first, end)]));
        }
        let conditions = self.large_conditions(options)?;
        let community = self.new_community(&conditions)?;
        let on_mentee = |n_done: usize| {
            if n_done.is_multiple_of(N_AT_ONCE) {
                tell(told, "score", n_done, end - first);
            }
            ControlFlow::Continue(())
        };
        Ok(community.part(first..end, on_mentee).map_err(into_stopped)?.to_bytes())
    }

    /// The same as `match` gives, from parts that `listBest` made for the same options: of all mentees, each in one part,
    /// in their order.
    ///
    /// # Errors
    /// A `TandemError` if the parts are not of these people or not of all of them, or if `match` would throw one.
    #[wasm_bindgen(js_name = matchListed)]
    #[expect(clippy::needless_pass_by_value, reason = "JavaScript gives a list away")]
    pub fn match_listed(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MatchOptions")] options: &JsValue,
        parts: Vec<Uint8Array>,
        #[wasm_bindgen(unchecked_optional_param_type = "(phase: string, done: number, of: number) => void")]
        told: &JsValue,
    ) -> Result<Ts<JudgedPairs>, Error> {
        let conditions = self.large_conditions(options)?;
        let community = self.new_community(&conditions)?;
        let all = self.joined(&parts)?;
        let settled = community.solve_listed(all, &mut self.telling(told)).map_err(into_stopped)?;
        Ok(write(&self.settled(settled, conditions).into_pairs()))
    }
}

/// How many bytes a pair has in a part, at least.
const BYTES_OF_A_PAIR: usize = 6;

/// How many mentees are scored before progress is told.
const N_AT_ONCE: usize = 256;

impl Cohort {
    /// The community and what is asked of it, where it is matched without a table.
    pub(super) fn community(&self, options: &JsValue) -> Result<Option<(Community<'_>, Conditions)>, Error> {
        if Size::of(&self.scorer) == Size::Small {
            return Ok(None);
        }
        let conditions = self.large_conditions(options)?;
        let community =
            Community::where_needed(&self.scorer, &conditions).map_err(|refusals| self.refuse(&refusals))?;
        Ok(community.map(|community| (community, conditions)))
    }

    fn new_community(&self, conditions: &Conditions) -> Result<Community<'_>, Error> {
        Community::new(&self.scorer, conditions).map_err(|refusals| self.refuse(&refusals))
    }

    /// What is asked, with what was decided by hand.
    fn large_conditions(&self, options: &JsValue) -> Result<Conditions, Error> {
        let options: MatchOptions = or_throw(read::options(options))?;
        or_throw(options.conditions(self.scorer.cohort(), &Conditions::of(self.scorer.cohort())))
    }

    /// Tells how far the matching of a community is.
    pub(super) fn telling<'a>(&self, told: &'a JsValue) -> impl FnMut(Progress) -> ControlFlow<()> + use<'a> {
        let n_mentees = self.scorer.mentees().len();
        move |progress: Progress| {
            match progress.step {
                Step::Reading(n_read) => tell(told, "score", n_read, n_mentees),
                Step::Bidding(_) => tell(told, "match", progress.phase as usize, progress.most_phases as usize),
                Step::Checking(n_checked) => tell(told, "check", n_checked, n_mentees),
            }
            ControlFlow::Continue(())
        }
    }

    /// Parts put together, one after the other, so that only one is here twice.
    fn joined(&self, parts: &[Uint8Array]) -> Result<ShortlistPart, Error> {
        let (n_mentees, n_mentors) = (self.scorer.mentees().len(), self.scorer.mentors().len());
        let mut all: Option<ShortlistPart> = None;
        for (index, bytes) in parts.iter().enumerate() {
            let refused = |error: PartError| into_error(vec![no_part(format!("parts[{index}]"), error.to_string())]);
            let part = ShortlistPart::from_bytes(&bytes.to_vec(), n_mentors).map_err(refused)?;
            if let Some(all) = &mut all {
                all.append(&part).map_err(refused)?;
            } else {
                let n_bytes: u32 = parts[1..].iter().map(Uint8Array::length).sum();
                all.insert(part).reserve(n_bytes as usize / BYTES_OF_A_PAIR);
            }
        }
        let of_all = |part: &ShortlistPart| part.mentees() == (0..n_mentees);
        let found = all.as_ref().map_or_else(|| "no part".to_owned(), |part| format!("{:?}", part.mentees()));
        let expected = format!("parts of all mentees, 0..{n_mentees}");
        all.filter(of_all).ok_or_else(|| into_error(vec![no_part("parts".to_owned(), found).expected(expected)]))
    }

    fn refuse(&self, refusals: &[Refusal]) -> Error {
        let cohort = self.scorer.cohort();
        let problem = |refusal: &Refusal| match refusal {
            Refusal::Beyond(beyond) => self.beyond(*beyond),
            Refusal::Clash(clash) => locks::clash(cohort, *clash),
        };
        into_error(refusals.iter().map(problem).collect())
    }

    /// What needs a table of all pairs, at the place that asks for it.
    fn beyond(&self, beyond: Beyond) -> Problem {
        let (place, found) = match beyond {
            Beyond::SeveralMentors { mentee, wants } => (self.place(Side::Mentee, mentee), format!("{wants} mentors")),
            Beyond::Waited { mentee } => (self.place(Side::Mentee, mentee), "rounds that she waited".to_owned()),
            Beyond::LeastLoad { mentor, least } => {
                (self.place(Side::Mentor, mentor), format!("at least {least} mentees"))
            }
            Beyond::Kinds { .. } => (Place::item("matching.kinds"), beyond.to_string()),
            Beyond::Kept => (Place::item("kept"), beyond.to_string()),
            Beyond::RaisedWorst => (Place::item("matching.objective.raiseWorst"), beyond.to_string()),
            Beyond::Hours => (Place::item("matching.hours"), beyond.to_string()),
            Beyond::Rounds => (Place::item("matching.rounds"), beyond.to_string()),
        };
        Problem::new(Code::TooManyPairs, place, Effect::Refused).found(found)
    }

    fn place(&self, side: Side, position: usize) -> Place {
        Place::person(side, self.id(side, position))
    }

    fn no_such_mentees(&self, first: usize, end: usize) -> Problem {
        let problem = Problem::new(Code::OutOfRange, Place::item("first, end"), Effect::Refused);
        let n_mentees = self.scorer.mentees().len();
        problem.found(format!("{first}, {end}")).expected(format!("positions from 0 to {n_mentees}, ascending"))
    }
}

fn no_part(item: String, found: String) -> Problem {
    Problem::new(Code::WrongShape, Place::item(item), Effect::Refused).found(found).expected("a part of `listBest`")
}

/// Said of a call that needs a table of all pairs, where there cannot be one.
pub(super) fn no_table() -> Problem {
    let problem = Problem::new(Code::TooManyPairs, Place::default(), Effect::Refused);
    problem.expected(format!("a call other than this one, or at most {} pairs", Size::LARGE))
}

/// No caller here says stop: a worker is ended.
pub(super) fn into_stopped(stopped: Cancelled) -> Error {
    Error::new(&stopped.to_string())
}
