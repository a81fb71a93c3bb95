//! The end of a form: what it says, and what somebody does with her answers.

use leptos::prelude::*;

use super::sending::sending;
use super::visit::Visit;
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
                {sending(visit)}
            </section>
        }
        .into_any()
    }
}
