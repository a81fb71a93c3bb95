//! What happened last, where eyes and screen readers find it.

use leptos::prelude::*;

use crate::ui::studio::state::Session;

/// The notice at the foot of the window.
pub(crate) fn notice(session: Session) -> AnyView {
    let close = session.say("close");
    view! {
        <div class="notice" class:shown=move || session.notice.with(Option::is_some)>
            <p role="status" id="studio-notice">{move || session.notice.get()}</p>
            <div class="row" hidden=move || session.notice.with(Option::is_none)>
                <button type="button" class="button quiet" on:click=move |_| session.notice.set(None)>
                    {close}
                </button>
            </div>
        </div>
    }
    .into_any()
}
