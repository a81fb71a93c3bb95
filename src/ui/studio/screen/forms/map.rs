//! The map of the form at hand: what stands where, and which answer decides what.

use leptos::prelude::*;

use crate::form::map::{Condition, Map, Spot, What};
use crate::ui::browser::document;
use crate::ui::part::badge::{Tone, badge};
use crate::ui::studio::state::Session;

/// The map.
pub(crate) fn map(session: Session) -> AnyView {
    let map = Memo::new(move |_| session.reading.with(|reading| reading.as_ref().map(|reading| reading.map.clone())));
    view! { {move || map.get().map(|map| drawn(session, &map))} }.into_any()
}

fn drawn(session: Session, map: &Map) -> AnyView {
    let spots = (0..map.spots.len()).map(|at| spot(session, map, at)).collect_view();
    let of_form: Vec<_> = map.conditions.iter().filter(|condition| condition.of.is_none()).collect();
    let end = (!of_form.is_empty()).then(|| {
        let lines = of_form.iter().map(|condition| depends(session, map, condition)).collect_view();
        view! {
            <section class="finding">
                <h3>{session.say("map-form")}</h3>
                <ul class="plain">{lines}</ul>
            </section>
        }
    });
    view! {
        <p class="fine">{session.say("map-what")}</p>
        <ol class="map plain" id="map">{spots}</ol>
        {end}
    }
    .into_any()
}

/// A page, a panel or a question: what it depends on, and what it decides.
fn spot(session: Session, map: &Map, at: usize) -> AnyView {
    let spot = &map.spots[at];
    let depends = map.conditions_of(at).map(|condition| depends(session, map, condition)).collect_view();
    let decides: Vec<_> = map.decided_by(at).filter_map(|condition| Some((condition.what, condition.of?))).collect();
    let decides = (!decides.is_empty()).then(|| {
        let links = decides.into_iter().map(|(what, of)| {
            view! { <li>{session.say(decided(what))} " " {link(session, map, of)}</li> }
        });
        view! {
            <li>
                {session.say("map-decides")}
                <ul>{links.collect_view()}</ul>
            </li>
        }
    });
    let required = spot.is_required.then(|| badge(Tone::Plain, session.say("map-required")));
    let hidden = (!spot.is_visible).then(|| badge(Tone::Mind, session.say("map-hidden")));
    view! {
        <li class="spot" data-depth=spot.depth.min(4).to_string() id=format!("map-{at}") tabindex="-1">
            <p>
                <strong dir="auto">{title(session, spot)}</strong>
                " "
                <span class="fine">{session.say(kind(spot.kind))}</span>
                " "
                {required}
                {hidden}
            </p>
            <ul class="plain fine">{depends} {decides}</ul>
        </li>
    }
    .into_any()
}

fn title(session: Session, spot: &Spot) -> String {
    let title = spot.title.in_language(&session.language());
    match (title, spot.name.as_str()) {
        ("", "") => session.say(kind(spot.kind)),
        ("", name) => name.to_owned(),
        (title, _) => title.to_owned(),
    }
}

/// What of something depends on which answers.
fn depends(session: Session, map: &Map, condition: &Condition) -> AnyView {
    let what = session.say(dependent(condition.what));
    let item = (!condition.item.is_empty()).then(|| view! { <q dir="auto">{condition.item.clone()}</q> });
    let asks = condition.asks.iter().map(|&asked| view! { <li>{link(session, map, asked)}</li> }).collect_view();
    let code =
        (!condition.expression.is_empty()).then(|| view! { <code dir="ltr">{condition.expression.clone()}</code> });
    view! {
        <li>
            {what}
            " "
            {item}
            " "
            {code}
            <ul class="asks">{asks}</ul>
        </li>
    }
    .into_any()
}

/// Leads to another spot of the map.
fn link(session: Session, map: &Map, at: usize) -> AnyView {
    let id = format!("map-{at}");
    let go = {
        let id = id.clone();
        move |event: leptos::ev::MouseEvent| {
            // The address stays that of the screen.
            event.prevent_default();
            document::focus_soon(id.clone());
        }
    };
    view! { <a href=format!("#{id}") on:click=go dir="auto">{title(session, &map.spots[at])}</a> }.into_any()
}

/// The message that names what a spot is.
pub(super) fn kind(kind: &str) -> &'static str {
    match kind {
        "page" => "kind-page",
        "panel" => "kind-panel",
        "line" => "kind-line",
        "lines" => "kind-lines",
        "one-choice" => "kind-one-choice",
        "choices" => "kind-choices",
        "ranking" => "kind-ranking",
        "yes-or-no" => "kind-yes-or-no",
        "scale" => "kind-scale",
        "rows" => "kind-rows",
        "table" => "kind-table",
        "several-lines" => "kind-several-lines",
        "repeating" => "kind-repeating",
        "reading" => "kind-reading",
        _ => "kind-unsupported",
    }
}

/// The message that says what of a spot depends on an answer.
fn dependent(what: What) -> &'static str {
    match what {
        What::Shown => "map-shown-if",
        What::Open => "map-open-if",
        What::Required => "map-required-if",
        What::Offered => "map-offered-if",
        What::Choosable => "map-choosable-if",
        What::Answer => "map-answer-if",
        What::Sound => "map-sound-if",
        What::End => "map-end-if",
        What::Farewell => "map-farewell-if",
    }
}

/// The message that says what an answer decides of a spot.
fn decided(what: What) -> &'static str {
    match what {
        What::Shown => "map-decides-shown",
        What::Open => "map-decides-open",
        What::Required => "map-decides-required",
        What::Offered | What::Choosable => "map-decides-offered",
        What::Answer => "map-decides-answer",
        What::Sound => "map-decides-sound",
        What::End | What::Farewell => "map-decides-end",
    }
}
