//! The agreed matching: what is left of it after a change, and its repair.

use std::sync::Arc;

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::button::{Button, button};
use super::question::{Words, waiting};
use super::table::{row_of, table};
use crate::person::Side;
use crate::ui::desk::agreement::{Agreed, Move, Name, Reason, Repair, Repaired, moves};
use crate::ui::desk::departures::{Gone, Why};
use crate::ui::desk::outcome::Basis;
use crate::ui::desk::repairing::Standing;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::Work;

/// The agreed matching; or the way to agree on the one that is shown.
pub(crate) fn agreed(session: Session) -> AnyView {
    session.explain_repair();
    let now = Memo::new(move |_| session.work.with(|work| work.agreed.clone()));
    let shown = move || match now.get() {
        Some(agreed) => agreement(session, &agreed),
        None => unagreed(session),
    };
    view! {
        <section class="agreed" aria-labelledby="agreed-title" id="agreed">
            <h2 id="agreed-title" tabindex="-1">{session.say("agreed-title")}</h2>
            {shown}
            {waiting(session, session.matches.repair.asked, Words::of("repair-working"), move || session.ask_for_repair_again())}
            {move || session.thought().map(|(basis, repaired)| thought(session, &basis, &repaired))}
            {move || session.repaired().map(|repaired| made(session, &session.basis(), &repaired))}
        </section>
    }
    .into_any()
}

/// How to agree on the matching that is shown.
fn unagreed(session: Session) -> AnyView {
    view! {
        <p>{session.say("agreed-none")}</p>
        <div class="row controls">{agree_button(session, Button::default(), "agree")}</div>
    }
    .into_any()
}

fn agree_button(session: Session, look: Button, words: &'static str) -> AnyView {
    let is_unknown = Signal::derive(move || session.solved.with(|solved| !solved.is_found));
    let agree = Button { is_disabled: Some(is_unknown), ..look.named("agree").saying(session.say(words)) };
    button(agree, move || session.agree())
}

fn agreement(session: Session, agreed: &Agreed) -> AnyView {
    let name = match &agreed.name {
        Name::Here(number) => session.say_count("agreed-here", *number),
        Name::File(file) => session.say_with("agreed-file", &[("file", file.clone().into())]),
    };
    let count = session.say_count("pairs-found", agreed.pairs.len());
    let standing = Memo::new(move |_| session.standing());
    let sentence = move || standing.get().map(|standing| standing_sentence(session, standing));
    let may_repair = move || {
        let is_broken = standing.get().is_some_and(|standing| standing.broken > 0);
        is_broken && session.thought().is_none()
    };
    let forget = Button::quiet().named("forget-agreed").saying(session.say("agreed-forget"));
    view! {
        <p class="row">
            <strong dir="auto">{name}</strong>
            <span class="fine">{count}</span>
            {move || repair_badge(session)}
        </p>
        <p role="status" id="agreed-standing">{sentence}</p>
        {move || may_repair().then(|| offers(session))}
        <div class="row controls">
            {move || (standing.get().is_some_and(|standing| standing.broken > 0)).then(|| agree_button(session, Button::quiet(), "agree-anew"))}
            {button(forget, move || session.forget_agreed())}
            {move || session.basis().decided.repair.is_some().then(|| free_button(session))}
        </div>
    }
    .into_any()
}

fn standing_sentence(session: Session, Standing { all, broken }: Standing) -> String {
    let is_repaired = session.basis().decided.repair.is_some();
    match (broken, is_repaired) {
        (0, _) => session.say_count("agreed-stands", all),
        (_, false) => session.say_with("agreed-would-move", &[("count", broken.into()), ("all", all.into())]),
        (_, true) => session.say_with("agreed-moved", &[("count", broken.into()), ("all", all.into())]),
    }
}

/// How the matching that is shown keeps to the agreed one.
fn repair_badge(session: Session) -> Option<AnyView> {
    let basis = session.basis();
    let Repair { at_most, .. } = basis.decided.repair.as_ref()?;
    let word = match at_most {
        None => session.say("repaired-fewest"),
        Some(most) => session.say_with("repaired-at-most", &[("count", (*most).into())]),
    };
    Some(badge(Tone::Good, word))
}

fn free_button(session: Session) -> AnyView {
    button(Button::quiet().named("match-freely").saying(session.say("repair-free")), move || session.match_freely())
}

/// The two ways to repair.
fn offers(session: Session) -> AnyView {
    let fewest = Button::default().named("repair-fewest").saying(session.say("repair-fewest"));
    let limit = session.solved.with(|solved| solved.is_plain()).then(|| limit(session));
    view! {
        <div class="row controls repair-ways">
            {button(fewest, move || session.ask_for_repair(None))}
            {limit}
        </div>
    }
    .into_any()
}

/// Asks for a repair with at most so many changes; what is no number cannot be asked.
fn limit(session: Session) -> AnyView {
    let typed = session.matches.at_most;
    let wanted = Memo::new(move |_| typed.with(|typed| typed.trim().parse::<u32>().ok()));
    let is_wrong = move || wanted.get().is_none() && typed.with(|typed| !typed.trim().is_empty());
    let is_disabled = Some(Signal::derive(move || wanted.get().is_none()));
    let ask = Button { is_disabled, ..Button::default().named("repair-limit").saying(session.say("repair-limit")) };
    let press = move || {
        if let Some(most) = wanted.get_untracked() {
            session.ask_for_repair(Some(most));
        }
    };
    view! {
        <div class="limit">
            <label for="repair-most">{session.say("repair-most")}</label>
            <input
                id="repair-most"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                size="4"
                aria-describedby="repair-most-hint"
                aria-invalid=move || is_wrong().to_string()
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            {button(ask, press)}
            <p class="fine" id="repair-most-hint">
                {move || session.say(if is_wrong() { "repair-most-wrong" } else { "repair-most-hint" })}
            </p>
        </div>
    }
    .into_any()
}

/// What would follow from a repair, to be made or left.
fn thought(session: Session, basis: &Arc<Basis>, repaired: &Arc<Repaired>) -> AnyView {
    let apply = Button::default().named("repair-apply").saying(session.say("repair-apply"));
    let discard = Button::quiet().named("repair-discard").saying(session.say("repair-discard"));
    view! {
        <div class="said" id="repair-thought">
            {told(session, basis, repaired, "repair-would")}
            <div class="row controls">
                {button(apply, move || session.apply_repair())}
                {button(discard, move || session.discard_repair())}
            </div>
        </div>
    }
    .into_any()
}

/// What followed from the repair that is shown.
fn made(session: Session, basis: &Arc<Basis>, repaired: &Arc<Repaired>) -> AnyView {
    view! { <div id="repair-made">{told(session, basis, repaired, "repair-did")}</div> }.into_any()
}

/// Who moves and why; `count` is the message that says how many.
fn told(session: Session, basis: &Arc<Basis>, repaired: &Arc<Repaired>, count: &'static str) -> AnyView {
    let Some(Repair { agreed, .. }) = &basis.decided.repair else { return ().into_any() };
    let moves = session.work.with(|work| moves(agreed, repaired, |side, id| work.cohort.position(side, id).is_some()));
    let open = (!repaired.optimal).then(|| view! { <p class="fine">{session.say("repair-open")}</p> });
    let sentence = session.say_count(count, moves.len());
    let list = (!moves.is_empty()).then(|| moved(session, moves));
    view! {
        <p role="status" class="repair-count">{sentence}</p>
        {open}
        {list}
    }
    .into_any()
}

/// The columns of the list, each by the message that heads it.
const COLUMNS: [&str; 4] = ["moved-mentee", "moved-before", "moved-after", "moved-why"];

fn moved(session: Session, moves: Vec<Move>) -> AnyView {
    let headings = COLUMNS.map(|id| session.say(id));
    let moves = StoredValue::new(moves);
    let rows = move || {
        let work = session.work.get();
        moves.with_value(|moves| moves.iter().map(|moved| row(session, &work, moved)).collect())
    };
    table("moved", session.say("moved-caption"), &headings, rows)
}

fn row(session: Session, work: &Work, moved: &Move) -> AnyView {
    let mentors = |ids: &[String]| match ids {
        [] => session.say("moved-nobody"),
        ids => ids.iter().map(|id| work.name(Side::Mentor, id)).collect::<Vec<_>>().join(", "),
    };
    let why: Vec<String> = moved.why.iter().map(|why| reason(session, work, &moved.mentee, why)).collect();
    let cells = [mentors(&moved.before), mentors(&moved.after), why.join(" ")];
    let headings = COLUMNS[1..].iter().map(|id| session.say(id));
    let cells = headings.zip(cells.map(|cell| view! { <span dir="auto">{cell}</span> }.into_any()));
    row_of(work.name(Side::Mentee, &moved.mentee).into_any(), cells)
}

fn reason(session: Session, work: &Work, mentee: &str, why: &Reason) -> String {
    let about =
        |id: &'static str, mentor: &str| session.say_with(id, &[("mentor", work.name(Side::Mentor, mentor).into())]);
    match why {
        Reason::MenteeGone => {
            let name = work.name(Side::Mentee, mentee);
            session.say_with(gone_as(work, Side::Mentee, mentee), &[("name", name.into())])
        }
        Reason::MentorGone(mentor) => {
            let name = work.name(Side::Mentor, mentor);
            session.say_with(gone_as(work, Side::Mentor, mentor), &[("name", name.into())])
        }
        Reason::Cannot(mentor) => about("why-cannot", mentor),
        Reason::NoPlaceLeft(mentor) => about("why-no-place", mentor),
        Reason::MakesRoom(mentor, come) => {
            let come: Vec<String> = come.iter().map(|id| work.name(Side::Mentee, id)).collect();
            let told = [("mentor", work.name(Side::Mentor, mentor).into()), ("mentees", come.join(", ").into())];
            session.say_with("why-makes-room", &told)
        }
        Reason::MovesOn => session.say("why-moves-on"),
        Reason::Unexplained => session.say("why-unexplained"),
        Reason::FindsPlace => session.say("why-finds-place"),
    }
}

/// The message that says that somebody is gone, and how, as far as that is known.
fn gone_as(work: &Work, side: Side, id: &str) -> &'static str {
    match work.gone.iter().find(|gone| gone.is(side, id)).map(|Gone { why, .. }| *why) {
        Some(Why::Left) => "why-left",
        Some(Why::Declined) => "why-declined",
        None => "why-gone",
    }
}
