//! What somebody can do with her answers besides giving them: keep, save, go on, print, forget.

use leptos::prelude::*;

use super::keeping::keep_box;
use super::visit::Visit;
use crate::ui::browser::sequel::PAPER;
use crate::ui::browser::{document, files};
use crate::ui::form::paper::{Paper, paper};

/// The tools, below the form.
pub(crate) fn tools(visit: Visit) -> AnyView {
    let sitting = visit.sitting;
    view! {
        <section class="answers-tools" aria-labelledby="tools-title">
            <h2 id="tools-title">{sitting.say("tools-title")}</h2>
            <p class="fine">{sitting.say("tools-lead")}</p>
            {keep_box(visit)}
            <div class="row">
                <button type="button" class="button quiet" on:click=move |_| visit.save()>
                    {sitting.say("save-draft")}
                </button>
                {picker(visit)}
                <button type="button" class="button quiet" on:click=move |_| print(visit, Paper::Filled)>
                    {sitting.say("print-filled")}
                </button>
                <button type="button" class="button quiet" on:click=move |_| print(visit, Paper::Blank)>
                    {sitting.say("print-blank")}
                </button>
            </div>
            {forget(visit)}
        </section>
    }
    .into_any()
}

fn picker(visit: Visit) -> AnyView {
    let picked = move |event: leptos::ev::Event| files::picked(&event, move |files| visit.load(files));
    view! {
        <div class="row">
            <input class="picker" id="draft" type="file" accept=".json,application/json" on:change=picked />
            <label class="button quiet" for="draft">
                {visit.sitting.say("load-draft")}
            </label>
        </div>
    }
    .into_any()
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Printed {
    /// The form.
    Form(Paper),
    /// What the sequel shows.
    Sequel,
}

/// Prints the form in place of the page.
fn print(visit: Visit, form: Paper) {
    visit.printing.set(Some(Printed::Form(form)));
    document::print_soon(move || visit.printing.set(None));
}

/// What is on paper, while it is printed.
pub(crate) fn printed(visit: Visit) -> AnyView {
    let on_paper = move |what| match what {
        Printed::Form(form) => paper(visit.sitting, form),
        Printed::Sequel => ().into_any(),
    };
    view! {
        {move || visit.printing.get().map(on_paper)}
        <div id=PAPER></div>
    }
    .into_any()
}

/// The button that forgets everything, once somebody has said so twice.
fn forget(visit: Visit) -> AnyView {
    let sitting = visit.sitting;
    let ask = move |_| {
        visit.is_forgetting.set(true);
        document::focus_soon("forget-title");
    };
    let keep = move |_| {
        visit.is_forgetting.set(false);
        document::focus_soon("forget");
    };
    view! {
        <p hidden=visit.is_forgetting>
            <button type="button" class="button quiet stop" id="forget" on:click=ask>
                {sitting.say("forget")}
            </button>
        </p>
        <div
            class="ask"
            role="group"
            aria-labelledby="forget-title"
            hidden=move || !visit.is_forgetting.get()
        >
            <p id="forget-title" tabindex="-1">
                {sitting.say("forget-ask")}
            </p>
            <div class="row">
                <button type="button" class="button stop" on:click=move |_| visit.forget()>
                    {sitting.say("forget-yes")}
                </button>
                <button type="button" class="button quiet" on:click=keep>
                    {sitting.say("forget-no")}
                </button>
            </div>
        </div>
    }
    .into_any()
}
