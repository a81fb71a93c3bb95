//! One published mentor: how well she fits, and why.

use leptos::prelude::*;

use super::wishes::{Wish, Wishes, name};
use crate::fit::{Band, Met, ReasonKind};
use crate::person::Side;
use crate::self_check::{PublishedFit, PublishedReason};
use crate::ui::sequel::session::Session;

/// A mentor with the reasons, and the button by which she is wished for.
pub(super) fn mentor(session: Session, fit: &PublishedFit) -> AnyView {
    let called = name(session, &fit.mentor, fit.name.as_ref());
    let (speaking, others): (Vec<_>, Vec<_>) = fit.reasons.iter().partition(|reason| speaks(reason));
    let list = |reasons: &[&PublishedReason]| {
        reasons.iter().map(|reason| view! { <li>{self::reason(session, reason)}</li> }).collect_view()
    };
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{session.say_count("fits-others", others.len())}</summary>
                <ul class="published-reasons">{list(&others)}</ul>
            </details>
        }
    });
    view! {
        <li class="published">
            <h4>{called.clone()}</h4>
            <ul class="published-reasons">{list(&speaking)}</ul>
            {others}
            {wish_button(session, fit, called)}
        </li>
    }
    .into_any()
}

/// Whether a reason says that the two fit; what is not known of one of them does not.
fn speaks(reason: &PublishedReason) -> bool {
    reason.met != Met::Not && reason.missing.is_empty()
}

/// The id of the message that names a band.
pub(super) fn band(band: Band) -> &'static str {
    match band {
        Band::Strong => "band-strong",
        Band::Good => "band-good",
        Band::Fair => "band-fair",
        Band::Weak => "band-weak",
    }
}

fn wish_button(session: Session, fit: &PublishedFit, called: String) -> AnyView {
    let wish = Wish { mentor: fit.mentor.clone(), name: fit.name.clone() };
    let mentor = fit.mentor.clone();
    let is_wished = Memo::new(move |_| session.wishes.with(|wishes| wishes.has(&mentor)));
    let is_closed = move || !is_wished.get() && session.wishes.with(Wishes::is_full);
    let toggle = move |_| {
        let Wish { mentor, .. } = &wish;
        let (was_wished, was_closed) = (is_wished.get_untracked(), untrack(is_closed));
        if was_closed {
            session.announced.set(session.say("wishes-full"));
        } else if was_wished {
            session.wish(session.wishes.get_untracked().only(|other| other != mentor));
        } else {
            session.wish(session.wishes.get_untracked().with(wish.clone()));
        }
    };
    view! {
        <p>
            <button
                type="button"
                class="button quiet"
                aria-pressed=move || is_wished.get().to_string()
                aria-disabled=move || is_closed().to_string()
                on:click=toggle
            >
                {move || session.say(if is_wished.get() { "wish-back" } else { "wish" })}
                " "
                {called}
            </button>
        </p>
    }
    .into_any()
}

/// One reason in plain words: what is compared, how far it is met, and by what.
fn reason(session: Session, reason: &PublishedReason) -> AnyView {
    if reason.kind == ReasonKind::Private {
        return view! { <p>{session.say("fits-private")}</p> }.into_any();
    }
    let label = reason.label.clone().unwrap_or_default();
    let quotation = reason.quotation.clone().map(|text| view! { <blockquote dir="auto">{text}</blockquote> });
    view! {
        <p>
            <span class="published-met" data-met=sign(reason.met)></span>
            <strong>{label}</strong>
            ": "
            {session.say(met(reason))}
            {by_what(session, reason)}
        </p>
        {quotation}
    }
    .into_any()
}

fn sign(met: Met) -> &'static str {
    match met {
        Met::Fully => "fully",
        Met::Partly => "partly",
        Met::Not => "not",
    }
}

/// The id of the message that says how far a rule is met, or who did not answer.
fn met(reason: &PublishedReason) -> &'static str {
    let is_missing = |side| reason.missing.contains(&side);
    match reason.met {
        _ if is_missing(Side::Mentee) => "met-unanswered",
        _ if is_missing(Side::Mentor) => "met-untold",
        Met::Fully => "met-fully",
        Met::Partly => "met-partly",
        Met::Not => "met-not",
    }
}

/// What did it, or else what is told of the mentor.
fn by_what(session: Session, reason: &PublishedReason) -> Option<String> {
    if !reason.missing.is_empty() {
        return None;
    }
    let told = match reason.mentor.as_deref() {
        _ if !reason.evidence.is_empty() => return Some(in_brackets(&reason.evidence.join(", "))),
        Some(told) if reason.coarse => session.say_with("told-coarse", &[("told", told.into())]),
        Some(told) => session.say_with("told", &[("told", told.into())]),
        None => return None,
    };
    Some(in_brackets(&told))
}

fn in_brackets(text: &str) -> String {
    format!(" ({text})")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(met: Met, missing: Vec<Side>) -> PublishedReason {
        PublishedReason {
            kind: ReasonKind::Rule,
            rule: Some("skills".to_owned()),
            label: Some("Skills".to_owned()),
            mentee: None,
            mentor: None,
            coarse: false,
            met,
            missing,
            evidence: Vec::new(),
            quotation: None,
        }
    }

    #[track_caller]
    fn says(reason: &PublishedReason, expected: &str) {
        assert_eq!(met(reason), expected);
    }

    #[test]
    fn who_did_not_answer_is_told_before_how_far_it_is_met() {
        says(&reason(Met::Fully, Vec::new()), "met-fully");
        says(&reason(Met::Partly, vec![Side::Mentor]), "met-untold");
        says(&reason(Met::Partly, vec![Side::Mentee, Side::Mentor]), "met-unanswered");
    }
}
