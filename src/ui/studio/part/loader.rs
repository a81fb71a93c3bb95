//! Opens forms: a file of one's own, or one of the programme's.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::ui::browser::files;
use crate::ui::studio::own_forms::{Index, OwnForm};
use crate::ui::studio::state::{OwnForms, Session};

/// The picker and the list.
pub(crate) fn loader(session: Session) -> AnyView {
    spawn_local(session.fetch_own_forms());
    let picked = move |event| files::picked(&event, move |files| session.take(&files));
    view! {
        <section class="loader" aria-labelledby="open-title">
            <h2 id="open-title">{session.say("open-title")}</h2>
            <p id="open-hint">{session.say("open-hint")}</p>
            <div class="row">
                <label class="button" for="form-files">{session.say("open-pick")}</label>
                <input
                    id="form-files"
                    class="picker"
                    type="file"
                    multiple
                    accept=".json,application/json"
                    aria-describedby="open-hint"
                    on:change=picked
                />
            </div>
            {move || own_forms(session)}
        </section>
    }
    .into_any()
}

fn own_forms(session: Session) -> AnyView {
    match session.own_forms.get() {
        OwnForms::Fetching => ().into_any(),
        OwnForms::Failed(why) => {
            let sentence = session.say_with("own-failed", &[("why", why.into())]);
            view! { <p class="said mind">{sentence}</p> }.into_any()
        }
        OwnForms::There(index) => listed(session, index),
    }
}

/// The list; open as long as no form is.
fn listed(session: Session, index: Index) -> AnyView {
    let is_open = session.open.with_untracked(Vec::is_empty);
    let buttons = index.forms.into_iter().map(|own| own_form(session, own)).collect_view();
    view! {
        <details open=is_open id="own-forms">
            <summary>{session.say("own-title")}</summary>
            <ul class="own-forms plain">{buttons}</ul>
        </details>
    }
    .into_any()
}

fn own_form(session: Session, own: OwnForm) -> AnyView {
    let language = session.language();
    let title = own.title_in(&language).to_owned();
    let minutes = session.say_count("own-minutes", own.minutes as usize);
    let open = move |_| spawn_local(session.open_own(own.clone()));
    view! {
        <li>
            <button type="button" class="button quiet" on:click=open>{title}</button>
            " "
            <span class="fine">{minutes}</span>
        </li>
    }
    .into_any()
}
