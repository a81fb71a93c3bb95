//! A button. All of the desk's are made here, so that the page carries the making of one.

use leptos::prelude::*;

/// What a button says and how it looks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Button {
    /// What it says.
    pub(crate) words: String,
    /// What it says, where that changes: instead of `words`.
    pub(crate) text: Option<Signal<String>>,
    /// What it would do, for those who point at it.
    pub(crate) title: Option<Signal<String>>,
    /// Whom it is about, for those who do not see where it stands.
    pub(crate) about: Option<String>,
    /// Its id on the page; none where it is blank.
    pub(crate) id: String,
    /// What else tells its look, beside "button".
    pub(crate) class: &'static str,
    /// The id of what it opens; none where it is blank.
    pub(crate) opens: String,
    /// Whether it cannot be seen now.
    pub(crate) is_hidden: Option<Signal<bool>>,
    /// Whether it cannot be pressed now.
    pub(crate) is_disabled: Option<Signal<bool>>,
    /// Whether what it asked for is awaited.
    pub(crate) is_busy: Option<Signal<bool>>,
    /// Whether it is the one of several that is chosen.
    pub(crate) is_pressed: Option<Signal<bool>>,
    /// Whether what it opens is open.
    pub(crate) is_open: Option<Signal<bool>>,
}

impl Button {
    /// A button that stands back.
    pub(crate) fn quiet() -> Self {
        Self { class: "quiet", ..Self::default() }
    }

    /// One that says this.
    pub(crate) fn saying(self, words: String) -> Self {
        Self { words, ..self }
    }

    /// One with this id.
    pub(crate) fn named(self, id: impl Into<String>) -> Self {
        Self { id: id.into(), ..self }
    }

    /// One about this person.
    pub(crate) fn about(self, name: String) -> Self {
        Self { about: Some(name), ..self }
    }
}

/// A button that does this when it is pressed.
pub(crate) fn button(button: Button, press: impl Fn() + 'static) -> AnyView {
    made(button, Box::new(press))
}

fn made(button: Button, press: Box<dyn Fn()>) -> AnyView {
    let Button { words, text, title, about, id, class, opens, .. } = button;
    let Button { is_hidden, is_disabled, is_busy, is_pressed, is_open, .. } = button;
    let is = |signal: Option<Signal<bool>>| move || signal.is_some_and(|signal| signal.get());
    let word = |signal: Option<Signal<bool>>| move || signal.map(|signal| signal.get().to_string());
    let about = about.map(|about| view! { <span class="unseen">" " {about}</span> });
    view! {
        <button
            type="button"
            class=format!("button {class}")
            id=unless_blank(id)
            title=title
            aria-controls=unless_blank(opens)
            hidden=is(is_hidden)
            disabled=is(is_disabled)
            aria-busy=word(is_busy)
            aria-disabled=word(is_busy)
            aria-pressed=word(is_pressed)
            aria-expanded=word(is_open)
            on:click=move |_| press()
        >
            {words}
            {text}
            {about}
        </button>
    }
    .into_any()
}

fn unless_blank(id: String) -> Option<String> {
    Some(id).filter(|id| !id.is_empty())
}
