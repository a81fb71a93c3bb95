//! A question to the engine: the button that asks it, how far it is and how to stop it, and where the answer is read out.

use std::sync::Arc;

use leptos::prelude::*;

use super::button::{Button, button};
use crate::ui::browser::document;
use crate::ui::desk::asking::{Asked, Doing, Question};
use crate::ui::desk::state::Session;

/// A button that asks about the matching that is shown. While the answer is awaited it says so, and keeps the focus;
/// pressing it again does nothing.
///
/// `about` says whom it is about, for those who do not see where it stands.
pub(crate) fn ask_button(
    session: Session,
    asked: Asked,
    words: String,
    about: Option<String>,
    press: impl Fn() + 'static,
) -> AnyView {
    let is_waiting = move || asked.doing_about(&session.about()).is_working();
    let press_once = move || {
        if !untrack(is_waiting) {
            press();
        }
    };
    button(Button { words, about, is_busy: Some(Signal::derive(is_waiting)), ..Button::quiet() }, press_once)
}

/// What is said while a question is asked, stopped or failed: messages by id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    /// What the engine works on.
    pub(crate) working: &'static str,
    /// That somebody stopped it.
    pub(crate) stopped: &'static str,
    /// That it failed, and why.
    pub(crate) failed: &'static str,
    /// The button that asks once more.
    pub(crate) again: &'static str,
}

impl Words {
    /// The words of a question, but for what the engine works on.
    pub(crate) fn of(working: &'static str) -> Self {
        Self { working, stopped: "asking-stopped", failed: "asking-failed", again: "asking-again" }
    }

    fn sentence(self, session: Session, doing: &Doing) -> String {
        match doing {
            Doing::Idle => String::new(),
            Doing::Working(_) => session.say(self.working),
            Doing::OnPage => format!("{} {}", session.say(self.working), session.say("asking-on-page")),
            Doing::Stopped => session.say(self.stopped),
            Doing::Failed(why) => session.say_with(self.failed, &[("why", why.clone().into())]),
        }
    }
}

/// What the engine is doing about a question of the screen, how far it is, and how to stop it; `again` asks once more. The
/// focus goes to and fro between the two buttons, of which one is there.
pub(crate) fn waiting(session: Session, asked: Asked, words: Words, again: impl Fn() + 'static) -> AnyView {
    let doing = Memo::new(move |_| asked.doing());
    let is_working = Memo::new(move |_| doing.with(Doing::is_working));
    let share = move || match doing.get() {
        Doing::Working(Some((done, of))) => Some(done / of.max(1.0)),
        _ => None,
    };
    let name = asked.name();
    let (stop_id, again_id) = (format!("{name}-stop"), format!("{name}-again"));
    let stop_pressed = {
        let again_id = again_id.clone();
        move || {
            asked.stop();
            document::focus_soon(again_id.clone());
        }
    };
    let ask_again = {
        let stop_id = stop_id.clone();
        move || {
            again();
            document::focus_soon(stop_id.clone());
        }
    };
    let stop = Button {
        words: session.say("solving-stop"),
        id: stop_id,
        is_hidden: Some(Signal::derive(move || !is_working.get())),
        ..Button::default()
    };
    let again = Button {
        words: session.say(words.again),
        id: again_id,
        is_hidden: Some(is_working.into()),
        ..Button::default()
    };
    view! {
        <div class="said mind controls" id=name hidden=move || doing.with(|doing| *doing == Doing::Idle)>
            <p role="status">{move || doing.with(|doing| words.sentence(session, doing))}</p>
            <progress
                hidden=move || !is_working.get()
                aria-label=session.say(words.working)
                max="1"
                prop:value=share
            ></progress>
            <p class="row">{button(stop, stop_pressed)} {button(again, ask_again)}</p>
        </div>
    }
    .into_any()
}

/// Where the answer about the matching that is shown is read out, as soon as there is one.
pub(crate) fn answer<T: Send + Sync + 'static>(
    session: Session,
    question: Question<T>,
    show: impl Fn(&T) -> AnyView + Send + 'static,
) -> AnyView {
    read_out(move || said(session, question, &show))
}

/// Where something is read out as soon as it is there.
pub(crate) fn read_out(said: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    view! { <div class="answer" role="status">{said}</div> }.into_any()
}

/// What is to be read out now of a question about the matching that is shown.
pub(crate) fn said<T: Send + Sync + 'static>(
    session: Session,
    question: Question<T>,
    show: impl Fn(&T) -> AnyView,
) -> AnyView {
    said_or(session, question, "asking-failed", show)
}

/// As [`said`], with other words for that it failed.
pub(crate) fn said_or<T: Send + Sync + 'static>(
    session: Session,
    question: Question<T>,
    failed: &'static str,
    show: impl Fn(&T) -> AnyView,
) -> AnyView {
    let about = session.about();
    match question.asked.doing_about(&about) {
        Doing::Idle => {
            let answer: Option<Arc<T>> = question.answered(&about);
            answer.map_or_else(|| ().into_any(), |answer| show(&answer))
        }
        doing => unanswered(session, &doing, failed),
    }
}

/// Why there is no answer yet.
fn unanswered(session: Session, doing: &Doing, failed: &'static str) -> AnyView {
    let words = Words { failed, ..Words::of("asking") };
    let class = if doing.is_working() { "fine" } else { "said mind" };
    view! { <p class=class>{words.sentence(session, doing)}</p> }.into_any()
}
