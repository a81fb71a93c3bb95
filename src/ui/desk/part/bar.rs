//! A bar for points: its text says the same as its length.

use leptos::prelude::*;

/// A bar of `points` of `most`, with its text beside it.
pub(crate) fn bar(points: u32, most: u32, text: String) -> AnyView {
    let share = f64::from(points) / f64::from(most.max(1)) * 100.0;
    view! {
        <span class="bar">
            <span class="track" aria-hidden="true">
                <span class="fill" style=("--share", format!("{share:.1}%"))></span>
            </span>
            <span class="figure">{text}</span>
        </span>
    }
    .into_any()
}
