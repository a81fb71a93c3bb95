//! Mentors who have places left, and what stood in the way.

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::helps::{Somebody, asked_for_help};
use super::pager::pager;
use super::unplaced::obstacle_lines;
use crate::person::Side;
use crate::ui::browser::document;
use crate::ui::desk::listing::{n_pages, page};
use crate::ui::desk::outcome::Solved;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::Kept;

/// A mentor who has places left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Left {
    mentor: usize,
    taken: usize,
    places: usize,
}

/// The mentors who have places left, those with nobody first.
fn left(places: &[u32], loads: &[usize]) -> Vec<Left> {
    let all = places.iter().zip(loads).enumerate();
    let all = all.map(|(mentor, (&places, &taken))| Left { mentor, taken, places: places as usize });
    let mut left: Vec<Left> = all.filter(|left| left.taken < left.places).collect();
    left.sort_by_key(|left| left.taken > 0);
    left
}

/// The list of them, made when it is opened.
pub(crate) fn places_left(session: Session) -> AnyView {
    let is_open = RwSignal::new(false);
    let at = RwSignal::new(0);
    let who = Memo::new(move |_| {
        session.solved.with(|solved| {
            let table = &solved.scored.table;
            if solved.is_found { left(table.places(), &solved.matching.loads(table.n_mentors())) } else { Vec::new() }
        })
    });
    let pages = Signal::derive(move || who.with(|who| n_pages(who.len())));
    let list = move || {
        let solved = session.solved.get();
        let shown = is_open.get().then(|| who.with(|who| page(who, at.get()).to_vec()));
        shown.into_iter().flatten().map(|left| mentor(session, &solved, left)).collect_view()
    };
    view! {
        <details id="places-left" hidden=move || who.with(Vec::is_empty) on:toggle=move |event| is_open.set(document::is_open(&event))>
            <summary>
                <h2>{session.say("left-title")}</h2>
                <span class="count">{move || session.say_count("figure", who.with(Vec::len))}</span>
            </summary>
            <div class="answers-below">
                <p>{session.say("left-what")}</p>
                <ul class="left plain">{list}</ul>
                {pager(session, session.say("left-pages"), at, pages)}
            </div>
        </details>
    }
    .into_any()
}

fn mentor(session: Session, solved: &Kept<Solved>, left: Left) -> AnyView {
    let member = &solved.scored.scorer.cohort().mentors()[left.mentor];
    let told = [("taken", left.taken.into()), ("places", left.places.into())];
    let has_nobody = left.taken == 0;
    let who = Somebody { side: Side::Mentor, id: member.id().to_owned() };
    let help = (has_nobody && solved.can_be_questioned()).then(|| {
        let (ask, helped) = asked_for_help(session, who);
        view! {
            <div class="row controls">{ask}</div>
            {helped}
        }
    });
    view! {
        <li class="candidate">
            <div class="pair-head">
                <h3 dir="auto">{member.name().to_owned()}</h3>
                <p class="row">
                    <span class="fine">{session.say_with("candidate-places", &told)}</span>
                    {has_nobody.then(|| badge(Tone::Mind, session.say("left-badge")))}
                </p>
            </div>
            {obstacle_lines(session, solved, Side::Mentor, left.mentor)}
            {help}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_nobody_comes_first_and_who_is_full_not_at_all() {
        let found: Vec<usize> = left(&[2, 1, 1, 0, 3], &[1, 1, 0, 0, 0]).iter().map(|left| left.mentor).collect();
        assert_eq!(found, [2, 4, 0]);
    }
}
