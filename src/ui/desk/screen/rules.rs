//! What makes a pair fit: every rule in plain words, with its weight.

use leptos::prelude::*;

use crate::ui::desk::part::badge::{Tone, badge};
use crate::ui::desk::part::button::{Button, button};
use crate::ui::desk::part::rule::rule;
use crate::ui::desk::part::tile::tile;
use crate::ui::desk::part::undo::undo_buttons;
use crate::ui::desk::state::{Session, difference};

/// The rules.
pub(crate) fn rules(session: Session) -> AnyView {
    view! {
        <div class="heading">
            <h1 id="title" tabindex="-1">{session.say("rules-title")}</h1>
            {undo_buttons(session)}
        </div>
        <p class="lead">{session.say("rules-what")}</p>
        {follows(session)}
        {saving(session)}
        {list(session)}
    }
    .into_any()
}

/// What follows from the rules as they stand, and what the last step changed.
fn follows(session: Session) -> AnyView {
    let figures = move || {
        let solved = session.solved.get();
        let before = session.before.get();
        let change = before.map(|before| solved.outcome().since(&before.outcome()));
        let more = |more: i64| {
            let (more, signed) = difference(more);
            let told = [("more", more), ("signed", signed)];
            view! { <span class="fine">{session.say_with("figure-more", &told)}</span> }.into_any()
        };
        let placed =
            [("placed", solved.matching.n_placed().into()), ("mentees", solved.scored.table.n_mentees().into())];
        view! {
            {tile(session.say_with("figure-of", &placed), session.say("figure-placed"), change.map(|change| more(change.placed_more)))}
            {tile(
                session.say_count("figure", usize::try_from(solved.points).unwrap_or(usize::MAX)),
                session.say("figure-points"),
                change.map(|change| more(change.points_more)),
            )}
            {tile(
                session.say_count("figure", change.map_or(0, |change| change.moved)),
                session.say("figure-moved"),
                None,
            )}
        }
    };
    view! { <dl class="tiles sticky" aria-label=session.say("rules-follows")>{figures}</dl> }.into_any()
}

fn saving(session: Session) -> AnyView {
    let unsaved = session.say("rules-unsaved");
    let save = Button::default().named("save-program").saying(session.say("rules-save"));
    view! {
        <div class="row">
            {button(save, move || session.save_program())}
            {move || session.is_program_unsaved().then(|| badge(Tone::Mind, unsaved.clone()))}
        </div>
    }
    .into_any()
}

/// The rules; the list is made anew only where others stand there, not where one changed.
fn list(session: Session) -> AnyView {
    let ids = Memo::new(move |_| {
        session.work.with(|work| work.program().rules.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>())
    });
    view! {
        <ol class="rules plain">
            {move || {
                let n_rules = ids.with(Vec::len);
                session.work.with_untracked(|work| {
                    (0..n_rules).map(|position| rule(session, work.program(), position)).collect_view()
                })
            }}
        </ol>
    }
    .into_any()
}
