//! Forms: what applicants will see, how its parts hang together, what is wrong with it, and how to put it right.

mod edit;
mod findings;
mod map;
mod preview;
mod schema;

use leptos::prelude::*;
use strum::{EnumIter, IntoEnumIterator};

use crate::person::Side;
use crate::ui::studio::part::loader::loader;
use crate::ui::studio::part::refused::refused;
use crate::ui::studio::part::undo::undo_buttons;
use crate::ui::studio::state::Session;

/// A view of the form at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter)]
pub(crate) enum Tab {
    /// As applicants will see it.
    Preview,
    /// What is wrong with it.
    Findings,
    /// Where everything stands, and which answer decides what.
    Map,
    /// Its texts, choices and order, to be changed.
    Edit,
    /// The shape of its answers.
    Schema,
}

impl Tab {
    /// The message that names it.
    fn name(self) -> &'static str {
        match self {
            Self::Preview => "tab-preview",
            Self::Findings => "tab-findings",
            Self::Map => "tab-map",
            Self::Edit => "tab-edit",
            Self::Schema => "tab-schema",
        }
    }
}

/// The forms.
pub(crate) fn forms(session: Session) -> AnyView {
    let is_open = Memo::new(move |_| session.open.with(|open| !open.is_empty()));
    view! {
        <div class="aside-in-print">
            <h1 id="title" tabindex="-1">{session.say("forms-title")}</h1>
            <p class="lead">{session.say("forms-what")}</p>
            {refused(session)}
            {loader(session)}
        </div>
        {move || is_open.get().then(|| form(session))}
    }
    .into_any()
}

/// The form at hand.
fn form(session: Session) -> AnyView {
    let title = move || {
        session.reading.with(|reading| {
            let reading = reading.as_ref()?;
            let title = reading.form.title.in_language(&session.language());
            Some(if title.is_empty() { reading.file.clone() } else { title.to_owned() })
        })
    };
    let tab = Memo::new(move |_| session.tab.get());
    let has_form = Memo::new(move |_| session.reading.with(Option::is_some));
    view! {
        <section aria-labelledby="form-title" class="studio-form">
            {which(session)}
            <div class="heading">
                <h2 id="form-title" tabindex="-1" dir="auto">{title}</h2>
                {undo_buttons(session)}
            </div>
            {settings(session)}
            {tabs(session)}
            {move || has_form.get().then(|| match tab.get() {
                Tab::Preview => preview::preview(session),
                Tab::Findings => findings::findings(session),
                Tab::Map => map::map(session),
                Tab::Edit => edit::edit(session),
                Tab::Schema => schema::schema(session),
            })}
        </section>
    }
    .into_any()
}

/// The forms that are open, to choose the one at hand.
fn which(session: Session) -> AnyView {
    let buttons = move || {
        let files: Vec<String> = session.open.with(|open| open.iter().map(|form| form.file.clone()).collect());
        let button = |(at, file): (usize, String)| {
            view! {
                <button
                    type="button"
                    class="button tab"
                    aria-pressed=move || (session.at_hand.get() == at).to_string()
                    on:click=move |_| session.turn_to(at)
                >
                    {file}
                </button>
            }
        };
        (files.len() > 1).then(|| files.into_iter().enumerate().map(button).collect_view())
    };
    view! { <div class="row tabs controls" role="group" aria-label=session.say("open-forms")>{buttons}</div> }
        .into_any()
}

/// Who applies by it; and the form as a file, and on paper.
fn settings(session: Session) -> AnyView {
    let side = Memo::new(move |_| session.open.with(|open| open.get(session.at_hand.get()).and_then(|form| form.side)));
    let sides = [(None, "side-none"), (Some(Side::Mentee), "side-mentee"), (Some(Side::Mentor), "side-mentor")];
    let options = sides.map(|(one, name)| {
        let value = one.map_or_else(String::new, |side| side.to_string());
        view! { <option value=value prop:selected=move || side.get() == one>{session.say(name)}</option> }
    });
    let chosen = move |event| {
        let value = event_target_value(&event);
        session.set_side([Side::Mentee, Side::Mentor].into_iter().find(|side| side.to_string() == value));
    };
    view! {
        <div class="tools controls">
            <div class="field">
                <label for="side">{session.say("side")}</label>
                <select id="side" on:change=chosen>{options.collect_view()}</select>
            </div>
            <button type="button" class="button" id="save-form" on:click=move |_| session.save_form()>
                {session.say("save-form")}
            </button>
            <button type="button" class="button quiet" id="print-form" on:click=move |_| session.print()>
                {session.say("print-form")}
            </button>
        </div>
    }
    .into_any()
}

fn tabs(session: Session) -> AnyView {
    let tab = |one: Tab| {
        let name = move || match one {
            Tab::Findings => session.say_count("tab-findings", session.findings.with(Vec::len)),
            other => session.say(other.name()),
        };
        view! {
            <button
                type="button"
                class="button tab"
                id=one.name()
                aria-pressed=move || (session.tab.get() == one).to_string()
                on:click=move |_| session.show(one)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="row tabs controls" role="group" aria-label=session.say("tabs")>
            {Tab::iter().map(tab).collect_view()}
        </div>
    }
    .into_any()
}
