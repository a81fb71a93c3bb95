//! Why a pair fits as it does: what she asked, what is offered, and the points of each rule.

use leptos::prelude::*;

use super::badge::{Tone, badge};
use super::bar::bar;
use crate::fit::Reason;
use crate::program::Program;
use crate::ui::desk::rule_words;
use crate::ui::desk::state::Session;

/// The reasons of a pair as a table, for staff.
pub(crate) fn reasons(session: Session, program: &Program, reasons: &[Reason]) -> AnyView {
    let rows = reasons.iter().map(|reason| row(session, program, reason)).collect_view();
    view! {
        <table class="stacked reasons">
            <caption class="unseen">{session.say("reasons-caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{session.say("reasons-rule")}</th>
                    <th scope="col">{session.say("reasons-mentee")}</th>
                    <th scope="col">{session.say("reasons-mentor")}</th>
                    <th scope="col">{session.say("reasons-points")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(session: Session, program: &Program, reason: &Reason) -> AnyView {
    let label = rule_words::reason_label(session, program, reason);
    let blocks = reason.blocks.then(|| badge(Tone::Stop, session.say("reason-blocks")));
    let silence = rule_words::silence(&reason.missing).map(|id| view! { <p class="fine">{session.say(id)}</p> });
    view! {
        <tr>
            <th scope="row">{label} " " {blocks}</th>
            <td data-label=session.say("reasons-mentee") dir="auto">{said(session, reason.mentee.as_ref())}</td>
            <td data-label=session.say("reasons-mentor") dir="auto">{said(session, reason.mentor.as_ref())}</td>
            <td data-label=session.say("reasons-points")>
                {points(session, reason)}
                {evidence(session, &reason.evidence)}
                {quotation(session, reason.quotation.as_ref())}
                {silence}
            </td>
        </tr>
    }
    .into_any()
}

/// Both answers are shown as they were given; a rule that reads one side alone has nothing on the other.
fn said(session: Session, answer: Option<&String>) -> AnyView {
    match answer {
        Some(answer) => answer.clone().into_any(),
        None => view! {
            <span aria-hidden="true">"–"</span>
            <span class="unseen">{session.say("said-nothing")}</span>
        }
        .into_any(),
    }
}

/// The points of a rule that weighs; whether it stands in the way, of one that can only block.
fn points(session: Session, reason: &Reason) -> AnyView {
    if reason.most == 0 {
        let holds = if reason.blocks { "reason-blocks" } else { "reason-holds" };
        return view! { <span class="fine">{session.say(holds)}</span> }.into_any();
    }
    let told = [("points", reason.points.into()), ("most", reason.most.into())];
    bar(reason.points.into(), reason.most.into(), session.say_with("points-of", &told))
}

/// The words, skills or hours that did it.
pub(crate) fn evidence(session: Session, evidence: &[String]) -> Option<AnyView> {
    if evidence.is_empty() {
        return None;
    }
    let words = evidence.iter().map(|word| view! { <li dir="auto">{word.clone()}</li> }).collect_view();
    Some(view! { <ul class="chips" aria-label=session.say("reasons-evidence")>{words}</ul> }.into_any())
}

/// What the mentor wrote that comes nearest in meaning, word for word.
pub(crate) fn quotation(session: Session, quotation: Option<&String>) -> Option<AnyView> {
    let quoted = quotation?.clone();
    let view = view! {
        <figure class="nearest">
            <figcaption class="fine">{session.say("reasons-quotation")}</figcaption>
            <blockquote dir="auto">{quoted}</blockquote>
        </figure>
    };
    Some(view.into_any())
}
