//! The place beside the form where she sees whom she fits, once she asks: nothing of it is loaded before.

use leptos::prelude::*;

use super::following::{Part, open_fits};
use super::visit::Visit;
use crate::ui::browser::sequel::FITS;

/// Whom she fits, where the organisation has published mentors.
pub(super) fn fits(visit: Visit) -> AnyView {
    if visit.with_settings(|settings| settings.roster().is_none()) {
        return ().into_any();
    }
    let (sitting, opening) = (visit.sitting, visit.following().fits);
    let is_open = move || opening.with(|opening| *opening == Part::Open);
    let shown = move || match opening.get() {
        Part::Open => view! { <div id=FITS></div> }.into_any(),
        other => not_open(visit, &other),
    };
    view! {
        <section class="outlook" class:open=is_open aria-labelledby="fits-title">
            <h2 id="fits-title" tabindex="-1">
                {sitting.say("fits-title")}
            </h2>
            <p class="fine">{sitting.say("fits-lead")}</p>
            {shown}
        </section>
    }
    .into_any()
}

fn not_open(visit: Visit, opening: &Part) -> AnyView {
    let sitting = visit.sitting;
    let said = match opening {
        Part::Opening => Some(view! { <p role="status">{sitting.say("fits-opening")}</p> }.into_any()),
        Part::Failed(why) => Some(
            view! {
                <div class="said stop">
                    <p>{sitting.say("fits-failed")}</p>
                    <p>{why.clone()}</p>
                </div>
            }
            .into_any(),
        ),
        Part::Closed | Part::Open => None,
    };
    view! {
        {said}
        <p>
            <button
                type="button"
                class="button quiet"
                id="see-fits"
                disabled=*opening == Part::Opening
                on:click=move |_| open_fits(visit)
            >
                {sitting.say("fits-see")}
            </button>
        </p>
    }
    .into_any()
}
