//! What stands beside the mentors: what is missing, what one other answer would change, what there is too little of.

use leptos::prelude::*;
use serde_json::Value as Json;

use crate::problem::Problem;
use crate::self_check::{Change, ChangeKind, Outlook, Short, Standing, Unanswered};
use crate::ui::browser::sequel::Heard;
use crate::ui::sequel::session::Session;

/// All of it, as far as there is any.
pub(super) fn advice(session: Session, told: &Outlook) -> AnyView {
    view! {
        {short(session, &told.short)}
        {told.change.as_ref().map(|change| self::change(session, change))}
        {missing(session, &told.missing)}
        {uncompared(session, &told.problems)}
        {could_mentor(session, &told.could_mentor)}
    }
    .into_any()
}

/// What she asks for and few offer.
fn short(session: Session, short: &[Short]) -> Option<AnyView> {
    let item = |short: &Short| {
        let answer = in_words(session, &short.question, &short.answer);
        let told = [("question", short.label.as_str().into()), ("answer", answer.into())];
        let says = if short.nobody { "short-nobody" } else { "short-few" };
        view! { <li>{session.say_with(says, &told)}</li> }
    };
    (!short.is_empty()).then(|| {
        view! {
            <div class="said mind" id="fits-short">
                <p>{session.say("short-lead")}</p>
                <ul>{short.iter().map(item).collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// The one answer whose change opens most.
fn change(session: Session, change: &Change) -> AnyView {
    let answer = in_words(session, &change.question, &change.answer);
    let says = match change.kind {
        ChangeKind::Add => "change-add",
        ChangeKind::Drop => "change-drop",
        ChangeKind::Replace => "change-replace",
    };
    let told =
        [("question", change.label.as_str().into()), ("answer", answer.into()), ("count", change.opens.len().into())];
    let closes = (!change.closes.is_empty()).then(|| session.say_count("change-closes", change.closes.len()));
    view! {
        <div class="said" id="fits-change">
            <h3>{session.say("change-title")}</h3>
            <p>{session.say_with(says, &told)} " " {closes}</p>
            <p class="fine">{session.say("change-no-advice")}</p>
            <p>{question_link(session, &change.question, session.say("change"), &change.label)}</p>
        </div>
    }
    .into_any()
}

/// What she has not answered and rules read.
fn missing(session: Session, missing: &[Unanswered]) -> Option<AnyView> {
    // Questions that this form does not ask are nothing that she left out.
    let asked = missing.iter().filter(|missing| is_asked(session, &missing.question)).map(|missing| {
        view! { <li>{question_link(session, &missing.question, missing.label.clone(), "")}</li> }
    });
    let asked: Vec<_> = asked.collect();
    (!asked.is_empty()).then(|| {
        view! {
            <div id="fits-missing">
                <h3>{session.say("missing-title")}</h3>
                <ul>{asked}</ul>
            </div>
        }
        .into_any()
    })
}

/// Answers that could not be compared.
fn uncompared(session: Session, problems: &[Problem]) -> Option<AnyView> {
    let item = |problem: &Problem| {
        let question =
            problem.place.column.as_deref().map(|name| title(session, name).unwrap_or_else(|| name.to_owned()));
        let told = [("question", question.unwrap_or_default().into()), ("found", problem.found.as_str().into())];
        view! { <li>{session.say_with("uncompared", &told)}</li> }
    };
    (!problems.is_empty())
        .then(|| view! { <ul class="said mind">{problems.iter().map(item).collect_view()}</ul> }.into_any())
}

/// Why she could be a mentor, too.
fn could_mentor(session: Session, steps: &[Standing]) -> Option<AnyView> {
    let item = |step: &Standing| {
        let answer = in_words(session, &step.question, &step.answer);
        view! { <li>{format!("{}: {answer}", step.label)}</li> }
    };
    (!steps.is_empty()).then(|| {
        view! {
            <div class="said good" id="fits-could-mentor">
                <p>{session.say("could-mentor")}</p>
                <ul>{steps.iter().map(item).collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// A button that leads to a question; it says this, and for those who do not see it, this too.
fn question_link(session: Session, question: &str, says: String, unseen: &str) -> AnyView {
    if !is_asked(session, question) {
        return ().into_any();
    }
    let (turn, unseen) = (Heard::Question(question.to_owned()), (!unseen.is_empty()).then(|| format!(" {unseen}")));
    view! {
        <button type="button" class="link" on:click=move |_| session.tells(&turn)>
            {says}
            <span class="unseen">{unseen}</span>
        </button>
    }
    .into_any()
}

/// Whether the form asks this where she can answer it now.
fn is_asked(session: Session, question: &str) -> bool {
    session.asks(|page| page.wording(question)).is_some_and(|wording| wording.is_in_sight)
}

fn title(session: Session, question: &str) -> Option<String> {
    session.asks(|page| page.wording(question)).map(|wording| wording.title)
}

/// An answer as the form words it, in her language; as the program has it where the form does not offer it.
fn in_words(session: Session, question: &str, answer: &str) -> String {
    let choices = session.asks(|page| page.wording(question)).map(|wording| wording.choices).unwrap_or_default();
    let is_it = |value: &Json| value.as_str().is_some_and(|value| value.eq_ignore_ascii_case(answer));
    let worded = choices.into_iter().find(|(value, _)| is_it(value)).map(|(_, text)| text);
    worded.filter(|text| !text.is_empty()).unwrap_or_else(|| answer.to_owned())
}
