//! A line to write: text, e-mail, number, date, time, address, telephone, or a slider.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::field::Field;
use crate::form::flow::Line;
use crate::form::model::InputKind;
use crate::ui::form::answer::{text, typed};

/// The line.
pub(super) fn line(field: &Field, line: &Line) -> AnyView {
    if line.kind == InputKind::Range { slider(field, line) } else { input(field, line) }
}

fn input(field: &Field, line: &Line) -> AnyView {
    let kind = line.kind;
    let typing = taking(field, kind);
    // Texts count as they are typed; numbers, dates and times once they are whole.
    let is_text = !kind.has_bounds();
    let input = typing.clone();
    let bound = |bound: &str| (kind.has_bounds() && !kind.is_number() && !bound.is_empty()).then(|| bound.to_owned());
    let control = view! {
        <input
            id=field.id.clone()
            type=html_type(kind)
            inputmode=inputmode(kind)
            autocomplete=autocomplete(&field.now().name, line)
            placeholder=(!line.placeholder.is_empty()).then(|| line.placeholder.clone())
            min=bound(&line.min)
            max=bound(&line.max)
            dir="auto"
            disabled=field.is_closed()
            aria-labelledby=field.named_by.clone()
            aria-describedby=field.described_by()
            aria-invalid=field.invalid()
            aria-required=field.required()
            prop:value=written(field)
            on:input=move |event| {
                if is_text {
                    input(&event);
                }
            }
            on:change=move |event| typing(&event)
        />
    };
    field.single(control.into_any())
}

/// A slider, with its value beside it.
fn slider(field: &Field, line: &Line) -> AnyView {
    let typing = taking(field, InputKind::Range);
    let or = |text: &str, otherwise: &str| if text.is_empty() { otherwise.to_owned() } else { text.to_owned() };
    let (min, max) = (or(&line.min, "0"), or(&line.max, "100"));
    let (written, sitting) = (written(field), field.sitting);
    let said = move || match written.get() {
        text if text.is_empty() => sitting.say("not-answered"),
        text => text,
    };
    let control = view! {
        <div class="slider">
            <span class="fine">{min.clone()}</span>
            <input
                id=field.id.clone()
                type="range"
                min=min.clone()
                max=max.clone()
                step=or(&line.step, "1")
                disabled=field.is_closed()
                aria-labelledby=field.named_by.clone()
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
                aria-valuetext=said
                prop:value=written
                on:input=move |event| typing(&event)
            />
            <span class="fine">{max.clone()}</span>
            <output for=field.id.clone()>{said}</output>
        </div>
        {field.clear_button()}
    };
    field.single(control.into_any())
}

/// What stands on the line: what was typed and cannot be read, or the answer.
fn written(field: &Field) -> Signal<String> {
    let (running, place, view) = (field.sitting.running, field.place.clone(), field.view);
    let written = Memo::new(move |_| {
        let unread = running.with(|running| running.unread_at(&place).map(str::to_owned));
        unread.unwrap_or_else(|| view.with(|view| text(&view.value)))
    });
    written.into()
}

/// Takes what stands on the line as the answer, or as what cannot be read.
fn taking(field: &Field, kind: InputKind) -> impl Fn(&leptos::ev::Event) + Clone + 'static {
    let field = field.clone();
    move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        // Half of a date is no value, and yet it stands there.
        let answer = typed(kind, &input.value()).filter(|_| !input.validity().bad_input());
        match answer {
            Some(answer) => field.answer(&answer),
            None => unreadable(&field, &input.value()),
        }
    }
}

fn unreadable(field: &Field, text: &str) {
    field.sitting.running.update(|running| *running = running.unreadable(&field.place, &field.way, text));
}

/// A number is a line of text: a browser's own field for numbers hides what it cannot read.
fn html_type(kind: InputKind) -> &'static str {
    match kind {
        InputKind::Text | InputKind::Number => "text",
        InputKind::Email => "email",
        InputKind::Date => "date",
        InputKind::Time => "time",
        InputKind::Url => "url",
        InputKind::Tel => "tel",
        InputKind::Range => "range",
    }
}

fn inputmode(kind: InputKind) -> Option<&'static str> {
    (kind == InputKind::Number).then_some("decimal")
}

/// What the browser may fill in: what the form says, or what its kind or name means everywhere.
fn autocomplete(name: &str, line: &Line) -> Option<String> {
    let told = match (line.autocomplete.as_str(), line.kind, name) {
        ("", InputKind::Email, _) => "email",
        ("", InputKind::Tel, _) => "tel",
        ("", InputKind::Text, "name" | "fullName") => "name",
        ("", InputKind::Text, "firstName") => "given-name",
        ("", InputKind::Text, "lastName") => "family-name",
        (told, _, _) => told,
    };
    (!told.is_empty()).then(|| told.to_owned())
}
