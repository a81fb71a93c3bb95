//! Whom to look for, so that more people are placed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::insight::{PlacesAsked, Wanted};
use crate::matching::Aim;
use crate::person::Side;
use crate::ui::desk::part::badge::{Tone, badge};
use crate::ui::desk::part::bar::bar;
use crate::ui::desk::part::button::{Button, button};
use crate::ui::desk::part::question::{Words, waiting};
use crate::ui::desk::part::table::{row_of, table};
use crate::ui::desk::part::tabs::{Tab, side_tabs};
use crate::ui::desk::recruiting::{LeftOver, Recruits, gain, headings, placed_by};
use crate::ui::desk::state::{Session, difference};

/// So many more rows or mentors are shown at a time.
const MORE: usize = 10;

/// The gap.
pub(crate) fn gap(session: Session) -> AnyView {
    session.follow_gap();
    let count = move || session.recruits().map(|recruits| session.say_count("gap-found", recruits.wanted.len()));
    view! {
        <h1 id="title" tabindex="-1">{session.say("gap-title")}</h1>
        <p class="lead">{session.say("gap-what")}</p>
        <p role="status" id="left-over">{move || left_over(session)}</p>
        {sides(session)}
        {waiting(session, session.gap.asking.asked, Words::of("gap-working"), move || session.ask_for_gap_again())}
        <p role="status" id="gap-count">{count}</p>
        {move || session.recruits().map(|recruits| found(session, &recruits))}
    }
    .into_any()
}

/// How many have nobody; or that it is not known yet, because the matching is still to be made.
fn left_over(session: Session) -> String {
    let solved = session.solved.get();
    if !solved.is_found {
        return session.say("gap-no-matching");
    }
    let left_over = LeftOver::of(&solved);
    let told = [("mentees", left_over.mentees.into()), ("mentors", left_over.mentors.into())];
    session.say_with(left_over.sentence(), &told)
}

/// The two sides on which somebody can be looked for.
fn sides(session: Session) -> AnyView {
    let tab = |side, id, words| Tab { side, id, words: Signal::stored(session.say(words)) };
    let mentors = tab(Side::Mentor, "gap-mentors", "gap-look-for-mentors");
    let mentees = tab(Side::Mentee, "gap-mentees", "gap-look-for-mentees");
    side_tabs(session.say("gap-sides"), [mentors, mentees], session.gap.side, || ())
}

fn found(session: Session, recruits: &Arc<Recruits>) -> AnyView {
    let places = (recruits.side == Side::Mentor).then(|| places(session, recruits));
    view! {
        {wanted(session, recruits)}
        {places}
    }
    .into_any()
}

/// The message over the list: what it is, or that nothing is missing.
fn about(recruits: &Recruits) -> &'static str {
    match (recruits.side, recruits.most_served()) {
        _ if recruits.wanted.is_empty() => "gap-nothing",
        (Side::Mentor, 0) => "gap-mentors-fit-better",
        (Side::Mentee, 0) => "gap-mentees-fit-better",
        (Side::Mentor, _) => "gap-mentors-about",
        (Side::Mentee, _) => "gap-mentees-about",
    }
}

/// The message where there is nobody at all on the side on which somebody is looked for.
fn nobody_yet(side: Side) -> &'static str {
    match side {
        Side::Mentor => "gap-no-mentors",
        Side::Mentee => "gap-no-mentees",
    }
}

fn wanted(session: Session, recruits: &Arc<Recruits>) -> AnyView {
    let n_shown = RwSignal::new(MORE);
    let n_all = recruits.wanted.len();
    let has_nobody = session.work.with_untracked(|work| work.cohort.people().side(recruits.side).is_empty());
    let about = session.say(if has_nobody { nobody_yet(recruits.side) } else { about(recruits) });
    let recruits = StoredValue::new(Arc::clone(recruits));
    let save = move || recruits.with_value(|recruits| session.save_gap(recruits));
    let rows = move || {
        recruits.with_value(|recruits| {
            recruits.wanted.iter().take(n_shown.get()).map(|wanted| row(session, recruits, wanted)).collect_view()
        })
    };
    let [question, answer, rest @ ..] =
        recruits.with_value(|recruits| headings(recruits.side)).map(|heading| session.say(heading));
    let headings: Vec<String> = [answer, question].into_iter().chain(rest).collect();
    let table = (n_all > 0).then(|| {
        view! {
            <div class="row saving">
                {button(Button::default().named("save-gap").saying(session.say("gap-save")), save)}
            </div>
            {table("sought", session.say("gap-table"), &headings, rows)}
            {more(session, n_shown, n_all, "gap-more")}
        }
    });
    view! {
        <section aria-labelledby="wanted-title" id="wanted">
            <h2 id="wanted-title">{session.say("gap-wanted")}</h2>
            <p>{about}</p>
            {table}
        </section>
    }
    .into_any()
}

/// What one more person with one answer is worth. The bar repeats the number.
fn row(session: Session, recruits: &Recruits, wanted: &Wanted) -> AnyView {
    let [question_heading, _, rest @ ..] = headings(wanted.side);
    let (question, answer) = session.sought(recruits, wanted);
    let part = |served: i64| u32::try_from(served).unwrap_or(0);
    let (_, points) = difference(wanted.points);
    let served = session.say_with("figure", &[("count", wanted.others_served.into())]);
    let cells = [
        question.into_any(),
        bar(part(wanted.others_served), part(recruits.most_served()), served),
        session.say_count("figure", wanted.could_meet).into_any(),
        session.say_with("figure", &[("count", points)]).into_any(),
    ];
    let headings = [question_heading].into_iter().chain(rest).map(|heading| session.say(heading));
    row_of(answer.into_any(), headings.zip(cells))
}

/// Shows more of a list, as long as there is more.
fn more(session: Session, n_shown: RwSignal<usize>, n_all: usize, id: &'static str) -> AnyView {
    let is_hidden = Some(Signal::derive(move || n_shown.get() >= n_all));
    let more = Button { is_hidden, ..Button::quiet().named(id).saying(session.say("candidates-more")) };
    view! { <p class="controls">{button(more, move || n_shown.update(|shown| *shown += MORE))}</p> }.into_any()
}

/// Which mentors to ask for one more place.
fn places(session: Session, recruits: &Arc<Recruits>) -> AnyView {
    let n_shown = RwSignal::new(MORE);
    let n_all = recruits.places.len();
    let about = if n_all == 0 { "gap-places-nothing" } else { "gap-places-about" };
    let recruits = StoredValue::new(Arc::clone(recruits));
    let list = move || {
        recruits.with_value(|recruits| {
            recruits.places.iter().take(n_shown.get()).map(|place| asked(session, recruits, place)).collect_view()
        })
    };
    view! {
        <section aria-labelledby="places-title" id="places">
            <h2 id="places-title">{session.say("gap-places")}</h2>
            <p>{session.say(about)}</p>
            <ol class="pairs side plain">{list}</ol>
            {more(session, n_shown, n_all, "gap-more-places")}
        </section>
    }
    .into_any()
}

/// A mentor, what one more place with her brings, and who would be placed.
fn asked(session: Session, recruits: &Recruits, place: &PlacesAsked) -> AnyView {
    let solved = &recruits.solved;
    let cohort = solved.scored.scorer.cohort();
    let name = |side: Side, id: &str| {
        let found = cohort.position(side, id);
        found.map_or_else(|| id.to_owned(), |at| cohort.side(side)[at].name().to_owned())
    };
    let has_mentor = |id: &str| {
        cohort.position(Side::Mentee, id).is_some_and(|mentee| !solved.matching.mentors_of(mentee).is_empty())
    };
    let more_placed = gain(&place.aims, Aim::Placed);
    let tone = if more_placed > 0 { Tone::Good } else { Tone::Plain };
    let (points, signed) = difference(gain(&place.aims, Aim::Points));
    let placed = placed_by(&place.moves, has_mentor);
    let who = placed.iter().map(|&mentee| {
        view! { <li dir="auto">{name(Side::Mentee, mentee)}</li> }
    });
    let who = (!placed.is_empty()).then(|| {
        view! {
            <p class="fine">{session.say("gap-placed-then")}</p>
            <ul class="chips">{who.collect_view()}</ul>
        }
    });
    view! {
        <li class="pair">
            <div class="pair-head">
                <h3 dir="auto">{name(Side::Mentor, &place.mentor)}</h3>
                <p>{badge(tone, session.say_with("gap-more-placed", &[("count", more_placed.into())]))}</p>
            </div>
            <p class="fine">{session.say_with("gap-more-points", &[("count", points), ("signed", signed)])}</p>
            {who}
        </li>
    }
    .into_any()
}
