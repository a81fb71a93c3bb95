//! A step of a scale, whose ends are named.

use leptos::prelude::*;

use super::field::{Field, Role};
use super::radiogroup::radio;
use super::tick::Named;

/// The steps in a row. What the ends mean stands at them, and is part of their names.
pub(super) fn rating(field: &Field, lowest: &str, highest: &str) -> AnyView {
    let offered = field.choices();
    let (low, high) = (lowest.to_owned(), highest.to_owned());
    let steps = {
        let field = field.clone();
        move || {
            let offered = offered.get();
            let last = offered.len().saturating_sub(1);
            let meaning = |at: usize| match at {
                0 => low.as_str(),
                at if at == last => high.as_str(),
                _ => "",
            };
            let steps = offered.into_iter().enumerate().map(|(at, Named { value, text })| {
                let text = if meaning(at).is_empty() { text } else { format!("{text}: {}", meaning(at)) };
                radio(&field, at, Named { value, text })
            });
            steps.collect_view()
        }
    };
    let controls = view! {
        <div class="ticks scale">{steps}</div>
        {field.clear_button()}
    };
    field.group(Role::Radios, controls.into_any())
}
