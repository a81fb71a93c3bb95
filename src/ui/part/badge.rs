//! A short word that stands out; the word says it, the colour only repeats it.

use leptos::prelude::*;

/// The tones of a badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Just so.
    Plain,
    /// As one would wish.
    Good,
    /// Worth a look.
    Mind,
    /// Something stops here.
    Stop,
}

/// A badge with this word.
pub(crate) fn badge(tone: Tone, word: String) -> AnyView {
    let class = match tone {
        Tone::Plain => "badge",
        Tone::Good => "badge good",
        Tone::Mind => "badge mind",
        Tone::Stop => "badge stop",
    };
    view! { <span class=class>{word}</span> }.into_any()
}
