//! The end of a form: what it says, and what somebody does with her answers.
//!
//! This is the place for everything that is done with a response: saved, sealed, sent, and looked at beside the mentors.

use leptos::prelude::*;

use super::visit::Visit;
use crate::ui::browser::download;
use crate::ui::form::marked;
use crate::ui::form::sitting::Sitting;

/// What is shown when the form is finished.
pub(crate) fn done(visit: Visit) -> impl Fn(Sitting) -> AnyView + Send + 'static {
    move |sitting| {
        let farewell = sitting.running.with_untracked(crate::ui::form::Running::farewell);
        let farewell = (!farewell.is_empty()).then(|| view! { <div class="html">{marked(&farewell)}</div> });
        view! {
            <section class="done">
                <h2 id=sitting.heading_id() tabindex="-1">
                    {sitting.say("done-title")}
                </h2>
                {farewell}
                <p class="said mind">{sitting.say("done-nothing-sent")}</p>
                <p>
                    <button type="button" class="button" on:click=move |_| save(visit)>
                        {sitting.say("save-answers")}
                    </button>
                </p>
            </section>
        }
        .into_any()
    }
}

/// Saves the answers as a file.
fn save(visit: Visit) {
    let answers = visit.sitting.running.with_untracked(crate::ui::form::Running::answers);
    let file = visit.name.with_value(|name| format!("{name}-answers.json"));
    let text = serde_json::to_string_pretty(&answers).expect("answers are JSON");
    download::save(&file, "application/json", &text);
    visit.saved.set(Some(untrack(|| visit.draft())));
    visit.notice.set(visit.sitting.say_with("answers-saved", &[("file", file.into())]));
}
