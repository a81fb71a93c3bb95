//! A pair of the matching: who, how well, why, and what can be done about it.

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::bar::bar;
use super::candidates::candidates;
use super::reasons::reasons;
use crate::fit::{Audience, Band, Points};
use crate::person::Side;
use crate::ui::outcome::Solved;
use crate::ui::rule_words;
use crate::ui::state::Session;
use crate::ui::work::Kept;

/// A pair, by the positions of both.
pub(crate) fn pair(session: Session, solved: &Kept<Solved>, mentee: usize, mentor: usize) -> AnyView {
    let scorer = &solved.scored.scorer;
    let name = |side: Side, at: usize| scorer.cohort().side(side)[at].name().to_owned();
    let points = solved.scored.table.points(mentee, mentor);
    let by_hand = solved.is_by_hand(mentee).then(|| badge(Tone::Mind, session.say("pair-by-hand")));
    view! {
        <li class="pair">
            <div class="pair-head">
                <h3>
                    <span dir="auto">{name(Side::Mentee, mentee)}</span>
                    <span class="with" aria-hidden="true">" · "</span>
                    <span class="unseen">{session.say("pair-with")}</span>
                    <span dir="auto" class="mentor">{name(Side::Mentor, mentor)}</span>
                </h3>
                <p class="row">{by_hand} {points.map(|points| band_badge(session, scorer.band(points)))}</p>
            </div>
            {points.map(|points| fit_bar(session, points))}
            {why(session, solved.clone(), mentee, mentor)}
            {controls(session, solved, mentee)}
        </li>
    }
    .into_any()
}

/// The fit of a pair as a bar.
pub(crate) fn fit_bar(session: Session, points: Points) -> AnyView {
    let told = [("points", points.get().into()), ("most", Points::MOST.into())];
    bar(points.get().into(), Points::MOST.into(), session.say_with("points-of", &told))
}

/// A band as a badge.
pub(crate) fn band_badge(session: Session, band: Band) -> AnyView {
    let tone = match band {
        Band::Strong | Band::Good => Tone::Good,
        Band::Fair => Tone::Plain,
        Band::Weak => Tone::Mind,
    };
    badge(tone, session.say(rule_words::band(band)))
}

/// The reasons of a pair; made when they are opened, or when everything is laid out for paper.
fn why(session: Session, solved: Kept<Solved>, mentee: usize, mentor: usize) -> AnyView {
    let is_printing = session.matches.is_printing;
    let is_open = RwSignal::new(is_printing.get_untracked());
    let explained = move || {
        let scorer = &solved.scored.scorer;
        let explanation = scorer.explain(&scorer.mentees()[mentee], &scorer.mentors()[mentor], Audience::Staff);
        reasons(session, scorer.program(), &explanation.reasons)
    };
    view! {
        <details
            open=is_open.get_untracked()
            on:toggle=move |event| is_open.set(event_target::<web_sys::Element>(&event).has_attribute("open"))
        >
            <summary>{session.say("pair-why")}</summary>
            {move || is_open.get().then(&explained)}
        </details>
    }
    .into_any()
}

/// What can be done about a mentee: choose another mentor, or let the chosen one go.
pub(crate) fn controls(session: Session, solved: &Kept<Solved>, mentee: usize) -> AnyView {
    let id = solved.scored.scorer.cohort().mentees()[mentee].id().to_owned();
    let choosing = session.matches.choosing;
    let is_choosing = {
        let id = id.clone();
        Memo::new(move |_| choosing.with(|choosing| choosing.as_ref() == Some(&id)))
    };
    let toggle = {
        let id = id.clone();
        move |_| choosing.set((!is_choosing.get_untracked()).then(|| id.clone()))
    };
    let release = solved.is_by_hand(mentee).then(|| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| session.release(&id)>
                {session.say("pair-release")}
            </button>
        }
    });
    let solved = solved.clone();
    view! {
        <div class="row controls">
            <button
                type="button"
                class="button quiet"
                aria-expanded=move || is_choosing.get().to_string()
                on:click=toggle
            >
                {session.say("pair-choose")}
            </button>
            {release}
        </div>
        {move || is_choosing.get().then(|| candidates(session, solved.clone(), mentee))}
    }
    .into_any()
}
