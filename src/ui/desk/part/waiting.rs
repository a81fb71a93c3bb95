//! What the engine is doing about a question of the screen, and how to stop it.

use leptos::prelude::*;

use crate::ui::desk::asking::Asking;
use crate::ui::desk::state::{Session, Solving};

/// What the engine is doing. `working` is the message that says what it works on; `again` asks once more.
pub(crate) fn waiting<T: Send + Sync + 'static>(
    session: Session,
    asking: Asking<T>,
    working: &'static str,
    again: impl Fn() + 'static,
) -> AnyView {
    let is_working = Memo::new(move |_| asking.solving.with(|solving| matches!(solving, Solving::Working(_))));
    let sentence = move || {
        asking.solving.with(|solving| match solving {
            Solving::Idle => String::new(),
            Solving::Working(_) => session.say(working),
            Solving::Stopped => session.say("asking-stopped"),
            Solving::Failed(why) => session.say_with("asking-failed", &[("why", why.clone().into())]),
        })
    };
    let share = move || {
        asking.solving.with(|solving| match solving {
            Solving::Working(Some((done, of))) => Some(done / of.max(1.0)),
            _ => None,
        })
    };
    let id = asking.name;
    view! {
        <div class="said mind controls" id=id hidden=move || asking.solving.with(|solving| *solving == Solving::Idle)>
            <p role="status">{sentence}</p>
            <progress hidden=move || !is_working.get() aria-label=session.say(working) max="1" prop:value=share></progress>
            <p class="row">
                <button
                    type="button"
                    class="button"
                    id=format!("{id}-stop")
                    hidden=move || !is_working.get()
                    on:click=move |_| asking.stop()
                >
                    {session.say("solving-stop")}
                </button>
                <button
                    type="button"
                    class="button"
                    id=format!("{id}-again")
                    hidden=move || is_working.get()
                    on:click=move |_| again()
                >
                    {session.say("asking-again")}
                </button>
            </p>
        </div>
    }
    .into_any()
}
