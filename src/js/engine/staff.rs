//! Fits as staff see them: points, names, and reasons from all rules.

use js_sys::Error;
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fit::{Audience, Explanation, Party, Points, Reason, Scorer};
use crate::js::cohort::Cohort;
use crate::js::error::or_throw;
use crate::js::fits::Most;
use crate::js::problem::Problem;
use crate::js::read;
use crate::js::write::write;
use crate::person::Side;

/// How well one pair fits, and why: for staff.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
#[serde(rename_all = "camelCase")]
pub struct PairFit {
    /// From 0 to 10,000, the sum of the reasons' points; `null` where the pair is blocked.
    points: Option<u16>,
    /// Whether a rule forbids that the two meet.
    blocked: bool,
    /// One reason a rule, in the order of the program; rules that nobody may see are one reason together, the last.
    reasons: Vec<Reason>,
}

impl PairFit {
    pub(super) fn of(scorer: &Scorer, mentee: &Party, mentor: &Party) -> Self {
        let Explanation { fit, reasons } = scorer.explain(mentee, mentor, Audience::Staff);
        let points = fit.points().map(Points::get);
        Self { points, blocked: points.is_none(), reasons }
    }
}

/// A mentor beside the mentee who was asked for, and why she fits: for staff.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub(super) struct Candidate {
    /// The mentor's id.
    mentor: String,
    /// The mentor's name; the id where there is none.
    name: String,
    /// How well the two fit.
    fit: PairFit,
}

/// The mentors for one mentee: for staff.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Candidates {
    /// The best first, those who are blocked last; the same points in the order of ids.
    candidates: Vec<Candidate>,
    /// What is wrong with the applicant's answers; none for a mentee of the cohort.
    problems: Vec<Problem>,
}

impl Candidates {
    pub(super) fn of(scorer: &Scorer, mentee: &Party, problems: Vec<Problem>, most: Most) -> Self {
        let ranked = scorer.ranked(mentee).into_iter().take(most.count());
        let candidate = |(mentor, _): (usize, _)| {
            let party = &scorer.mentors()[mentor];
            let (id, name) = (party.member().id().to_owned(), party.member().name().to_owned());
            Candidate { mentor: id, name, fit: PairFit::of(scorer, mentee, party) }
        };
        Self { candidates: ranked.map(candidate).collect(), problems }
    }
}

#[wasm_bindgen]
impl Cohort {
    /// How well these two fit, and why: for staff.
    ///
    /// # Errors
    /// A `TandemError` if one of them is not in the cohort.
    pub fn fit(
        &self,
        #[wasm_bindgen(js_name = menteeId)] mentee: &str,
        #[wasm_bindgen(js_name = mentorId)] mentor: &str,
    ) -> Result<Ts<PairFit>, Error> {
        let (mentee, mentor) = (self.member(Side::Mentee, mentee)?, self.member(Side::Mentor, mentor)?);
        Ok(write(&PairFit::of(&self.scorer, mentee, mentor)))
    }

    /// The mentors for a mentee of the cohort, named by her id, or for an applicant: for staff.
    ///
    /// # Errors
    /// A `TandemError` if she is not in the cohort, or if the applicant or the options cannot be read.
    pub fn candidates(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string | Applicant")] mentee: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "FitOptions")] options: &JsValue,
    ) -> Result<Ts<Candidates>, Error> {
        let most: Most = or_throw(read::options(options))?;
        let (applicant, problems);
        let (mentee, problems) = if let Some(id) = mentee.as_string() {
            (self.member(Side::Mentee, &id)?, Vec::new())
        } else {
            (applicant, problems) = self.applicant(mentee)?;
            (&applicant, problems)
        };
        Ok(write(&Candidates::of(&self.scorer, mentee, problems, most)))
    }
}

impl Cohort {
    fn member(&self, side: Side, id: &str) -> Result<&Party, Error> {
        let parties = match side {
            Side::Mentee => self.scorer.mentees(),
            Side::Mentor => self.scorer.mentors(),
        };
        Ok(&parties[self.position(side, id)?])
    }
}
