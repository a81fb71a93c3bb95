//! The screens that come later: they only ask the engine, nobody begins with them, and so a part of the module of its own has
//! them, which is fetched when one of them is first opened.
//!
//! The build tool takes that part out of the module (`xtask/src/build/split.rs`): all that nothing else reaches than
//! [`screens`]. Both parts share one memory, and so the screens hold the session as all others do.
#![expect(clippy::unnecessary_wraps, reason = "that the part did not come is said by the same result")]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use wasm_bindgen_futures::spawn_local;

use super::{Screen, circles, fit, gap};
use crate::ui::browser::document;
use crate::ui::desk::part::button::{Button, button};
use crate::ui::desk::state::Session;

/// How a screen is shown.
type Show = fn(Session) -> AnyView;

/// The screens that come later, once they are here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screens {
    gap: Show,
    circles: Show,
    fit: Show,
}

/// How far they are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Later {
    /// Nobody asked for them yet.
    #[default]
    Unasked,
    /// They are on their way.
    Fetching,
    /// They are here.
    Here(Screens),
    /// They did not come.
    Failed,
}

impl Screens {
    fn show(self, session: Session, screen: Screen) -> AnyView {
        match screen {
            Screen::Circles => (self.circles)(session),
            Screen::Fit => (self.fit)(session),
            _ => (self.gap)(session),
        }
    }
}

#[wasm_split(screens, wasm_split_path = leptos::wasm_split, fallible)]
fn screens() -> Result<Screens, SplitLoaderError> {
    Ok(Screens { gap: gap::gap, circles: circles::circles, fit: fit::fit })
}

/// One of these screens, as soon as it is here.
pub(crate) fn later(session: Session, screen: Screen) -> AnyView {
    if matches!(session.later.get_untracked(), Later::Unasked | Later::Failed) {
        spawn_local(session.fetch_later());
    }
    let shown = move || match session.later.get() {
        Later::Here(screens) => screens.show(session, screen),
        Later::Unasked | Later::Fetching => {
            view! { <p class="opening" role="status">{session.say("later-fetching")}</p> }.into_any()
        }
        Later::Failed => failed(session),
    };
    shown.into_any()
}

fn failed(session: Session) -> AnyView {
    let again = Button::default().named("later-again").saying(session.say("later-again"));
    view! {
        <div class="said stop controls">
            <p role="alert">{session.say("later-failed")}</p>
            <p class="row">{button(again, move || spawn_local(session.fetch_later()))}</p>
        </div>
    }
    .into_any()
}

impl Session {
    /// Fetches the screens that come later, and brings the focus to the one that is waited for.
    async fn fetch_later(self) {
        self.later.set(Later::Fetching);
        self.later.set(screens().await.map_or(Later::Failed, Later::Here));
        if self.screen.get_untracked().comes_later() {
            document::focus_soon("title");
        }
    }
}
