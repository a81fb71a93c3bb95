//! What applicants sent: opened with the organisation's key, told apart, and taken in.

mod inbox;
mod keys;
mod people;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::response::Others;
use crate::ui::browser::files;
use crate::ui::studio::part::refused::refused;
use crate::ui::studio::publishing::Shared;
use crate::ui::studio::receiving::Received;
use crate::ui::studio::state::Session;

/// The responses.
pub(crate) fn responses(session: Session) -> AnyView {
    spawn_local(session.begin_receiving());
    let received = Memo::new(move |_| session.received().map(Shared::new));
    let has_files = Memo::new(move |_| session.receive_view.files.with(|files| !files.is_empty()));
    view! {
        <h1 id="title" tabindex="-1">{session.say("responses-title")}</h1>
        <p class="lead">{session.say("responses-what")}</p>
        {refused(session)}
        {loader(session)}
        {keys::keys(session)}
        {move || has_files.get().then(|| came(session, received))}
    }
    .into_any()
}

fn loader(session: Session) -> AnyView {
    let picked = move |event| files::picked(&event, move |files| session.take(&files));
    view! {
        <section class="loader" aria-labelledby="receive-title">
            <h2 id="receive-title">{session.say("responses-load")}</h2>
            <p id="receive-hint">{session.say("responses-load-hint")}</p>
            <div class="row">
                <label class="button" for="response-files">{session.say("responses-pick")}</label>
                <input
                    id="response-files"
                    class="picker"
                    type="file"
                    multiple
                    aria-describedby="receive-hint"
                    on:change=picked
                />
            </div>
        </section>
    }
    .into_any()
}

fn came(session: Session, received: Memo<Option<Shared<Received>>>) -> AnyView {
    view! {
        {settings(session)}
        {move || received.get().map(|Shared(received)| {
            view! {
                {inbox::inbox(session, &received.inbox)}
                {people::people(session, &received)}
            }
        })}
    }
    .into_any()
}

/// What responses are held against, and what becomes of people who sent nothing.
fn settings(session: Session) -> AnyView {
    let view = session.receive_view;
    let others_changed = move |event| {
        view.others.set(if event_target_checked(&event) { Others::Leave } else { Others::Stay });
    };
    view! {
        <div class="tools controls">
            <div class="field">
                <label for="program-name">{session.say("responses-program")}</label>
                <input
                    id="program-name"
                    type="text"
                    prop:value=view.program_name
                    on:change=move |event| view.program_name.set(event_target_value(&event))
                />
            </div>
            <label class="tick" for="others-leave">
                <input
                    id="others-leave"
                    type="checkbox"
                    prop:checked=move || view.others.get() == Others::Leave
                    on:change=others_changed
                />
                {session.say("responses-others-leave")}
            </label>
        </div>
    }
    .into_any()
}
