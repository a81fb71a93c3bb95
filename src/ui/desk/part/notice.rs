//! What happened last, where eyes and screen readers find it.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::ui::desk::state::Session;

/// The notice at the foot of the window, with a way back.
pub(crate) fn notice(session: Session) -> AnyView {
    let cannot_undo = move || session.history.with(|history| history.last().is_none());
    let undo = Button { is_hidden: Some(Signal::derive(cannot_undo)), ..Button::quiet().saying(session.say("undo")) };
    view! {
        <div class="notice" class:shown=move || session.notice.with(Option::is_some)>
            <p role="status" id="notice">{move || session.notice.get()}</p>
            <div class="row" hidden=move || session.notice.with(Option::is_none)>
                {button(undo, move || session.undo())}
                {button(Button::quiet().saying(session.say("close")), move || session.notice.set(None))}
            </div>
        </div>
    }
    .into_any()
}
