//! Questions about the matching: asked of the engine in its worker, each kept with the matching that it is about.

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;

use super::outcome::{Scored, Solved};
use super::solving;
use super::state::Session;
use super::work::Kept;
use crate::matching::Lock;
use crate::ui::browser::engine::Unanswered;

/// How far an answer is.
#[derive(Debug, Default, PartialEq)]
pub(crate) enum Asking<T> {
    /// Nobody asked.
    #[default]
    Unasked,
    /// The engine works: how much of how much is done, once it says so.
    Waiting(Option<(f64, f64)>),
    /// It answered.
    Answered(Kept<T>),
    /// It could not, and says why.
    Failed(String),
}

impl<T> Clone for Asking<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Unasked => Self::Unasked,
            Self::Waiting(done) => Self::Waiting(*done),
            Self::Answered(answer) => Self::Answered(answer.clone()),
            Self::Failed(why) => Self::Failed(why.clone()),
        }
    }
}

/// An answer, and what it is about: about anything else nothing is known.
#[derive(Debug)]
struct Answer<A, T> {
    about: Option<A>,
    asking: Asking<T>,
}

impl<A: Clone + PartialEq, T> Answer<A, T> {
    /// Nobody asked about anything.
    fn none() -> Self {
        Self { about: None, asking: Asking::Unasked }
    }

    /// From now on it is about this.
    fn begin(&mut self, about: &A) {
        *self = Self { about: Some(about.clone()), asking: Asking::Waiting(None) };
    }

    /// Takes what is said about this, unless meanwhile something else was asked.
    fn hear(&mut self, about: &A, asking: Asking<T>) {
        if self.about.as_ref() == Some(about) {
            self.asking = asking;
        }
    }

    /// What is known about this.
    fn of(&self, about: &A) -> Asking<T> {
        if self.about.as_ref() == Some(about) { self.asking.clone() } else { Asking::Unasked }
    }
}

/// All that the engine's answers follow from: who may be with whom, and what was decided by hand.
#[derive(Clone, Debug, PartialEq)]
struct About {
    scored: Kept<Scored>,
    locks: Vec<Lock>,
    bans: Vec<(usize, usize)>,
}

impl About {
    fn of(solved: &Solved) -> Self {
        Self { scored: solved.scored.clone(), locks: solved.locks.clone(), bans: solved.bans.clone() }
    }
}

/// A call of the engine.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Call {
    /// The name of the question: another one of the same name stops it.
    pub(crate) what: String,
    /// The call's name.
    pub(crate) name: &'static str,
    /// What it is given, all of it: a JSON list.
    pub(crate) args: serde_json::Value,
}

/// A question, which can be asked anew of whatever is to be matched.
#[derive(Debug)]
pub(crate) struct Question<T: 'static>(RwSignal<Answer<About, T>>);

impl<T> Clone for Question<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Question<T> {}

impl<T: Send + Sync + 'static> Question<T> {
    /// A question that nobody asked yet.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(Answer::none()))
    }

    /// What is known of what is shown. Tracked.
    pub(crate) fn now(self, session: Session) -> Asking<T> {
        let about = session.solved.with(|solved| About::of(solved));
        self.0.with(|answer| answer.of(&about))
    }

    /// Whether the engine works on it. Tracked.
    pub(crate) fn is_waiting(self, session: Session) -> bool {
        matches!(self.now(session), Asking::Waiting(_))
    }

    /// What the engine answered. Tracked.
    pub(crate) fn answered(self, session: Session) -> Option<Kept<T>> {
        match self.now(session) {
            Asking::Answered(answer) => Some(answer),
            Asking::Unasked | Asking::Waiting(_) | Asking::Failed(_) => None,
        }
    }

    /// Whatever is heard after the place where it would be shown is gone reaches nobody.
    fn hear(self, about: &About, asking: Asking<T>) {
        let _ = self.0.try_update(|answer| answer.hear(about, asking));
    }
}

impl<T: DeserializeOwned + Send + Sync + 'static> Question<T> {
    /// Asks it of what is shown.
    pub(crate) fn ask(self, session: Session, call: Call) {
        self.ask_and(session, call, |_| ());
    }

    /// Asks it, and does something with the answer.
    pub(crate) fn ask_and(self, session: Session, call: Call, then: impl FnOnce(&T) + 'static) {
        let about = session.solved.with_untracked(|solved| About::of(solved));
        self.0.update(|answer| answer.begin(&about));
        spawn_local(async move {
            let told = about.clone();
            let tell = move |_: String, done: f64, of: f64| self.hear(&told, Asking::Waiting(Some((done, of))));
            let Call { what, name, args } = call;
            let asking = match solving::ask::<T>(&what, &about.scored.scorer, name, args, tell).await {
                Ok(answer) => {
                    then(&answer);
                    Asking::Answered(Kept(answer.into()))
                }
                Err(Unanswered::Stopped) => Asking::Unasked,
                Err(Unanswered::Failed(why)) => Asking::Failed(why),
            };
            self.hear(&about, asking);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_about_what_was_asked_and_nothing_else() {
        let mut answer = Answer::none();
        answer.begin(&"monday");
        answer.hear(&"monday", Asking::Answered(Kept(7.into())));
        assert!(matches!(answer.of(&"monday"), Asking::Answered(seven) if *seven == 7));
        assert_eq!(answer.of(&"tuesday"), Asking::Unasked);
    }

    #[test]
    fn an_answer_that_comes_too_late_is_not_heard() {
        let mut answer = Answer::<_, u8>::none();
        answer.begin(&"monday");
        answer.begin(&"tuesday");
        answer.hear(&"monday", Asking::Failed("too late".to_owned()));
        assert_eq!(answer.of(&"tuesday"), Asking::Waiting(None));
        assert_eq!(answer.of(&"monday"), Asking::Unasked);
    }
}
