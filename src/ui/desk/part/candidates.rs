//! The mentors whom a mentee could have, the best first; those whom a rule blocks last, with the rule.

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::bans::{ban_button, lift_button};
use super::button::{Button, button};
use super::pair::{band_badge, fit_bar, why, why_button};
use super::price::asked_for_price;
use crate::fit::{Audience, Fit};
use crate::ui::desk::outcome::Solved;
use crate::ui::desk::rule_words;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::{ByHand, Kept};

/// So many more candidates are shown at a time.
const MORE: usize = 10;

/// The candidates of a mentee.
pub(crate) fn candidates(session: Session, solved: Kept<Solved>, mentee: usize) -> AnyView {
    let scorer = &solved.scored.scorer;
    let ranked = StoredValue::new(scorer.ranked(&scorer.mentees()[mentee]));
    let n_mentors = scorer.mentors().len();
    let search = RwSignal::new(String::new());
    let n_shown = RwSignal::new(MORE);
    let name = scorer.cohort().mentees()[mentee].name().to_owned();
    let field = format!("candidate-search-{mentee}");
    let is_hidden = Some(Signal::derive(move || n_shown.get() >= n_mentors));
    let more = Button { is_hidden, ..Button::quiet().saying(session.say("candidates-more")) };
    let list = move || {
        let wanted = search.get().to_lowercase();
        let is_wanted = |mentor: usize| {
            let mentors = solved.scored.scorer.cohort().mentors();
            wanted.is_empty() || mentors[mentor].name().to_lowercase().contains(&wanted)
        };
        let ranked = ranked.get_value();
        let wanted = ranked.into_iter().filter(|(mentor, _)| is_wanted(*mentor)).take(n_shown.get());
        wanted.map(|(mentor, fit)| candidate(session, &solved, mentee, mentor, fit)).collect_view()
    };
    view! {
        <section class="candidates" aria-label=session.say_with("candidates-title", &[("name", name.into())])>
            <div class="search">
                <label for=field.clone()>{session.say("candidates-search")}</label>
                <input
                    id=field.clone()
                    type="search"
                    autocomplete="off"
                    prop:value=search
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
            <ol class="plain">{list}</ol>
            {button(more, move || n_shown.update(|shown| *shown += MORE))}
        </section>
    }
    .into_any()
}

/// How a candidate stands.
enum Standing {
    /// She is the one.
    Current,
    /// She can be chosen.
    Free,
    /// Staff decided that the two shall never be a pair.
    Banned,
    /// All her places are given by hand.
    Full,
    /// A rule blocks her.
    Blocked,
}

fn standing(solved: &Solved, mentee: usize, mentor: usize, fit: Fit) -> Standing {
    let places = solved.scored.table.places()[mentor] as usize;
    if fit == Fit::Blocked {
        Standing::Blocked
    } else if solved.matching.has(mentee, mentor) {
        Standing::Current
    } else if solved.is_banned(mentee, mentor) {
        Standing::Banned
    } else if solved.places_by_hand(mentor, mentee) >= places {
        Standing::Full
    } else {
        Standing::Free
    }
}

fn candidate(session: Session, solved: &Kept<Solved>, mentee: usize, mentor: usize, fit: Fit) -> AnyView {
    let scorer = &solved.scored.scorer;
    let name = scorer.cohort().mentors()[mentor].name().to_owned();
    let points = fit.points();
    let is_open = RwSignal::new(false);
    let is_questioned = solved.can_be_questioned() && !solved.matching.has(mentee, mentor);
    let asked = is_questioned.then(|| asked_for_price(session, solved.by_ids(mentee, mentor), name.clone()));
    let (ask, answered) = asked.unzip();
    view! {
        <li class="candidate">
            <div class="pair-head">
                <h4 dir="auto">{name}</h4>
                <p class="row">
                    <span class="fine">{load(session, solved, mentor)}</span>
                    {points.map(|points| band_badge(session, scorer.band(points)))}
                </p>
            </div>
            <div class="pair-foot">
                {points.map(|points| fit_bar(session, points))}
                <div class="row">
                    {action(session, solved, mentee, mentor, fit)}
                    {why_button(session, is_open)}
                    {ask}
                </div>
            </div>
            {answered}
            {why(session, solved.clone(), mentee, mentor, is_open)}
        </li>
    }
    .into_any()
}

/// How many of a mentor's places are taken.
fn load(session: Session, solved: &Solved, mentor: usize) -> String {
    let taken = solved.matching.pairs().filter(|(_, other)| *other == mentor).count();
    let told = [("taken", taken.into()), ("places", solved.scored.table.places()[mentor].into())];
    session.say_with("candidate-places", &told)
}

fn action(session: Session, solved: &Kept<Solved>, mentee: usize, mentor: usize, fit: Fit) -> AnyView {
    let pair = solved.by_ids(mentee, mentor);
    let name = solved.scored.scorer.cohort().mentors()[mentor].name().to_owned();
    match standing(solved, mentee, mentor, fit) {
        Standing::Current if solved.is_chosen(mentee, mentor) => badge(Tone::Good, session.say("candidate-current")),
        Standing::Current => view! {
            {badge(Tone::Good, session.say("candidate-current"))}
            {choose(session, pair, session.say("candidate-keep"), name)}
        }
        .into_any(),
        Standing::Free => view! {
            {choose(session, pair.clone(), session.say("candidate-choose"), name.clone())}
            {ban_button(session, pair, name)}
        }
        .into_any(),
        Standing::Full => view! {
            {badge(Tone::Mind, session.say("candidate-full"))}
            {ban_button(session, pair, name)}
        }
        .into_any(),
        Standing::Banned => view! {
            {badge(Tone::Stop, session.say("ban-badge"))}
            {lift_button(session, pair, name)}
        }
        .into_any(),
        Standing::Blocked => blocked(session, solved, mentee, mentor),
    }
}

fn choose(session: Session, pair: ByHand, words: String, name: String) -> AnyView {
    button(Button::default().saying(words).about(name), move || session.choose(pair.clone()))
}

/// The rules that block a pair.
fn blocked(session: Session, solved: &Solved, mentee: usize, mentor: usize) -> AnyView {
    let scorer = &solved.scored.scorer;
    let explanation = scorer.explain(&scorer.mentees()[mentee], &scorer.mentors()[mentor], Audience::Staff);
    let rules: Vec<String> = explanation
        .reasons
        .iter()
        .filter(|reason| reason.blocks)
        .map(|reason| rule_words::reason_label(session, scorer.program(), reason))
        .collect();
    view! {
        {badge(Tone::Stop, session.say("reason-blocks"))}
        <span>{rules.join("; ")}</span>
    }
    .into_any()
}
