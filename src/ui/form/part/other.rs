//! What is written where *other* is chosen.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::Field;
use super::lines::beside;
use super::tick::other_of;
use crate::form::flow::Choices;
use crate::ui::form::answer::{items, text};

/// The line for *other*, as long as that is chosen.
pub(super) fn other(field: &Field, choices: &Choices) -> Option<AnyView> {
    // A comment that may stand beside any answer is where this one is kept, too.
    let is_asked = choices.has_other && field.now().comment_title.is_none();
    let (has_other, field, keeps) = (field.has_other(), field.clone(), choices.keeps_other_as_comment);
    let line = move || {
        has_other.get().then(|| {
            let title = field.sitting.say("other-what");
            if keeps { beside(&field, title) } else { in_place(&field, title) }
        })
    };
    is_asked.then(|| view! { {line} }.into_any())
}

/// A line whose text stands in place of the answer.
fn in_place(field: &Field, title: String) -> AnyView {
    let id = format!("{}-comment", field.id);
    let (view, typing) = (field.view, field.clone());
    let written = move || {
        let other = view.with(|view| other_of(&view.look, &view.value, &view.choices)).unwrap_or_default();
        if other == "other" { String::new() } else { text(&other) }
    };
    let typed = move |event| {
        let now = typing.now();
        let text = event_target_value(&event);
        let other = if text.trim().is_empty() { "other".into() } else { Json::from(text) };
        typing.answer(&with_other(&now.value, other_of(&now.look, &now.value, &now.choices).as_ref(), other));
    };
    view! {
        <div class="beside">
            <label for=id.clone()>{title}</label>
            <input
                id=id.clone()
                type="text"
                dir="auto"
                disabled=field.is_closed()
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
                prop:value=written
                on:input=typed
            />
        </div>
    }
    .into_any()
}

/// An answer with another text in the place of *other*.
fn with_other(value: &Json, before: Option<&Json>, other: Json) -> Json {
    let Json::Array(_) = value else { return other };
    let put = |item: Json| if Some(&item) == before { other.clone() } else { item };
    items(value).into_iter().map(put).collect()
}
