//! A figure with its meaning.

use leptos::prelude::*;

/// A figure, what it means, and what else there is to say of it.
pub(crate) fn tile(figure: impl IntoAny, means: String, more: Option<AnyView>) -> AnyView {
    view! {
        <div class="tile">
            <dt>{means}</dt>
            <dd>
                <span class="tile-figure">{figure.into_any()}</span>
                {more}
            </dd>
        </div>
    }
    .into_any()
}
