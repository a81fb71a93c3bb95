//! A mentee without a mentor, what stood in the way, and what would help.

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::helps::{Somebody, asked_for_help};
use super::pair::{choices, open_candidates};
use crate::fit::Reason;
use crate::insight::{Blocker, Obstacles, obstacles};
use crate::matching::Request;
use crate::person::Side;
use crate::ui::desk::outcome::Solved;
use crate::ui::desk::rule_words;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::Kept;

/// A mentee without a mentor.
pub(crate) fn unplaced(session: Session, solved: &Kept<Solved>, mentee: usize) -> AnyView {
    let member = &solved.scored.scorer.cohort().mentees()[mentee];
    let who = Somebody { side: Side::Mentee, id: member.id().to_owned() };
    let (ask, helped) = solved.can_be_questioned().then(|| asked_for_help(session, who)).unzip();
    view! {
        <li class="pair">
            <div class="pair-head">
                <h3 dir="auto">{member.name().to_owned()}</h3>
                <p>{badge(Tone::Stop, session.say("unplaced-badge"))}</p>
            </div>
            {obstacle_lines(session, solved, Side::Mentee, mentee)}
            <div class="row controls">{choices(session, solved, mentee)} {ask}</div>
            {helped}
            {open_candidates(session, solved, mentee)}
        </li>
    }
    .into_any()
}

/// What stands between somebody and each one of the other side, a line each.
pub(crate) fn obstacle_lines(session: Session, solved: &Solved, side: Side, position: usize) -> AnyView {
    let Obstacles { others, blockers, banned, too_few_points, open } = of_somebody(solved, side, position);
    let (blocked, taken) = match side {
        Side::Mentee => ("unplaced-blocked", "unplaced-taken"),
        Side::Mentor => ("left-blocked", "left-elsewhere"),
    };
    let blocking = blockers.into_iter().map(|blocker| {
        let rule = blocker_label(session, solved, &blocker);
        session.say_with(blocked, &[("rule", rule.into()), ("count", blocker.count.into()), ("mentors", others.into())])
    });
    let counted = [("obstacle-banned", banned), ("obstacle-few", too_few_points), (taken, open)];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let lines = blocking.chain(counted.map(|(id, count)| session.say_count(id, count)));
    let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <ul class="fine">{lines}</ul> }.into_any()
}

/// What stands in the way, beside what was decided by hand.
fn of_somebody(solved: &Solved, side: Side, position: usize) -> Obstacles {
    let request = Request::new(&solved.scored.table, solved.conditions()).expect("locks that clash were given up");
    obstacles(&solved.scored.scorer, &request, side, position)
}

fn blocker_label(session: Session, solved: &Solved, blocker: &Blocker) -> String {
    let reason = Reason { kind: blocker.kind, rule: blocker.rule.clone(), ..Reason::default() };
    rule_words::reason_label(session, solved.scored.scorer.program(), &reason)
}
