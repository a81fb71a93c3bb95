//! One of a list that opens.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::Field;
use super::other::other;
use super::tick::Named;
use crate::form::flow::Choices;
use crate::ui::form::answer::is_same;

/// The list; its first line is no answer.
pub(super) fn dropdown(field: &Field, choices: &Choices) -> AnyView {
    let (offered, choosing) = (field.choices(), field.clone());
    let chosen = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        let value =
            at.and_then(|at| offered.with_untracked(|offered| offered.get(at).map(|named| named.value.clone())));
        choosing.answer(&value.unwrap_or(Json::Null));
    };
    let options = {
        let field = field.clone();
        move || offered.get().into_iter().enumerate().map(|(at, named)| option(&field, at, named)).collect_view()
    };
    let value = field.value();
    let control = view! {
        <select
            id=field.id.clone()
            disabled=field.is_closed()
            aria-labelledby=field.named_by.clone()
            aria-describedby=field.described_by()
            aria-invalid=field.invalid()
            aria-required=field.required()
            on:change=chosen
        >
            <option value="" prop:selected=move || value.with(Json::is_null)>
                {field.sitting.say("choose")}
            </option>
            {options}
        </select>
        {other(field, choices)}
    };
    field.single(control.into_any())
}

fn option(field: &Field, at: usize, Named { value, text }: Named) -> AnyView {
    let (view, has_other, is_open) = (field.view, field.has_other(), field.is_open(&value));
    let is_chosen = move || {
        let is_other = has_other.get();
        if is_other { value == "other" } else { view.with(|view| is_same(&view.value, &value)) }
    };
    view! {
        <option value=at.to_string() prop:selected=is_chosen disabled=move || !is_open.get()>
            {text}
        </option>
    }
    .into_any()
}
