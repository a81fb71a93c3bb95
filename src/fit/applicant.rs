//! What somebody who applies is told: which profiles fit her, without anything that she must not know.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::explain::{Audience, Reason, ReasonKind};
use super::scorer::{Party, Scorer};
use super::{Band, Points, Share};
use crate::person::Side;

/// How well an applicant fits one mentor, whom she knows by a profile alone: no id, no name, and a band instead of
/// points, which could be turned back into somebody's answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct ProfileFit {
    /// The mentor's position among the mentors of the cohort, from 0; a page shows its own profile of her.
    pub profile: usize,
    /// How well they fit.
    pub band: Band,
    /// Why: one reason a rule that all may see, and one more if the private ones are met.
    pub reasons: Vec<ProfileReason>,
}

/// What one rule says of an applicant and a profile.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct ProfileReason {
    /// What kind of reason it is.
    pub kind: ReasonKind,
    /// The rule's id; none for private rules, which are not told apart.
    pub rule: Option<String>,
    /// What the applicant said.
    pub mentee: Option<String>,
    /// What the mentor said.
    pub mentor: Option<String>,
    /// How far the rule is met.
    pub met: Met,
    /// Who did not answer, so that the rule's treatment of missing answers counted.
    pub missing: Vec<Side>,
    /// What did it: skills in common, shared hours in the applicant's own time, words of both texts.
    pub evidence: Vec<String>,
    /// What the mentor wrote that comes nearest in meaning, word for word, where a rule compares by meaning.
    pub quotation: Option<String>,
}

/// How far a rule is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
#[serde(rename_all = "lowercase")]
pub enum Met {
    /// As far as can be.
    Fully,
    /// In part.
    Partly,
    /// Not at all.
    Not,
}

impl Met {
    fn of(points: u16, most: u16) -> Self {
        match points {
            points if points == most => Self::Fully,
            0 => Self::Not,
            _ => Self::Partly,
        }
    }
}

impl ProfileReason {
    /// The same reason without its points. A private one is told only where it is met in full: in any other case it
    /// would say that somebody's answer is *not* what the applicant wishes for.
    fn of(reason: Reason) -> Option<Self> {
        let Reason { kind, rule, mentee, mentor, points, most, missing, blocks: _, evidence, quotation } = reason;
        let met = Met::of(points, most);
        let may_be_told = match kind {
            ReasonKind::Rule => true,
            ReasonKind::Private => met == Met::Fully && most > 0,
            ReasonKind::SamePerson => false,
        };
        may_be_told.then_some(Self { kind, rule, mentee, mentor, met, missing, evidence, quotation })
    }
}

impl Scorer {
    /// The profiles that fit this applicant best, at most so many; whom a rule blocks is not among them.
    pub fn best_profiles(&self, applicant: &Party, most: usize) -> Vec<ProfileFit> {
        let row = self.plain_rows().row(applicant).into_iter().enumerate();
        let mut possible: Vec<(usize, Points)> = row.filter_map(|(profile, points)| Some((profile, points?))).collect();
        possible.sort_by_key(|(_, points)| Reverse(*points));
        let told = possible.into_iter().take(most).map(|(profile, points)| ProfileFit {
            profile,
            band: self.band(points),
            reasons: self.profile_reasons(applicant, profile),
        });
        told.collect()
    }

    /// Why this applicant fits this mentor as she does, as far as she may know it.
    pub fn profile_reasons(&self, applicant: &Party, profile: usize) -> Vec<ProfileReason> {
        let explanation = self.explain(applicant, &self.mentors()[profile], Audience::Applicant);
        explanation.reasons.into_iter().filter_map(ProfileReason::of).collect()
    }

    /// How many mentors this rule gives anything beside this mentee. Who did not answer is not among them.
    pub fn n_met(&self, rule: usize, mentee: &Party) -> usize {
        let is_met = |mentor: &&Party| {
            let outcome = self.outcome(rule, mentee, mentor);
            !outcome.is_missing && outcome.share > Share::NONE
        };
        self.mentors().iter().filter(is_met).count()
    }
}
