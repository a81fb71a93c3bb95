//! Some lines to write, and the comment beside an answer.

use leptos::prelude::*;

use super::field::Field;
use crate::ui::form::answer::text;

/// Some lines. How many letters are left is told where there is a most; what is too long stays, and is told as wrong.
pub(super) fn lines(field: &Field, rows: usize, max_length: Option<usize>, placeholder: &str) -> AnyView {
    let (typing, value, sitting) = (field.clone(), field.value(), field.sitting);
    let left = max_length.map(|most| {
        let left = move || {
            let length = value.with(text).chars().count();
            let told = [("length", length.into()), ("most", most.into())];
            sitting.say_with("letters", &told)
        };
        view! { <p class="fine">{left}</p> }
    });
    let control = view! {
        <textarea
            id=field.id.clone()
            rows=rows.to_string()
            placeholder=(!placeholder.is_empty()).then(|| placeholder.to_owned())
            dir="auto"
            disabled=field.is_closed()
            aria-labelledby=field.named_by.clone()
            aria-describedby=field.described_by()
            aria-invalid=field.invalid()
            aria-required=field.required()
            prop:value=move || value.with(text)
            on:input=move |event| typing.answer(&event_target_value(&event).into())
        ></textarea>
        {left}
    };
    field.single(control.into_any())
}

/// The comment that may be written beside any answer, where the question asks for one.
pub(super) fn comment(field: &Field) -> Option<AnyView> {
    let title = field.now().comment_title?;
    let title = field.sitting.or_say(&title, "comment");
    Some(beside(field, title))
}

/// A line to write beside an answer, under this title.
pub(super) fn beside(field: &Field, title: String) -> AnyView {
    let id = format!("{}-comment", field.id);
    let view = field.view;
    view! {
        <div class="beside">
            <label for=id.clone()>{title}</label>
            <textarea
                id=id.clone()
                rows="2"
                dir="auto"
                disabled=field.is_closed()
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
                prop:value=move || view.with(|view| view.comment.clone())
                on:input={
                    let (running, way) = (field.sitting.running, field.way.clone());
                    move |event| {
                        let text = event_target_value(&event);
                        running.update(|running| *running = running.comment(&way, &text));
                    }
                }
            ></textarea>
        </div>
    }
    .into_any()
}
