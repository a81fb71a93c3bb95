//! Matchings that take their time: asked of the engine in its worker, so that the page goes on.

use leptos::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use wasm_bindgen_futures::spawn_local;

use super::outcome::{Found, Scored, Solved};
use super::state::{Session, Solving};
use super::work::{Kept, Work};
use crate::cohort::Cohort;
use crate::fit::Scorer;
use crate::fit::text::Meanings;
use crate::format::json::{write_people, write_program};
use crate::matching::{Lock, Matching};
use crate::person::Side;
use crate::ui::browser::engine::{self, Unanswered};

/// The name by which the matching is asked for.
const MATCHING: &str = "matching";

/// The name by which it is asked how firm pairs are.
pub(crate) const ROBUSTNESS: &str = "robustness";

/// What the engine says of a matching, as far as the page needs it.
#[derive(Deserialize)]
struct Answer {
    optimal: bool,
    points: u64,
    pairs: Vec<Pair>,
}

/// A pair by the ids of both.
#[derive(Deserialize)]
struct Pair {
    mentee: String,
    mentor: String,
}

impl Session {
    /// From now on, whatever matching is not found at once is asked of the engine.
    pub(crate) fn solve_in_worker(self) {
        Effect::new(move |_| {
            let solved = self.solved.get();
            // It takes long, and what was asked of the matching before is of no use now.
            cancel(ROBUSTNESS);
            if solved.is_found {
                self.solving.set(Solving::Idle);
            } else {
                self.solve(solved);
            }
        });
    }

    /// Asks for the matching that was stopped or failed, once more.
    pub(crate) fn solve_again(self) {
        self.solve(self.solved.get_untracked());
    }

    fn solve(self, solved: Kept<Solved>) {
        self.solving.set(Solving::Working(None));
        spawn_local(async move {
            let answer = self.ask_for_matching(&solved).await;
            // Meanwhile something else may have been asked.
            if self.solved.get_untracked() != solved {
                return;
            }
            match answer {
                Ok(found) => {
                    self.found.set(Some(found));
                    self.tell_change();
                }
                Err(Unanswered::Stopped) => self.solving.set(Solving::Stopped),
                Err(Unanswered::Failed(why)) => self.solving.set(Solving::Failed(why)),
            }
        });
    }

    async fn ask_for_matching(self, solved: &Kept<Solved>) -> Result<Found, Unanswered> {
        let tell = move |_: String, done: f64, of: f64| self.solving.set(Solving::Working(Some((done, of))));
        let answer = ask(MATCHING, &solved.scored.scorer, "match", json!([options(solved)]), tell).await?;
        Ok(self.work.with_untracked(|work| found(&solved.scored, &answer, work)))
    }
}

/// Asks the engine for a call of these people, by words alone or by meaning, too, as the page itself does. `what` names the question: another one of the same name stops it. `tell` is
/// told what is being done, how much of it is done, and how much there is.
pub(crate) async fn ask<T: DeserializeOwned>(
    what: &str,
    scorer: &Scorer,
    call: &str,
    args: serde_json::Value,
    tell: impl FnMut(String, f64, f64) + 'static,
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
    tell: impl FnMut(String, f64, f64) + 'static,
) -> Result<T, Unanswered> {
    engine::open(&write_program(cohort.program()), &write_people(cohort.people()), meaning).await?;
    let answer = engine::ask(what, call, &args.to_string(), tell).await?;
    serde_json::from_str(&answer).map_err(|why| Unanswered::Failed(why.to_string()))
}

/// What was decided by hand, as the engine's calls take it.
pub(crate) fn options(solved: &Solved) -> serde_json::Value {
    let cohort = solved.scored.scorer.cohort();
    let id = |side: Side, at: usize| cohort.side(side)[at].id();
    let lock = |lock: &Lock| json!({"mentee": id(Side::Mentee, lock.mentee), "mentor": id(Side::Mentor, lock.mentor)});
    let bans = solved.bans.iter().map(|&(mentee, mentor)| lock(&Lock { mentee, mentor }));
    json!({"locks": solved.locks.iter().map(lock).collect::<Vec<_>>(), "bans": bans.collect::<Vec<_>>()})
}

/// Stops the matching.
pub(crate) fn stop() {
    engine::cancel(MATCHING);
}

/// Stops what was asked by this name.
pub(crate) fn cancel(what: &str) {
    engine::cancel(what);
}

fn found(scored: &Kept<Scored>, answer: &Answer, work: &Work) -> Found {
    let cohort = scored.scorer.cohort();
    let position = |side, id: &str| cohort.position(side, id);
    let pairs = answer
        .pairs
        .iter()
        .filter_map(|pair| position(Side::Mentee, &pair.mentee).zip(position(Side::Mentor, &pair.mentor)));
    let matching = Matching::of_pairs(scored.table.n_mentees(), pairs);
    let (by_hand, bans) = (work.by_hand.clone(), work.bans.clone());
    Found { scored: scored.clone(), by_hand, bans, matching, points: answer.points, is_optimal: answer.optimal }
}
