//! What the last loading said.

use leptos::prelude::*;

use super::receipt::checked_receipt;
use crate::ui::browser::document;
use crate::ui::desk::state::{Report, Session};

/// The sentence about the last loading; where it was refused, every reason; and what was found of a receipt.
pub(crate) fn report(session: Session) -> AnyView {
    view! {
        <div aria-live="polite">{move || session.report.get().map(|report| told(session, &report))}</div>
        {checked_receipt(session)}
    }
    .into_any()
}

fn told(session: Session, report: &Report) -> AnyView {
    let files = report.taken.join(", ");
    let sentences = report.problems.iter().map(|problem| view! { <li>{session.problem(problem)}</li> }).collect_view();
    if report.is_loaded {
        let sentence = session.say_with("load-done", &[("files", files.into())]);
        let agreed = (!report.problems.is_empty()).then(|| {
            view! {
                <div class="said mind" id="load-agreed">
                    <p>{session.say("load-agreed")}</p>
                    <ul>{sentences}</ul>
                </div>
            }
        });
        return view! {
            <p class="said good" id="load-done">{sentence}</p>
            {agreed}
        }
        .into_any();
    }
    document::focus_soon("load-refused");
    view! {
        <div class="said stop" id="load-refused" tabindex="-1">
            <p><strong>{session.say("load-refused")}</strong></p>
            <ul>{sentences}</ul>
        </div>
    }
    .into_any()
}
