//! The class that holds a program and its people.

#[cfg(feature = "engine")]
use std::cell::RefCell;
use std::sync::Arc;

use js_sys::Error;
use tsify::Ts;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::error::{into_error, or_throw};
use super::fits::{Applicant, Most, Profiles};
use super::problem::Problem;
use super::read;
use super::roster::{Mentee, Mentor};
use super::write::{write, write_all};
use crate::fit::{Party, Scorer};
use crate::person::{Person, Side};
use crate::problem::{self, Checked, Code, Effect, Place};

/// Program and people, checked and ready.
///
/// It lives in the memory of the module: call `free()` when it is no longer needed, or declare it with `using`.
#[wasm_bindgen]
pub struct Cohort {
    pub(super) scorer: Scorer,
    problems: Vec<problem::Problem>,
    /// What was worked out for questions that come one after the other.
    #[cfg(feature = "engine")]
    pub(super) at_hand: RefCell<super::engine::AtHand>,
}

#[wasm_bindgen]
impl Cohort {
    /// Checks a program and its people, objects or JSON texts. A program that compares free texts by their meaning wants
    /// the table of meanings, too.
    ///
    /// # Errors
    /// A `TandemError` if nothing can be made of them.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "Program | string")] program: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "People | string")] people: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CohortOptions")] options: &JsValue,
    ) -> Result<Self, Error> {
        let (cohort, mut problems) = read::cohort(program, people).into_result().map_err(into_error)?;
        let Checked { value: meanings, problems: of_table } = read::meanings(options, cohort.program());
        let meanings = meanings.ok_or_else(|| into_error(of_table.clone()))?;
        problems.extend(of_table);
        let cohort = Arc::new(cohort);
        // So that the small module does not load what hears by a table that it never has.
        let has_tables = cfg!(feature = "engine");
        Ok(Self {
            scorer: if has_tables { Scorer::with_meaning(cohort, meanings) } else { Scorer::new(cohort) },
            problems,
            #[cfg(feature = "engine")]
            at_hand: RefCell::default(),
        })
    }

    /// What is wrong with single people and answers, and what follows from it.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Vec<Ts<Problem>> {
        write_all(self.problems.iter().cloned().map(Problem::from))
    }

    /// Whether free texts are compared by their meaning, too: the program asks for it, and the table was given.
    #[wasm_bindgen(getter, js_name = usesMeaning)]
    pub fn uses_meaning(&self) -> bool {
        self.scorer.uses_meaning()
    }

    /// The mentees who take part, by id.
    #[wasm_bindgen(getter)]
    pub fn mentees(&self) -> Vec<Ts<Mentee>> {
        write_all(self.scorer.mentees().iter().map(|mentee| Mentee::from(mentee.member())))
    }

    /// The mentors who take part, by id. An applicant's `profile` is a position in this list.
    #[wasm_bindgen(getter)]
    pub fn mentors(&self) -> Vec<Ts<Mentor>> {
        write_all(self.scorer.mentors().iter().map(|mentor| Mentor::from(mentor.member())))
    }

    /// The profiles that fit an applicant best. She may see all of it: bands instead of points, positions instead of
    /// ids and names, and reasons from the rules that all may see.
    ///
    /// # Errors
    /// A `TandemError` if the applicant or the options cannot be read.
    #[wasm_bindgen(js_name = bestFits)]
    pub fn best_fits(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Applicant")] applicant: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "FitOptions")] options: &JsValue,
    ) -> Result<Ts<Profiles>, Error> {
        let most: Most = or_throw(read::options(options))?;
        let (applicant, problems) = self.applicant(applicant)?;
        Ok(write(&Profiles::of(&self.scorer, &applicant, problems, most)))
    }
}

impl Cohort {
    /// Where somebody stands.
    pub(super) fn position(&self, side: Side, id: &str) -> Result<usize, Error> {
        self.scorer.cohort().position(side, id).ok_or_else(|| {
            let problem = problem::Problem::new(Code::UnknownPairMember, Place::default(), Effect::Refused);
            into_error(vec![problem.found(id).expected(format!("the id of a {side} in this cohort"))])
        })
    }

    pub(super) fn applicant(&self, given: &JsValue) -> Result<(Party, Vec<Problem>), Error> {
        let applicant: Applicant = or_throw(read::value("applicant", given))?;
        let checked = self.scorer.applicant(&Person::from(applicant));
        let (party, problems) = checked.into_result().map_err(into_error)?;
        Ok((party, problems.into_iter().map(Problem::from).collect()))
    }
}
