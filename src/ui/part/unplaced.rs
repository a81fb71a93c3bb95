//! A mentee without a mentor, and what stood in the way.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::pair::{choices, open_candidates};
use crate::fit::{Audience, ReasonKind};
use crate::ui::outcome::Solved;
use crate::ui::rule_words;
use crate::ui::state::Session;
use crate::ui::work::Kept;

/// Why a mentee has no mentor.
struct Obstacles {
    /// How many mentors each rule blocks, the rule that blocks most first.
    blocking: Vec<(String, usize)>,
    /// How many mentors nothing blocks: all their places went to others.
    taken: usize,
    /// How many mentors there are.
    mentors: usize,
}

/// A mentee without a mentor.
pub(crate) fn unplaced(session: Session, solved: &Kept<Solved>, mentee: usize) -> AnyView {
    let name = solved.scored.scorer.cohort().mentees()[mentee].name().to_owned();
    let obstacles = obstacles(session, solved, mentee);
    let mentors = obstacles.mentors;
    let blocking = obstacles.blocking.into_iter().map(|(rule, count)| {
        let told = [("rule", rule.into()), ("count", count.into()), ("mentors", mentors.into())];
        view! { <li>{session.say_with("unplaced-blocked", &told)}</li> }
    });
    let taken =
        (obstacles.taken > 0).then(|| view! { <li>{session.say_count("unplaced-taken", obstacles.taken)}</li> });
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

fn obstacles(session: Session, solved: &Solved, mentee: usize) -> Obstacles {
    let scorer = &solved.scored.scorer;
    let party = &scorer.mentees()[mentee];
    let mut counts: BTreeMap<(bool, String), usize> = BTreeMap::new();
    let mut taken = 0;
    for (mentor, points) in scorer.mentors().iter().zip(solved.scored.table.row(mentee)) {
        if points.is_some() {
            taken += 1;
            continue;
        }
        let explanation = scorer.explain(party, mentor, Audience::Staff);
        for reason in explanation.reasons.iter().filter(|reason| reason.blocks) {
            let label = rule_words::reason_label(session, scorer.program(), reason);
            *counts.entry((reason.kind == ReasonKind::Private, label)).or_default() += 1;
        }
    }
    let mut blocking: Vec<(String, usize)> = counts.into_iter().map(|((_, label), count)| (label, count)).collect();
    blocking.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Obstacles { blocking, taken, mentors: scorer.mentors().len() }
}
