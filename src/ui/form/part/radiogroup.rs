//! One of some buttons.

use leptos::prelude::*;

use super::field::{Field, Role};
use super::other::other;
use super::tick::{Named, Tick, tick};
use crate::form::flow::Choices;
use crate::ui::form::answer::is_same;

/// The buttons, and a way to take the answer back where it need not be given.
pub(super) fn radiogroup(field: &Field, choices: &Choices) -> AnyView {
    let offered = field.choices();
    let list = {
        let field = field.clone();
        move || offered.get().into_iter().enumerate().map(|(at, named)| radio(&field, at, named)).collect_view()
    };
    let controls = view! {
        <div class="ticks">{list}</div>
        {other(field, choices)}
        {field.clear_button()}
    };
    field.group(Role::Radios, controls.into_any())
}

/// One button of a question that takes one answer.
pub(super) fn radio(field: &Field, at: usize, Named { value, text }: Named) -> AnyView {
    let is_ticked = {
        let (view, has_other, value) = (field.view, field.has_other(), value.clone());
        Signal::derive(move || {
            let is_other = has_other.get();
            if is_other { value == "other" } else { view.with(|view| is_same(&view.value, &value)) }
        })
    };
    tick(Tick {
        id: field.id_at(at),
        name: Some(field.id.clone()),
        label: text.into_any(),
        is_ticked,
        is_enabled: field.is_open(&value),
        invalid: field.invalid(),
        described_by: field.described_by(),
        act: {
            let field = field.clone();
            Callback::new(move |_| field.answer(&value))
        },
    })
}
