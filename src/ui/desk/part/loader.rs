//! Takes files: by a picker, and by letting them go anywhere on the page.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::person::Side;
use crate::ui::browser::files;
use crate::ui::browser::files::Incoming;
use crate::ui::desk::state::Session;

/// The picker, and the way back to the demonstration.
pub(crate) fn loader(session: Session) -> AnyView {
    let picked = move |event| files::picked(&event, move |files| session.load(&files));
    let is_there =
        move || session.demonstration.with_value(|demonstration| session.work.with(|work| work == demonstration));
    let back = Button {
        is_disabled: Some(Signal::derive(is_there)),
        ..Button::quiet().named("demonstration").saying(session.say("load-demonstration"))
    };
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
                {button(back, move || session.open_demonstration())}
            </div>
            {move || session.unclear.get().into_iter().map(|file| which_side(session, &file)).collect_view()}
        </section>
    }
    .into_any()
}

/// Asks which side a CSV file is, where its headings fit neither side better.
fn which_side(session: Session, file: &Incoming) -> AnyView {
    let question = session.say_with("load-which-side", &[("file", file.file.clone().into())]);
    let as_side = |words: &'static str, side: Side| {
        let file = file.clone();
        button(Button::default().saying(session.say(words)), move || session.load_as(side, &file))
    };
    view! {
        <div class="ask" role="group" aria-label=question.clone()>
            <p role="alert">{question.clone()}</p>
            <div class="row">
                {as_side("load-as-mentors", Side::Mentor)}
                {as_side("load-as-mentees", Side::Mentee)}
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
