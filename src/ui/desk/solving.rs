//! Matchings that take their time: asked of the engine in its worker, so that the page goes on.

use std::sync::Arc;

use leptos::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::agreement::Repaired;
use super::asking::{About, Asked, Doing};
use super::outcome::{Basis, Found, Solved};
use super::state::Session;
use super::work::ByHand;
use crate::cohort::Cohort;
use crate::fit::Scorer;
use crate::fit::text::Meanings;
use crate::format::json::{write_people, write_program};
use crate::matching::{Lock, Matching};
use crate::person::Side;
use crate::ui::browser::engine::{self, Tell, Unanswered};

/// What the engine says of a matching, as far as the page needs it.
#[derive(Deserialize)]
pub(crate) struct Answer {
    /// Whether it is proven that nothing is better.
    pub(crate) optimal: bool,
    /// What all pairs are worth together.
    points: u64,
    /// Who goes with whom.
    pub(crate) pairs: Vec<ByHand>,
}

impl Session {
    /// From now on, whatever matching is not found at once is asked of the engine.
    pub(crate) fn solve_in_worker(self) {
        let (matching, firmness) = (self.matching.asked, self.matches.firmness.asked);
        Effect::new(move |_| {
            let solved = self.solved.get();
            let about = About::Matching(Arc::clone(&solved.basis));
            // It takes long, and what was asked of the matching before is of no use now.
            firmness.give_up_unless(&about);
            if solved.is_found {
                if untrack(|| matching.doing()) != Doing::Idle {
                    matching.give_up();
                }
            } else if !untrack(|| matching.doing_about(&about)).is_working() {
                self.solve(&solved);
            }
        });
        self.tell_when_found();
    }

    /// Says what changed, once a matching that took its time is found.
    fn tell_when_found(self) {
        Effect::new(move |before: Option<bool>| {
            let is_found = self.solved.with(|solved| solved.is_found);
            if is_found && before == Some(false) {
                self.tell_change();
            }
            is_found
        });
    }

    /// Asks for the matching that was stopped or failed, once more.
    pub(crate) fn solve_again(self) {
        self.solve(&self.solved.get_untracked());
    }

    fn solve(self, solved: &Solved) {
        let about = About::Matching(Arc::clone(&solved.basis));
        let (basis, asked) = (Arc::clone(&solved.basis), self.matching.asked);
        let (options, repairing) = (options(solved), repairing(&basis));
        self.matching.ask(about, async move {
            if let Some(repairing) = repairing {
                let (scorer, args) = (&basis.scored.scorer, json!([repairing, options]));
                let repaired: Repaired = ask(&asked.name(), scorer, "repair", args, asked.hear()).await?;
                return Ok(found_by_repair(&basis, &repaired));
            }
            let Answer { optimal, points, pairs } = matching(asked, &basis, options).await?;
            let pairs = pairs.iter().map(|pair| (pair.mentee.as_str(), pair.mentor.as_str()));
            let matching = by_position(basis.scored.scorer.cohort(), pairs);
            Ok(Found { matching, points, is_optimal: optimal })
        });
    }

    /// What the matching that is shown follows from. Tracked.
    pub(crate) fn basis(self) -> Arc<Basis> {
        self.solved.with(|solved| Arc::clone(&solved.basis))
    }

    /// What answers about the matching that is shown are about. Tracked.
    pub(crate) fn about(self) -> About {
        About::Matching(self.basis())
    }
}

/// Asks the engine for a call of these people, by words alone or by meaning, too, as the page itself does. `what` names
/// the question: another one of the same name stops it. `tell` is told what is being done, how much of it is done, and how
/// much there is.
pub(crate) async fn ask<T: DeserializeOwned>(
    what: &str,
    scorer: &Scorer,
    call: &str,
    args: serde_json::Value,
    tell: Tell,
) -> Result<T, Unanswered> {
    let meaning = scorer.uses_meaning().then_some(Meanings::FILE);
    ask_of(what, scorer.cohort(), meaning, call, args, tell).await
}

/// As [`ask`], of a cohort whose fits do not matter, or by this table of meanings.
pub(crate) async fn ask_of<T: DeserializeOwned>(
    what: &str,
    cohort: &Cohort,
    meaning: Option<&str>,
    call: &str,
    args: serde_json::Value,
    tell: Tell,
) -> Result<T, Unanswered> {
    let answer = text_of(what, cohort, meaning, call, args, tell).await?;
    serde_json::from_str(&answer).map_err(|why| Unanswered::Failed(why.to_string()))
}

/// What the engine answers, whatever it is: the page carries the asking once.
async fn text_of(
    what: &str,
    cohort: &Cohort,
    meaning: Option<&str>,
    call: &str,
    args: serde_json::Value,
    tell: Tell,
) -> Result<String, Unanswered> {
    let opened = engine::Opened {
        program: write_program(cohort.program()),
        people: write_people(cohort.people()),
        meaning: meaning.map(str::to_owned),
    };
    engine::ask(what, opened, call, &args.to_string(), tell).await
}

/// Asks for the best matching with these options.
pub(crate) async fn matching(asked: Asked, basis: &Basis, options: serde_json::Value) -> Result<Answer, Unanswered> {
    ask(&asked.name(), &basis.scored.scorer, "match", json!([options]), asked.hear()).await
}

/// What was decided by hand, as the engine's calls take it.
pub(crate) fn options(solved: &Solved) -> serde_json::Value {
    let named = |&(mentee, mentor): &(usize, usize)| {
        let ByHand { mentee, mentor } = solved.by_ids(mentee, mentor);
        json!({"mentee": mentee, "mentor": mentor})
    };
    let all = |pairs: &[(usize, usize)]| pairs.iter().map(named).collect::<Vec<_>>();
    let locks: Vec<(usize, usize)> = solved.locks.iter().map(|&Lock { mentee, mentor }| (mentee, mentor)).collect();
    json!({"locks": all(&locks), "bans": all(&solved.bans), "kept": all(&solved.kept)})
}

/// The earlier matching and the limit of changes, as the engine's call takes them, where changes are limited.
fn repairing(basis: &Basis) -> Option<serde_json::Value> {
    let at_most = basis.at_most()?;
    Some(json!({"before": before(basis), "atMost": at_most}))
}

/// The pairs of the matching that is repaired, as the engine's call takes them.
pub(crate) fn before(basis: &Basis) -> Vec<serde_json::Value> {
    let pairs = basis.decided.repair.iter().flat_map(|repair| &repair.agreed.pairs);
    pairs.map(|pair| json!({"mentee": pair.mentee, "mentor": pair.mentor})).collect()
}

/// A repair as a matching.
pub(crate) fn found_by_repair(basis: &Basis, repaired: &Repaired) -> Found {
    let scored = &basis.scored;
    let pairs = repaired.pairs.iter().map(|(mentee, mentor)| (mentee.as_str(), mentor.as_str()));
    let matching = by_position(scored.scorer.cohort(), pairs);
    let points = matching.pairs().filter_map(|(mentee, mentor)| scored.table.points(mentee, mentor));
    let points = points.map(|points| u64::from(points.get())).sum();
    Found { points, matching, is_optimal: repaired.optimal }
}

fn by_position<'p>(cohort: &Cohort, pairs: impl Iterator<Item = (&'p str, &'p str)>) -> Matching {
    let position = |(mentee, mentor): (&str, &str)| {
        Some((cohort.position(Side::Mentee, mentee)?, cohort.position(Side::Mentor, mentor)?))
    };
    Matching::of_pairs(cohort.mentees().len(), pairs.filter_map(position))
}
