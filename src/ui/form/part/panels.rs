//! Questions that repeat: panels that come and go, and the last that went can come back.

use leptos::prelude::*;

use super::field::{Field, Role};
use crate::form::flow::{ItemView, Look, RepeatedPanels};
use crate::ui::browser::document;
use crate::ui::form::running::Running;
use crate::ui::form::spots::{item_id, item_title};

/// The panels, and a button for one more.
pub(super) fn panels(field: &Field) -> AnyView {
    let view = field.view;
    // The panels are built anew when one comes or goes, not when something in them is answered.
    let count = Memo::new(move |_| view.with(|view| view.items.len()));
    let look = Memo::new(move |_| view.with(|view| look(&view.look)));
    let inner = field.clone();
    let list = move || {
        count.track();
        let items = view.with_untracked(|view| view.items.clone());
        items.iter().enumerate().map(|(at, item)| panel(&inner, look, at, item)).collect_view()
    };
    let controls = view! {
        {list}
        {put_back(field)}
        {add(field, look)}
    };
    field.group(Role::Group, controls.into_any())
}

fn look(look: &Look) -> Option<RepeatedPanels> {
    if let Look::Panels(panels) = look { Some(panels.clone()) } else { None }
}

fn panel(field: &Field, look: Memo<Option<RepeatedPanels>>, at: usize, item: &ItemView) -> AnyView {
    let (sitting, around) = (field.sitting, item_id(&field.id, at));
    let title =
        if item.title.is_empty() { sitting.say_count("panel-title", at + 1) } else { item_title(&field.now(), at) };
    let can_remove = move || look.with(|look| look.as_ref().is_some_and(|look| look.can_remove));
    let words = look.with_untracked(|look| look.as_ref().map(|look| look.remove.clone()).unwrap_or_default());
    let remove = {
        let (field, title) = (field.clone(), title.clone());
        move |_| {
            let now = field.now();
            sitting.running.update(|running| *running = running.remove_panel(&now, at));
            sitting.announced.set(sitting.say_with("panel-removed", &[("title", title.as_str().into())]));
            document::focus_soon(put_back_id(&field));
        }
    };
    view! {
        <fieldset class="inner repeated">
            <legend id=format!("{around}-head") tabindex="-1">
                {title.clone()}
            </legend>
            {super::elements(sitting, &around, &item.elements)}
            <p hidden=move || !can_remove()>
                <button type="button" class="button quiet" on:click=remove>
                    {sitting.or_say(&words, "remove")}
                    <span class="unseen">" " {title.clone()}</span>
                </button>
            </p>
        </fieldset>
    }
    .into_any()
}

/// What was taken away last can be put back.
fn put_back(field: &Field) -> AnyView {
    let (sitting, way, field) = (field.sitting, field.way.clone(), field.clone());
    let removed = Memo::new(move |_| sitting.running.with(|running| running.removed_from(&way)));
    let button = move || {
        let field = field.clone();
        removed.get().map(|at| {
            let id = put_back_id(&field);
            let back = move |_| {
                sitting.running.update(|running| *running = Running::put_back(running));
                sitting.announced.set(sitting.say("panel-back"));
                document::focus_soon(format!("{}-head", item_id(&field.id, at)));
            };
            view! {
                <p class="said mind">
                    {sitting.say("panel-gone")} " "
                    <button type="button" class="link" id=id on:click=back>
                        {sitting.say("put-back")}
                    </button>
                </p>
            }
        })
    };
    view! { {button} }.into_any()
}

fn put_back_id(field: &Field) -> String {
    format!("{}-put-back", field.id)
}

/// The button for one more; it is the first control of a question without panels.
fn add(field: &Field, look: Memo<Option<RepeatedPanels>>) -> AnyView {
    let sitting = field.sitting;
    let words = look.with_untracked(|look| look.as_ref().map(|look| look.add.clone()).unwrap_or_default());
    let can_add = move || look.with(|look| look.as_ref().is_some_and(|look| look.can_add));
    let adding = field.clone();
    let add = move |_| {
        let at = adding.now().items.len();
        sitting.running.update(|running| *running = running.add_panel(&adding.way));
        document::focus_soon(format!("{}-head", item_id(&adding.id, at)));
    };
    view! {
        <p hidden=move || !can_add()>
            <button type="button" class="button quiet" id=field.id.clone() on:click=add>
                {sitting.or_say(&words, "add")}
            </button>
        </p>
    }
    .into_any()
}
