//! A mentee without a mentor, and what stood in the way.

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::pair::{choices, open_candidates};
use crate::fit::Reason;
use crate::insight::{Blocker, Obstacles, obstacles};
use crate::matching::Request;
use crate::person::Side;
use crate::ui::outcome::Solved;
use crate::ui::rule_words;
use crate::ui::state::Session;
use crate::ui::work::Kept;

/// A mentee without a mentor.
pub(crate) fn unplaced(session: Session, solved: &Kept<Solved>, mentee: usize) -> AnyView {
    let name = solved.scored.scorer.cohort().mentees()[mentee].name().to_owned();
    let Obstacles { others, blockers, open, .. } = of_mentee(solved, mentee);
    let blocking = blockers.into_iter().map(|blocker| {
        let rule = blocker_label(session, solved, &blocker);
        let told = [("rule", rule.into()), ("count", blocker.count.into()), ("mentors", others.into())];
        view! { <li>{session.say_with("unplaced-blocked", &told)}</li> }
    });
    let taken = (open > 0).then(|| view! { <li>{session.say_count("unplaced-taken", open)}</li> });
    view! {
        <li class="pair">
            <div class="pair-head">
                <h3 dir="auto">{name}</h3>
                <p>{badge(Tone::Stop, session.say("unplaced-badge"))}</p>
            </div>
            <ul class="fine">{blocking.collect_view()} {taken}</ul>
            <div class="row controls">{choices(session, solved, mentee)}</div>
            {open_candidates(session, solved, mentee)}
        </li>
    }
    .into_any()
}

/// What stands between her and the mentors, beside the pairs chosen by hand.
fn of_mentee(solved: &Solved, mentee: usize) -> Obstacles {
    let request = Request::keeping(&solved.scored.table, &solved.locks).expect("locks that clash were given up");
    obstacles(&solved.scored.scorer, &request, Side::Mentee, mentee)
}

fn blocker_label(session: Session, solved: &Solved, blocker: &Blocker) -> String {
    let reason = Reason { kind: blocker.kind, rule: blocker.rule.clone(), ..Reason::default() };
    rule_words::reason_label(session, solved.scored.scorer.program(), &reason)
}
