//! A page, a panel or a question, to be changed.

use leptos::prelude::*;

use super::Editing;
use super::items::items;
use crate::form::edit::{Change, Need, Wording};
use crate::ui::studio::outline::Entry;
use crate::ui::studio::screen::forms::map::kind;

/// Its title, its description where it has one, whether it must be answered, its place, and its choices.
pub(super) fn entry(editing: Editing, entry: &Entry) -> AnyView {
    let session = editing.session;
    let path = &entry.path;
    let title = entry.has_title().then(|| {
        let label = session.say_with("edit-title", &[("name", entry.name.as_str().into())]);
        editing.line(path, Wording::Title, &format!("title-{path}"), label)
    });
    let need = entry.takes_need().then(|| need(editing, entry));
    let lists = entry.lists.iter().map(|list| items(editing, list, &entry.name)).collect_view();
    view! {
        <div
            class="entry"
            data-depth=entry.depth.min(4).to_string()
            id=format!("edit-{path}")
            tabindex="-1"
            role="group"
            aria-label=entry.name.clone()
        >
            <p class="entry-head">
                <code dir="auto">{entry.name.clone()}</code>
                " "
                <span class="fine">{session.say(kind(entry.kind))}</span>
            </p>
            {title}
            {description(editing, entry)}
            <div class="row">
                {need}
                {editing.movers(path, entry.moves.clone(), &entry.name)}
            </div>
            {lists}
        </div>
    }
    .into_any()
}

/// The description, once there is one in any language.
fn description(editing: Editing, entry: &Entry) -> AnyView {
    let (session, path) = (editing.session, entry.path.clone());
    let own = path.clone();
    let is_there = Memo::new(move |_| {
        session
            .reading
            .with(|reading| {
                let reading = reading.as_ref()?;
                let languages = reading.form.languages();
                let all = languages.iter().map(String::as_str).chain([crate::form::edit::OWN]);
                let mut said = all.filter_map(|language| reading.draft.text_at(&own, Wording::Description, language));
                said.next()
            })
            .is_some()
    });
    let label = session.say_with("edit-description", &[("name", entry.name.as_str().into())]);
    let is_titled = entry.has_title();
    view! {
        {move || {
            (is_titled && is_there.get()).then(|| {
                editing.line(&path, Wording::Description, &format!("description-{path}"), label.clone())
            })
        }}
    }
    .into_any()
}

/// Whether it must be answered.
fn need(editing: Editing, entry: &Entry) -> AnyView {
    let session = editing.session;
    let (id, path) = (format!("need-{}", entry.path), entry.path.clone());
    let own = path.clone();
    let is_required = move || {
        session
            .reading
            .with(|reading| reading.as_ref().is_some_and(|reading| reading.draft.need_at(&own) == Need::Required))
    };
    let ticked = move |event| {
        let need = if event_target_checked(&event) { Need::Required } else { Need::Optional };
        session.change(&Change::Need { at: path.clone(), need });
    };
    view! {
        <label class="tick" for=id.clone()>
            <input id=id.clone() type="checkbox" prop:checked=is_required on:change=ticked />
            {session.say("edit-required")}
            <span class="unseen">" " {entry.name.clone()}</span>
        </label>
    }
    .into_any()
}
