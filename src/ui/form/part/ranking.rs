//! All choices in an order.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::{Field, Role};
use super::tick::Named;
use crate::ui::browser::document;
use crate::ui::form::answer::{is_same, items};
use crate::ui::part::places::{Places, in_places, moved};

/// The choices in the order that somebody gave them; before that, in the form's own, which is no answer yet.
pub(super) fn ranking(field: &Field) -> AnyView {
    let (offered, value, sitting) = (field.choices(), field.value(), field.sitting);
    let order = Memo::new(move |_| value.with(|value| offered.with(|offered| in_order(offered, value))));
    let is_ranked = Memo::new(move |_| value.with(|value| !value.is_null()));
    let list = {
        let field = field.clone();
        move || {
            let order = order.get();
            let texts: Vec<String> = order.iter().map(|named| named.text.clone()).collect();
            let reordered = {
                let field = field.clone();
                move |from, to| field.answer(&values(&moved(order.clone(), from, to)))
            };
            in_places(
                &Places {
                    words: sitting.words,
                    announced: sitting.announced,
                    id: field.id.clone(),
                    described_by: format!("{}-state", field.id),
                    invalid: field.invalid(),
                    moved: Callback::new(move |(from, to)| reordered(from, to)),
                },
                &texts,
            )
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

/// The choices as an answer orders them; those that it does not name behind.
fn in_order(offered: &[Named], value: &Json) -> Vec<Named> {
    let given = items(value);
    let place = |named: &Named| given.iter().position(|item| is_same(item, &named.value)).unwrap_or(given.len());
    let mut order = offered.to_vec();
    order.sort_by_key(place);
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
}
