//! Fits as callers see them, and the applicant whom they may ask for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::problem::Problem;
use crate::fit::{Audience, Explanation, Party, Points, ProfileFit, Reason, Scorer};
use crate::person::{Answer, Person};

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

/// The profiles that fit an applicant: what she herself may be shown.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Profiles {
    /// The best first; the same points in the order of the mentors. Whom a rule blocks is not among them.
    fits: Vec<ProfileFit>,
    /// What is wrong with her answers.
    problems: Vec<Problem>,
}

impl Profiles {
    pub(super) fn of(scorer: &Scorer, applicant: &Party, problems: Vec<Problem>, most: Most) -> Self {
        Self { fits: scorer.best_profiles(applicant, most.count()), problems }
    }
}

/// How many are wanted.
#[derive(Clone, Copy, Default, Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[tsify(rename = "FitOptions")]
pub(super) struct Most {
    /// At most so many; all where nothing is said.
    #[serde(default)]
    #[tsify(optional)]
    most: Option<u32>,
}

impl Most {
    fn count(self) -> usize {
        self.most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX)
    }
}

/// Somebody who is in no roster, such as a person who is still filling in the form.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[tsify(hashmap_as_object, missing_as_null)]
pub struct Applicant {
    /// Her id, if she has one: a mentor of the same id is the same person, whom she cannot have.
    #[serde(default)]
    id: String,
    /// Her name.
    #[serde(default)]
    name: String,
    /// What she has said so far.
    answers: BTreeMap<String, Option<Answer>>,
}

impl From<Applicant> for Person {
    fn from(applicant: Applicant) -> Self {
        let Applicant { id, name, answers } = applicant;
        let said = answers.into_iter().filter_map(|(question, answer)| Some((question, answer?)));
        Self { id, name, answers: said.collect(), ..Self::default() }
    }
}
