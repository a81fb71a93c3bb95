//! Fits as callers see them, and the applicant whom they may ask for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::problem::Problem;
use crate::fit::{Party, ProfileFit, Scorer};
use crate::person::{Answer, Person};

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
    pub(super) fn count(self) -> usize {
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
