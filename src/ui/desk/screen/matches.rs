//! Who goes with whom, how well, and why.

use leptos::prelude::*;

use crate::person::Side;
use crate::ui::browser::document;
use crate::ui::desk::listing::{n_pages, page};
use crate::ui::desk::outcome::Solved;
use crate::ui::desk::part::badge::{Tone, badge};
use crate::ui::desk::part::bans::bans;
use crate::ui::desk::part::gone::gone;
use crate::ui::desk::part::pager::pager;
use crate::ui::desk::part::pair::{Shown, pair};
use crate::ui::desk::part::places_left::places_left;
use crate::ui::desk::part::question::{Words, waiting};
use crate::ui::desk::part::save::{Way, save_buttons};
use crate::ui::desk::part::search::search;
use crate::ui::desk::part::tile::tile;
use crate::ui::desk::part::undo::undo_buttons;
use crate::ui::desk::part::unplaced::unplaced;
use crate::ui::desk::state::Session;
use crate::ui::desk::work::Kept;

/// The matching.
pub(crate) fn matches(session: Session) -> AnyView {
    let can_be_questioned = can_be_questioned(session);
    view! {
        <div class="heading">
            <h1 id="title" tabindex="-1">{session.say("matches-title")}</h1>
            {undo_buttons(session)}
        </div>
        <p class="lead">{session.say("matches-what")}</p>
        {matching(session)}
        {move || session.solved.get().is_found.then(|| figures(session, &session.solved.get()))}
        {move || given_up(session, &session.solved.get())}
        {saving(session)}
        {gone(session)}
        {session.questions.awaited(session, || ())}
        {session.questions.shown(move |questions| (questions.agreed)(session))}
        {move || {
            let is_limited = session.basis().at_most().is_some();
            let why = (!can_be_questioned.get()).then(|| {
                let why = if is_limited { "matches-limited" } else { "matches-not-plain" };
                view! { <p class="said">{session.say(why)}</p> }
            });
            let receipt = (!is_limited)
                .then(|| session.questions.shown(move |questions| (questions.save_receipt)(session)));
            view! {
                {receipt}
                {why}
            }
            .into_any()
        }}
        {session.questions.shown(move |questions| (questions.checked_receipt)(session))}
        {without_mentor(session)}
        {pairs(session)}
        {bans(session)}
        {places_left(session)}
        {move || can_be_questioned.get().then(|| session.questions.shown(move |questions| (questions.compare)(session)))}
    }
    .into_any()
}

/// Whether this matching can be questioned.
fn can_be_questioned(session: Session) -> Memo<bool> {
    Memo::new(move |_| session.solved.with(|solved| solved.can_be_questioned()))
}

/// What the engine is doing, where the matching takes its time.
fn matching(session: Session) -> AnyView {
    let words = Words {
        working: "solving-working",
        stopped: "solving-stopped",
        failed: "solving-failed",
        again: "solving-again",
    };
    waiting(session, session.matching.asked, words, move || session.solve_again())
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
    let is_kept = solved.basis.decided.repair.is_some();
    let why = session.say(if is_kept { "matches-best-kept-why" } else { "matches-best-why" });
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
    let take = move |way: Way| match way {
        Way::Csv => session.save_matching_csv(),
        Way::Json => session.save_matching_json(),
        Way::Print => print(session),
    };
    let buttons = save_buttons(session, ["save-csv", "save-json", "print"], "matches-print", take);
    view! { <div class="row saving">{buttons}</div> }.into_any()
}

/// Lays every pair out with its reasons, and prints.
fn print(session: Session) {
    session.matches.is_printing.set(true);
    document::print_soon(move || session.matches.is_printing.set(false));
}

/// The pairs in which a name holds the search.
fn wanted(solved: &Solved, search: &str) -> Vec<(usize, usize)> {
    let search = search.to_lowercase();
    let cohort = solved.scored.scorer.cohort();
    let is_hit = |side: Side, at: usize| cohort.side(side)[at].name().to_lowercase().contains(&search);
    let is_wanted = |&(mentee, mentor): &(usize, usize)| is_hit(Side::Mentee, mentee) || is_hit(Side::Mentor, mentor);
    solved.matching.pairs().filter(is_wanted).collect()
}

fn without_mentor(session: Session) -> AnyView {
    let view = session.matches;
    let who = Memo::new(move |_| {
        // As long as nothing is found, nobody is known to have no mentor.
        session.solved.with(|solved| solved.matching.unplaced().filter(|_| solved.is_found).collect::<Vec<_>>())
    });
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
fn shown<T>(is_printing: bool, who: Memo<Vec<T>>, at: RwSignal<usize>) -> Vec<T>
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    who.with(|who| if is_printing { who.clone() } else { page(who, at.get()).to_vec() })
}

fn pairs(session: Session) -> AnyView {
    let view = session.matches;
    let can_be_questioned = can_be_questioned(session);
    let found = Memo::new(move |_| {
        session.solved.with(|solved: &Kept<Solved>| view.search.with(|search| wanted(solved, search)))
    });
    let pages = Signal::derive(move || found.with(|found| n_pages(found.len())));
    let list = move || {
        let solved = session.solved.get();
        let shown = Shown::all(&shown(view.is_printing.get(), found, view.page));
        shown.into_iter().map(|shown| pair(session, &solved, shown)).collect_view()
    };
    view! {
        <section aria-labelledby="pairs-title">
            <h2 id="pairs-title">{session.say("pairs-title")}</h2>
            <div class="tools">{search("pair-search", session.say("pairs-search"), view.search, view.page)}</div>
            {move || can_be_questioned.get().then(|| session.questions.shown(move |questions| (questions.firmness)(session)))}
            <p role="status" id="pair-count">{move || session.say_count("pairs-found", found.with(Vec::len))}</p>
            <ul class="pairs plain">{list}</ul>
            {pager(session, session.say("pairs-pages"), view.page, pages)}
        </section>
    }
    .into_any()
}
