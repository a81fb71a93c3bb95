//! What somebody said.

use leptos::prelude::*;

use crate::ui::desk::listing::Entry;
use crate::ui::desk::state::Session;

/// The answers of one person, and what is wrong with them.
pub(crate) fn answers(session: Session, entry: &Entry) -> AnyView {
    let said = entry.said.iter().map(|(question, answer)| {
        view! {
            <div>
                <dt>{question.clone()}</dt>
                <dd dir="auto">{answer.clone()}</dd>
            </div>
        }
    });
    let silent = entry.said.is_empty().then(|| view! { <p>{session.say("said-nothing")}</p> });
    view! {
        <dl class="answers">{said.collect_view()}</dl>
        {silent}
        {problems(session, entry)}
    }
    .into_any()
}

fn problems(session: Session, entry: &Entry) -> Option<AnyView> {
    if entry.problems.is_empty() {
        return None;
    }
    let sentences = entry.problems.iter().map(|problem| view! { <li>{session.problem(problem)}</li> }).collect_view();
    Some(view! { <ul class="said mind">{sentences}</ul> }.into_any())
}
