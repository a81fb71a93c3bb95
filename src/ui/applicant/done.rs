//! The end of a form: what it says, and what somebody does with her answers.

use leptos::prelude::*;

use super::following::{Part, open_sending};
use super::visit::Visit;
use crate::ui::browser::document;
use crate::ui::browser::sequel::SENDING;
use crate::ui::form::sitting::Sitting;
use crate::ui::form::{Running, marked};

/// What is shown when the form is finished.
pub(crate) fn done(visit: Visit) -> impl Fn(Sitting) -> AnyView + Send + 'static {
    move |sitting| {
        let farewell = sitting.running.with_untracked(Running::farewell);
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

/// The ways to hand on the response, or why there are none yet.
fn sending(visit: Visit) -> AnyView {
    let (sitting, opening) = (visit.sitting, visit.following().sending);
    let shown = move || match opening.get() {
        Part::Closed | Part::Opening => view! { <p role="status">{sitting.say("sending-opening")}</p> }.into_any(),
        Part::Open => view! { <div id=SENDING class="sending"></div> }.into_any(),
        Part::Failed(why) => not_open(visit, why),
    };
    view! { {shown} }.into_any()
}

fn not_open(visit: Visit, why: String) -> AnyView {
    let sitting = visit.sitting;
    let again = move |_| {
        open_sending(visit);
        document::focus_soon(sitting.heading_id());
    };
    view! {
        <div class="said stop" role="alert">
            <p>{sitting.say("sending-failed")}</p>
            <p>{why}</p>
        </div>
        <p>
            <button type="button" class="button" id="send-again" on:click=again>
                {sitting.say("sending-again")}
            </button>
        </p>
    }
    .into_any()
}
