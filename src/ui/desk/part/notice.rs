//! What happened last, where eyes and screen readers find it.

use leptos::prelude::*;

use crate::ui::desk::state::Session;

/// The notice at the foot of the window, with a way back.
pub(crate) fn notice(session: Session) -> AnyView {
    let can_undo = move || session.history.with(|history| history.last().is_some());
    let (undo, close) = (session.say("undo"), session.say("close"));
    view! {
        <div class="notice" class:shown=move || session.notice.with(Option::is_some)>
            <p role="status" id="notice">{move || session.notice.get()}</p>
            <div class="row" hidden=move || session.notice.with(Option::is_none)>
                <button type="button" class="button quiet" hidden=move || !can_undo() on:click=move |_| session.undo()>
                    {undo}
                </button>
                <button type="button" class="button quiet" on:click=move |_| session.notice.set(None)>
                    {close}
                </button>
            </div>
        </div>
    }
    .into_any()
}
