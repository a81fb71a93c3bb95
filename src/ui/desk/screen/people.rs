//! Mentors and mentees, what they said, and what is wrong with it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::person::Side;
use crate::ui::desk::listing::{self, Entry, Sort};
use crate::ui::desk::part::answers::answers;
use crate::ui::desk::part::badge::{Tone, badge};
use crate::ui::desk::part::button::{Button, button};
use crate::ui::desk::part::gone::{gone, leave_buttons};
use crate::ui::desk::part::loader::loader;
use crate::ui::desk::part::pager::pager;
use crate::ui::desk::part::problems::problems;
use crate::ui::desk::part::report::report;
use crate::ui::desk::part::search::search;
use crate::ui::desk::part::tabs::{Tab, side_tabs};
use crate::ui::desk::part::undo::undo_buttons;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::Kept;

/// Everything that the table follows.
#[derive(Clone, Copy)]
struct Listed {
    session: Session,
    side: Side,
    entries: Memo<Kept<Vec<Entry>>>,
    /// The positions of those who were found.
    found: Memo<Vec<usize>>,
    /// The ids of those whose answers are open: positions change when somebody leaves.
    open: RwSignal<BTreeSet<String>>,
}

/// The people.
pub(crate) fn people(session: Session) -> AnyView {
    let save = Button::quiet().named("save-people").saying(session.say("people-save"));
    view! {
        <div class="heading">
            <h1 id="title" tabindex="-1">{session.say("people-title")}</h1>
            {undo_buttons(session)}
        </div>
        <p class="lead">{move || origin(session)}</p>
        {report(session)}
        {loader(session)}
        {sides(session)}
        {gone(session)}
        {move || table(session, session.people.side.get())}
        <div class="row saving">{button(save, move || session.save_people())}</div>
        {problems(session)}
    }
    .into_any()
}

/// Whose people these are.
fn origin(session: Session) -> String {
    session.work.with(|work| {
        let name = session.text(&work.program().name, work.program());
        let id = if work.is_demonstration { "people-demonstration" } else { "people-own" };
        session.say_with(id, &[("program", name.into())])
    })
}

/// The two sides to choose from, each with its number.
fn sides(session: Session) -> AnyView {
    let count = move |of: Side| session.work.with(|work| work.cohort.people().side(of).len());
    let tab = |side, id, name: &'static str| {
        let words = Signal::derive(move || session.say_count(name, count(side)));
        Tab { side, id, words }
    };
    let mentors = tab(Side::Mentor, "side-mentors", "people-mentors");
    let mentees = tab(Side::Mentee, "side-mentees", "people-mentees");
    let first_page = move || session.people.page.set(0);
    side_tabs(session.say("people-sides"), [mentors, mentees], session.people.side, first_page)
}

fn listed(session: Session, side: Side) -> Listed {
    let entries = Memo::new(move |_| {
        let label = |program: &_, name: &str| session.question(program, side, name);
        Kept(std::sync::Arc::new(session.work.with(|work| listing::entries(work, side, label))))
    });
    let view = session.people;
    let found = Memo::new(move |_| {
        let entries = entries.get();
        let found = view.search.with(|search| listing::found(&entries, search, view.sort.get()));
        let only_problems = view.only_problems.get();
        found.into_iter().filter(|&at| !only_problems || !entries[at].problems.is_empty()).collect::<Vec<_>>()
    });
    Listed { session, side, entries, found, open: RwSignal::new(BTreeSet::new()) }
}

fn table(session: Session, side: Side) -> AnyView {
    let listed = listed(session, side);
    let view = session.people;
    let n_pages = Signal::derive(move || listed.found.with(|found| listing::n_pages(found.len())));
    let rows = move || {
        let entries = listed.entries.get();
        listed.found.with(|found| {
            let page = listing::page(found, view.page.get());
            page.iter().map(|&at| row(listed, at, &entries[at])).collect_view()
        })
    };
    let counted = move || {
        let all = listed.entries.with(|entries| entries.len());
        let told = [("found", listed.found.with(Vec::len).into()), ("all", all.into())];
        session.say_with("people-found", &told)
    };
    view! {
        <section aria-label=session.say("people-table")>
            <div class="tools">
                {search("people-search", session.say("people-search"), view.search, view.page)}
                <label class="tick" for="only-problems">
                    <input
                        id="only-problems"
                        type="checkbox"
                        prop:checked=view.only_problems
                        on:change=move |event| view.only_problems.set(event_target_checked(&event))
                    />
                    {session.say("people-only-problems")}
                </label>
            </div>
            <p role="status" id="people-count">{counted}</p>
            <table class="stacked people">
                <caption class="unseen">{session.say("people-table")}</caption>
                <thead>
                    <tr>
                        {heading(session, "people-name", Sort::Name)}
                        <th scope="col">{session.say("people-id")}</th>
                        {place_heading(session, side)}
                        {heading(session, "people-problems", Sort::Problems)}
                        <th scope="col"><span class="unseen">{session.say("people-said")}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {pager(session, session.say("people-pages"), view.page, n_pages)}
        </section>
    }
    .into_any()
}

/// A heading that sorts; once more brings the order of the file back.
fn heading(session: Session, name: &'static str, by: Sort) -> AnyView {
    let sort = session.people.sort;
    let is_sorted = move || sort.get() == by;
    // Names rise; figures fall, because the most is looked for.
    let direction = if by == Sort::Name { "ascending" } else { "descending" };
    view! {
        <th scope="col" aria-sort=move || if is_sorted() { direction } else { "none" }>
            <button
                type="button"
                class="sort"
                on:click=move |_| sort.set(if is_sorted() { Sort::File } else { by })
            >
                {session.say(name)}
            </button>
        </th>
    }
    .into_any()
}

fn place_heading(session: Session, side: Side) -> Option<AnyView> {
    (side == Side::Mentor).then(|| heading(session, "people-places", Sort::Places))
}

/// A person's row, and her answers below it when they are open.
fn row(listed: Listed, at: usize, entry: &Entry) -> AnyView {
    let Listed { session, side, open, .. } = listed;
    let person = StoredValue::new(entry.id.clone());
    let is_open = Memo::new(move |_| open.with(|open| person.with_value(|id| open.contains(id))));
    let toggle = move || {
        open.update(|open| {
            let id = person.get_value();
            if !open.remove(&id) {
                open.insert(id);
            }
        });
    };
    let left_out = (!entry.takes_part).then(|| badge(Tone::Stop, session.say("people-left-out")));
    let places = (side == Side::Mentor).then(|| {
        view! { <td data-label=session.say("people-places")>{places(session, entry)}</td> }
    });
    let wrong = match entry.problems.len() {
        0 => view! { <span class="fine">"0"</span> }.into_any(),
        count => badge(Tone::Mind, session.say_count("people-n-problems", count)),
    };
    let columns = if side == Side::Mentor { "5" } else { "4" };
    let shown = entry.clone();
    let id = format!("said-{at}");
    let said = Button { opens: id.clone(), is_open: Some(is_open.into()), ..Button::quiet() };
    let said = said.saying(session.say("people-said")).about(entry.name.clone());
    view! {
        <tr>
            <th scope="row" dir="auto">{entry.name.clone()} " " {left_out}</th>
            <td data-label=session.say("people-id")>{entry.id.clone()}</td>
            {places}
            <td data-label=session.say("people-problems")>{wrong}</td>
            <td>
                {button(said, toggle)}
            </td>
        </tr>
        <tr class="said-row" id=id.clone() hidden=move || !is_open.get()>
            <td colspan=columns>{move || is_open.get().then(|| opened(session, side, &shown))}</td>
        </tr>
    }
    .into_any()
}

/// What somebody said, and what can be done about her.
fn opened(session: Session, side: Side, entry: &Entry) -> AnyView {
    view! {
        {answers(session, entry)}
        <div class="row controls leaving">{leave_buttons(session, side, &entry.id)}</div>
    }
    .into_any()
}

/// The places of a mentor, as she stated them and as they count.
fn places(session: Session, entry: &Entry) -> String {
    if !entry.takes_part {
        return "–".to_owned();
    }
    let offered = entry.places.offered;
    match entry.places.stated {
        None => session.say_with("places-blank", &[("offered", offered.into())]),
        Some(stated) if stated == offered => session.say_with("places-stated", &[("offered", offered.into())]),
        Some(stated) => session.say_with("places-capped", &[("stated", stated.into()), ("offered", offered.into())]),
    }
}
