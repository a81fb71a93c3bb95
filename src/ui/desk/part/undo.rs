//! Takes a step back, and again.

use leptos::prelude::*;

use crate::ui::desk::state::Session;

/// The two buttons, each with the step that it is about.
pub(crate) fn undo_buttons(session: Session) -> AnyView {
    let last = move || session.history.with(|history| history.last().map(|step| session.say(step.name())));
    let next = move || session.history.with(|history| history.next().map(|step| session.say(step.name())));
    let (undo, redo) = (session.say("undo"), session.say("redo"));
    view! {
        <div class="row" role="group" aria-label=session.say("undo-group")>
            <button
                type="button"
                class="button quiet"
                id="undo"
                title=move || last().unwrap_or_default()
                disabled=move || last().is_none()
                on:click=move |_| session.undo()
            >
                {undo}
            </button>
            <button
                type="button"
                class="button quiet"
                id="redo"
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
