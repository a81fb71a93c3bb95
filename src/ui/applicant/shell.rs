//! What stands around the form: its title, the language, the tools, and what happened last.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::done::done;
use super::fits::fits;
use super::following::follow;
use super::keeping::{keep_up, kept_before};
use super::tools::{printed, tools};
use super::visit::Visit;
use crate::ui::browser::{document, hash, language_names, leaving};
use crate::ui::form::running::Stage;
use crate::ui::form::{Running, running_form};
use crate::ui::words::Messages;

/// The page. A new language builds it anew; what was typed stays.
pub(crate) fn shell(visit: Visit) -> AnyView {
    keep_up(visit);
    follow_stages(visit);
    follow(visit);
    leaving::ask_while(move || visit.is_unsaved());
    let sitting = visit.sitting;
    let is_printing = move || visit.printing.with(Option::is_some);
    view! {
        <div class="screen" class:aside=is_printing>
            {move || {
                sitting.words.track();
                view! {
                    <a class="skip" href="#title" on:click=|event| skip(&event)>
                        {sitting.say("skip-to-form")}
                    </a>
                    {header(visit)}
                    <main id="content" class="apply">
                        {title(visit)}
                        {kept_before(visit)}
                        {running_form(sitting, done(visit))}
                        {fits(visit)}
                        {tools(visit)}
                    </main>
                    <footer class="footer">
                        <p>{sitting.say("footer-device")}</p>
                    </footer>
                }
            }}
            {notice(visit)}
        </div>
        {printed(visit)}
    }
    .into_any()
}

/// Says why there is no form.
pub(crate) fn not_opened(words: &Messages, why: &str) -> AnyView {
    let title = words.say("not-opened", &[]);
    document::set_title(&title);
    view! {
        <main id="content" class="apply">
            <h1 id="title">{title}</h1>
            <p class="said stop">{why.to_owned()}</p>
        </main>
    }
    .into_any()
}

fn skip(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    document::focus_soon("title");
}

fn title(visit: Visit) -> AnyView {
    let sitting = visit.sitting;
    let title = move || sitting.running.with(form_title);
    let language = move || {
        sitting.running.track();
        sitting.form_language()
    };
    view! {
        <h1 id="title" tabindex="-1" lang=language>
            {title}
        </h1>
    }
    .into_any()
}

fn form_title(running: &Running) -> String {
    running.text(&running.form().title)
}

fn header(visit: Visit) -> AnyView {
    view! {
        <header class="header">
            <span class="brand">
                <img src="mark.svg" alt="" width="32" height="32" />
                "Tandem"
            </span>
            <div class="choices">{language(visit)} {theme(visit)}</div>
        </header>
    }
    .into_any()
}

fn language(visit: Visit) -> AnyView {
    let now = visit.sitting.running.with_untracked(|running| running.language().to_owned());
    let name = |tag: &String| {
        let known = visit.spoken.with_value(|spoken| spoken.languages.get(tag).cloned());
        known.unwrap_or_else(|| language_names::own_name(tag))
    };
    let options = visit.spoken.with_value(|spoken| spoken.tags.clone()).into_iter().map(|tag| {
        let is_now = tag == now;
        let name = name(&tag);
        view! { <option value=tag.clone() lang=tag.clone() prop:selected=is_now>{name}</option> }
    });
    let options = options.collect_view();
    let chosen = move |event| {
        let tag = event_target_value(&event);
        spawn_local(async move {
            visit.speak(tag).await;
            document::focus_soon("language");
        });
    };
    view! {
        <label class="unseen" for="language">{visit.sitting.say("language")}</label>
        <select id="language" on:change=chosen>{options}</select>
    }
    .into_any()
}

fn theme(visit: Visit) -> AnyView {
    let themes = [("", "theme-device"), ("light", "theme-light"), ("dark", "theme-dark")];
    let options = themes.map(|(theme, name)| {
        let is_now = move || visit.theme.with(|now| now.as_deref().unwrap_or_default() == theme);
        view! { <option value=theme prop:selected=is_now>{visit.sitting.say(name)}</option> }
    });
    let chosen = move |event| {
        let theme = event_target_value(&event);
        visit.set_theme((!theme.is_empty()).then_some(theme));
    };
    view! {
        <label class="unseen" for="theme">{visit.sitting.say("theme")}</label>
        <select id="theme" on:change=chosen>{options.collect_view()}</select>
    }
    .into_any()
}

/// What happened last, where eyes and screen readers find it.
fn notice(visit: Visit) -> AnyView {
    let is_nothing = move || visit.notice.with(String::is_empty);
    let close = move || {
        visit.sitting.words.track();
        visit.sitting.say("close")
    };
    view! {
        <div class="notice" class:shown=move || !is_nothing()>
            <p role="status" id="notice">
                {visit.notice}
            </p>
            <button
                type="button"
                class="button quiet"
                hidden=is_nothing
                on:click=move |_| visit.notice.set(String::new())
            >
                {close}
            </button>
        </div>
    }
    .into_any()
}

/// The title and the address say the stage, so that the browser's own way back leads back.
fn follow_stages(visit: Visit) {
    let sitting = visit.sitting;
    let stage = Memo::new(move |_| sitting.running.with(Running::stage));
    Effect::new(move |_| {
        sitting.words.track();
        document::set_title(&tab_title(visit));
    });
    Effect::new(move |_| {
        let now = stage.get();
        if sitting.running.with_untracked(|running| named(running, &hash::current())) != Some(now) {
            hash::go(&stage_hash(now));
        }
    });
    hash::on_change(move |hash| {
        let now = stage.get_untracked();
        let wanted =
            sitting.running.with_untracked(|running| named(running, &hash).map(|to| (to, is_open(running, to))));
        match wanted {
            Some((wanted, _)) if wanted == now => {}
            Some((wanted, true)) => sitting.turn_to(wanted),
            _ => hash::go(&stage_hash(now)),
        }
    });
}

/// The form, the page, and whether something is wrong.
fn tab_title(visit: Visit) -> String {
    let sitting = visit.sitting;
    sitting.running.with(|running| {
        let wrong = (!running.told().is_empty()).then(|| sitting.say("error"));
        let step = match running.stage() {
            Stage::Done => Some(sitting.say("done-title")),
            _ => running
                .progress()
                .map(|far| sitting.say_with("step-of", &[("step", far.step.into()), ("steps", far.steps.into())])),
        };
        let parts = [wrong, step, Some(form_title(running))];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    })
}

/// `#page-2`
fn stage_hash(stage: Stage) -> String {
    match stage {
        Stage::Page(page) => format!("#page-{}", page + 1),
        Stage::Summary => "#summary".to_owned(),
        Stage::Done => "#done".to_owned(),
    }
}

/// The stage that an address names: without a name it is the first.
fn named(running: &Running, hash: &str) -> Option<Stage> {
    let mut stages = running.pages().into_iter().map(Stage::Page).chain([Stage::Summary, Stage::Done]);
    stages.find(|stage| hash.is_empty() || stage_hash(*stage) == hash)
}

/// Whether somebody may turn to a stage by its address: she has been there.
fn is_open(running: &Running, wanted: Stage) -> bool {
    match (running.stage(), wanted) {
        (Stage::Done, _) | (_, Stage::Done) => false,
        (Stage::Page(now), Stage::Page(wanted)) if wanted < now => true,
        _ => running.has_seen_summary(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::form::expression::Moment;
    use crate::form::model::Form;

    #[track_caller]
    fn leads(running: &Running, hash: &str, expected: Option<Stage>) {
        assert_eq!(named(running, hash).filter(|stage| is_open(running, *stage)), expected, "{hash}");
    }

    #[test]
    fn an_address_leads_back_and_never_past_what_was_not_answered() {
        let page = |name: &str| json!({"elements": [{"type": "text", "name": name}]});
        let form = json!({"pages": [page("a"), page("b"), page("c")]});
        let form = Arc::new(Form::from_json("form.json", form).value.expect("a form"));
        let second = Running::begin(form, "en", Moment::date(2026, 11, 23)).next();
        leads(&second, "#page-1", Some(Stage::Page(0)));
        leads(&second, "", Some(Stage::Page(0)));
        leads(&second, "#page-3", None);
        leads(&second, "#summary", None);
        leads(&second, "#done", None);
        leads(&second, "#somewhere", None);
        let at_end = second.next().next();
        leads(&at_end, "#page-3", Some(Stage::Page(2)));
        leads(&at_end.turned_to(Stage::Page(0)), "#summary", Some(Stage::Summary));
        leads(&at_end.finish(), "#page-3", None);
    }
}
