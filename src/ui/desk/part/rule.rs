//! A rule in plain words, with its weight.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::badge::{Tone, badge};
use crate::program::{Program, Rule, Visibility};
use crate::ui::desk::rule_words::{self, LEVELS, MISSING};
use crate::ui::desk::state::Session;

/// How long a slider must rest before everybody is matched again, in milliseconds.
const REST: u32 = 150;

/// The heaviest weight that a rule may have.
const HEAVIEST: u16 = 100;

/// A rule, by its position in the program. It follows the rule, so that a field keeps the focus while it is changed.
pub(crate) fn rule(session: Session, program: &Program, position: usize) -> AnyView {
    let rule = &program.rules[position];
    let label = session.text(&rule.label, program);
    let title = format!("rule-{position}");
    let sentence = rule_words::sentence(session, program, rule);
    let now = {
        let rule = rule.clone();
        Memo::new(move |_| {
            session.work.with(|work| work.program().rule(&rule.id).cloned()).unwrap_or_else(|| rule.clone())
        })
    };
    view! {
        <li class="rule">
            <div class="rule-words">
                <h2 id=title>{label.clone()}</h2>
                <p>{sentence}</p>
                <p class="row">{move || now.with(|rule| badges(session, rule))}</p>
            </div>
            <div class="rule-settings">{weight(session, rule, position, &label)} {choices(session, now, position)}</div>
        </li>
    }
    .into_any()
}

fn badges(session: Session, rule: &Rule) -> AnyView {
    let level = if rule.level.blocks() { Tone::Stop } else { Tone::Plain };
    let seen = if rule.seen_by == Visibility::All { Tone::Plain } else { Tone::Mind };
    view! {
        {badge(level, session.say(rule_words::level(rule.level)))}
        {badge(seen, session.say(rule_words::seen_by(rule.seen_by)))}
    }
    .into_any()
}

/// The weight: a slider and a number that move together.
fn weight(session: Session, rule: &Rule, position: usize, label: &str) -> AnyView {
    let id = rule.id.clone();
    let now = Memo::new(move |_| {
        let moving = session.moving.with(|moving| moving.get(&id).copied());
        moving.unwrap_or_else(|| session.work.with(|work| work.program().rule(&id).map_or(0, |rule| rule.weight)))
    });
    let id = rule.id.clone();
    let moved = move |event| {
        let Ok(weight) = event_target_value(&event).parse::<u16>() else { return };
        session.moving.update(|moving| _ = moving.insert(id.clone(), weight.min(HEAVIEST)));
        session.settling.set_value(Some(Timeout::new(REST, move || session.settle_weights())));
    };
    let (slider, field) = (format!("weight-{position}"), format!("weight-number-{position}"));
    view! {
        <div class="weight">
            <label for=slider.clone()>{session.say("rule-weight")} <span class="unseen">{format!(" {label}")}</span></label>
            <div class="row">
                <input
                    id=slider.clone()
                    type="range"
                    min="0"
                    max=HEAVIEST.to_string()
                    prop:value=move || now.get().to_string()
                    on:input=moved.clone()
                />
                <input
                    id=field.clone()
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max=HEAVIEST.to_string()
                    aria-label=session.say_with("rule-weight-number", &[("rule", label.to_owned().into())])
                    prop:value=move || now.get().to_string()
                    on:input=moved
                    on:change=move |event| {
                        event_target::<web_sys::HtmlInputElement>(&event).set_value(&now.get_untracked().to_string());
                    }
                />
            </div>
            <p class="fine">{move || share(session, now.get())}</p>
        </div>
    }
    .into_any()
}

/// How much of the whole a weight is, as the other weights stand.
fn share(session: Session, weight: u16) -> String {
    let settled = |id: &str, weight| session.moving.with(|moving| moving.get(id).copied().unwrap_or(weight));
    let all: u32 = session
        .work
        .with(|work| work.program().rules.iter().map(|rule| u32::from(settled(&rule.id, rule.weight))).sum());
    let percent = (u32::from(weight) * 200 + all) / (2 * all.max(1));
    session.say_with("rule-share", &[("percent", percent.into())])
}

/// Level, and what counts when an answer is missing.
fn choices(session: Session, now: Memo<Rule>, position: usize) -> AnyView {
    let id = move || now.with_untracked(|rule| rule.id.clone());
    let set_level = move |level| session.set_level(&id(), level);
    let set_missing = move |missing| session.set_missing(&id(), missing);
    let levels = LEVELS.map(|level| (level, session.say(rule_words::level(level))));
    let treatments = MISSING.map(|missing| (missing, session.say(rule_words::missing(missing))));
    let level = Signal::derive(move || now.with(|rule| rule.level));
    let missing = Signal::derive(move || now.with(|rule| rule.missing));
    view! {
        <div class="rule-choices">
            {choice(&format!("level-{position}"), session.say("rule-level"), &levels, level, set_level)}
            {choice(&format!("missing-{position}"), session.say("rule-missing"), &treatments, missing, set_missing)}
        </div>
    }
    .into_any()
}

/// A list to choose one of, that follows what was chosen.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    id: &str,
    label: String,
    offered: &[(T, String)],
    now: Signal<T>,
    chosen: impl Fn(T) + 'static,
) -> AnyView {
    let values: Vec<T> = offered.iter().map(|(value, _)| *value).collect();
    let change = move |event| {
        let at = event_target_value(&event).parse::<usize>().ok();
        if let Some(value) = at.and_then(|at| values.get(at)) {
            chosen(*value);
        }
    };
    let option = |(at, (value, words)): (usize, &(T, String))| {
        let value = *value;
        view! { <option value=at.to_string() prop:selected=move || now.get() == value>{words.clone()}</option> }
    };
    let options = offered.iter().enumerate().map(option).collect_view();
    view! {
        <div>
            <label for=id.to_owned()>{label}</label>
            <select id=id.to_owned() on:change=change>{options}</select>
        </div>
    }
    .into_any()
}
