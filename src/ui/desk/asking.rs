//! A question to the engine that a screen asks: how far it is, and what was answered last.

use std::future::Future;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::state::Solving;
use crate::ui::browser::engine::{self, Unanswered};

/// One question, and its answer.
#[derive(Debug)]
pub(crate) struct Asking<T: Send + Sync + 'static> {
    /// The name by which the engine is asked.
    pub(crate) name: &'static str,
    /// What the engine is doing about it.
    pub(crate) solving: RwSignal<Solving>,
    /// What it answered last; whoever shows it looks whether it is still of what is asked now.
    pub(crate) answer: RwSignal<Option<T>>,
    /// How often something was asked or given up: an answer to an earlier turn comes too late.
    turn: StoredValue<u64>,
}

impl<T: Send + Sync + 'static> Clone for Asking<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Asking<T> {}

impl<T: Send + Sync + 'static> Asking<T> {
    /// A question that was never asked.
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, solving: RwSignal::new(Solving::Idle), answer: RwSignal::new(None), turn: StoredValue::new(0) }
    }

    /// Asks, instead of whatever was asked before. `engine` gives the engine's answer to this question.
    pub(crate) fn ask(self, engine: impl Future<Output = Result<T, Unanswered>> + 'static) {
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        self.solving.set(Solving::Working(None));
        spawn_local(async move {
            let answer = engine.await;
            if self.turn.get_value() == turn {
                self.take(answer);
            }
        });
    }

    fn take(self, answer: Result<T, Unanswered>) {
        self.solving.set(match answer {
            Ok(answer) => {
                self.answer.set(Some(answer));
                Solving::Idle
            }
            Err(Unanswered::Stopped) => Solving::Stopped,
            Err(Unanswered::Failed(why)) => Solving::Failed(why),
        });
    }

    /// Hears how far the engine is.
    pub(crate) fn hear(self) -> impl FnMut(String, f64, f64) + 'static {
        move |_, done, of| {
            if self.is_working() {
                self.solving.set(Solving::Working(Some((done, of))));
            }
        }
    }

    /// Gives up what is being asked, because somebody stopped it.
    pub(crate) fn stop(self) {
        if self.is_working() {
            self.give_up();
            self.solving.set(Solving::Stopped);
        }
    }

    /// Gives up what is being asked, because nobody looks at it any more.
    pub(crate) fn give_up(self) {
        self.turn.update_value(|turn| *turn += 1);
        engine::cancel(self.name);
        self.solving.set(Solving::Idle);
    }

    fn is_working(self) -> bool {
        self.solving.with_untracked(|solving| matches!(solving, Solving::Working(_)))
    }
}
