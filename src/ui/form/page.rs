//! A page of a form: how far somebody is, what is asked, and the ways on and back.

use leptos::prelude::*;

use super::error_summary::error_summary;
use super::part;
use super::running::{Progress, Running, Stage};
use super::sitting::Sitting;

/// The page that is open, counted from 0 through all pages.
pub(crate) fn page(sitting: Sitting, page: usize) -> AnyView {
    let view = sitting.shown.with_untracked(|shown| shown.view.pages.get(page).cloned());
    let Some(view) = view else { return ().into_any() };
    let (is_first, intro) =
        sitting.running.with_untracked(|running| (!running.has_back(), running.text(&running.form().description)));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sitting.go_on();
    };
    let title = Memo::new(move |_| {
        sitting.shown.with(|shown| shown.view.pages.get(page).map(|page| page.title.clone()).unwrap_or_default())
    });
    view! {
        <form class="questions" novalidate on:submit=submit>
            {error_summary(sitting)}
            {(is_first && !intro.is_empty()).then(|| view! { <div class="lead">{super::marked(&intro)}</div> })}
            {heading(sitting, title)}
            {(!view.description.is_empty()).then(|| view! { <p class="lead">{view.description.clone()}</p> })}
            {part::elements(sitting, sitting.prefix, &view.elements)}
            {buttons(sitting)}
        </form>
    }
    .into_any()
}

/// How far somebody is, and the page's title, which takes the focus when the page opens. Without a title it is the step,
/// which is seen already.
fn heading(sitting: Sitting, title: Memo<String>) -> AnyView {
    let far = Memo::new(move |_| sitting.running.with(Running::progress));
    let words = move || far.get().map(|far| said(sitting, far)).unwrap_or_default();
    let told = move || match title.get() {
        title if title.is_empty() => words(),
        title => title,
    };
    let has_none = move || title.with(String::is_empty);
    view! {
        {progress(sitting)}
        <h2 id=sitting.heading_id() tabindex="-1" class:unseen=has_none>{told}</h2>
    }
    .into_any()
}

/// How far somebody is, in words and as a bar.
pub(super) fn progress(sitting: Sitting) -> AnyView {
    let far = Memo::new(move |_| sitting.running.with(Running::progress));
    let id = format!("{}-progress", sitting.prefix);
    let bar = move || {
        far.get().map(|far| {
            view! {
                <div class="progress">
                    <label for=id.clone()>{said(sitting, far)}</label>
                    <progress id=id.clone() max=far.steps.to_string() value=far.step.to_string()></progress>
                </div>
            }
        })
    };
    view! { {bar} }.into_any()
}

/// `Step 2 of 5`
pub(crate) fn said(sitting: Sitting, far: Progress) -> String {
    sitting.say_with("step-of", &[("step", far.step.into()), ("steps", far.steps.into())])
}

fn buttons(sitting: Sitting) -> AnyView {
    let has_back = sitting.running.with_untracked(Running::has_back);
    let has_seen_summary = sitting.running.with_untracked(Running::has_seen_summary);
    let is_last = Memo::new(move |_| sitting.running.with(is_last));
    let on = move || {
        let id = if has_seen_summary || is_last.get() { "to-summary" } else { "next" };
        sitting.say(id)
    };
    let back = has_back.then(|| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| sitting.go_back()>
                {sitting.say("back")}
            </button>
        }
    });
    view! {
        <div class="row steps">
            <button type="submit" class="button">
                {on}
            </button>
            {back}
        </div>
    }
    .into_any()
}

/// Whether the summary comes next.
fn is_last(running: &Running) -> bool {
    let last = running.pages().last().copied();
    matches!(running.stage(), Stage::Page(page) if Some(page) == last)
}
