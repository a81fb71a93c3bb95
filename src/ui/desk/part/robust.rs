//! How firm pairs are: whether they hold when the weights of rules move a little.

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::badge::{Tone, badge};
use super::question::{Words, ask_button, read_out, waiting};
use crate::cohort::Cohort;
use crate::person::Side;
use crate::ui::desk::asking::Call;
use crate::ui::desk::solving;
use crate::ui::desk::state::Session;

/// How often a pair holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Held {
    mentee: String,
    mentor: String,
    /// With how many of the weights that were drawn.
    #[serde(rename = "held")]
    times: usize,
    draws: usize,
    is_robust: bool,
}

impl Held {
    fn is_of(&self, cohort: &Cohort, (mentee, mentor): (usize, usize)) -> bool {
        let id = |side: Side, at: usize| cohort.side(side)[at].id();
        self.mentee == id(Side::Mentee, mentee) && self.mentor == id(Side::Mentor, mentor)
    }
}

/// The button that asks how firm all pairs are, how far the engine is, and what it found.
pub(crate) fn firmness(session: Session) -> AnyView {
    let question = session.matches.firmness;
    view! {
        <div class="firmness">
            <div class="row controls">
                {ask_button(session, question.asked, session.say("firm-ask"), None, move || ask(session))}
            </div>
            {waiting(session, question.asked, Words::of("asking"), move || ask(session))}
            {read_out(move || question.answered(&session.about()).map_or_else(|| ().into_any(), |held| summary(session, &held)))}
        </div>
    }
    .into_any()
}

fn ask(session: Session) {
    let args = session.solved.with_untracked(|solved| json!([solving::options(solved), {}]));
    session.matches.firmness.ask_of_matching(session, Call { name: "robustness", args });
}

fn summary(session: Session, held: &[Held]) -> AnyView {
    let n_robust = held.iter().filter(|held| held.is_robust).count();
    let told = [("robust", n_robust.into()), ("pairs", held.len().into())];
    view! { <p class="said">{session.say_with("firm-summary", &told)}</p> }.into_any()
}

/// How firm a pair is, by the positions of both, once that is known.
pub(crate) fn firmness_badge(session: Session, mentee: usize, mentor: usize) -> AnyView {
    let shown = move || {
        let all = session.matches.firmness.answered(&session.about())?;
        let is_of =
            |held: &&Held| session.solved.with(|solved| held.is_of(solved.scored.scorer.cohort(), (mentee, mentor)));
        let held = all.iter().find(is_of)?;
        let (tone, word) = if held.is_robust { (Tone::Good, "firm-robust") } else { (Tone::Mind, "firm-fragile") };
        let told = [("held", held.times.into()), ("draws", held.draws.into())];
        Some(view! {
            {badge(tone, session.say(word))}
            <span class="fine">{session.say_with("firm-held", &told)}</span>
        })
    };
    view! { {shown} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_a_pair_holds_is_read_as_the_engine_says_it() {
        let engine_says = r#"{"mentee": "ana", "mentor": "emil", "held": 29, "draws": 32, "isRobust": true}"#;
        let held: Held = serde_json::from_str(engine_says).expect("the engine says it so");
        assert_eq!((held.times, held.draws, held.is_robust), (29, 32, true));
    }
}
