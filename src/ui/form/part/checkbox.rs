//! Several of some boxes.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::{Field, Role};
use super::other::other;
use super::tick::{Named, Tick, other_of, tick};
use crate::form::flow::{Choices, QuestionView};
use crate::ui::form::answer::{holds, items, ticked};

/// The boxes, and before them one for all, where the form offers it.
pub(super) fn checkbox(field: &Field, choices: &Choices) -> AnyView {
    let offered = field.choices();
    let n_before = usize::from(choices.all.is_some());
    let list = {
        let field = field.clone();
        move || {
            offered.get().into_iter().enumerate().map(|(at, named)| a_box(&field, at + n_before, named)).collect_view()
        }
    };
    let controls = view! {
        {most(field, choices)}
        <div class="ticks">{all(field, choices)} {list}</div>
        {other(field, choices)}
    };
    field.group(Role::Group, controls.into_any())
}

/// How many may be chosen.
pub(super) fn most(field: &Field, choices: &Choices) -> Option<AnyView> {
    let most = choices.most?;
    Some(view! { <p class="hint">{field.sitting.say_count("at-most", most)}</p> }.into_any())
}

/// One box of a question that takes several answers.
pub(super) fn a_box(field: &Field, at: usize, Named { value, text }: Named) -> AnyView {
    let is_ticked = {
        let (view, value) = (field.view, value.clone());
        Signal::derive(move || view.with(|view| is_in(view, &value)))
    };
    tick(Tick {
        id: field.id_at(at),
        name: None,
        label: text.into_any(),
        is_ticked,
        is_enabled: field.is_open(&value),
        invalid: field.invalid(),
        described_by: field.described_by(),
        act: {
            let field = field.clone();
            Callback::new(move |is_in| field.answer(&changed(&field.now(), &value, is_in)))
        },
    })
}

/// Whether a choice is chosen; *other* by its text, too.
fn is_in(view: &QuestionView, value: &Json) -> bool {
    holds(&view.value, value) || value == "other" && other_of(&view.look, &view.value, &view.choices).is_some()
}

/// The answer with a choice in it, or without; *other* goes with its text.
fn changed(view: &QuestionView, value: &Json, is_in: bool) -> Json {
    let other = other_of(&view.look, &view.value, &view.choices).filter(|_| value == "other" && !is_in);
    ticked(&view.value, &other.unwrap_or_else(|| value.clone()), is_in)
}

/// The box for all choices but *other* and *none*.
fn all(field: &Field, choices: &Choices) -> Option<AnyView> {
    let text = field.sitting.or_say(choices.all.as_ref()?, "all");
    let (view, offered, ticking) = (field.view, field.choices(), field.clone());
    let everything = move || {
        let is_plain = |named: &Named| !["other", "none"].iter().any(|special| named.value == *special);
        offered.with(|offered| {
            offered.iter().filter(|named| is_plain(named)).map(|named| named.value.clone()).collect::<Vec<_>>()
        })
    };
    let is_ticked = Signal::derive(move || {
        let all = everything();
        view.with(|view| !all.is_empty() && all.iter().all(|value| holds(&view.value, value)))
    });
    let tick_all = Callback::new(move |is_in: bool| {
        let all = untrack(everything);
        let kept = items(&ticking.now().value).into_iter().filter(|item| !all.contains(item) && item != "none");
        let chosen: Vec<_> = if is_in { all.iter().cloned().chain(kept).collect() } else { kept.collect() };
        ticking.answer(&if chosen.is_empty() { Json::Null } else { Json::Array(chosen) });
    });
    Some(tick(Tick {
        id: field.id_at(0),
        name: None,
        label: text.into_any(),
        is_ticked,
        is_enabled: {
            let most = choices.most;
            let is_allowed = move || offered.with(|offered| most.is_none_or(|most| most >= offered.len()));
            Signal::derive(move || view.with(|view| view.is_enabled) && is_allowed())
        },
        invalid: field.invalid(),
        described_by: field.described_by(),
        act: tick_all,
    }))
}
