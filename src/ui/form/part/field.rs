//! What all questions have: a title, a hint, what is wrong, and whether it must be answered; every id begins with the
//! question's own.

use leptos::prelude::*;
use serde_json::Value as Json;

use crate::form::flow::{QuestionView, Stop};
use crate::ui::form::sitting::Sitting;
use crate::ui::form::spots::question_id;

/// A question on the page.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) sitting: Sitting,
    /// The id of its first control.
    pub(super) id: String,
    /// Its place, as faults tell it.
    pub(super) place: String,
    /// The way there.
    pub(super) way: Vec<Stop>,
    /// The question as it stands.
    pub(super) view: Memo<QuestionView>,
    /// The headings that name it, where it has no title of its own.
    pub(super) named_by: Option<String>,
}

/// What a group of controls is to those who do not see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// One of its controls is chosen.
    Radios,
    /// They stand together.
    Group,
}

impl Field {
    /// The question of this view, in something of this id.
    pub(super) fn new(sitting: Sitting, around: &str, view: &QuestionView, named_by: Option<String>) -> Self {
        let (place, initial) = (view.place.clone(), view.clone());
        let of_now = Memo::new(move |before: Option<&QuestionView>| {
            let found = sitting.shown.with(|shown| shown.spots.at(&initial.place).map(|spot| spot.question.clone()));
            // A panel that is taken away is still on the page for a moment.
            found.or_else(|| before.cloned()).unwrap_or_else(|| initial.clone())
        });
        Self { sitting, id: question_id(around, view.id), place, way: view.way.clone(), view: of_now, named_by }
    }

    /// The question as it stands, whatever becomes of it.
    pub(super) fn now(&self) -> QuestionView {
        self.view.get_untracked()
    }

    /// Its answer.
    pub(super) fn value(&self) -> Signal<Json> {
        let view = self.view;
        Memo::new(move |_| view.with(|view| view.value.clone())).into()
    }

    /// Takes an answer.
    pub(super) fn answer(&self, value: &Json) {
        self.sitting.answer(&self.place, &self.way, value);
    }

    /// What is wrong with the answer, as it was told last.
    pub(super) fn error(&self) -> Signal<Option<String>> {
        let (mistakes, place) = (self.sitting.mistakes, self.place.clone());
        Memo::new(move |_| mistakes.with(|mistakes| mistakes.get(&place).cloned())).into()
    }

    /// `true` where something is wrong.
    pub(super) fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error();
        Signal::derive(move || error.with(Option::is_some).then_some("true"))
    }

    /// Whether it is closed for answers.
    pub(super) fn is_closed(&self) -> Signal<bool> {
        let view = self.view;
        Signal::derive(move || view.with(|view| !view.is_enabled))
    }

    /// The ids of hint and error.
    pub(super) fn described_by(&self) -> Signal<Option<String>> {
        let (view, error, id) = (self.view, self.error(), self.id.clone());
        Signal::derive(move || {
            let hint = view.with(|view| !view.description.is_empty()).then(|| format!("{id}-hint"));
            let error = error.with(Option::is_some).then(|| format!("{id}-error"));
            let ids: Vec<_> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// Whether it must be answered, for those who do not see it.
    pub(super) fn required(&self) -> Signal<Option<&'static str>> {
        let view = self.view;
        Signal::derive(move || view.with(|view| view.is_required).then_some("true"))
    }

    /// The id of its group, where it has several controls.
    pub(super) fn group_id(&self) -> String {
        format!("{}-group", self.id)
    }

    /// One control under a label.
    pub(super) fn single(&self, control: AnyView) -> AnyView {
        let label = self.named_by.is_none().then(|| {
            view! {
                <label for=self.id.clone() class="asked">
                    {self.title()}
                </label>
            }
        });
        view! {
            <div class="question">
                {label} {self.notes()} {control} {super::lines::comment(self)}
            </div>
        }
        .into_any()
    }

    /// Several controls under a legend.
    pub(super) fn group(&self, role: Role, controls: AnyView) -> AnyView {
        let legend = self.named_by.is_none().then(|| view! { <legend class="asked">{self.title()}</legend> });
        // Only a group of radio buttons can be said to be wrong, or needed; of others, each control is.
        let is_radios = role == Role::Radios;
        let (invalid, required) = (self.invalid(), self.required());
        view! {
            <fieldset
                class="question"
                id=self.group_id()
                role=is_radios.then_some("radiogroup")
                disabled=self.is_closed()
                aria-labelledby=self.named_by.clone()
                aria-describedby=self.described_by()
                aria-invalid=move || invalid.get().filter(|_| is_radios)
                aria-required=move || required.get().filter(|_| is_radios)
            >
                {legend}
                {self.notes()}
                {controls}
                {super::lines::comment(self)}
            </fieldset>
        }
        .into_any()
    }

    /// The number, what is asked, and whether it must be answered.
    pub(super) fn title(&self) -> AnyView {
        let (view, sitting) = (self.view, self.sitting);
        let number = move || {
            let number = view.with(|view| view.number.clone());
            (!number.is_empty()).then(|| view! { <span class="number">{number} " "</span> })
        };
        let title = move || view.with(|view| view.title.clone());
        let needed = move || {
            let is_required = view.with(|view| view.is_required);
            is_required.then(|| view! { <span class="needed">" " {sitting.say("required")}</span> })
        };
        let class = if self.now().shows_title { "" } else { "unseen" };
        view! { <span class=class>{number} {title} {needed}</span> }.into_any()
    }

    /// The hint, and what is wrong.
    pub(super) fn notes(&self) -> AnyView {
        let (view, error) = (self.view, self.error());
        let hint = move || view.with(|view| view.description.clone());
        let sitting = self.sitting;
        let wrong = move || {
            let sentence = error.get()?;
            Some(view! {
                <span class="unseen">{sitting.say("error")} " "</span>
                {sentence}
            })
        };
        view! {
            <p class="hint" id=format!("{}-hint", self.id) hidden=move || view.with(|view| view.description.is_empty())>
                {hint}
            </p>
            <p class="error" id=format!("{}-error", self.id) hidden=move || error.with(Option::is_none)>
                {wrong}
            </p>
        }
        .into_any()
    }

    /// A button that takes the answer back, where there is one that need not be.
    pub(super) fn clear_button(&self) -> AnyView {
        let (view, field) = (self.view, self.clone());
        let is_shown = Memo::new(move |_| view.with(|view| !view.is_required && !view.value.is_null()));
        let sitting = self.sitting;
        let button = move || {
            let field = field.clone();
            is_shown.get().then(|| {
                let title = field.now().title;
                let id = field.id.clone();
                let clear = move |_| {
                    field.answer(&Json::Null);
                    crate::ui::browser::document::focus_soon(id.clone());
                };
                view! {
                    <button type="button" class="link" on:click=clear>
                        {sitting.say("clear-answer")}
                        <span class="unseen">" " {title}</span>
                    </button>
                }
            })
        };
        view! { <p class="clear">{button}</p> }.into_any()
    }
}
