//! Takes files: by a picker, and by letting them go anywhere on the page.

use leptos::prelude::*;

use crate::person::Side;
use crate::ui::browser::files;
use crate::ui::browser::files::Incoming;
use crate::ui::desk::state::Session;

/// The picker, and the way back to the demonstration.
pub(crate) fn loader(session: Session) -> AnyView {
    let picked = move |event| files::picked(&event, move |files| session.load(&files));
    let back = session.say("load-demonstration");
    view! {
        <section class="loader" aria-labelledby="load-title">
            <h2 id="load-title">{session.say("load-title")}</h2>
            <p id="load-hint">{session.say("load-hint")}</p>
            <div class="row">
                <label class="button" for="files">{session.say("load-pick")}</label>
                <input
                    id="files"
                    class="picker"
                    type="file"
                    multiple
                    accept=".json,.csv,.txt,application/json,text/csv"
                    aria-describedby="load-hint"
                    on:change=picked
                />
                <button
                    type="button"
                    class="button quiet"
                    id="demonstration"
                    disabled=move || session.work.with(|work| {
                        work.is_demonstration && work.by_hand.is_empty() && work.bans.is_empty()
                    })
                        && !session.is_unsaved()
                    on:click=move |_| session.open_demonstration()
                >
                    {back}
                </button>
            </div>
            {move || session.unclear.get().into_iter().map(|file| which_side(session, file)).collect_view()}
        </section>
    }
    .into_any()
}

/// Asks which side a CSV file is, where its headings fit neither side better.
fn which_side(session: Session, file: Incoming) -> AnyView {
    let question = session.say_with("load-which-side", &[("file", file.file.clone().into())]);
    let (mentors, mentees) = (file.clone(), file);
    view! {
        <div class="ask" role="group" aria-label=question.clone()>
            <p role="alert">{question.clone()}</p>
            <div class="row">
                <button type="button" class="button" on:click=move |_| session.load_as(Side::Mentor, &mentors)>
                    {session.say("load-as-mentors")}
                </button>
                <button type="button" class="button" on:click=move |_| session.load_as(Side::Mentee, &mentees)>
                    {session.say("load-as-mentees")}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// What lies over the page while files hang over it.
pub(crate) fn drop_sign(session: Session) -> AnyView {
    let sign = session.say("load-drop");
    view! {
        <div class="drop" hidden=move || !session.is_dragging.get()>
            <p>{sign}</p>
        </div>
    }
    .into_any()
}
