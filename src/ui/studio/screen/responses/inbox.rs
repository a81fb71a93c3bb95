//! Every file that came, and what becomes of it.

use leptos::prelude::*;
use strum::IntoEnumIterator;

use crate::response::{Inbox, Item, Standing};
use crate::ui::part::badge::{Tone, badge};
use crate::ui::studio::receiving::standing_name;
use crate::ui::studio::state::Session;

/// The files by what becomes of them: those that do not count first.
pub(super) fn inbox(session: Session, inbox: &Inbox) -> AnyView {
    let counts = Standing::iter().filter(|standing| inbox.count(*standing) > 0).map(|standing| {
        let told = format!("{}: {}", session.say(standing_name(standing)), inbox.count(standing));
        let tone = if standing.counts() { Tone::Good } else { Tone::Mind };
        view! { <li>{badge(tone, told)}</li> }
    });
    let files = inbox.items().iter().filter(|item| !item.problems.is_empty() || !item.standing.counts());
    let files = files.map(|item| file(session, item)).collect_view();
    view! {
        <section aria-labelledby="inbox-title" class="finding" id="inbox">
            <h2 id="inbox-title">{session.say_count("inbox-title", inbox.items().len())}</h2>
            <ul class="plain row">{counts.collect_view()}</ul>
            <ul>{files}</ul>
        </section>
    }
    .into_any()
}

fn file(session: Session, item: &Item) -> AnyView {
    let standing = session.say(standing_name(item.standing));
    let problems = item.problems.iter().map(|problem| view! { <li>{session.problem(problem)}</li> }).collect_view();
    view! {
        <li>
            <strong dir="auto">{item.file.clone()}</strong>
            " "
            {standing}
            <ul>{problems}</ul>
        </li>
    }
    .into_any()
}
