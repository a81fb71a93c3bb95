//! Why files were not taken.

use leptos::prelude::*;

use crate::ui::studio::state::Session;

/// Every reason; nothing where there is none.
pub(crate) fn refused(session: Session) -> AnyView {
    let told = move || {
        let problems = session.refused.get();
        (!problems.is_empty()).then(|| {
            let sentences = problems.iter().map(|problem| view! { <li>{session.problem(problem)}</li> });
            view! {
                <div class="said stop" id="refused" tabindex="-1">
                    <p><strong>{session.say("load-refused")}</strong></p>
                    <ul>{sentences.collect_view()}</ul>
                </div>
            }
        })
    };
    view! { <div aria-live="polite">{told}</div> }.into_any()
}
