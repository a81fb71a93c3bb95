//! A question to the engine: the button that asks it, and the place where the answer is read out.

use leptos::prelude::*;

use crate::ui::desk::questions::{Asking, Question};
use crate::ui::desk::state::Session;

/// A button that asks. While the answer is awaited it says so, and keeps the focus; pressing it again does nothing.
///
/// `about` says whom it is about, for those who do not see where it stands.
pub(crate) fn ask_button(
    words: String,
    about: Option<String>,
    is_waiting: impl Fn() -> bool + Copy + Send + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    let press_once = move |_| {
        if !untrack(is_waiting) {
            press();
        }
    };
    view! {
        <button
            type="button"
            class="button quiet"
            aria-busy=move || is_waiting().to_string()
            aria-disabled=move || is_waiting().to_string()
            on:click=press_once
        >
            {words}
            {about.map(|about| view! { <span class="unseen">" " {about}</span> })}
        </button>
    }
    .into_any()
}

/// Where the answer is read out, as soon as there is one.
pub(crate) fn answer<T: Send + Sync + 'static>(
    session: Session,
    question: Question<T>,
    show: impl Fn(&T) -> AnyView + Send + 'static,
) -> AnyView {
    view! { <div class="answer" role="status">{move || said(session, question, &show)}</div> }.into_any()
}

/// What is to be read out now.
pub(crate) fn said<T: Send + Sync + 'static>(
    session: Session,
    question: Question<T>,
    show: impl Fn(&T) -> AnyView,
) -> AnyView {
    match question.now(session) {
        Asking::Unasked => ().into_any(),
        Asking::Waiting(_) => view! { <p class="fine">{session.say("asking")}</p> }.into_any(),
        Asking::Answered(answer) => show(&answer),
        Asking::Failed(why) => failed(session.say_with("asking-failed", &[("why", why.into())])),
    }
}

/// Why there is no answer.
pub(crate) fn failed(sentence: String) -> AnyView {
    view! { <p class="said mind">{sentence}</p> }.into_any()
}
