//! The screens that come later: they only ask the engine or an applicant, and nobody begins with them.

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{Screen, circles, fit, gap};
use crate::ui::browser::document;
use crate::ui::desk::later::Later;
use crate::ui::desk::state::Session;

/// How a screen is shown.
type Show = fn(Session) -> AnyView;

/// The screens that come later.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screens {
    gap: Show,
    circles: Show,
    fit: Show,
}

impl Screens {
    /// They, not here yet.
    pub(crate) fn later() -> Later<Self> {
        Later::new(|| Box::pin(screens()))
    }

    fn show(self, session: Session, screen: Screen) -> AnyView {
        match screen {
            Screen::Circles => (self.circles)(session),
            Screen::Fit => (self.fit)(session),
            _ => (self.gap)(session),
        }
    }
}

/// What the part hands out, once it came.
const SCREENS: Result<Screens, SplitLoaderError> =
    Ok(Screens { gap: gap::gap, circles: circles::circles, fit: fit::fit });

#[wasm_split(screens, wasm_split_path = leptos::wasm_split, fallible)]
fn screens() -> Result<Screens, SplitLoaderError> {
    SCREENS
}

/// One of these screens, as soon as it is here.
pub(crate) fn later(session: Session, screen: Screen) -> AnyView {
    // Whoever waited goes on where she would be, had the screen been here at once.
    let focus = move || {
        if session.screen.get_untracked().comes_later() {
            document::focus_soon("title");
        }
    };
    view! {
        {session.screens.awaited(session, focus)}
        {session.screens.shown(move |screens| screens.show(session, screen))}
    }
    .into_any()
}
