//! What stands beside the mentors: what is missing, what one other answer would change, what there is too little of.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::told::{Told, Uncompared};
use crate::self_check::{Change, ChangeKind, Short, Standing, Unanswered};
use crate::ui::form::sitting::Sitting;

/// All of it, as far as there is any.
pub(super) fn advice(sitting: Sitting, told: &Told) -> AnyView {
    view! {
        {short(sitting, &told.short)}
        {told.change.as_ref().map(|change| self::change(sitting, change))}
        {missing(sitting, &told.missing)}
        {uncompared(sitting, &told.problems)}
        {could_mentor(sitting, &told.could_mentor)}
    }
    .into_any()
}

/// What she asks for and few offer.
fn short(sitting: Sitting, short: &[Short]) -> Option<AnyView> {
    let item = |short: &Short| {
        let answer = in_words(sitting, &short.question, &short.answer);
        let told = [("question", short.label.as_str().into()), ("answer", answer.into())];
        let says = if short.nobody { "short-nobody" } else { "short-few" };
        view! { <li>{sitting.say_with(says, &told)}</li> }
    };
    (!short.is_empty()).then(|| {
        view! {
            <div class="said mind" id="fits-short">
                <p>{sitting.say("short-lead")}</p>
                <ul>{short.iter().map(item).collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// The one answer whose change opens most.
fn change(sitting: Sitting, change: &Change) -> AnyView {
    let answer = in_words(sitting, &change.question, &change.answer);
    let says = match change.kind {
        ChangeKind::Add => "change-add",
        ChangeKind::Drop => "change-drop",
        ChangeKind::Replace => "change-replace",
    };
    let told =
        [("question", change.label.as_str().into()), ("answer", answer.into()), ("count", change.opens.len().into())];
    let closes = (!change.closes.is_empty()).then(|| sitting.say_count("change-closes", change.closes.len()));
    view! {
        <div class="said" id="fits-change">
            <h3>{sitting.say("change-title")}</h3>
            <p>{sitting.say_with(says, &told)} " " {closes}</p>
            <p class="fine">{sitting.say("change-no-advice")}</p>
            <p>{question_link(sitting, &change.question, sitting.say("change"), &change.label)}</p>
        </div>
    }
    .into_any()
}

/// What she has not answered and rules read.
fn missing(sitting: Sitting, missing: &[Unanswered]) -> Option<AnyView> {
    // Questions that this form does not ask are nothing that she left out.
    let asked = missing.iter().filter(|missing| is_asked(sitting, &missing.question)).map(|missing| {
        view! { <li>{question_link(sitting, &missing.question, missing.label.clone(), "")}</li> }
    });
    let asked: Vec<_> = asked.collect();
    (!asked.is_empty()).then(|| {
        view! {
            <div id="fits-missing">
                <h3>{sitting.say("missing-title")}</h3>
                <ul>{asked}</ul>
            </div>
        }
        .into_any()
    })
}

/// Answers that could not be compared.
fn uncompared(sitting: Sitting, problems: &[Uncompared]) -> Option<AnyView> {
    let item = |problem: &Uncompared| {
        let question = problem.question().map(|name| title(sitting, name).unwrap_or_else(|| name.to_owned()));
        let told = [("question", question.unwrap_or_default().into()), ("found", problem.found.as_str().into())];
        view! { <li>{sitting.say_with("uncompared", &told)}</li> }
    };
    (!problems.is_empty())
        .then(|| view! { <ul class="said mind">{problems.iter().map(item).collect_view()}</ul> }.into_any())
}

/// Why she could be a mentor, too.
fn could_mentor(sitting: Sitting, steps: &[Standing]) -> Option<AnyView> {
    let item = |step: &Standing| {
        let answer = in_words(sitting, &step.question, &step.answer);
        view! { <li>{format!("{}: {answer}", step.label)}</li> }
    };
    (!steps.is_empty()).then(|| {
        view! {
            <div class="said good" id="fits-could-mentor">
                <p>{sitting.say("could-mentor")}</p>
                <ul>{steps.iter().map(item).collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// A button that leads to a question; it says this, and for those who do not see it, this too.
fn question_link(sitting: Sitting, question: &str, says: String, unseen: &str) -> AnyView {
    if !is_asked(sitting, question) {
        return ().into_any();
    }
    let (question, unseen) = (question.to_owned(), (!unseen.is_empty()).then(|| format!(" {unseen}")));
    view! {
        <button type="button" class="link" on:click=move |_| sitting.turn_to_question(&question)>
            {says}
            <span class="unseen">{unseen}</span>
        </button>
    }
    .into_any()
}

/// Whether the form asks this where she can answer it now.
fn is_asked(sitting: Sitting, question: &str) -> bool {
    sitting.shown.with_untracked(|shown| shown.spots.at(question).is_some_and(|spot| spot.is_in_sight))
}

fn title(sitting: Sitting, question: &str) -> Option<String> {
    sitting.shown.with_untracked(|shown| shown.spots.at(question).map(|spot| spot.question.title.clone()))
}

/// An answer as the form words it, in her language; as the program has it where the form does not offer it.
fn in_words(sitting: Sitting, question: &str, answer: &str) -> String {
    let worded = sitting.shown.with_untracked(|shown| {
        let choices = shown.spots.at(question).map(|spot| spot.question.choices.clone()).unwrap_or_default();
        let is_it = |value: &Json| value.as_str().is_some_and(|value| value.eq_ignore_ascii_case(answer));
        choices.into_iter().find(|choice| is_it(&choice.value)).map(|choice| choice.text)
    });
    worded.filter(|text| !text.is_empty()).unwrap_or_else(|| answer.to_owned())
}
