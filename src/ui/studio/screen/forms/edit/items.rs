//! What there is to choose from, to be changed.

use leptos::prelude::*;

use super::Editing;
use crate::form::edit::{Change, Item, Wording};
use crate::ui::browser::document;
use crate::ui::studio::outline::{List, Way, to_neighbour};

/// Choices, rows or columns: each with what it is called, its place, and the way out; and one more.
pub(super) fn items(editing: Editing, list: &List, name: &str) -> AnyView {
    let session = editing.session;
    let title = session.say_with(named(list.property), &[("count", list.items.len().into())]);
    let rows = list.items.iter().enumerate().map(|(at, one)| item(editing, list, at, one)).collect_view();
    let is_open = editing.is_open(&list.path);
    let path = list.path.clone();
    let toggled = move |event: leptos::ev::Event| editing.opened(&path, document::is_open(&event));
    view! {
        <details open=is_open on:toggle=toggled>
            <summary>{title} <span class="unseen">" " {name.to_owned()}</span></summary>
            <ol class="items plain">{rows}</ol>
            {adder(editing, list, name)}
        </details>
    }
    .into_any()
}

/// The message that names a list.
fn named(property: &str) -> &'static str {
    match property {
        "rows" => "edit-rows",
        "columns" => "edit-columns",
        "rateValues" => "edit-steps",
        _ => "edit-choices",
    }
}

fn item(editing: Editing, list: &List, at: usize, item: &Item) -> AnyView {
    let session = editing.session;
    let label = session.say_with("edit-choice", &[("value", item.value.as_str().into())]);
    let draft = session.reading.with_untracked(|reading| reading.as_ref().map(|reading| reading.draft.clone()));
    let moves = [Way::Up, Way::Down].map(|way| to_neighbour(draft.as_ref()?, &item.path, way));
    let change = Change::Remove { list: list.path.clone(), item: at };
    let adder = format!("add-{}", list.path);
    let remove = move |_| {
        session.change(&change);
        document::focus_soon(adder.clone());
    };
    view! {
        <li class="item">
            {editing.line(&item.path, Wording::Text, &format!("text-{}", item.path), label)}
            <div class="row">
                {editing.movers(&item.path, moves, &item.value)}
                <button type="button" class="button quiet small" on:click=remove>
                    {session.say("edit-remove")}
                    <span class="unseen">" " {item.value.clone()}</span>
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// A field for one more, and its button; Enter does the same.
fn adder(editing: Editing, list: &List, name: &str) -> AnyView {
    let session = editing.session;
    let id = format!("add-{}", list.path);
    let (path, focus) = (list.path.clone(), id.clone());
    let value = RwSignal::new(String::new());
    let add = move || {
        session.change(&Change::Add { list: path.clone(), value: value.get_untracked() });
        document::focus_soon(focus.clone());
    };
    let by_key = {
        let add = add.clone();
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Enter" {
                add();
            }
        }
    };
    view! {
        <div class="tools">
            <div class="field">
                <label for=id.clone()>
                    {session.say("edit-add-name")} <span class="unseen">" " {name.to_owned()}</span>
                </label>
                <input
                    id=id.clone()
                    type="text"
                    autocomplete="off"
                    prop:value=value
                    on:input=move |event| value.set(event_target_value(&event))
                    on:keydown=by_key
                />
            </div>
            <button type="button" class="button quiet" on:click=move |_| add()>
                {session.say("edit-add")}
                <span class="unseen">" " {name.to_owned()}</span>
            </button>
        </div>
    }
    .into_any()
}
