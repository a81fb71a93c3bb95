//! Who goes with whom, how well, and why.

use leptos::prelude::*;

use crate::person::Side;
use crate::ui::browser::document;
use crate::ui::listing::{n_pages, page};
use crate::ui::outcome::Solved;
use crate::ui::part::badge::{Tone, badge};
use crate::ui::part::pager::pager;
use crate::ui::part::pair::pair;
use crate::ui::part::search::search;
use crate::ui::part::tile::tile;
use crate::ui::part::undo::undo_buttons;
use crate::ui::part::unplaced::unplaced;
use crate::ui::solving;
use crate::ui::state::{Session, Solving};
use crate::ui::work::Kept;

/// The matching.
pub(crate) fn matches(session: Session) -> AnyView {
    view! {
        <div class="heading">
            <h1 id="title" tabindex="-1">{session.say("matches-title")}</h1>
            {undo_buttons(session)}
        </div>
        <p class="lead">{session.say("matches-what")}</p>
        {waiting(session)}
        {move || session.solved.get().is_found.then(|| figures(session, &session.solved.get()))}
        {move || given_up(session, &session.solved.get())}
        {saving(session)}
        {without_mentor(session)}
        {pairs(session)}
    }
    .into_any()
}

/// What the engine is doing, where the matching takes its time.
fn waiting(session: Session) -> AnyView {
    let (stop, again) = (session.say("solving-stop"), session.say("solving-again"));
    let is_working = Memo::new(move |_| session.solving.with(|solving| matches!(solving, Solving::Working(_))));
    let sentence = move || {
        session.solving.with(|solving| match solving {
            Solving::Idle => String::new(),
            Solving::Working(_) => session.say("solving-working"),
            Solving::Stopped => session.say("solving-stopped"),
            Solving::Failed(why) => session.say_with("solving-failed", &[("why", why.clone().into())]),
        })
    };
    let share = move || {
        session.solving.with(|solving| match solving {
            Solving::Working(Some((done, of))) => Some(done / of.max(1.0)),
            _ => None,
        })
    };
    view! {
        <div class="said mind" id="solving" hidden=move || session.solving.with(|solving| *solving == Solving::Idle)>
            <p role="status">{sentence}</p>
            <progress hidden=move || !is_working.get() aria-label=session.say("solving-working") max="1" prop:value=share></progress>
            <p class="row">
                <button type="button" class="button" id="solving-stop" hidden=move || !is_working.get() on:click=move |_| solving::stop()>
                    {stop}
                </button>
                <button type="button" class="button" id="solving-again" hidden=move || is_working.get() on:click=move |_| session.solve_again()>
                    {again}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn figures(session: Session, solved: &Solved) -> AnyView {
    let table = &solved.scored.table;
    let n_placed = solved.matching.n_placed();
    let offered: usize = table.places().iter().map(|places| *places as usize).sum();
    let placed = [("placed", n_placed.into()), ("mentees", table.n_mentees().into())];
    let used = [("placed", solved.matching.n_pairs().into()), ("mentees", offered.into())];
    let mean = usize::try_from(solved.points).unwrap_or(usize::MAX) / solved.matching.n_pairs().max(1);
    let proof = if solved.is_optimal {
        badge(Tone::Good, session.say("matches-best"))
    } else {
        badge(Tone::Stop, session.say("matches-not-best"))
    };
    let why = session.say("matches-best-why");
    view! {
        <dl class="tiles">
            {tile(session.say_with("figure-of", &placed), session.say("figure-placed"), None)}
            {tile(session.say_with("figure-of", &used), session.say("figure-places"), None)}
            {tile(session.say_count("figure", mean), session.say("figure-mean"), None)}
            {tile(proof, session.say("figure-proof"), Some(view! { <span class="fine">{why}</span> }.into_any()))}
        </dl>
    }
    .into_any()
}

/// The pairs by hand that could not be kept.
fn given_up(session: Session, solved: &Solved) -> Option<AnyView> {
    if solved.given_up.is_empty() {
        return None;
    }
    let pairs: Vec<String> = solved.given_up.iter().map(|pair| format!("{} · {}", pair.mentee, pair.mentor)).collect();
    let sentence = session.say_with("matches-given-up", &[("pairs", pairs.join("; ").into())]);
    Some(view! { <p class="said mind" role="status">{sentence}</p> }.into_any())
}

fn saving(session: Session) -> AnyView {
    view! {
        <div class="row saving">
            <button type="button" class="button" id="save-csv" on:click=move |_| session.save_matching_csv()>
                {session.say("matches-save-csv")}
            </button>
            <button type="button" class="button" id="save-json" on:click=move |_| session.save_matching_json()>
                {session.say("matches-save-json")}
            </button>
            <button type="button" class="button quiet" id="print" on:click=move |_| print(session)>
                {session.say("matches-print")}
            </button>
        </div>
    }
    .into_any()
}

/// Lays every pair out with its reasons, and prints.
fn print(session: Session) {
    session.matches.is_printing.set(true);
    document::print_soon(move || session.matches.is_printing.set(false));
}

/// The mentees whose name, or whose mentor's name, holds the search.
fn wanted(solved: &Solved, search: &str, of: impl Iterator<Item = usize>) -> Vec<usize> {
    let search = search.to_lowercase();
    let cohort = solved.scored.scorer.cohort();
    let name = |side: Side, at: usize| cohort.side(side)[at].name().to_lowercase();
    let hit = |mentee: &usize| {
        let mentor = solved.matching.mentors_of(*mentee).first().copied();
        name(Side::Mentee, *mentee).contains(&search)
            || mentor.is_some_and(|mentor| name(Side::Mentor, mentor).contains(&search))
    };
    of.filter(hit).collect()
}

fn without_mentor(session: Session) -> AnyView {
    let view = session.matches;
    let who = Memo::new(move |_| session.solved.with(|solved| solved.matching.unplaced().collect::<Vec<_>>()));
    let pages = Signal::derive(move || who.with(|who| n_pages(who.len())));
    let list = move || {
        let solved = session.solved.get();
        let shown = shown(view.is_printing.get(), who, view.unplaced_page);
        shown.into_iter().map(|mentee| unplaced(session, &solved, mentee)).collect_view()
    };
    view! {
        <section aria-labelledby="unplaced-title" hidden=move || who.with(Vec::is_empty)>
            <h2 id="unplaced-title">{move || session.say_count("unplaced-title", who.with(Vec::len))}</h2>
            <ul class="pairs side plain">{list}</ul>
            {pager(session, session.say("unplaced-pages"), view.unplaced_page, pages)}
        </section>
    }
    .into_any()
}

/// Those of a page; all, where everything is laid out for paper.
fn shown(is_printing: bool, who: Memo<Vec<usize>>, at: RwSignal<usize>) -> Vec<usize> {
    who.with(|who| if is_printing { who.clone() } else { page(who, at.get()).to_vec() })
}

fn pairs(session: Session) -> AnyView {
    let view = session.matches;
    let found = Memo::new(move |_| {
        session.solved.with(|solved: &Kept<Solved>| {
            let placed = solved.matching.pairs().map(|(mentee, _)| mentee);
            view.search.with(|search| wanted(solved, search, placed))
        })
    });
    let pages = Signal::derive(move || found.with(|found| n_pages(found.len())));
    let list = move || {
        let solved = session.solved.get();
        let mentor_of = |mentee: usize| Some((mentee, *solved.matching.mentors_of(mentee).first()?));
        let shown = shown(view.is_printing.get(), found, view.page).into_iter().filter_map(mentor_of);
        shown.map(|(mentee, mentor)| pair(session, &solved, mentee, mentor)).collect_view()
    };
    view! {
        <section aria-labelledby="pairs-title">
            <h2 id="pairs-title">{session.say("pairs-title")}</h2>
            <div class="tools">{search("pair-search", session.say("pairs-search"), view.search, view.page)}</div>
            <p role="status" id="pair-count">{move || session.say_count("pairs-found", found.with(Vec::len))}</p>
            <ul class="pairs plain">{list}</ul>
            {pager(session, session.say("pairs-pages"), view.page, pages)}
        </section>
    }
    .into_any()
}
