//! Things in an order, by the keyboard alone: each can go up or down, or to any place at once.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::browser::document;
use crate::ui::words::{Messages, Told};

/// A list of things in an order that somebody gives them.
#[derive(Clone)]
pub(crate) struct Places {
    /// The words it has.
    pub(crate) words: RwSignal<Arc<Messages>>,
    /// Where it says what has moved, for those who do not see it.
    pub(crate) announced: RwSignal<String>,
    /// The id of its first control; all others begin with it.
    pub(crate) id: String,
    /// What tells more of it, by id.
    pub(crate) described_by: String,
    /// `true` where something is wrong with the order.
    pub(crate) invalid: Signal<Option<&'static str>>,
    /// Something goes from one place to another.
    pub(crate) moved: Callback<(usize, usize)>,
}

/// The same things, with the one from this place at that one.
pub(crate) fn moved<T>(mut things: Vec<T>, from: usize, to: usize) -> Vec<T> {
    let thing = things.remove(from);
    things.insert(to, thing);
    things
}

/// What these are called, each in its place, with the ways to another one.
pub(crate) fn in_places(places: &Places, texts: &[String]) -> AnyView {
    let count = texts.len();
    texts.iter().enumerate().map(|(at, text)| a_place(places, at, count, text)).collect_view().into_any()
}

impl Places {
    fn say_with(&self, id: &str, told: Told) -> String {
        self.words.with_untracked(|words| words.say(id, told))
    }

    fn select_id(&self, at: usize) -> String {
        if at == 0 { self.id.clone() } else { format!("{}-place-{at}", self.id) }
    }

    fn button_id(&self, way: &str, at: usize) -> String {
        format!("{}-{way}-{at}", self.id)
    }

    /// Moves a thing, says so, and puts the focus where it has gone.
    fn move_to(&self, at: usize, to: usize, count: usize, text: &str, focus: String) {
        if to == at || to >= count {
            return;
        }
        self.moved.run((at, to));
        let told = [("choice", text.into()), ("place", (to + 1).into()), ("count", count.into())];
        self.announced.set(self.say_with("moved", &told));
        document::focus_soon(focus);
    }
}

fn a_place(places: &Places, at: usize, count: usize, text: &str) -> AnyView {
    let label = places.say_with("place-of", &[("choice", text.into())]);
    let jump = {
        let (places, text) = (places.clone(), text.to_owned());
        move |event| {
            if let Ok(to) = event_target_value(&event).parse() {
                places.move_to(at, to, count, &text, places.select_id(to));
            }
        }
    };
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
                id=places.select_id(at)
                aria-label=label
                aria-describedby=places.described_by.clone()
                aria-invalid=places.invalid
                on:change=jump
            >
                {options.collect_view()}
            </select>
            <span class="ranked-text">{text.to_owned()}</span>
            {step(places, "up", at, at.checked_sub(1), count, text)}
            {step(places, "down", at, (at + 1 < count).then_some(at + 1), count, text)}
        </li>
    }
    .into_any()
}

/// A button that moves a thing by one place; nothing where it cannot go further.
fn step(places: &Places, way: &'static str, at: usize, to: Option<usize>, count: usize, text: &str) -> AnyView {
    let (arrow, says) = if way == "up" { ("↑", "move-up") } else { ("↓", "move-down") };
    let name = places.say_with(says, &[("choice", text.into())]);
    let pressed = {
        let (places, text) = (places.clone(), text.to_owned());
        move |_| {
            if let Some(to) = to {
                places.move_to(at, to, count, &text, places.button_id(way, to));
            }
        }
    };
    view! {
        <button
            type="button"
            class="button quiet"
            id=places.button_id(way, at)
            aria-disabled=to.is_none().to_string()
            on:click=pressed
        >
            <span aria-hidden="true">{arrow}</span>
            <span class="unseen">{name}</span>
        </button>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_goes_to_any_place() {
        assert_eq!(moved(vec!["a", "b", "c"], 0, 2), ["b", "c", "a"]);
        assert_eq!(moved(vec!["a", "b", "c"], 2, 0), ["c", "a", "b"]);
    }
}
