//! A pair of the matching: who, how well, why, and what can be done about it.

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::bans::ban_button;
use super::bar::bar;
use super::button::{Button, button};
use super::candidates::candidates;
use super::gone::leave_buttons;
use super::reasons::reasons;
use super::robust::firmness_badge;
use crate::fit::{Audience, Band, Points};
use crate::person::Side;
use crate::ui::desk::outcome::Solved;
use crate::ui::desk::rule_words;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::{ByHand, Kept};

/// A pair as it is shown, by the positions of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    mentee: usize,
    mentor: usize,
    /// Whether it is the first of hers that is shown: what can be done about a mentee stands there once.
    is_first: bool,
}

impl Shown {
    /// Pairs in the order of mentees, as they are shown.
    pub(crate) fn all(pairs: &[(usize, usize)]) -> Vec<Self> {
        let is_first = |at: usize| at == 0 || pairs[at - 1].0 != pairs[at].0;
        let shown = |(at, &(mentee, mentor))| Self { mentee, mentor, is_first: is_first(at) };
        pairs.iter().enumerate().map(shown).collect()
    }
}

/// A pair.
pub(crate) fn pair(session: Session, solved: &Kept<Solved>, shown: Shown) -> AnyView {
    let Shown { mentee, mentor, is_first } = shown;
    let scorer = &solved.scored.scorer;
    let name = |side: Side, at: usize| scorer.cohort().side(side)[at].name().to_owned();
    let points = solved.scored.table.points(mentee, mentor);
    let is_chosen = solved.is_chosen(mentee, mentor);
    let by_hand = is_chosen.then(|| badge(Tone::Mind, session.say("pair-by-hand")));
    let is_open = RwSignal::new(session.matches.is_printing.get_untracked());
    let ids = solved.by_ids(mentee, mentor);
    let more = {
        let (ids, can_be_questioned) = (ids.clone(), solved.can_be_questioned());
        move || is_open.get().then(|| opened(session, &ids, can_be_questioned))
    };
    view! {
        <li class="pair">
            <div class="pair-head">
                <h3>
                    <span dir="auto">{name(Side::Mentee, mentee)}</span>
                    <span class="with" aria-hidden="true">" · "</span>
                    <span class="unseen">{session.say("pair-with")}</span>
                    <span dir="auto" class="mentor">{name(Side::Mentor, mentor)}</span>
                </h3>
                <p class="row">{by_hand} {firmness_badge(session, mentee, mentor)} {points.map(|points| band_badge(session, scorer.band(points)))}</p>
            </div>
            <div class="pair-foot">
                {points.map(|points| fit_bar(session, points))}
                <div class="row controls">
                    {why_button(session, is_open)}
                    {is_first.then(|| choices(session, solved, mentee))}
                    {is_chosen.then(|| release(session, ids.clone()))}
                    {ban_button(session, ids, name(Side::Mentor, mentor))}
                </div>
            </div>
            {why(session, solved.clone(), mentee, mentor, is_open)}
            {more}
            {is_first.then(|| open_candidates(session, solved, mentee))}
        </li>
    }
    .into_any()
}

/// What stands below the reasons: who comes next for her, and what if one of the two has gone.
fn opened(session: Session, pair: &ByHand, can_be_questioned: bool) -> AnyView {
    let mentee = pair.mentee.clone();
    let next = move || session.questions.shown(move |questions| (questions.alternates)(session, mentee.clone()));
    view! {
        {can_be_questioned.then(next)}
        <div class="row controls leaving">
            {leave_buttons(session, Side::Mentee, &pair.mentee)}
            {leave_buttons(session, Side::Mentor, &pair.mentor)}
        </div>
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

/// Opens and closes the reasons.
pub(crate) fn why_button(session: Session, is_open: RwSignal<bool>) -> AnyView {
    let why = Button { class: "quiet why", is_open: Some(is_open.into()), ..Button::default() };
    button(why.saying(session.say("pair-why")), move || is_open.update(|open| *open = !*open))
}

/// The reasons of a pair, made when they are opened.
pub(crate) fn why(
    session: Session,
    solved: Kept<Solved>,
    mentee: usize,
    mentor: usize,
    is_open: RwSignal<bool>,
) -> AnyView {
    let explained = move || {
        let scorer = &solved.scored.scorer;
        let explanation = scorer.explain(&scorer.mentees()[mentee], &scorer.mentors()[mentor], Audience::Staff);
        reasons(session, scorer.program(), &explanation.reasons)
    };
    view! { {move || is_open.get().then(&explained)} }.into_any()
}

/// What can be done about a mentee: choose another mentor, or one more where she wants several.
pub(crate) fn choices(session: Session, solved: &Kept<Solved>, mentee: usize) -> AnyView {
    let member = &solved.scored.scorer.cohort().mentees()[mentee];
    let id = member.id().to_owned();
    let is_choosing = is_choosing(session, id.clone());
    let words = match (solved.matching.mentors_of(mentee).is_empty(), member.wants() > 1) {
        (true, _) => "pair-choose-first",
        (false, false) => "pair-choose",
        (false, true) => "pair-choose-further",
    };
    let choose = Button { class: "quiet choose", is_open: Some(is_choosing.into()), ..Button::default() };
    button(choose.named(format!("choose-{mentee}")).saying(session.say(words)), move || {
        session.matches.choosing.set((!is_choosing.get_untracked()).then(|| id.clone()));
    })
}

/// Lets a pair that was chosen by hand go.
fn release(session: Session, pair: ByHand) -> AnyView {
    let release = Button { class: "quiet release", ..Button::default() };
    button(release.saying(session.say("pair-release")), move || session.release(pair.clone()))
}

/// The candidates of a mentee, while somebody chooses for her.
pub(crate) fn open_candidates(session: Session, solved: &Kept<Solved>, mentee: usize) -> AnyView {
    let id = solved.scored.scorer.cohort().mentees()[mentee].id().to_owned();
    let is_choosing = is_choosing(session, id);
    let solved = solved.clone();
    view! { {move || is_choosing.get().then(|| candidates(session, solved.clone(), mentee))} }.into_any()
}

fn is_choosing(session: Session, id: String) -> Memo<bool> {
    Memo::new(move |_| session.matches.choosing.with(|choosing| choosing.as_ref() == Some(&id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_done_about_a_mentee_of_two_mentors_stands_there_once() {
        let firsts: Vec<bool> =
            Shown::all(&[(0, 3), (0, 5), (2, 3), (4, 1)]).iter().map(|shown| shown.is_first).collect();
        assert_eq!(firsts, [true, false, true, true]);
    }
}
