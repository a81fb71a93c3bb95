//! The form at hand as applicants will see it.

use std::sync::Arc;

use leptos::prelude::*;
use strum::IntoEnumIterator;
use wasm_bindgen_futures::spawn_local;

use crate::form::model::Form;
use crate::ui::browser::{files, language_names, width};
use crate::ui::form::paper::paper;
use crate::ui::form::sitting::Sitting;
use crate::ui::form::{Options, Running, marked, running_form};
use crate::ui::studio::preview::{Persona, Width, languages, seen_by, today};
use crate::ui::studio::state::Session;
use crate::ui::words::Messages;

/// What every id in the form begins with.
const PREFIX: &str = "preview";

/// The form, and how it is looked at.
pub(crate) fn preview(session: Session) -> AnyView {
    let form = Memo::new(move |_| session.reading.with(|reading| reading.as_ref().map(|reading| reading.form.clone())));
    let language = Memo::new(move |_| {
        let own = form.with(|form| form.as_ref().map(|form| form.language.clone())).unwrap_or_default();
        let chosen = session.preview.language.get();
        let is_there = |tag: &String| form.with(|form| form.as_ref().is_some_and(|form| languages(form).contains(tag)));
        chosen.filter(is_there).unwrap_or(own)
    });
    Effect::new(move |_| spawn_local(session.fetch_form_words(language.get())));
    view! {
        {looks(session, form, language)}
        {move || {
            let (form, words) = (form.get()?, session.preview.words.get()?);
            Some(frame(session, &form, &language.get(), &words))
        }}
    }
    .into_any()
}

/// How wide, in which language, as whom.
fn looks(session: Session, form: Memo<Option<Arc<Form>>>, language: Memo<String>) -> AnyView {
    let width = session.preview.width;
    let button = |one: Width| {
        view! {
            <button
                type="button"
                class="button tab"
                id=one.name()
                aria-pressed=move || (width.get() == one).to_string()
                on:click=move |_| width.set(one)
            >
                {session.say(one.name())}
            </button>
        }
    };
    let option = move |tag: String| {
        let (value, name) = (tag.clone(), language_names::own_name(&tag));
        view! { <option value=value.clone() lang=value prop:selected=move || language.get() == tag>{name}</option> }
    };
    let tags = move || form.with(|form| form.as_ref().map(|form| languages(form)).unwrap_or_default());
    let chosen = move |event| session.preview.language.set(Some(event_target_value(&event)));
    view! {
        <div class="tools controls">
            <div class="row tabs" role="group" aria-label=session.say("width")>
                {Width::iter().map(button).collect_view()}
            </div>
            <div class="field">
                <label for="preview-language">{session.say("preview-language")}</label>
                <select id="preview-language" on:change=chosen>
                    {move || tags().into_iter().map(option).collect_view()}
                </select>
            </div>
            {personas(session)}
        </div>
    }
    .into_any()
}

/// As whom the form is seen.
fn personas(session: Session) -> AnyView {
    let view = session.preview;
    let known = move || {
        let saved = view.saved.get().map(|(file, answers)| Persona::Saved(file, answers));
        [Persona::Blank, Persona::Example].into_iter().chain(saved).collect::<Vec<_>>()
    };
    let option = move |(at, one): (usize, Persona)| {
        let name = match &one {
            Persona::Blank => session.say("persona-blank"),
            Persona::Example => session.say("persona-example"),
            Persona::Saved(file, _) => file.clone(),
        };
        let is_now = move || view.persona.with(|persona| *persona == one);
        view! { <option value=at.to_string() prop:selected=is_now>{name}</option> }
    };
    let chosen = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or_default();
        if let Some(persona) = untrack(known).into_iter().nth(at) {
            view.persona.set(persona);
        }
    };
    let picked = move |event| files::picked(&event, move |files| session.take(&files));
    view! {
        <div class="field">
            <label for="persona">{session.say("persona")}</label>
            <select id="persona" on:change=chosen>
                {move || known().into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
        <div class="row">
            <label class="button quiet" for="answers-file">{session.say("persona-pick")}</label>
            <input
                id="answers-file"
                class="picker"
                type="file"
                accept=".json,application/json"
                on:change=picked
            />
        </div>
    }
    .into_any()
}

/// The form in a frame of the width that is chosen.
fn frame(session: Session, form: &Arc<Form>, language: &str, words: &Arc<Messages>) -> AnyView {
    let view = session.preview;
    let window_is_narrow = width::is_narrow();
    let is_narrow = Signal::derive(move || view.width.get() == Width::Phone || window_is_narrow.get());
    let options = Options { words: RwSignal::new(Arc::clone(words)), prefix: PREFIX, is_narrow };
    let running = view.persona.with(|persona| seen_by(persona, form, language, today()));
    let sitting = Sitting::new(running, &options);
    let title = move || sitting.running.with(|running| running.text(&running.form().title));
    view! {
        <div
            class="preview"
            class:phone=move || view.width.get() == Width::Phone
            class:aside=move || view.printing.with(Option::is_some)
            role="region"
            aria-label=session.say("tab-preview")
            id="preview"
        >
            <p class="preview-title" dir="auto">{title}</p>
            {running_form(sitting, end)}
        </div>
        {move || view.printing.get().map(|what| paper(sitting, what))}
    }
    .into_any()
}

/// What the form says at its end.
fn end(sitting: Sitting) -> AnyView {
    let farewell = sitting.running.with_untracked(Running::farewell);
    let farewell = (!farewell.is_empty()).then(|| view! { <div class="html">{marked(&farewell)}</div> });
    view! {
        <section class="done">
            <h2 id=sitting.heading_id() tabindex="-1">
                {sitting.say("done-title")}
            </h2>
            {farewell}
        </section>
    }
    .into_any()
}
