//! The shape of the answers to the form at hand, for other programs.

use leptos::prelude::*;

use crate::ui::studio::state::Session;

/// The schema, and the way to save it.
pub(crate) fn schema(session: Session) -> AnyView {
    view! {
        <p class="fine">{session.say("schema-what")}</p>
        <p class="controls">
            <button type="button" class="button" id="save-schema" on:click=move |_| session.save_schema()>
                {session.say("schema-save")}
            </button>
        </p>
        <pre class="source" id="schema" tabindex="0" role="region" aria-label=session.say("tab-schema") dir="ltr">
            {move || session.schema()}
        </pre>
    }
    .into_any()
}
