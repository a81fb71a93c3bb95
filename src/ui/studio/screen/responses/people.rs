//! What becomes of each person: the list is what is handed to the desk.

use std::sync::Arc;

use leptos::prelude::*;

use crate::person::{Answer, Side};
use crate::program::{Meaning, Part};
use crate::response::{Difference, Entry, EntryKind};
use crate::ui::part::badge::{Tone, badge};
use crate::ui::studio::keeping::person_name;
use crate::ui::studio::receiving::{Received, entry_name};
use crate::ui::studio::state::Session;

/// The people, and the button that takes them in.
pub(super) fn people(session: Session, received: &Arc<Received>) -> AnyView {
    let entries = received.entries().map(|(is_taken, entry)| row(session, is_taken, entry)).collect_view();
    let problems = received.merge.problems().iter().map(|problem| view! { <li>{session.problem(problem)}</li> });
    let problems = problems.collect_view();
    let n_changes = received.n_changes();
    let commit = {
        let received = Arc::clone(received);
        move |_| {
            if n_changes > 0 {
                session.commit(&received);
            }
        }
    };
    view! {
        <section aria-labelledby="merge-title" class="finding" id="merge">
            <h2 id="merge-title">{session.say("merge-title")}</h2>
            <p>{session.say("merge-what")}</p>
            <ul>{problems}</ul>
            <ul class="plain outline">{entries}</ul>
            <div class="row controls">
                <button
                    type="button"
                    class="button"
                    id="commit"
                    aria-disabled=(n_changes == 0).to_string()
                    on:click=commit
                >
                    {session.say_count("merge-commit", n_changes)}
                </button>
                <button type="button" class="button quiet" on:click=move |_| session.forget_responses()>
                    {session.say("merge-forget")}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn row(session: Session, is_taken: bool, entry: &Entry) -> AnyView {
    let tone = match entry.kind() {
        EntryKind::Added => Tone::Good,
        EntryKind::Changed => Tone::Mind,
        EntryKind::Same => Tone::Plain,
        EntryKind::Leaves => Tone::Stop,
    };
    let (side, id) = (entry.side(), entry.id().to_owned());
    let control = format!("take-{side}-{id}");
    let ticked = move |event| session.take_entry(side, id.clone(), event_target_checked(&event));
    let name = person_name(entry);
    let lines = entry.differences().iter().map(|one| difference(session, side, one)).collect_view();
    let side_name = session.say(if side == Side::Mentee { "merge-mentee" } else { "merge-mentor" });
    view! {
        <li class="entry" data-depth="0">
            <label class="tick" for=control.clone()>
                <input id=control.clone() type="checkbox" prop:checked=is_taken on:change=ticked />
                <strong dir="auto">{name.clone()}</strong>
                <span class="fine">{side_name}</span>
                {badge(tone, session.say(entry_name(entry.kind())))}
            </label>
            <details>
                <summary>{session.say("merge-details")} <span class="unseen">" " {name}</span></summary>
                <dl class="answers">{lines}</dl>
            </details>
        </li>
    }
    .into_any()
}

/// The message that names a part of a person.
fn part_name(part: Part) -> &'static str {
    match part {
        Part::Id => "part-id",
        Part::Name => "part-name",
        Part::Capacity => "part-capacity",
        Part::Hours => "part-hours",
        Part::Least => "part-least",
        Part::Mentors => "part-mentors",
        Part::Waited => "part-waited",
    }
}

fn difference(session: Session, side: Side, one: &Difference) -> AnyView {
    let said =
        |answer: &Option<Answer>| answer.as_ref().map_or_else(|| session.say("merge-nothing"), ToString::to_string);
    let of = match &one.of {
        Meaning::Question(name) => session.asked_label(side, name),
        Meaning::Person(part) => session.say(part_name(*part)),
        Meaning::Ignore(_) => String::new(),
    };
    let before = one.before.as_ref().map(|_| view! { <dd><del dir="auto">{said(&one.before)}</del></dd> });
    view! {
        <dt>{of}</dt>
        {before}
        <dd dir="auto">{said(&one.after)}</dd>
    }
    .into_any()
}
