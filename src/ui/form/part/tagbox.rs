//! Several of many: boxes, and a line to find them by.

use leptos::prelude::*;

use super::checkbox::{a_box, most};
use super::field::{Field, Role};
use super::other::other;
use super::tick::Named;
use crate::form::flow::Choices;
use crate::ui::form::answer::items;

/// The boxes, those alone that hold the words that are looked for. What is chosen is counted, whether it is shown or not.
pub(super) fn tagbox(field: &Field, choices: &Choices) -> AnyView {
    let (offered, sitting, value) = (field.choices(), field.sitting, field.value());
    let sought = RwSignal::new(String::new());
    let list = {
        let field = field.clone();
        move || offered.get().into_iter().enumerate().map(|(at, named)| found(&field, at, named, sought)).collect_view()
    };
    let said = move || {
        let n_found =
            offered.with(|offered| offered.iter().filter(|named| is_found(&named.text, &sought.get())).count());
        let told = [
            ("found", n_found.into()),
            ("all", offered.with(Vec::len).into()),
            ("chosen", value.with(|value| items(value).len()).into()),
        ];
        sitting.say_with("found-choices", &told)
    };
    let id = format!("{}-find", field.id);
    let controls = view! {
        {most(field, choices)}
        <div class="find">
            <label for=id.clone()>{sitting.say("find-choices")}</label>
            <input
                id=id.clone()
                type="search"
                autocomplete="off"
                prop:value=sought
                on:input=move |event| sought.set(event_target_value(&event))
            />
            <p class="fine" role="status">
                {said}
            </p>
        </div>
        <div class="ticks many">{list}</div>
        {other(field, choices)}
    };
    field.group(Role::Group, controls.into_any())
}

fn found(field: &Field, at: usize, named: Named, sought: RwSignal<String>) -> AnyView {
    let text = named.text.clone();
    view! { <div hidden=move || !is_found(&text, &sought.get())>{a_box(field, at, named)}</div> }.into_any()
}

/// Whether a text holds the words, however they are written.
fn is_found(text: &str, sought: &str) -> bool {
    let text = text.to_lowercase();
    sought.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_found_by_any_of_its_words() {
        assert!(is_found("Software engineering", "eng SOFT"));
        assert!(!is_found("Software engineering", "soft law"));
        assert!(is_found("Art", " "));
    }
}
