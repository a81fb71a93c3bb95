//! Whether what is typed is kept in this browser: only after a yes.

use leptos::prelude::*;

use super::draft::Draft;
use super::visit::Visit;
use crate::ui::browser::{document, drafts, rescue};

/// What becomes of what is typed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Keeping {
    /// It is gone when the page is closed.
    No,
    /// It is kept in this browser.
    Yes,
    /// Somebody kept this before, and has not said yet what becomes of it.
    Before(Draft),
}

impl Keeping {
    /// What was kept of the form of this name. What cannot be read any more is forgotten.
    pub(crate) fn begin(form: &str) -> Self {
        let Some(text) = drafts::kept(form) else { return Self::No };
        Draft::read(form, &text).map_or_else(
            |_| {
                drafts::forget(form);
                Self::No
            },
            Self::Before,
        )
    }
}

/// Keeps what is typed as long as somebody wants it; and at hand in any case, for the day on which the page breaks.
pub(crate) fn keep_up(visit: Visit) {
    Effect::new(move |_| {
        let is_touched = visit.sitting.running.with(crate::ui::form::Running::is_touched);
        let draft = is_touched.then(|| visit.draft().write());
        rescue::keep(&visit.draft_file(), draft.as_deref());
        if visit.keeping.with(|keeping| *keeping == Keeping::Yes) {
            let text = visit.draft().write();
            if !visit.name.with_value(|name| drafts::keep(name, &text)) {
                visit.keeping.set(Keeping::No);
                visit.notice.set(visit.sitting.say("keep-refused"));
            }
        }
    });
}

/// The box that says yes or no.
pub(super) fn keep_box(visit: Visit) -> AnyView {
    let sitting = visit.sitting;
    let is_kept = move || visit.keeping.with(|keeping| *keeping == Keeping::Yes);
    let ticked = move |event| {
        let is_kept = event_target_checked(&event);
        visit.keeping.set(if is_kept { Keeping::Yes } else { Keeping::No });
        if !is_kept {
            visit.name.with_value(|name| drafts::forget(name));
        }
        visit.notice.set(sitting.say(if is_kept { "keep-on" } else { "keep-off" }));
    };
    view! {
        <label class="tick" for="keep">
            <input id="keep" type="checkbox" aria-describedby="keep-hint" prop:checked=is_kept on:change=ticked />
            <span>{sitting.say("keep")}</span>
        </label>
        <p class="fine" id="keep-hint">
            {sitting.say("keep-hint")}
        </p>
    }
    .into_any()
}

/// Asks what becomes of what was kept before.
pub(super) fn kept_before(visit: Visit) -> AnyView {
    let sitting = visit.sitting;
    let ask = move || {
        let Keeping::Before(draft) = visit.keeping.get() else { return ().into_any() };
        let count = draft.n_answers();
        let go_on = move |_| {
            visit.keeping.set(Keeping::Yes);
            visit.go_on_with(&draft);
        };
        let forget = move |_| {
            visit.name.with_value(|name| drafts::forget(name));
            visit.keeping.set(Keeping::No);
            visit.notice.set(sitting.say("keep-off"));
            document::focus_soon(sitting.heading_id());
        };
        view! {
            <section class="ask" aria-labelledby="kept-title">
                <h2 id="kept-title">{sitting.say("kept-title")}</h2>
                <p>{sitting.say_count("kept-answers", count)}</p>
                <div class="row">
                    <button type="button" class="button" on:click=go_on>
                        {sitting.say("kept-go-on")}
                    </button>
                    <button type="button" class="button quiet" on:click=forget>
                        {sitting.say("kept-forget")}
                    </button>
                </div>
            </section>
        }
        .into_any()
    };
    view! { {ask} }.into_any()
}
