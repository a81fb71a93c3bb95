//! Takes a step back, and again.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::ui::desk::state::Session;

/// The two buttons, each with the step that it is about.
pub(crate) fn undo_buttons(session: Session) -> AnyView {
    let last = move || session.history.with(|history| history.last().map(|step| session.say(step.name())));
    let next = move || session.history.with(|history| history.next().map(|step| session.say(step.name())));
    view! {
        <div class="row" role="group" aria-label=session.say("undo-group")>
            {button(to_and_fro(session, "undo", Memo::new(move |_| last())), move || session.undo())}
            {button(to_and_fro(session, "redo", Memo::new(move |_| next())), move || session.redo())}
        </div>
    }
    .into_any()
}

/// A button whose message and id are these, about this step; without one it cannot be pressed.
fn to_and_fro(session: Session, words: &'static str, step: Memo<Option<String>>) -> Button {
    Button {
        title: Some(Signal::derive(move || step.get().unwrap_or_default())),
        is_disabled: Some(Signal::derive(move || step.with(Option::is_none))),
        ..Button::quiet().named(words).saying(session.say(words))
    }
}
