//! Takes a step back, and again.

use leptos::prelude::*;

use crate::ui::studio::shelf::{Opened, Step};
use crate::ui::studio::state::Session;

/// The two buttons, each with the step that it is about.
pub(crate) fn undo_buttons(session: Session) -> AnyView {
    let step = move |of: fn(&Opened) -> Option<&Step>| {
        let at = session.at_hand.get();
        let step = session.open.with(|open| open.get(at).and_then(of).map(|step| step.deed.name()));
        step.map(|name| session.say(name))
    };
    let last = move || step(|form| form.history.last());
    let next = move || step(|form| form.history.next());
    let (undo, redo) = (session.say("undo"), session.say("redo"));
    view! {
        <div class="row" role="group" aria-label=session.say("undo-group")>
            <button
                type="button"
                class="button quiet"
                id="undo-form"
                title=move || last().unwrap_or_default()
                disabled=move || last().is_none()
                on:click=move |_| session.undo()
            >
                {undo}
            </button>
            <button
                type="button"
                class="button quiet"
                id="redo-form"
                title=move || next().unwrap_or_default()
                disabled=move || next().is_none()
                on:click=move |_| session.redo()
            >
                {redo}
            </button>
        </div>
    }
    .into_any()
}
