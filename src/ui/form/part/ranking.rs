//! All in an order, by the keyboard alone: each can go up or down, or to any place at once.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::{Field, Role};
use super::tick::Named;
use crate::ui::browser::document;
use crate::ui::form::answer::{is_same, items};

/// The choices in the order that somebody gave them; before that, in the form's own, which is no answer yet.
pub(super) fn ranking(field: &Field) -> AnyView {
    let (offered, value, sitting) = (field.choices(), field.value(), field.sitting);
    let order = Memo::new(move |_| value.with(|value| offered.with(|offered| in_order(offered, value))));
    let is_ranked = Memo::new(move |_| value.with(|value| !value.is_null()));
    let list = {
        let field = field.clone();
        move || {
            let order = order.get();
            let count = order.len();
            let place = |(at, named): (usize, Named)| a_place(&field, at, count, &named, order.clone());
            order.clone().into_iter().enumerate().map(place).collect_view()
        }
    };
    let state = move || sitting.say(if is_ranked.get() { "ranked" } else { "not-ranked" });
    let keep = {
        let field = field.clone();
        move |_| {
            field.answer(&values(&order.get_untracked()));
            document::focus_soon(field.id.clone());
        }
    };
    let controls = view! {
        <p class="hint">{sitting.say("ranking-how")}</p>
        <p class="fine" id=format!("{}-state", field.id)>
            {state}
        </p>
        <ol class="ranking" class:ranked=is_ranked>
            {list}
        </ol>
        <p class="clear" hidden=is_ranked>
            <button type="button" class="button quiet" on:click=keep>
                {sitting.say("keep-order")}
            </button>
        </p>
        {field.clear_button()}
    };
    field.group(Role::Group, controls.into_any())
}

/// A choice in its place, with the ways to another one.
fn a_place(field: &Field, at: usize, count: usize, named: &Named, order: Vec<Named>) -> AnyView {
    let id = if at == 0 { field.id.clone() } else { format!("{}-place-{at}", field.id) };
    let (up, down) = (format!("{}-up-{at}", field.id), format!("{}-down-{at}", field.id));
    let sitting = field.sitting;
    let label = sitting.say_with("place-of", &[("choice", named.text.as_str().into())]);
    let move_to = {
        let (field, text) = (field.clone(), named.text.clone());
        move |to: usize, follow: &str| {
            if to == at || to >= count {
                return;
            }
            field.answer(&values(&moved(order.clone(), at, to)));
            let told = [("choice", text.as_str().into()), ("place", (to + 1).into()), ("count", count.into())];
            sitting.announced.set(sitting.say_with("moved", &told));
            // The choice has gone on, and the focus goes with it.
            let place =
                if to == 0 && follow == "place" { field.id.clone() } else { format!("{}-{follow}-{to}", field.id) };
            document::focus_soon(place);
        }
    };
    let (step_up, step_down, jump) = (move_to.clone(), move_to.clone(), move_to);
    let options = (0..count).map(|place| {
        view! {
            <option value=place.to_string() prop:selected=place == at>
                {(place + 1).to_string()}
            </option>
        }
    });
    view! {
        <li>
            <select
                id=id
                aria-label=label
                aria-describedby=format!("{}-state", field.id)
                aria-invalid=field.invalid()
                on:change=move |event| {
                    if let Ok(to) = event_target_value(&event).parse() {
                        jump(to, "place");
                    }
                }
            >
                {options.collect_view()}
            </select>
            <span class="ranked-text">{named.text.clone()}</span>
            <button
                type="button"
                class="button quiet"
                id=up
                aria-disabled=(at == 0).to_string()
                on:click=move |_| step_up(at.wrapping_sub(1), "up")
            >
                <span aria-hidden="true">"↑"</span>
                <span class="unseen">{sitting.say_with("move-up", &[("choice", named.text.as_str().into())])}</span>
            </button>
            <button
                type="button"
                class="button quiet"
                id=down
                aria-disabled=(at + 1 == count).to_string()
                on:click=move |_| step_down(at + 1, "down")
            >
                <span aria-hidden="true">"↓"</span>
                <span class="unseen">{sitting.say_with("move-down", &[("choice", named.text.as_str().into())])}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The choices as an answer orders them; those that it does not name behind.
fn in_order(offered: &[Named], value: &Json) -> Vec<Named> {
    let given = items(value);
    let place = |named: &Named| given.iter().position(|item| is_same(item, &named.value)).unwrap_or(given.len());
    let mut order = offered.to_vec();
    order.sort_by_key(place);
    order
}

fn moved(mut order: Vec<Named>, from: usize, to: usize) -> Vec<Named> {
    let named = order.remove(from);
    order.insert(to, named);
    order
}

fn values(order: &[Named]) -> Json {
    order.iter().map(|named| named.value.clone()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn offered() -> Vec<Named> {
        ["a", "b", "c"].map(|name| Named { value: name.into(), text: name.to_owned() }).to_vec()
    }

    #[track_caller]
    fn is_ordered(value: &Json, expected: &Json) {
        assert_eq!(values(&in_order(&offered(), value)), *expected);
    }

    #[test]
    fn what_an_answer_does_not_name_stands_behind() {
        is_ordered(&Json::Null, &json!(["a", "b", "c"]));
        is_ordered(&json!(["c"]), &json!(["c", "a", "b"]));
        is_ordered(&json!(["c", "gone", "b"]), &json!(["c", "b", "a"]));
    }

    #[test]
    fn a_choice_goes_to_any_place() {
        assert_eq!(values(&moved(offered(), 0, 2)), json!(["b", "c", "a"]));
        assert_eq!(values(&moved(offered(), 2, 0)), json!(["c", "a", "b"]));
    }
}
