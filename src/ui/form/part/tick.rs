//! A radio button or a box with its label, and the list of all that can be chosen.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::Field;
use crate::form::flow::Look;
use crate::ui::form::answer::is_same;

/// Something to tick.
pub(super) struct Tick {
    /// The id of the control.
    pub(super) id: String,
    /// The name that radio buttons share.
    pub(super) name: Option<String>,
    /// What it says.
    pub(super) label: AnyView,
    /// Whether it is ticked.
    pub(super) is_ticked: Signal<bool>,
    /// Whether it can be ticked.
    pub(super) is_enabled: Signal<bool>,
    /// `true` where what it belongs to is wrong; only boxes say so.
    pub(super) invalid: Signal<Option<&'static str>>,
    /// What tells more of it, by id.
    pub(super) described_by: Signal<Option<String>>,
    /// Ticked, or not any more.
    pub(super) act: Callback<bool>,
}

/// A radio button where the tick has a name, otherwise a box.
pub(super) fn tick(tick: Tick) -> AnyView {
    let Tick { id, name, label, is_ticked, is_enabled, invalid, described_by, act } = tick;
    let is_radio = name.is_some();
    view! {
        <label class="tick" for=id.clone()>
            <input
                id=id.clone()
                type=if is_radio { "radio" } else { "checkbox" }
                name=name
                prop:checked=is_ticked
                disabled=move || !is_enabled.get()
                aria-invalid=move || invalid.get().filter(|_| !is_radio)
                aria-describedby=move || described_by.get().filter(|_| !is_radio)
                on:change=move |event| act.run(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// A choice of a question: its value, and what people read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub(super) value: Json,
    pub(super) text: String,
}

impl Field {
    /// What can be chosen now, in the words of the form or, for *other* and *none*, in ours.
    pub(super) fn choices(&self) -> Memo<Vec<Named>> {
        let (view, sitting) = (self.view, self.sitting);
        Memo::new(move |_| {
            view.with(|view| {
                let text = |value: &Json, text: &str| match (text, value.as_str()) {
                    ("", Some("other")) => sitting.say("other"),
                    ("", Some("none")) => sitting.say("none"),
                    (text, _) => text.to_owned(),
                };
                let named = |choice: &crate::form::flow::ChoiceView| Named {
                    text: text(&choice.value, &choice.text),
                    value: choice.value.clone(),
                };
                view.choices.iter().map(named).collect()
            })
        })
    }

    /// Whether a choice can be chosen now.
    pub(super) fn is_open(&self, value: &Json) -> Signal<bool> {
        let (view, value) = (self.view, value.clone());
        let is_open = Memo::new(move |_| {
            view.with(|view| {
                let choice = view.choices.iter().find(|choice| choice.value == value);
                view.is_enabled && choice.is_none_or(|choice| choice.is_enabled)
            })
        });
        is_open.into()
    }

    /// The id of the control at a place in the question: the first has the question's own.
    pub(super) fn id_at(&self, at: usize) -> String {
        if at == 0 { self.id.clone() } else { format!("{}-c{at}", self.id) }
    }

    /// Whether *other* is chosen, as something that this question offers.
    pub(super) fn has_other(&self) -> Signal<bool> {
        let view = self.view;
        Memo::new(move |_| view.with(|view| other_of(&view.look, &view.value, &view.choices).is_some())).into()
    }
}

/// What is chosen as *other*: the value itself, or a text that is no choice, where that stands in place of the answer.
pub(super) fn other_of(look: &Look, value: &Json, choices: &[crate::form::flow::ChoiceView]) -> Option<Json> {
    let Look::Choices(look) = look else { return None };
    let other = Json::from("other");
    let is_other = |value: &Json| {
        *value == other
            || !look.keeps_other_as_comment
                && !value.is_null()
                && !choices.iter().any(|choice| is_same(&choice.value, value))
    };
    let items = crate::ui::form::answer::items(value);
    items.into_iter().find(is_other).filter(|_| look.has_other)
}
