//! Questions to the engine in its worker: how far each is, and what was answered last, with what it is about.
//!
//! There is one way to ask. Whoever shows an answer says what it must be about; an answer about anything else is not
//! known. What holds it knows nothing of the answer's type, so that a further question costs the page little.

use std::any::Any;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;

use super::outcome::Basis;
use super::solving;
use super::state::Session;
use super::work::Kept;
use crate::cohort::Cohort;
use crate::person::Side;
use crate::ui::browser::engine::{self, Tell, Unanswered};

/// What the engine is doing about a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Doing {
    /// Nothing.
    #[default]
    Idle,
    /// It works: how much of how much is done, once it says so.
    Working(Option<(f64, f64)>),
    /// It works where the page does, which stands still meanwhile: this browser gives it no thread of its own.
    OnPage,
    /// Somebody stopped it.
    Stopped,
    /// It failed, and says why.
    Failed(String),
}

impl Doing {
    /// Whether an answer is awaited.
    pub(crate) fn is_working(&self) -> bool {
        matches!(self, Self::Working(_) | Self::OnPage)
    }
}

/// What the engine says it does when it works on the page's own thread.
const ON_PAGE: &str = "page";

/// What an answer follows from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum About {
    /// The program and its people alone.
    People(Kept<Cohort>),
    /// All that a matching follows from.
    Matching(Arc<Basis>),
    /// The same, and on which side somebody is looked for.
    LookingFor(Arc<Basis>, Side),
}

/// A call of the engine.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Call {
    /// The call's name.
    pub(crate) name: &'static str,
    /// What it is given, all of it: a JSON list.
    pub(crate) args: serde_json::Value,
}

type Anything = Arc<dyn Any + Send + Sync>;

/// What is being asked, and for the how manieth time: an answer to an earlier turn comes too late.
#[derive(Debug, Default)]
struct Now {
    turn: u64,
    about: Option<About>,
    doing: Doing,
}

impl Now {
    fn begin(&mut self, about: About) -> u64 {
        *self = Self { turn: self.turn + 1, about: Some(about), doing: Doing::Working(None) };
        self.turn
    }

    fn end(&mut self, doing: Doing) {
        *self = Self { turn: self.turn + 1, about: self.about.take(), doing };
    }

    /// Takes what is said in this turn, and says whether it was in time.
    fn hear(&mut self, turn: u64, doing: Doing) -> bool {
        let is_in_time = self.turn == turn && self.doing.is_working();
        if is_in_time {
            self.doing = doing;
        }
        is_in_time
    }

    fn of(&self, about: &About) -> Doing {
        if self.about.as_ref() == Some(about) { self.doing.clone() } else { Doing::Idle }
    }
}

/// A question, whatever its answer is. Where it would be shown may be gone before the answer comes; then nobody hears it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    what: StoredValue<String>,
    now: RwSignal<Now>,
    answer: RwSignal<Option<(About, Anything)>>,
}

impl Asked {
    /// The name by which the engine is asked, which is its place on the page, too.
    pub(crate) fn name(self) -> String {
        self.what.try_get_value().unwrap_or_default()
    }

    /// What the engine is doing about it, whatever it is about. Tracked.
    pub(crate) fn doing(self) -> Doing {
        self.now.with(|now| now.doing.clone())
    }

    /// What the engine is doing about this. Tracked.
    pub(crate) fn doing_about(self, about: &About) -> Doing {
        self.now.with(|now| now.of(about))
    }

    /// Gives up what is being asked, because somebody stopped it. The page says so at once, whatever the worker does.
    pub(crate) fn stop(self) {
        if untrack(|| self.doing()).is_working() {
            self.end(Doing::Stopped);
        }
    }

    /// Gives up what is being asked, because nobody looks at it any more.
    pub(crate) fn give_up(self) {
        self.end(Doing::Idle);
    }

    /// Gives up what is being asked about anything but this.
    pub(crate) fn give_up_unless(self, about: &About) {
        if self.now.with_untracked(|now| now.about.as_ref() != Some(about)) {
            self.give_up();
        }
    }

    fn end(self, doing: Doing) {
        let _ = self.now.try_update(|now| now.end(doing));
        engine::cancel(&self.name());
    }

    /// Hears how far the engine is in the turn of now.
    pub(crate) fn hear(self) -> Tell {
        let turn = self.now.try_with_untracked(|now| now.turn).unwrap_or_default();
        Box::new(move |name, done, of| {
            let doing = if name == ON_PAGE { Doing::OnPage } else { Doing::Working(Some((done, of))) };
            let _ = self.now.try_update(|now| now.hear(turn, doing));
        })
    }

    fn wait(self, about: About, answer: Pin<Box<dyn Future<Output = Result<Anything, Unanswered>>>>) {
        let Some(turn) = self.now.try_update(|now| now.begin(about.clone())) else { return };
        spawn_local(async move {
            let (doing, answer) = match answer.await {
                Ok(answer) => (Doing::Idle, Some(answer)),
                Err(Unanswered::Stopped) => (Doing::Stopped, None),
                Err(Unanswered::Failed(why)) => (Doing::Failed(why), None),
            };
            let is_in_time = self.now.try_update(|now| now.hear(turn, doing)) == Some(true);
            if let Some(answer) = answer.filter(|_| is_in_time) {
                self.know(about, answer);
            }
        });
    }

    fn know(self, about: About, answer: Anything) {
        let _ = self.answer.try_update(|known| *known = Some((about, answer)));
    }

    fn known(self, about: &About) -> Option<Anything> {
        self.answer.with(|known| {
            let (of, answer) = known.as_ref()?;
            (of == about).then(|| Arc::clone(answer))
        })
    }
}

/// A question, and what its answer is.
#[derive(Debug)]
pub(crate) struct Question<T> {
    /// What is known of it, whatever its answer is.
    pub(crate) asked: Asked,
    answer: PhantomData<fn() -> T>,
}

impl<T> Clone for Question<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Question<T> {}

impl<T: Send + Sync + 'static> Question<T> {
    /// A question that nobody asked yet. Another one of the same name stops it.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        let (now, answer) = (RwSignal::new(Now::default()), RwSignal::new(None));
        Self { asked: Asked { what: StoredValue::new(what.into()), now, answer }, answer: PhantomData }
    }

    /// What the engine answered last, if it is about this. Tracked.
    pub(crate) fn answered(self, about: &About) -> Option<Arc<T>> {
        self.asked.known(about).and_then(|answer| answer.downcast().ok())
    }

    /// Takes an answer that is known without asking.
    pub(crate) fn know(self, about: About, answer: T) {
        self.asked.know(about, Arc::new(answer));
    }

    /// Asks, instead of whatever was asked before. `answer` is what the engine is asked to say.
    pub(crate) fn ask(self, about: About, answer: impl Future<Output = Result<T, Unanswered>> + 'static) {
        let answer = async move { answer.await.map(|answer| Arc::new(answer) as Anything) };
        self.asked.wait(about, Box::pin(answer));
    }
}

impl<T: DeserializeOwned + Send + Sync + 'static> Question<T> {
    /// Asks it of the matching that is shown.
    pub(crate) fn ask_of_matching(self, session: Session, call: Call) {
        self.ask_about(untrack(|| session.basis()), call);
    }

    /// Asks it of a matching, made or not.
    pub(crate) fn ask_about(self, basis: Arc<Basis>, call: Call) {
        let about = About::Matching(Arc::clone(&basis));
        self.ask(about, async move {
            let Call { name, args } = call;
            solving::ask(&self.asked.name(), &basis.scored.scorer, name, args, self.asked.hear()).await
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::People;
    use crate::ui::desk::work::{ReadingProblems, Work};

    fn people() -> About {
        let program = include_str!("../../../www/programs/demonstration.json");
        let program = crate::format::json::program("program.json", program).value.expect("the program is sound");
        let work = Work::check(program, People::default(), ReadingProblems::default()).value.expect("nobody is fine");
        About::People(work.cohort)
    }

    #[test]
    fn what_is_being_done_is_about_what_was_asked_and_nothing_else() {
        let (monday, tuesday) = (people(), people());
        let mut now = Now::default();
        now.begin(monday.clone());
        assert_eq!((now.of(&monday), now.of(&tuesday)), (Doing::Working(None), Doing::Idle));
    }

    #[test]
    fn an_answer_that_comes_too_late_is_not_heard() {
        let mut now = Now::default();
        let monday = now.begin(people());
        let tuesday = now.begin(people());
        assert!(!now.hear(monday, Doing::Failed("too late".to_owned())));
        assert!(now.hear(tuesday, Doing::Working(Some((1.0, 2.0)))));
        assert!(now.hear(tuesday, Doing::Idle));
        assert!(!now.hear(tuesday, Doing::Stopped), "it was answered already");
    }

    #[test]
    fn what_somebody_stopped_stays_stopped_whatever_the_worker_still_says() {
        let mut now = Now::default();
        let turn = now.begin(people());
        now.end(Doing::Stopped);
        assert!(!now.hear(turn, Doing::Working(Some((1.0, 2.0)))));
        assert_eq!(now.doing, Doing::Stopped);
    }
}
