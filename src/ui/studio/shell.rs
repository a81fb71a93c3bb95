//! What stands around every screen of the studio: what happened last, files, keys, and the wish to leave.

use leptos::prelude::*;

use super::part::notice::notice;
use super::screen::{Screen, forms, publish, responses};
use super::state::Session;
use crate::ui::browser::keys::{self, Wish};
use crate::ui::browser::{files, leaving, rescue};

/// The screen that is shown.
pub(crate) fn shell(session: Session) -> AnyView {
    view! {
        {move || match session.screen.get() {
            Some(Screen::Forms) => forms::forms(session),
            Some(Screen::Publish) => publish::publish(session),
            Some(Screen::Responses) => responses::responses(session),
            None => ().into_any(),
        }}
        {notice(session)}
    }
    .into_any()
}

/// What comes from outside while the studio is shown.
pub(crate) fn listen(session: Session, is_shown: fn() -> bool) {
    files::on_drop(
        |_| (),
        move |files| {
            if is_shown() {
                session.take(&files);
            }
        },
    );
    keys::on_wish(move |wish| match wish {
        _ if !is_shown() => {}
        Wish::Undo => session.undo(),
        Wish::Redo => session.redo(),
    });
    leaving::ask_while(move || untrack(|| session.is_unsaved()));
    // Without an owner of its own the effect would go with whoever asked for the screen.
    let owner = Owner::new();
    owner.with(|| {
        Effect::new(move |_| {
            session.open.with(|open| {
                for form in open {
                    rescue::keep(&form.file, form.is_unsaved().then(|| form.draft().text()));
                }
            });
        });
    });
    std::mem::forget(owner);
}
