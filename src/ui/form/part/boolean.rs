//! Yes or no: two buttons, so that no answer is told from no.

use leptos::prelude::*;
use serde_json::Value as Json;

use super::field::{Field, Role};
use super::radiogroup::radio;
use super::tick::Named;

/// The two buttons: what each keeps, what the form calls it, and our word where it says nothing.
pub(super) fn boolean(field: &Field, both: [(&Json, &String, &str); 2]) -> AnyView {
    let buttons = both.into_iter().enumerate().map(|(at, (value, own, ours))| {
        radio(field, at, Named { value: value.clone(), text: field.sitting.or_say(own, ours) })
    });
    let controls = view! {
        <div class="ticks">{buttons.collect_view()}</div>
        {field.clear_button()}
    };
    field.group(Role::Radios, controls.into_any())
}
