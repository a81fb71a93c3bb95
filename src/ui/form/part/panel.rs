//! A group of questions under a heading.

use leptos::prelude::*;

use crate::form::flow::PanelView;
use crate::ui::form::sitting::Sitting;
use crate::ui::form::spots::panel_id;

/// The group, as long as it is shown.
pub(super) fn panel(sitting: Sitting, around: &str, panel: &PanelView) -> AnyView {
    let (id, around, initial) = (panel_id(around, panel.id), around.to_owned(), panel.clone());
    let own_id = id.clone();
    let now = Memo::new(move |before: Option<&PanelView>| {
        let found = sitting.shown.with(|shown| shown.spots.panel(&own_id).cloned());
        found.or_else(|| before.cloned()).unwrap_or_else(|| PanelView { elements: Vec::new(), ..initial.clone() })
    });
    let is_visible = Memo::new(move |_| now.with(|panel| panel.is_visible));
    let elements = panel.elements.clone();
    let shown = move || {
        is_visible.get().then(|| {
            let head = format!("{id}-head");
            let has_title = now.with_untracked(|panel| !panel.title.is_empty());
            let title = has_title.then(|| {
                view! { <h3 id=head.clone()>{move || now.with(|panel| panel.title.clone())}</h3> }
            });
            view! {
                <div class="group" role=has_title.then_some("group") aria-labelledby=has_title.then(|| head.clone())>
                    {title}
                    <p class="hint" hidden=move || now.with(|panel| panel.description.is_empty())>
                        {move || now.with(|panel| panel.description.clone())}
                    </p>
                    {super::elements(sitting, &around, &elements)}
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}
