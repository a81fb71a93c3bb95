//! What the page has no need of before somebody asks for it: parts of its module in files of their own.
//!
//! The build tool takes a part out of the module (`xtask/src/build/split.rs`): all that nothing reaches but the function that
//! is marked with its name. All parts share one memory, and so they hold the session as everything does. A part hands out
//! functions; once it is here, they are called as any others.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use wasm_bindgen_futures::spawn_local;

use super::part::button::{Button, button};
use super::state::Session;

/// A part on its way.
type Coming<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// How far a part is.
#[derive(Clone, Copy, Debug)]
enum Now<T> {
    /// Nobody needed it yet.
    Unasked,
    /// It is on its way.
    Fetching,
    /// It is here.
    Here(T),
    /// It did not come.
    Failed,
}

/// A part that is fetched when it is first needed.
#[derive(Debug)]
pub(crate) struct Later<T: Send + Sync + 'static> {
    now: RwSignal<Now<T>>,
    fetch: fn() -> Coming<T>,
}

impl<T: Send + Sync> Clone for Later<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Later<T> {}

impl<T: Copy + Send + Sync> Later<T> {
    /// A part that nobody needed yet.
    pub(crate) fn new(fetch: fn() -> Coming<T>) -> Self {
        Self { now: RwSignal::new(Now::Unasked), fetch }
    }

    /// What the part hands out, if it is here. Tracked.
    pub(crate) fn here(self) -> Option<T> {
        match self.now.get() {
            Now::Here(part) => Some(part),
            Now::Unasked | Now::Fetching | Now::Failed => None,
        }
    }

    /// Fetches the part, unless it is here or on its way; then does what waits for it.
    fn fetch(self, then: impl FnOnce() + 'static) {
        if self.now.with_untracked(|now| matches!(now, Now::Fetching | Now::Here(_))) {
            return;
        }
        self.now.set(Now::Fetching);
        spawn_local(async move {
            self.now.set((self.fetch)().await.map_or(Now::Failed, Now::Here));
            then();
        });
    }

    /// What the part shows, in its place as soon as it is here.
    pub(crate) fn shown(self, show: impl Fn(T) -> AnyView + Send + 'static) -> AnyView {
        (move || self.here().map(&show)).into_any()
    }

    /// Fetches the part for a screen, and says as long as it is not here that it is awaited, or that it did not come; it
    /// can be asked for once more. `then` is done once, when it came or did not.
    pub(crate) fn awaited(self, session: Session, then: impl Fn() + Copy + Send + 'static) -> AnyView {
        let ask = move || self.fetch(then);
        ask();
        let sentence = move || match self.now.get() {
            Now::Here(_) => ().into_any(),
            Now::Unasked | Now::Fetching => awaiting(session),
            Now::Failed => failed(session, ask),
        };
        sentence.into_any()
    }
}

fn awaiting(session: Session) -> AnyView {
    view! { <p class="said" role="status">{session.say("later-fetching")}</p> }.into_any()
}

fn failed(session: Session, ask: impl Fn() + 'static) -> AnyView {
    let again = Button::default().named("later-again").saying(session.say("later-again"));
    view! {
        <div class="said stop controls">
            <p role="alert">{session.say("later-failed")}</p>
            <p class="row">{button(again, ask)}</p>
        </div>
    }
    .into_any()
}
