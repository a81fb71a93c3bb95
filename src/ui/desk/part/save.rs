//! What can be taken along: as a table, as JSON, and on paper.

use leptos::prelude::*;

use super::button::{Button, button};
use crate::ui::desk::state::Session;

/// A way to take something along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// As a table in a file.
    Csv,
    /// As JSON in a file.
    Json,
    /// On paper.
    Print,
}

/// The buttons, each with its id on the page; `print` is the message on the last.
pub(crate) fn save_buttons(
    session: Session,
    ids: [&'static str; 3],
    print: &'static str,
    take: impl Fn(Way) + Copy + 'static,
) -> AnyView {
    let [csv, json, paper] = ids;
    let csv = Button::default().named(csv).saying(session.say("matches-save-csv"));
    let json = Button::default().named(json).saying(session.say("matches-save-json"));
    let paper = Button::quiet().named(paper).saying(session.say(print));
    let buttons = [(csv, Way::Csv), (json, Way::Json), (paper, Way::Print)];
    buttons.into_iter().map(|(words, way)| button(words, move || take(way))).collect_view().into_any()
}
